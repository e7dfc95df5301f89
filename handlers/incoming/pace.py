"""How much may be asked: buckets of tokens that refill with time; bursts are fine, floods are not."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

Verdict = Literal["pass", "warn", "silence"]
MOST_KNOWN = 10_000


@dataclass(slots=True)
class Bucket:
    """Tokens that come back with time; `warned` until it is half full again."""

    tokens: float
    at: datetime
    warned: bool = False


@dataclass(slots=True)
class Pace:
    """One bucket per id: `burst` at once, then one every `interval`; the longest idle are forgotten."""

    burst: int
    interval: timedelta
    buckets: dict[int, Bucket] = field(default_factory=dict)

    def take(self, who: int, now: datetime) -> Verdict:
        """Take one token of `who`: pass; warn once where there is none; then silence."""
        bucket = self.buckets.pop(who, None) or Bucket(self.burst, now)
        gained = max((now - bucket.at) / self.interval, 0.0)
        bucket.tokens = min(bucket.tokens + gained, float(self.burst))
        bucket.at = now
        self.buckets[who] = bucket  # put last: the dictionary stays in order of use
        if len(self.buckets) > MOST_KNOWN:
            del self.buckets[next(iter(self.buckets))]
        if bucket.warned and bucket.tokens >= self.burst / 2:
            bucket.warned = False
        if bucket.tokens >= 1 and not bucket.warned:
            bucket.tokens -= 1
            return "pass"
        verdict: Verdict = "silence" if bucket.warned else "warn"
        bucket.warned = True
        return verdict


@dataclass(frozen=True, slots=True)
class Limits:
    """What one user and one chat may ask; `inline` counts what one types after the bot's name."""

    user: Pace = field(default_factory=lambda: Pace(10, timedelta(seconds=5)))
    chat: Pace = field(default_factory=lambda: Pace(30, timedelta(seconds=3)))

    inline: Pace = field(default_factory=lambda: Pace(40, timedelta(seconds=1)))

    def take(self, user: int | None, chat: int, now: datetime) -> Verdict:
        """Count one update against both; the stricter verdict holds."""
        who = user if user is not None else chat
        verdicts = (self.user.take(who, now), self.chat.take(chat, now) if chat else "pass")
        return next((verdict for verdict in ("silence", "warn") if verdict in verdicts), "pass")
