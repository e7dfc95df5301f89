"""The governor of one process among several: its permits come from the ledger they all write in."""

from __future__ import annotations

import asyncio
import logging
from secrets import token_hex
from zlib import crc32

from telegram.error import RetryAfter

from bot.governor import Governor, Permit, Waiter
from bot.windows import Limits
from store.errors import UnavailableError
from store.intake import pacing
from store.intake.pacing import Caps, Closed, Wish
from store.store import Store

log = logging.getLogger(__name__)
AT_ONCE = 30  # wishes of a lane put before the ledger in one turn
GATHER_SECONDS = 0.03
# Where the database does not answer, each process keeps to a share that six of them may have at once.
ALONE = 5
ALONE_SECONDS = 2.0


class Shared(Governor):
    """Lets requests go as the ledger allows: the sum of all processes stays within Telegram's limits.

    The windows of the process itself count along, as what it goes by while the database is away.
    """

    def __init__(self, store: Store, limits: Limits | None = None) -> None:
        """Share `limits` (Telegram's, if None) with every process on the store's database."""
        whole = limits or Limits()
        super().__init__(
            Limits(min(ALONE, whole.overall), whole.chat, whole.group, whole.second, whole.minute)
        )
        self._step = whole.second / whole.overall
        self._store = store
        self._holder = token_hex(8)
        self._caps = Caps(whole.overall, whole.chat, whole.group)
        self._ended = Closed()
        self._refused = 0.0
        self._numbers: dict[Permit, int] = {}
        self._number = 0
        self._bell = asyncio.Event()
        self._work: asyncio.Task[None] | None = None
        self._alone_until = 0.0
        self._stopped = False

    async def shutdown(self) -> None:
        """Stop asking; what ended is told to the ledger."""
        await super().shutdown()
        self._stopped = True
        self._bell.set()
        if self._work is not None:
            await asyncio.gather(self._work, return_exceptions=True)

    def halt(self, refusal: RetryAfter) -> None:
        """Stop everything, in every process, for as long as a 429 asks."""
        super().halt(refusal)
        self._refused = self.halted
        self._ring()

    def _pump(self) -> None:
        now = asyncio.get_running_loop().time()
        if now < self._alone_until:
            super()._pump()
        elif now < self._halted_until:
            self._wake_at(self._halted_until)
        else:
            self._serve("free", now)
            self._ring()

    def _ring(self) -> None:
        self._bell.set()
        if (self._work is None or self._work.done()) and not self._stopped:
            self._work = asyncio.create_task(self._ask())

    async def _ask(self) -> None:
        """Go to the ledger again and again while somebody waits or something has ended."""
        while True:
            self._bell.clear()
            again = await self._turn()
            if again is None or self._stopped:
                return
            try:
                async with asyncio.timeout(again):
                    await self._bell.wait()
            except TimeoutError:
                pass

    async def _turn(self) -> float | None:
        """Take what the ledger gives; return the seconds until asking again, None where nobody waits."""
        wishes = [] if self._stopped else self._wishes()
        if not wishes and not self._numbers and not self._ended and not self._refused:
            return self._pause()
        ended, self._ended = self._ended, Closed()
        refused, self._refused = self._refused, 0.0
        try:
            if refused:
                await pacing.halt(self._store, refused)
            given = await pacing.turn(
                self._store, self._holder, [wish for wish, _ in wishes], ended, self._caps
            )
        except UnavailableError as error:
            self._ended = ended + self._ended
            self._alone(error)
            return None
        now = asyncio.get_running_loop().time()
        if given.halted:
            self._halted_until = max(self._halted_until, now + given.halted)
        for wish, waiter in wishes:
            if wish.number in given.granted:
                self._let(waiter, wish)
        return min(given.again, self._pause() or pacing.LEASE, pacing.LEASE / 3)

    def _pause(self) -> float | None:
        """Return the seconds until bulk may go on, None where none waits for that."""
        if not any(not waiter.granted.done() for waiter in self._lanes["bulk"]):
            return None
        return max(self._next_bulk - asyncio.get_running_loop().time(), pacing.SOONEST)

    def _alone(self, error: UnavailableError) -> None:
        """Go by this process's own windows for a while."""
        log.warning("pacing alone detail=%r", error.detail)
        loop = asyncio.get_running_loop()
        self._alone_until = loop.time() + ALONE_SECONDS
        if not self._stopped:
            loop.call_at(self._alone_until + 0.001, self._pump)
            super()._pump()

    def _wishes(self) -> list[tuple[Wish, Waiter]]:
        """Number those who wait, replies first, bulk only as fast as it is spread."""
        now = asyncio.get_running_loop().time()
        found: list[tuple[Wish, Waiter]] = []
        for lane in ("reply", "bulk"):
            waiting = [waiter for waiter in self._lanes[lane] if not waiter.granted.done()]
            self._lanes[lane].clear()
            self._lanes[lane].extend(waiting)
            if lane == "bulk" and now < self._next_bulk:
                continue
            for waiter in waiting[:AT_ONCE]:
                self._number += 1
                chat = None if waiter.weight == "action" else _number_of(waiter.chat)
                found.append((Wish(self._number, chat, lane), waiter))
        return found

    def _let(self, waiter: Waiter, wish: Wish) -> None:
        """Let a waiter go with its place; one that went away meanwhile gives it back."""
        if waiter.granted.done():
            self._ended.unsent.append(wish.number)
            return
        self._grant(waiter, wish.lane, asyncio.get_running_loop().time())
        self._numbers[waiter.granted.result()] = wish.number

    def _closed(self, permit: Permit, sent: bool) -> None:
        now = asyncio.get_running_loop().time()
        for window in permit.windows:
            window.answered(now) if sent else window.give_back()
        number = self._numbers.pop(permit, None)
        if number is None:
            self._pump()
            return
        (self._ended.sent if sent else self._ended.unsent).append(number)
        # Its place comes free in a second: what ends in these moments is written together.
        asyncio.get_running_loop().call_later(GATHER_SECONDS if sent else 0.0, self._ring)


def _number_of(chat: int | str | None) -> int | None:
    """Return a chat's id; a channel's name counts as a group of its own."""
    return -(2**50) - crc32(chat.encode()) if isinstance(chat, str) else chat
