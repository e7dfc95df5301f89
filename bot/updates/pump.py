"""Takes updates out of the inbox and has them handled: each chat in order, chats side by side."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from datetime import datetime

from telegram import Update

from bot.updates.timing import Timing
from handlers.context import App
from store.errors import UnavailableError
from store.intake import inbox
from store.intake.values import Received, Settled
from store.store import Store

log = logging.getLogger(__name__)

ROOM = 32
BEAT_SECONDS = 5.0  # how often leases are renewed, and what other processes left behind is looked for
CLEAR_SECONDS = 3600.0
PATIENCE_SECONDS = 5.0
PAUSE_SECONDS = 1.0
MALFORMED = (TypeError, KeyError, ValueError, AttributeError, IndexError, OverflowError, OSError)


class Pump:
    """Hands what is in the inbox to the application; what is not settled at the end is handed out again."""

    def __init__(self, application: App, store: Store, clock: Callable[[], datetime], timing: Timing) -> None:
        """Handle for `application`; `timing` is told how long the handling took."""
        self._timing = timing
        self._application = application
        self._store = store
        self._clock = clock
        self._bell = asyncio.Event()
        self._settled: list[Settled] = []
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._renewed = self._cleared = 0.0

    def ring(self) -> None:
        """Look into the inbox now."""
        self._bell.set()

    async def run(self) -> None:
        """Handle updates until cancelled; then what is under way has a few seconds to end."""
        try:
            while True:
                self._bell.clear()
                try:
                    await self._turn()
                except UnavailableError as error:
                    log.error("database unavailable detail=%r", error.detail)
                    await asyncio.sleep(PAUSE_SECONDS)
                    continue
                await self._wait()
        finally:
            await self._end()

    async def _turn(self) -> None:
        settled, self._settled = self._settled, []
        try:
            room = ROOM - len(self._under_way)
            handed = await inbox.turn(self._store, settled, room, self._clock())
        except BaseException:
            self._settled = settled + self._settled
            raise
        for update in handed:
            if update.update_id in self._under_way:
                continue  # its lease ran out while the machine slept; it is ours again
            self._under_way[update.update_id] = asyncio.create_task(self._handle(update))
            await asyncio.sleep(0)  # an acknowledgement waits for one beginning, not for all of them
        await self._look_after()

    async def _look_after(self) -> None:
        now = asyncio.get_running_loop().time()
        if self._under_way and now - self._renewed > BEAT_SECONDS:
            self._renewed = now
            await inbox.renew(self._store, list(self._under_way), self._clock())
        if now - self._cleared > CLEAR_SECONDS:
            self._cleared = now
            await inbox.clear(self._store, self._clock())

    async def _wait(self) -> None:
        try:
            async with asyncio.timeout(BEAT_SECONDS):
                await self._bell.wait()
        except TimeoutError:
            pass

    async def _handle(self, received: Received) -> None:
        try:
            with self._timing.measured():
                aside = await self._process(received)
            self._settled.append(Settled(received.update_id, aside))
        finally:
            del self._under_way[received.update_id]
            self.ring()

    async def _process(self, received: Received) -> str:
        """Handle one update and return "", or why it cannot be understood."""
        try:
            update = Update.de_json(json.loads(received.body), self._application.bot)
        except MALFORMED as error:
            log.error("update put aside update_id=%s error=%s", received.update_id, type(error).__name__)
            return type(error).__name__
        await self._application.process_update(update)
        return ""

    async def _end(self) -> None:
        if tasks := list(self._under_way.values()):
            await asyncio.wait(tasks, timeout=PATIENCE_SECONDS)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        try:
            await inbox.turn(self._store, self._settled, 0, self._clock())
        except UnavailableError as error:
            log.error("database unavailable detail=%r", error.detail)
