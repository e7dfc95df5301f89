"""A subscription as a person writes it: `8:00, 18:30 सोमवार मुरादाबाद पीतल !शराब quiet 22:00-7:00`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import time

from store.edition import topics
from store.edition.values import Subscription
from store.text.normalise import fold
from store.timetable.values import EVERY_DAY, zone_of
from store.types import Language

QUIET = re.compile(
    r"(?<!\S)(?:(?:quiet|शांत|shant|chup|चुप)\s+)?(\d{1,2}(?::\d{2})?)\s*[-–]\s*(\d{1,2}(?::\d{2})?)(?!\S)"
)
TIME = re.compile(
    r"(?<!\S)(?:(सुबह|शाम|दोपहर|रात|subah|shaam|sham|dopahar|raat)\s+)?(\d{1,2})(?::(\d{2}))?\s*(am|pm|baje|बजे)?(?=[\s,]|$)"
)
CLOCK = re.compile(r"t([01]\d|2[0-3])([0-5]\d)")
ZONE = re.compile(r"(?<!\S)([A-Za-z]+/[A-Za-z_+\-0-9/]+)(?!\S)")
WEEKDAYS = (
    ("monday", "mon", "somvar", "somwar", "सोमवार"),
    ("tuesday", "tue", "mangalvar", "mangalwar", "मंगलवार"),
    ("wednesday", "wed", "budhvar", "budhwar", "बुधवार"),
    ("thursday", "thu", "guruvar", "guruwar", "गुरुवार", "बृहस्पतिवार"),
    ("friday", "fri", "shukravar", "shukrawar", "शुक्रवार"),
    ("saturday", "sat", "shanivar", "shaniwar", "शनिवार"),
    ("sunday", "sun", "ravivar", "raviwar", "रविवार", "इतवार"),
)
DAY = {fold(name): number for number, names in enumerate(WEEKDAYS) for name in names}
WEEKLY = {fold(word) for word in ("weekly", "साप्ताहिक", "saptahik", "haftewar")}
DAILY = {fold(word) for word in ("daily", "roz", "रोज", "रोज़", "प्रतिदिन", "pratidin")}
SHORT = {fold(word) for word in ("short", "छोटा", "chhota", "sankshipt", "संक्षिप्त")}
EVENING = {"शाम", "shaam", "sham", "रात", "raat", "दोपहर", "dopahar", "pm"}


@dataclass(frozen=True, slots=True)
class Written:
    """A subscription read from words; `unclear` are words like a time or a zone that are none."""

    wish: Subscription
    unclear: tuple[str, ...] = ()


def parse(text: str, base: Subscription) -> Written:
    """Read times, days, zone, quiet hours and length from `text` over `base`; what is left are topics."""
    unclear: list[str] = []
    table = base.timetable
    if found := QUIET.search(text):
        start, end = _clock(found[1]), _clock(found[2])
        text = text.replace(found[0], " ", 1)
        if start and end:
            table = replace(table, quiet=(start, end))
        else:
            unclear.append(found[0].strip())
    if found := ZONE.search(text):
        text = text.replace(found[0], " ", 1)
        try:
            zone_of(found[1])
            table = replace(table, zone=found[1])
        except KeyError:
            unclear.append(found[1])
    times, text = _times(text, unclear)
    if times:
        table = replace(table, times=tuple(sorted(set(times))))
    days, is_short, rest = _words(text)
    if days:
        table = replace(table, days=days)
    wish = replace(base, timetable=table, length="short" if is_short else base.length)
    return Written(replace(wish, topics=topics.parse(rest)) if rest.strip(" ,") else wish, tuple(unclear))


def _clock(text: str) -> time | None:
    hour, _, minute = text.partition(":")
    return _time(int(hour), int(minute or 0))


def _time(hour: int, minute: int) -> time | None:
    return time(hour % 24, minute) if hour <= 24 and minute < 60 and (hour, minute) <= (24, 0) else None


def _times(text: str, unclear: list[str]) -> tuple[list[time], str]:
    """Take the times out of a text: a number with minutes, am, pm, बजे or a part of the day is one."""
    times: list[time] = []

    def take(found: re.Match[str]) -> str:
        part, hour, minute, mark = found.groups()
        if minute is None and mark is None and part is None:
            return found[0]
        late = (
            (part in EVENING or mark == "pm")
            and int(hour) < 12
            and not (part in ("रात", "raat") and int(hour) < 6)
        )
        midnight = mark == "am" and int(hour) == 12
        clock = _time(0 if midnight else int(hour) + 12 * late, int(minute or 0))
        if clock is None:
            unclear.append(found[0].strip())
        else:
            times.append(clock)
        return " "

    return times, TIME.sub(take, text)


def _words(text: str) -> tuple[frozenset[int], bool, str]:
    """Take weekdays and the wish for a short digest out of a text."""
    days: set[int] = set()
    is_short = False
    left: list[str] = []
    for word in text.split():
        bare = fold(word.strip(","))
        if bare in DAY:
            days.add(DAY[bare])
        elif bare in DAILY:
            days |= EVERY_DAY
        elif bare in WEEKLY:
            days |= {0} if not days else set()
        elif bare in SHORT:
            is_short = True
        else:
            left.append(word)
    return frozenset(days), is_short, " ".join(left)


NIGHT = (time(22), time(7))
TONGUES: dict[Language, Language] = {"hi": "hinglish", "hinglish": "en", "en": "hi"}


def turned(wish: Subscription, setting: str) -> Subscription:
    """Return a subscription with one setting turned to its other value; "t0800" adds or takes a time."""
    table = wish.timetable
    if setting in ("days", "quiet"):
        days = frozenset({0}) if table.days == EVERY_DAY else EVERY_DAY
        quiet = None if table.quiet else NIGHT
        other = replace(table, days=days) if setting == "days" else replace(table, quiet=quiet)
        return replace(wish, timetable=other)
    if setting == "length":
        return replace(wish, length="full" if wish.length == "short" else "short")
    if setting == "empty":
        return replace(wish, empty="line" if wish.empty == "silent" else "silent")
    if setting == "tongue":
        return replace(wish, language=TONGUES[wish.language])
    clock = CLOCK.fullmatch(setting)
    times = set(table.times) ^ ({time(int(clock[1]), int(clock[2]))} if clock else set())
    return replace(wish, timetable=replace(table, times=tuple(sorted(times))))
