"""What a timetable is made of, and what can be wrong with one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

Fault = Literal["zone", "no_times", "many_times", "no_days", "quiet"]
EVERY_DAY = frozenset(range(7))
MOST_TIMES = 6


@dataclass(frozen=True, slots=True)
class Timetable:
    """The local times a chat wants its digest at.

    `zone` is an IANA name; `times` are wall-clock times there; `days` are weekdays (Monday is 0);
    `quiet` is (start, end) of the hours without messages, the end not included, midnight may lie between.
    """

    zone: str = "Asia/Kolkata"
    times: tuple[time, ...] = (time(8),)
    days: frozenset[int] = EVERY_DAY
    quiet: tuple[time, time] | None = None


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """One due moment: `at` in UTC, `key` the local date and time it stands for ("2026-03-29 08:00")."""

    at: datetime
    key: str


@lru_cache(maxsize=1024)
def zone_of(name: str) -> ZoneInfo:
    """Return the zone of that IANA name; KeyError when there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise KeyError(name) from error


def faults(timetable: Timetable) -> tuple[Fault, ...]:
    """Return what keeps a timetable from working, empty when it works.

    Quiet hours whose start is their end are refused: they could mean the whole day or nothing.
    """
    found: list[Fault] = []
    try:
        zone_of(timetable.zone)
    except KeyError:
        found.append("zone")
    if not timetable.times:
        found.append("no_times")
    if len(timetable.times) > MOST_TIMES:
        found.append("many_times")
    if not timetable.days or not timetable.days <= EVERY_DAY:
        found.append("no_days")
    if timetable.quiet and timetable.quiet[0] == timetable.quiet[1]:
        found.append("quiet")
    return tuple(found)
