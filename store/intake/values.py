"""An update as it came, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Received:
    """An update as it came: its id, the chat whose order it keeps, and its JSON."""

    update_id: int
    chat_id: int
    body: str


@dataclass(frozen=True, slots=True)
class Settled:
    """An update that needs no more handling; `aside` says why it could not be handled, "" where it was."""

    update_id: int
    aside: str = ""
