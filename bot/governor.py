"""How fast we speak: PTB's rate limiter with two lanes, sliding windows and a full halt on 429."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine
from typing import Any, Literal

from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter

from bot.windows import Limits, Weight, Window, Windows

Lane = Literal["reply", "bulk"]
JSON = dict[str, Any]
NEVER = float("inf")
SWEEP_EVERY = 512
PAUSES = (0.5, 2.0, 5.0)  # seconds before a message is tried again
ANSWERS = ("sendMessage", "sendPhoto", "sendDocument", "sendMediaGroup")
WRITES = ("send", "edit", "forward", "copy", "stopPoll", "deleteMessage", "pin", "unpin", "setMessage")


def weight_of(endpoint: str) -> Weight:
    """Return what a Bot API method counts for in the windows."""
    if endpoint == "sendChatAction":
        return "action"
    return "message" if endpoint.startswith(WRITES) else "free"


class Permit:
    """The right to send one request now; closing it tells the windows that the answer is in."""

    __slots__ = ("_close", "windows")

    def __init__(self, windows: tuple[Window, ...], close: Callable[[Permit, bool], None]) -> None:
        """Keep the windows it has a place in, and what to call at the end."""
        self.windows = windows
        self._close: Callable[[Permit, bool], None] | None = close

    def close(self, *, sent: bool = True) -> None:
        """End it, once: after the answer, or with `sent=False` where nothing was sent."""
        if self._close is not None:
            close, self._close = self._close, None
            close(self, sent)


class Waiter:
    """A request that waits for its turn."""

    __slots__ = ("chat", "granted", "weight")

    def __init__(self, chat: int | str | None, weight: Weight) -> None:
        """Stand in line; `granted` holds the permit when the turn has come."""
        self.chat = chat
        self.weight = weight
        self.granted: asyncio.Future[Permit] = asyncio.get_running_loop().create_future()


class Governor(BaseRateLimiter[Lane]):
    """Lets requests go: replies before bulk, in order within a chat, never faster than Telegram's limits.

    Bulk sending is spaced evenly, so that a reply finds a free place within one step of it. After a 429
    nothing goes out until `retry_after` is over. Answering a button counts for nothing and waits only then.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        """Start with nothing sent; the event loop is needed only at the first request."""
        self._windows = Windows(limits or Limits())
        self._lanes: dict[str, deque[Waiter]] = {"free": deque(), "reply": deque(), "bulk": deque()}
        self._step = self._windows.limits.second / self._windows.limits.overall
        self._halted_until = 0.0
        self._next_bulk = 0.0
        self._grants = 0
        self._timer: asyncio.TimerHandle | None = None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Stop the timer; whoever still waits is cancelled with its own task."""
        self._wake_at(NEVER)

    @property
    def halted(self) -> float:
        """Return for how many more seconds nothing may be sent, 0 when sending is open."""
        return max(0.0, self._halted_until - asyncio.get_running_loop().time())

    async def permit(
        self, chat: int | str | None, lane: Lane = "reply", weight: Weight = "message"
    ) -> Permit:
        """Wait for the turn to send to `chat`; close the permit when the answer is in."""
        waiter = Waiter(chat, weight)
        self._lanes["free" if weight == "free" else lane].append(waiter)
        self._pump()
        try:
            return await waiter.granted
        except asyncio.CancelledError:
            if not waiter.granted.cancelled():
                waiter.granted.result().close(sent=False)
            raise

    async def process_request(  # noqa: PLR0913, PLR0917 - PTB's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, bool | JSON | list[JSON]]],
        args: Any,
        kwargs: JSON,
        endpoint: str,
        data: JSON,
        rate_limit_args: Lane | None,
    ) -> bool | JSON | list[JSON]:
        """Send one request in its lane; after a 429 wait for the end of the halt and try again.

        A message that cannot have left, or may not have, goes again after a pause: an answer that comes
        twice is better than none. (A digest does not come this way.)
        """
        for pause in PAUSES:
            try:
                return await self._once(callback, args, kwargs, (endpoint, data, rate_limit_args))
            except RetryAfter:
                continue
            except NetworkError as error:
                if isinstance(error, BadRequest) or not endpoint.startswith(ANSWERS):
                    raise
                await asyncio.sleep(pause)
        return await self._once(callback, args, kwargs, (endpoint, data, rate_limit_args))

    async def _once(
        self, callback: Any, args: Any, kwargs: JSON, what: tuple[str, JSON, Lane | None]
    ) -> bool | JSON | list[JSON]:
        endpoint, data, lane = what
        permit = await self.permit(data.get("chat_id"), lane or "reply", weight_of(endpoint))
        try:
            result: bool | JSON | list[JSON] = await callback(*args, **kwargs)
        except RetryAfter as refusal:
            self.halt(refusal)
            raise
        finally:
            permit.close()
        return result

    def halt(self, refusal: RetryAfter) -> None:
        """Stop everything for as long as a 429 asks."""
        asked = refusal.retry_after
        seconds = float(asked) if isinstance(asked, int | float) else asked.total_seconds()
        self._halted_until = max(self._halted_until, asyncio.get_running_loop().time() + seconds)
        self._pump()

    def _pump(self) -> None:
        """Let go whoever may, and set the timer for the next chance."""
        now = asyncio.get_running_loop().time()
        if now < self._halted_until:
            self._wake_at(self._halted_until)
        else:
            self._wake_at(min([self._serve(lane, now) for lane in self._lanes]))

    def _serve(self, lane: str, now: float) -> float:
        """Grant what the windows allow in one lane; return when more may become possible."""
        queue, passed, chance = self._lanes[lane], deque[Waiter](), NEVER
        blocked: set[int | str | None] = set()
        while queue:
            waiter = queue.popleft()
            if waiter.granted.done():
                continue
            opens = NEVER if waiter.chat in blocked else self._opens(waiter, lane, now)
            if opens <= now:
                self._grant(waiter, lane, now)
                continue
            passed.append(waiter)
            chance = min(chance, opens)
            if waiter.chat is not None:
                blocked.add(waiter.chat)
            if self._windows.overall.opens(now) > now or (lane == "bulk" and now < self._next_bulk):
                break  # nobody behind may go either
        queue.extendleft(reversed(passed))
        return chance

    def _opens(self, waiter: Waiter, lane: str, now: float) -> float:
        paced = max(now, self._next_bulk) if lane == "bulk" else now
        return max([paced, *(window.opens(now) for window in self._windows.of(waiter.chat, waiter.weight))])

    def _grant(self, waiter: Waiter, lane: str, now: float) -> None:
        windows = self._windows.of(waiter.chat, waiter.weight)
        for window in windows:
            window.take()
        if lane == "bulk":
            self._next_bulk = max(self._next_bulk, now) + self._step
        waiter.granted.set_result(Permit(windows, self._closed))
        self._grants += 1
        if self._grants % SWEEP_EVERY == 0:
            self._windows.sweep(now)

    def _closed(self, permit: Permit, sent: bool) -> None:
        now = asyncio.get_running_loop().time()
        for window in permit.windows:
            window.answered(now) if sent else window.give_back()
        self._pump()

    def _wake_at(self, when: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None if when == NEVER else asyncio.get_running_loop().call_at(when, self._pump)
