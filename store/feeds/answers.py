"""What a fetch comes back with: a page, or the reason there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Reason = Literal[
    "address", "scheme", "redirects", "too_large", "timeout", "unreachable", "broken", "robots", "gone",
    "status",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave with the last answer, to ask 'changed since?' by."""

    etag: str | None = None
    modified: str | None = None


UNKNOWN = Validators()


@dataclass(frozen=True, slots=True)
class Page:
    """An answer: `changed` is False for 304; `moved`: a lasting new address; `fresh`: seconds it holds.

    `seconds` is how long the answer took, without the wait for the host's turn.
    """

    url: str
    body: bytes
    changed: bool = True
    charset: str | None = None
    validators: Validators = UNKNOWN
    moved: str | None = None
    fresh: float = 0.0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Fault:
    """Why there is no answer; `retry_after` is in seconds, where the server said so."""

    url: str
    reason: Reason
    status: int | None = None
    retry_after: float | None = None
