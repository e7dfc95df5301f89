"""Woken every few seconds and whenever something was put: the outbox is sent, each message at most once.

taken | permit | written as sending | sent | written as what became of it.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

from telegram.error import RetryAfter, TelegramError

from handlers import fate
from handlers.fate import Fate
from handlers.ticks.journal import Journal
from store import outbox
from store.edition.values import Outgoing, Settled
from store.errors import UnavailableError
from store.store import Store

log = logging.getLogger(__name__)
JSON = dict[str, Any]
CONCURRENCY = 32
TAKEN_AT_ONCE = 200
LOOK_SECONDS = 4.0  # between looks for what a dead sender left
PATIENCE_SECONDS = 6.0  # what is in flight at the end may take so long to answer
LONGEST_PAUSE = 60.0
REPLIES = frozenset({"answer", "alert"})
MEANT: dict[str, Literal["failed", "waiting", "doubt"]] = {
    "again": "waiting",
    "halt": "waiting",
    "stop": "waiting",
    "moved": "waiting",
    "plain": "waiting",
    "off": "failed",
    "refused": "failed",
    "doubt": "doubt",
}


Offer = Callable[[], Awaitable[int]]


class Permit(Protocol):
    """The right to send one message now."""

    def close(self, *, sent: bool = True) -> None:
        """End it: the answer is in, or nothing was sent."""


class Post(Protocol):
    """The way to Telegram that an outbox message takes: paced by permits, halted by a 429."""

    @property
    def halted(self) -> float:
        """Seconds for which nothing may be sent."""

    async def permit(self, chat: int, lane: Literal["reply", "bulk"]) -> Permit:
        """Wait for the turn to send."""

    async def send(self, payload: JSON) -> JSON:
        """Send a message at once, return Telegram's. Raises TelegramError."""

    def halt(self, refusal: RetryAfter) -> None:
        """Stop all sending for as long as a 429 asks."""


@dataclass(slots=True)
class Trouble:
    """How the network has been: failures in a row, and the queue of those who wait them out."""

    failures: int
    turn: asyncio.Lock

    async def wait(self) -> None:
        """Return at once in good times; after failures let one through at a time, ever slower."""
        if self.failures:
            async with self.turn:
                if self.failures:
                    await asyncio.sleep(min(LONGEST_PAUSE, 2.0 ** min(self.failures, 10) / 2))


class Delivery:
    """Sends the outbox while this process has a claim to: on PostgreSQL beside others, on SQLite alone."""

    def __init__(
        self, store: Store, post: Post, clock: Callable[[], datetime], offer: Offer | None = None
    ) -> None:
        """Keep the store, the way to Telegram and the clock; `offer` puts offers for what is in doubt."""
        self._store = store
        self._post = post
        self._clock = clock
        self._journal = Journal(store, clock)
        self._claim: outbox.Claim | None = None
        self._looked = float("-inf")
        self._waiting: dict[int, asyncio.Task[None]] = {}
        self._flying: dict[int, asyncio.Task[None]] = {}
        self._trouble = Trouble(0, asyncio.Lock())
        self._running = asyncio.Lock()
        self._stopped = False
        self._task: asyncio.Task[None] | None = None
        self._offer = offer
        self._doubted = False
        self._photos: dict[int, str] = {}  # by text: Telegram's name for a picture it has

    def wake(self) -> None:
        """Begin to send in the background unless it is being done; half an hour of it holds up no tick."""
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self.run())
            self._task.add_done_callback(_report)

    async def run(self) -> None:
        """Send until the outbox holds nothing that may go now; does nothing while another process sends."""
        if self._running.locked() or self._stopped:
            return
        async with self._running:
            if not await self._claimed():
                log.info("outbox claimed=elsewhere")
                return
            await outbox.expire(self._store, self._clock())
            await self._send_all()
            if self._doubted and self._offer is not None and not self._stopped:
                self._doubted = False
                if await self._offer():
                    await self._send_all()

    async def _claimed(self) -> bool:
        if self._claim is None:
            self._claim = await outbox.claim(self._store.database)
            self._journal.sender = self._claim.number if self._claim else 0
        return self._claim is not None

    async def _look_after(self, claim: outbox.Claim) -> None:
        """Every few seconds: see that the claim holds, and settle what dead senders left."""
        now = asyncio.get_running_loop().time()
        if now - self._looked < LOOK_SECONDS:
            return
        try:
            await claim.holds()
        except UnavailableError:
            self._claim = None  # the next turn claims anew; each message is still sent by one alone
            await claim.release()
            raise
        left = await outbox.recover(self._store, claim, frozenset(self._flying), self._clock())
        self._looked = now
        if left:
            log.warning("outbox recovered=%d", left)
        self._doubted = self._doubted or left > 0

    async def _send_all(self) -> None:
        """Keep so many messages under way until none is left; raise what keeps us from writing fates."""
        tasks: set[asyncio.Task[None]] = set()
        batch: deque[Outgoing] = deque()
        try:
            while not self._stopped and self._claim is not None:
                await self._look_after(self._claim)
                batch = batch or await self._batch(self._claim)
                if not batch and not tasks:
                    return
                if batch and len(tasks) < CONCURRENCY:
                    message = batch.popleft()
                    self._waiting[message.id] = task = asyncio.create_task(self._deliver(message))
                    tasks.add(task)
                    continue
                done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
                for error in [task.exception() for task in done if not task.cancelled()]:
                    if error is not None:
                        raise error
        finally:  # where it broke off, what is in flight still hears its answer, and the rest waits
            for task in list(self._waiting.values()):
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _batch(self, claim: outbox.Claim) -> deque[Outgoing]:
        found = await outbox.take(self._store, claim, self._clock(), TAKEN_AT_ONCE)
        return deque(m for m in found if m.id not in self._waiting and m.id not in self._flying)

    async def _deliver(self, message: Outgoing) -> None:
        permit: Permit | None = None
        sent = False
        try:
            await self._trouble.wait()
            permit = await self._post.permit(message.chat_id, "reply" if message.kind in REPLIES else "bulk")
            if self._stopped or self._post.halted or outbox.expired(message, self._clock()):
                return
            self._flying[message.id] = self._waiting.pop(message.id)
            if not await self._journal.sending(message.id):
                return
            settled, sent = await self._attempt(message)
            permit.close(sent=sent)
            await self._journal.done(settled)
        finally:
            if permit is not None:
                permit.close(sent=sent)
            self._waiting.pop(message.id, None)
            self._flying.pop(message.id, None)

    async def _attempt(self, message: Outgoing) -> tuple[Settled, bool]:
        """Send one message; return its fate, and whether anything left us."""
        if self._post.halted:
            return Settled(message.id, "waiting"), False
        known = self._photos.get(message.body_id)
        try:
            answer = await self._post.send(payload(message, known))
        except TelegramError as error:
            return self._failed(message, error), not isinstance(error, fate.NotSentError)
        self._trouble.failures = 0
        if message.body.photo is not None and answer.get("photo"):
            self._photos[message.body_id] = answer["photo"][-1]["file_id"]
        return Settled(message.id, "sent", message_id=answer.get("message_id")), True

    def _failed(self, message: Outgoing, error: TelegramError) -> Settled:
        meant = fate.of(error)
        if isinstance(error, RetryAfter):
            self._post.halt(error)
        self._trouble.failures = self._trouble.failures + 1 if meant.meaning in ("again", "doubt") else 0
        self._stopped = self._stopped or meant.meaning == "stop"
        self._doubted = self._doubted or meant.meaning == "doubt"
        log.warning("message=%d fate=%s reason=%s", message.id, meant.meaning, meant.reason)
        return settled(message, meant)

    async def stop(self) -> None:
        """End sending: what waits stays waiting, what is in flight has a few seconds for its answer.

        What has none by then is left in `sending`; whoever looks next finds its sender gone.
        """
        self._stopped = True
        for task in self._waiting.values():
            task.cancel()
        tasks = [*self._waiting.values(), *self._flying.values(), *([self._task] if self._task else [])]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=PATIENCE_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        if self._claim is not None:
            await self._claim.release()


def _report(task: asyncio.Task[None]) -> None:
    """Log what kept a delivery from going on; the next tick tries again."""
    if not task.cancelled() and (error := task.exception()) is not None:
        known = isinstance(error, UnavailableError)
        log.error("delivery broke off error=%s", type(error).__name__, exc_info=None if known else error)


def settled(message: Outgoing, meant: Fate) -> Settled:
    """Return what a refused or doubtful message becomes; markup is refused once, then sent as plain text."""
    if meant.meaning == "plain" and message.is_plain:
        return Settled(message.id, "failed", meant.reason)
    return Settled(
        message.id,
        MEANT[meant.meaning],
        meant.reason,
        is_plain=meant.meaning == "plain",
        moved_to=meant.chat_id,
        off=meant.meaning == "off",
    )


def payload(message: Outgoing, photo: str | None = None) -> JSON:
    """Return a message as sendMessage takes it, or sendPhoto: uploaded, or by the name Telegram gave it.

    `{id}` in a keyboard is the subscription's number.
    """
    words = message.body.plain if message.is_plain else message.body.html
    body: JSON = {"chat_id": message.chat_id}
    if message.body.photo is not None:
        body |= {"photo": photo or message.body.photo, "caption": words}
    else:
        body |= {"text": words, "link_preview_options": {"is_disabled": True}}
    if not message.is_plain:
        body["parse_mode"] = "HTML"
    if message.thread_id is not None:
        body["message_thread_id"] = message.thread_id
    if message.body.keyboard:
        keyboard = message.body.keyboard.replace("{id}", str(message.subscription_id or 0))
        body["reply_markup"] = json.loads(keyboard)
    return body
