"""The delivery's book-keeping: what is about to be sent and what became of it, many to a transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

from store import outbox
from store.edition.values import Settled
from store.store import Store


class Journal:
    """Writes entries in groups: while one transaction commits, the next one's entries gather."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        """Keep where to write and whose time to write down; `sender` is the number we send under."""
        self.sender = 0
        self._store = store
        self._clock = clock
        self._sending: list[int] = []
        self._done: list[Settled] = []
        self._turn: asyncio.Future[frozenset[int]] | None = None
        self._writer: asyncio.Task[None] | None = None

    async def sending(self, message_id: int) -> bool:
        """Return once it is written that the message is about to be sent; False where it may not be."""
        self._sending.append(message_id)
        return message_id in await self._written()

    async def done(self, settled: Settled) -> None:
        """Return once it is written what became of the message."""
        self._done.append(settled)
        await self._written()

    async def _written(self) -> frozenset[int]:
        if self._turn is None:
            self._turn = asyncio.get_running_loop().create_future()
        turn = self._turn
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write())
        return await asyncio.shield(turn)

    async def _write(self) -> None:
        while self._turn is not None:
            turn, self._turn = self._turn, None
            sending, self._sending = self._sending, []
            done, self._done = self._done, []
            try:
                may = await outbox.record(self._store, self.sender, sending, done, self._clock())
            except BaseException as error:  # the waiters must hear of it, whatever it was
                turn.set_exception(error)
                turn.exception()  # heard even where every waiter was cancelled
                if not isinstance(error, Exception):
                    raise
            else:
                turn.set_result(may)
