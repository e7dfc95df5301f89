"""Telegram's sending limits: 429 per chat, per group and overall.

The numbers are those of core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.playground.refusal import too_many


@dataclass(frozen=True, slots=True)
class Window:
    """At most `count` messages in any `seconds`."""

    count: int
    seconds: float


@dataclass(slots=True)
class Limits:
    """The windows a message must fit in.

    Telegram states one message a second in a chat ("short bursts" pass), twenty a minute in a group and
    about thirty a second overall. The burst is not stated; ours lets 20 through in 20 s.
    """

    clock: Callable[[], float]
    private: Window = Window(20, 20.0)
    group: Window = Window(20, 60.0)
    overall: Window = Window(30, 1.0)
    _sent: defaultdict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def charge(self, chat_id: int, count: int = 1) -> None:
        """Count `count` messages to a chat; refuse with 429 if they would not fit."""
        now = self.clock()
        mine = self.group if chat_id < 0 else self.private
        wait = max(self._wait(0, self.overall, now, count), self._wait(chat_id, mine, now, count))
        if wait > 0:
            raise too_many(max(1, math.ceil(wait)))
        for key in (0, chat_id):
            self._sent[key].extend([now] * count)

    def _wait(self, key: int, window: Window, now: float, count: int) -> float:
        sent = self._sent[key]
        while sent and sent[0] <= now - window.seconds:
            sent.popleft()
        over = len(sent) + count - window.count
        if over <= 0:
            return 0.0
        return (sent[min(over, len(sent)) - 1] if sent else now) + window.seconds - now
