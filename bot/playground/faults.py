"""Faults on demand: a dropped connection before or after the work, a slow answer, a 5xx, a storm of 429s."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

FaultKind = Literal["drop_before", "drop_after", "slow", "error", "flood", "garbage"]


@dataclass(slots=True)
class Fault:
    """What goes wrong, for which methods (empty: all but polling), and how many times.

    `drop_before` hangs up without doing the work, `drop_after` does it and hangs up, `slow` answers after
    `seconds`, `error` answers with the HTTP status `code`, `flood` with 429 and `retry_after`, `garbage`
    with a page that is no JSON.
    """

    kind: FaultKind
    methods: frozenset[str] = frozenset()
    times: int = 1
    seconds: float = 0.0
    code: int = 502
    retry_after: int = 1

    def hits(self, method: str) -> bool:
        """Whether this call goes wrong."""
        wanted = {name.lower() for name in self.methods}
        return self.times > 0 and (method in wanted if wanted else method != "getupdates")


@dataclass(slots=True)
class Faults:
    """The faults still to come, first come first served."""

    coming: list[Fault] = field(default_factory=list)

    def add(self, fault: Fault) -> None:
        """Let `fault` happen at the next calls it fits."""
        self.coming.append(fault)

    def clear(self) -> None:
        """Let nothing more go wrong."""
        self.coming.clear()

    def take(self, method: str) -> Fault | None:
        """Return the fault for this call, counting it down."""
        for fault in self.coming:
            if fault.hits(method):
                fault.times -= 1
                return fault
        return None
