"""A subscription as a person writes it: `8:00, 18:30 सोमवार मुरादाबाद पीतल !शराब quiet 22:00-7:00`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import time

from store.dialogue import sending
from store.edition import clocks, topics
from store.edition.values import Length, Subscription
from store.text.normalise import fold
from store.timetable.values import EVERY_DAY, zone_of
from store.types import Language

QUIET = re.compile(
    r"(?<!\S)(?:(?:quiet|शांत|shant|chup|चुप)\s+)?(\d{1,2}(?::\d{2})?)\s*[-–]\s*(\d{1,2}(?::\d{2})?)(?!\S)"
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
SPOKEN: tuple[tuple[Language, tuple[str, ...]], ...] = (
    ("hi", ("hindi", "हिंदी", "हिन्दी")),
    ("en", ("english", "अंग्रेजी", "angrezi")),
    ("hinglish", ("hinglish", "हिंग्लिश")),
)
TONGUE = {fold(word): language for language, words in SPOKEN for word in words}
FULL = {fold(word) for word in ("full", "पूरा", "poora", "pura")}
FILLERS = {fold(word) for word in "खबर खबरें khabar khabrein news every each har हर".split()}
EVERY = re.compile(
    r"(?<!\S)(?:हर|har|every|each)\s+(?:(?:दिन|रोज़?|din|roz|day)(?!\S)|"
    r"(?=(?:सुबह|शाम|दोपहर|रात|subah|shaam|sham|dopahar|raat|morning|afternoon|evening|night)(?!\S)))",
    re.IGNORECASE,
)
EACH_WEEK = re.compile(
    r"(?<!\S)(?:(?:हर|har)\s+(?:हफ़?्ते|सप्ताह|hafte|hafta|saptah)|(?:every|each)\s+week|once\s+a\s+week)(?!\S)",
    re.IGNORECASE,
)
SHORT = {fold(word) for word in ("short", "छोटा", "chhota", "sankshipt", "संक्षिप्त")}


@dataclass(frozen=True, slots=True)
class Written:
    """A subscription read from words; `unclear` are words like a time or a zone that are none.

    `timed` says that a time of day was among the words.
    """

    wish: Subscription
    unclear: tuple[str, ...] = ()
    timed: bool = False


def parse(text: str, base: Subscription) -> Written:
    """Read times, days, zone, quiet hours and length from `text` over `base`; what is left are topics."""
    unclear: list[str] = []
    table = base.timetable
    worded = sending.wanted(text) is not None
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
    times, text = clocks.take(EACH_WEEK.sub(" weekly ", EVERY.sub(" daily ", text)), unclear)
    if times:
        table = replace(table, times=tuple(sorted(set(times))))
    said = _words(text, worded=worded)
    if said.days:
        table = replace(table, days=said.days)
    wish = replace(
        base, timetable=table, length=said.length or base.length, language=said.language or base.language
    )
    if said.rest.strip(" ,"):
        wish = replace(wish, topics=topics.parse(said.rest))
    return Written(wish, tuple(unclear), bool(times))


def _clock(text: str) -> time | None:
    hour, _, minute = text.partition(":")
    return clocks.of(int(hour), int(minute or 0))


@dataclass(frozen=True, slots=True)
class Said:
    """What words ask for: days, length, language; `rest` are the topics."""

    days: frozenset[int]
    length: Length | None
    language: Language | None
    rest: str


def _words(text: str, *, worded: bool) -> Said:
    """Take days, length and language out of a text, and the words between that ask for nothing.

    `worded`: it is a whole sentence, whose verbs and little words are no topics.
    """
    days: set[int] = set()
    weekly = False
    length: Length | None = None
    language: Language | None = None
    left: list[str] = []
    for word in text.split():
        bare = fold(word.strip(","))
        if bare in DAY:
            days.add(DAY[bare])
        elif bare in DAILY:
            days |= EVERY_DAY
        elif bare in WEEKLY:
            weekly = True
        elif bare in SHORT or bare in FULL:
            length = "short" if bare in SHORT else "full"
        elif bare in TONGUE:
            language = TONGUE[bare]
        elif bare not in FILLERS and not (worded and sending.idle(word)):
            left.append(word)
    return Said(frozenset(days or ({0} if weekly else ())), length, language, " ".join(left))


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
