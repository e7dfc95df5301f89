"""What a source's answer changes: when it is asked next, when it goes off, and what the admin hears."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Literal

from store.feeds.answers import UNKNOWN, Fault, Page, Validators

Notice = Literal["off", "gone", "recovered", "moved", "silent"]

USUAL: Final = timedelta(minutes=30)
"""The time between two looks at a source that has something new now and then."""

LONGEST: Final = timedelta(days=1)
GIVE_UP: Final = 8
"""Failures in a row after which a source is switched off; with the back-off, about two days."""

SILENT: Final = 4
"""A source is silent when nothing new came for this many of its usual intervals."""

_SHORTEST_GAP: Final = timedelta(hours=12)
_WEIGHT: Final = 0.2


@dataclass(frozen=True, slots=True)
class Source:
    """A source as it stands: what it is, when it is asked next, and how it has been doing.

    `filtered` takes only ODOP news from it. `gap` is the usual time between two news, in seconds, 0 while
    unknown. `moved` is a lasting new address it told us of. `taken` and `left_out` count its entries.
    """

    url: str
    title: str = ""
    language: str | None = None
    filtered: bool = True
    next_at: datetime | None = None
    validators: Validators = UNKNOWN
    failures: int = 0
    off: bool = False
    reason: str = ""
    newest_at: datetime | None = None
    gap: float = 0.0
    silent: bool = False
    taken: int = 0
    left_out: int = 0
    id: int = 0


def answered(source: Source, page: Page, new: int, now: datetime) -> tuple[Source, tuple[Notice, ...]]:
    """Return the source after an answer with `new` entries never seen before, and what to tell the admin.

    A source that recovers, moves for good, or falls silent is told once.
    """
    notices: list[Notice] = ["recovered"] if source.off else []
    if page.moved and page.moved != source.url:
        notices.append("moved")
    after = replace(
        source,
        url=page.moved or source.url,
        validators=page.validators if page.changed else source.validators,
        failures=0,
        off=False,
        reason="",
        next_at=now + _pause(page),
    )
    after = _heard(after, now) if new else after
    if is_silent(after, now) and not after.silent:
        notices.append("silent")
        after = replace(after, silent=True)
    return after, tuple(notices)


def failed(source: Source, fault: Fault, now: datetime) -> tuple[Source, tuple[Notice, ...]]:
    """Return the source after a fetch or a parse that failed, and what to tell the admin.

    Each failure doubles the pause, up to a day; a server's own Retry-After is kept if longer. After eight in
    a row, or at once when the address is gone, the source is off: looked at once a day, told once.
    """
    failures = source.failures + 1
    gone = fault.reason == "gone"
    off = source.off or gone or failures >= GIVE_UP
    asked = timedelta(seconds=min(fault.retry_after or 0.0, 7 * LONGEST.total_seconds()))
    pause = LONGEST if off else min(USUAL * 2 ** min(failures, 10), LONGEST)
    after = replace(
        source,
        failures=failures,
        off=off,
        reason=fault.reason if fault.status is None else f"{fault.reason} {fault.status}",
        next_at=now + max(pause, asked),
    )
    notices: tuple[Notice, ...] = ("gone" if gone else "off",) if off and not source.off else ()
    return after, notices


def is_silent(source: Source, now: datetime) -> bool:
    """Whether nothing new came for four times the source's usual interval."""
    if source.newest_at is None or not source.gap:
        return False
    usual = max(timedelta(seconds=source.gap), _SHORTEST_GAP)
    return now - source.newest_at > SILENT * usual


def _heard(source: Source, now: datetime) -> Source:
    since = (now - source.newest_at).total_seconds() if source.newest_at else 0.0
    gap = source.gap + _WEIGHT * (since - source.gap) if source.gap and since else since or source.gap
    return replace(source, newest_at=now, gap=gap, silent=False)


def _pause(page: Page) -> timedelta:
    return min(max(USUAL, timedelta(seconds=page.fresh)), LONGEST)
