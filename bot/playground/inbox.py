"""The updates that wait for the bot: long polling, confirmation by offset, one poller at a time."""

from __future__ import annotations

import asyncio
from collections import deque

from bot.playground.refusal import OTHER_POLLER, Json, Refusal

# What Telegram leaves out unless asked for (core.telegram.org/bots/api#getupdates).
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Inbox:
    """Updates in order; a call with a higher offset confirms what went before."""

    def __init__(self, first_id: int) -> None:
        """Begin counting at `first_id`."""
        self.waiting: deque[Json] = deque()
        self.next_id = first_id
        self.allowed: frozenset[str] = frozenset()
        self.bell = asyncio.Event()
        self._poller: asyncio.Future[Refusal] | None = None

    def allow(self, kinds: list[str]) -> None:
        """Remember which kinds the bot wants; an empty list means Telegram's default."""
        self.allowed = frozenset(kinds)

    def put(self, kind: str, content: Json) -> int | None:
        """Queue an update; return its id, or None if the bot does not want its kind."""
        if (kind not in self.allowed) if self.allowed else kind in ON_REQUEST:
            return None
        update_id, self.next_id = self.next_id, self.next_id + 1
        self.waiting.append({"update_id": update_id, kind: content})
        self.ring()
        return update_id

    def ring(self) -> None:
        """Wake whoever waits for a change."""
        self.bell.set()
        self.bell = asyncio.Event()

    def confirm(self, offset: int) -> None:
        """Forget updates before `offset`; a negative one counts from the end."""
        if offset < 0:
            offset = self.next_id + offset
        changed = False
        while self.waiting and self.waiting[0]["update_id"] < offset:
            self.waiting.popleft()
            changed = True
        if changed:
            self.ring()

    async def take(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """Answer a poll: at once if something waits, else when it comes or the time is over.

        Raises `Refusal` 409 when another poll takes this one's place.
        """
        self.end_poll(Refusal(409, OTHER_POLLER))
        self.confirm(offset)
        poller = self._poller = asyncio.get_running_loop().create_future()
        self.ring()
        try:
            async with asyncio.timeout(seconds):
                while not self.waiting and seconds:
                    bell = asyncio.ensure_future(self.bell.wait())
                    await asyncio.wait({bell, poller}, return_when=asyncio.FIRST_COMPLETED)
                    bell.cancel()
                    if poller.done():
                        raise poller.result()
        except TimeoutError:
            pass
        finally:
            if self._poller is poller:
                self._poller = None
        return [update for update, _ in zip(self.waiting, range(limit), strict=False)]

    @property
    def polled(self) -> bool:
        """Whether somebody is waiting for updates."""
        return self._poller is not None

    def end_poll(self, refusal: Refusal) -> None:
        """End the poll under way with a refusal."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(refusal)
