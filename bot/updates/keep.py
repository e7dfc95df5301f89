"""Puts updates into the inbox; those that come while one is being written go together in the next write."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

from store.errors import UnavailableError
from store.intake import inbox
from store.intake.values import Received
from store.store import Store

Waiting = tuple[Sequence[Received], "asyncio.Future[None]"]
AT_ONCE = 500  # updates a write; each takes seven of PostgreSQL's 32,767 parameters


class Keeper:
    """One writer, so that 500 updates a second cost a few dozen transactions."""

    def __init__(self, store: Store, clock: Callable[[], datetime], kept: Callable[[], None]) -> None:
        """Write to `store`; call `kept` when there is something new."""
        self._store = store
        self._clock = clock
        self._kept = kept
        self._waiting: list[Waiting] = []
        self._writer: asyncio.Task[None] | None = None

    async def keep(self, updates: Sequence[Received]) -> None:
        """Return when the updates are safe. Raises UnavailableError where they are not."""
        if not updates:
            return
        safe: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((updates, safe))
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write())
        await safe

    async def _write(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
            failure: UnavailableError | None = None
            try:
                updates = [update for entry, _ in batch for update in entry]
                if await inbox.keep(self._store, updates, self._clock()):
                    self._kept()
            except UnavailableError as error:
                failure = error
            finally:
                for _, safe in batch:
                    _resolve(safe, failure)


def _resolve(safe: asyncio.Future[None], failure: UnavailableError | None) -> None:
    if safe.done():
        return
    if failure is None:
        safe.set_result(None)
    else:
        safe.set_exception(UnavailableError(failure.detail))
