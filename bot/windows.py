"""Sliding windows that hold at the receiver's end, whatever the network's delays."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Literal

Weight = Literal["message", "action", "free"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Telegram's limits: messages a second overall, a second in one chat, a minute in one group.

    Source: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
    """

    overall: int = 30
    chat: int = 1
    group: int = 20
    second: float = 1.0
    minute: float = 60.0


class Window:
    """At most `limit` requests reach the receiver in any `span` seconds.

    A request arrives some time between being sent and being answered. Its place is therefore held from
    the sending until `span` seconds after the answer: of `limit` + 1 requests the last was sent when the
    first had arrived more than `span` before, so no window at the receiver ever holds them all.
    """

    __slots__ = ("_freed", "_held", "limit", "span")

    def __init__(self, limit: int, span: float) -> None:
        """Start empty; `span` in seconds."""
        self.limit = limit
        self.span = span
        self._held = 0
        self._freed: deque[float] = deque()

    def used(self, now: float) -> int:
        """Return how many places are taken at `now`."""
        while self._freed and self._freed[0] <= now:
            self._freed.popleft()
        return self._held + len(self._freed)

    def opens(self, now: float) -> float:
        """Return when there is room for one more: `now`, later, or infinity while that hangs on an answer."""
        if self.used(now) < self.limit:
            return now
        return self._freed[0] if self._freed else float("inf")

    def take(self) -> None:
        """Take a place for a request about to be sent."""
        self._held += 1

    def answered(self, now: float) -> None:
        """Note that a request's answer came at `now`: its place comes free `span` later."""
        self._held -= 1
        self._freed.append(now + self.span)

    def give_back(self) -> None:
        """Give back a place whose request was never sent."""
        self._held -= 1


class Windows:
    """Every window there is: one overall, one a chat, one more a group or channel."""

    def __init__(self, limits: Limits) -> None:
        """Start with nothing sent."""
        self.limits = limits
        self.overall = Window(limits.overall, limits.second)
        self._chats: dict[int | str, tuple[Window, ...]] = {}

    def of(self, chat: int | str | None, weight: Weight) -> tuple[Window, ...]:
        """Return the windows a request must fit in; a typing action counts only overall."""
        if weight == "free":
            return ()
        if chat is None or weight == "action":
            return (self.overall,)
        if chat not in self._chats:
            limits = self.limits
            is_group = isinstance(chat, str) or chat < 0
            group = (Window(limits.group, limits.minute),) if is_group else ()
            self._chats[chat] = (self.overall, Window(limits.chat, limits.second), *group)
        return self._chats[chat]

    def sweep(self, now: float) -> int:
        """Forget the chats nothing was sent to lately; return how many are kept."""
        kept = {c: found for c, found in self._chats.items() if any(w.used(now) for w in found[1:])}
        self._chats = kept
        return len(kept)
