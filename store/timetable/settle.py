"""What to do with a due slot: send it, send it late, or fold it into the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from store.timetable.slots import awake, following, preceding
from store.timetable.values import Slot, Timetable

LATEST = timedelta(hours=12)
PUNCTUAL = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Settlement:
    """A due slot decided: what to send now (None: folded into `next`), from when and until when."""

    slot: Slot | None
    send_at: datetime
    send_until: datetime
    late: bool
    next: Slot


def settle(timetable: Timetable, due: datetime, now: datetime) -> Settlement:
    """Decide what a subscription whose next slot was `due` gets at `now`.

    Of several missed slots only the last is sent, and only up to 12 hours late; what it leaves out is folded
    into the next, because a digest covers everything since the last one. Nothing runs into the next slot.
    """
    upcoming = following(timetable, now)
    latest = preceding(timetable, now)
    send_at = awake(timetable, now)
    until = min(latest.at + LATEST, upcoming.at)
    missed = latest.at < due or send_at >= until  # before `due` when a zone's rules have changed since
    late = now - latest.at > PUNCTUAL
    return Settlement(None if missed else latest, send_at, until, late, upcoming)


def resume(timetable: Timetable, now: datetime) -> tuple[datetime, Slot]:
    """Return from when a resumed subscription's news counts (its last slot), and its next slot."""
    return preceding(timetable, now).at, following(timetable, now)


def since(timetable: Timetable, covered: datetime | None, slot: Slot) -> datetime:
    """Return the start of what a slot covers: the end of the last digest, else the slot before."""
    before = preceding(timetable, slot.at - timedelta(seconds=1)).at
    return before if covered is None else min(covered, slot.at)
