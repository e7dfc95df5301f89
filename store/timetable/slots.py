"""The slots of a timetable: the next one, the last one, and the end of quiet hours.

A local time that a clock change skips, or shows twice, is read as RFC 5545 section 3.3.5 says: skipped, it
moves forward by the width of the gap; repeated, its first occurrence counts. That is Python's
fold=0 (PEP 495).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from store.timetable.values import Slot, Timetable, zone_of

DAY = timedelta(days=1)


def instant(day: date, clock: time, zone: str) -> datetime:
    """Return the UTC moment of a wall-clock time on a local day."""
    return datetime.combine(day, clock, zone_of(zone)).astimezone(UTC)


def is_quiet(timetable: Timetable, moment: datetime) -> bool:
    """Tell whether the chat's quiet hours cover the moment."""
    if timetable.quiet is None:
        return False
    start, end = timetable.quiet
    clock = moment.astimezone(zone_of(timetable.zone)).time()
    return start <= clock < end if start < end else clock >= start or clock < end


def awake(timetable: Timetable, moment: datetime) -> datetime:
    """Return the moment itself, or the end of the quiet hours it falls in."""
    if timetable.quiet is None or not is_quiet(timetable, moment):
        return moment
    local = moment.astimezone(zone_of(timetable.zone))
    end = timetable.quiet[1]
    day = local.date() if local.time() < end else local.date() + DAY
    return instant(day, end.replace(fold=local.fold), timetable.zone)


def on(timetable: Timetable, day: date) -> Iterator[Slot]:
    """Yield the slots that stand for one local day; quiet hours may push them into the next."""
    if day.weekday() not in timetable.days:
        return
    for clock in timetable.times:
        at = awake(timetable, instant(day, clock, timetable.zone))
        yield Slot(at, f"{day.isoformat()} {clock.isoformat('minutes')}")


def _around(timetable: Timetable, moment: datetime, first: int, last: int) -> Iterator[Slot]:
    today = moment.astimezone(zone_of(timetable.zone)).date()
    for offset in range(first, last + 1):
        yield from on(timetable, today + offset * DAY)


def following(timetable: Timetable, after: datetime) -> Slot:
    """Return the first slot later than `after`; two slots at one moment are one, the earlier key's."""
    return min(slot for slot in _around(timetable, after, -2, 8) if slot.at > after)


def preceding(timetable: Timetable, until: datetime) -> Slot:
    """Return the last slot at or before `until`; two slots at one moment are one, the earlier key's."""
    past = [slot for slot in _around(timetable, until, -9, 1) if slot.at <= until]
    latest = max(slot.at for slot in past)
    return min(slot for slot in past if slot.at == latest)
