"""An event loop whose clock jumps: hours of waiting are tested in milliseconds, always the same way."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class _Selector(selectors.DefaultSelector):
    """Instead of sleeping, tell the loop how long it would have slept."""

    slept = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Return what is ready now; count the time not waited."""
        if timeout:
            self.slept += max(timeout, 1e-6)  # less could vanish in a float, and time would stand still
        ready = super().select(0)
        if timeout is None and not ready:
            raise RuntimeError("every task waits for another")
        return ready


class JumpingLoop(asyncio.SelectorEventLoop):
    """A loop whose time moves only by what its tasks wait for."""

    def __init__(self) -> None:
        """Start at second 1000."""
        self._jumps = _Selector()
        super().__init__(self._jumps)

    def time(self) -> float:
        """Return the seconds waited so far."""
        return 1000.0 + self._jumps.slept


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run `work` to its end on a jumping clock."""
    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        return runner.run(work)
