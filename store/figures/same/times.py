"""Of what time two figures are: one, two, or one that runs on while it is counted."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from store.figures.grammar.lexicon import words_of
from store.figures.grammar.tokens import tokens
from store.figures.same.amounts import ratio
from store.figures.same.likeness import told
from store.types import Cited, Figure, Period

GROWTH = Decimal(10)
SEASON = 60  # days: two undated reports this far apart are of two times
_BEFORE = re.compile(
    r"(?:पिछले|पिछली|गत|विगत)\s+(?:साल|वर्ष|वित्त|बार|सीजन|सत्र|संस्करण|महीने|माह)"
    r"|\bp[ie]ch+h?l[ei]\s+(?:saal|sal|varsh|baar|bar|mahine)\b"
    r"|\b(?:last|previous|preceding|prior)\s+(?:year|fiscal|financial|season|edition|month|fair)",
    re.IGNORECASE,
)
_AS_ON = re.compile(
    r"\b(?:as (?:on|of)|so far|since|till|already|now|tak|ab)\b|तक|अब|चुक"
    r"|\bby (?:now|then|(?:the )?(?:end|close|middle|evening)|mid|(?:\d\d?(?:st|nd|rd|th)? )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\w*\b)",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"(?:पहले|दूसरे|तीसरे|चौथे|पांचवें|शुरुआती|शुरू के) (?:(?:दो|तीन|चार|पांच|छह|[2-6]) )?(?:दिन|दिनों)(?![\u0900-\u097f])"
    r"|\b(?:pehle|dusre|doosre|teesre|chauthe|shuruaati) (?:(?:do|teen|char|paanch|[2-6]) )?din\b"
    r"|\b(?:first|second|third|fourth|opening) (?:(?:two|three|four|five|few|[2-6]) )?days?\b"
    r"|\bday (?:one|two|three|four|[1-5])\b",
    re.IGNORECASE,
)  # a fair that is still on
PACE = 10  # days in which what runs may double
MONTH, HALF_YEAR, YEAR = 28, 200, 366  # days
LIMITS = frozenset({"at_most", "less_than"})
FUTURE = words_of("roles", "future")


def planned(cited: Cited) -> bool:
    """Whether a figure is of what will be: a forecast, or a value in a sentence of the future."""
    role = cited.figure.role
    return role == "forecast" or (role == "value" and _future(told(cited)))


@lru_cache(maxsize=4096)
def _future(sentence: str) -> bool:
    return any(token.key in FUTURE for token in tokens(sentence))


def apart(one: Period | None, other: Period | None) -> bool:
    """Whether both periods are stated in days and share less than half of the shorter; lengths may be one.

    A day near a longer period is the day of the telling, or one of that event.
    """
    if one is None or other is None or not (one.first and one.last and other.first and other.last):
        return False
    shared = (min(one.last, other.last) - max(one.first, other.first)).days + 1
    if (one.first == one.last) != (other.first == other.last):
        return -shared > SEASON
    shorter = min((one.last - one.first).days, (other.last - other.first).days) + 1
    return 2 * shared < shorter


def then_and_now(one: Cited, other: Cited) -> bool:
    """Whether just one of two figures, not both dated, is told as the year before's; a change is from it."""
    both_dated = dated(one.figure) and dated(other.figure)
    if both_dated or one.figure.role == other.figure.role == "change":
        return False
    before = [_BEFORE.search(told(c)) is not None for c in (one, other)]
    return before[0] != before[1]


def years_apart(one: Period | None, other: Period | None) -> bool:
    """Whether two figures are of two spans of a month or more, each stated."""
    spans = (period for period in (one, other) if period is not None)
    long = [period for period in spans if _days(period) >= MONTH - 1]
    return len(long) == 2 and apart(one, other)


def _days(period: Period) -> int:
    """Return the days from a period's first to its last; none where one is open."""
    return (period.last - period.first).days if period.first and period.last else 0


def snapshots(one: Cited, other: Cited) -> bool:
    """Whether a total that runs was told twice within a year: "as on" two days, the later one greater."""
    days = []
    for cited in (one, other):
        period = cited.figure.period
        if period is None or period.first is None or period.first != period.last:
            return False
        if _AS_ON.search(told(cited)) is None:
            return False
        days.append((period.first, cited.figure.value))
    (first, before), (second, after) = sorted(days)
    return 0 < (second - first).days < HALF_YEAR and before < after < before * GROWTH


def grown(one: Cited, other: Cited) -> bool:
    """Whether a running total grew: undated figures of reports from different days, the later one greater.

    Reports more than a season apart are of two times, whichever is greater; within a month one must say that
    it counts so far. One of the two may name the day up to which it counts. A ceiling does not run.
    """
    first, second = sorted((one, other), key=lambda c: _told(c) or date.min)
    start, end = _told(first), _told(second)
    if start is None or end is None or {first.figure.qualifier, second.figure.qualifier} & LIMITS:
        return False
    days = (end - start).days
    partly = any(_PARTLY.search(told(c)) for c in (one, other))
    quick = not partly and ratio(first.figure, second.figure) > 1 + Decimal(days) / PACE
    counts = so_far(one, other) or partly or days >= MONTH
    risen = first.figure.value < second.figure.value and counts and not quick
    runs = _undated(first.figure, second.figure) or _running(first, second)
    return runs and ratio(first.figure, second.figure) < GROWTH and days > 0 and (risen or days > SEASON)


def so_far(one: Cited, other: Cited) -> bool:
    """Whether one of two figures is told as what has come together until now."""
    return any(_counting(c) for c in (one, other))


def _counting(cited: Cited) -> bool:
    """Whether a figure is told as what has come together until now, or as what a count has risen to."""
    risen = cited.figure.role == "to" and cited.figure.direction == "up"
    return risen or _AS_ON.search(told(cited)) is not None


def within_a_year(one: Cited, other: Cited) -> bool:
    """Whether two figures were told less than a year apart, the season of a yearly fair left out."""
    first, second = _told(one), _told(other)
    return not (first and second) or abs((second - first).days) < YEAR - SEASON


def long_before(one: Cited, other: Cited) -> bool:
    """Whether one figure's time had passed for half a year when the other, undated, was told.

    Of reports without a day nobody knows when they were told.
    """
    return _long_before(one, other) or _long_before(other, one)


def _long_before(one: Cited, other: Cited) -> bool:
    period, day = one.figure.period, _told(other)
    if period is None or period.first is None or period.last is None or dated(other.figure):
        return False
    if day is None:
        return one.article != other.article
    length = other.figure.period.months if other.figure.period else None  # "in the last 15 months"
    reach = round((length or 0) * 30)
    return (day - period.last).days > max(HALF_YEAR, reach) or (period.first - day).days > MONTH


def _running(one: Cited, other: Cited) -> bool:
    """Whether both count what one period, or one start, has brought so far ("अब तक", "since April").

    What a month or longer, not over yet when it was told, had brought counts so far whatever its words.
    """
    first, second = one.figure.period, other.figure.period
    same = first == second or (first is not None and second is not None and first.first == second.first)
    counts = [_counting(c) for c in (one, other)]
    return same and (all(counts) or (any(counts) and all(_still_on(c) for c in (one, other))))


def _still_on(cited: Cited) -> bool:
    """Whether a figure's time was not over when it was told: a year or so that then went on."""
    period, day = cited.figure.period, _told(cited)
    if period is None or period.first is None or period.last is None or day is None:
        return False
    return period.first < day <= period.last and period.first != period.last


def _undated(one: Figure, other: Figure) -> bool:
    """Whether no span parts two figures: neither is dated, or one only to a day or until its telling."""
    timed = [f for f in (one, other) if dated(f)]
    if len(timed) == 1 and timed[0].period is not None:
        last = timed[0].period.last
        return last in (timed[0].period.first, timed[0].as_of)
    return not timed


def _told(cited: Cited) -> date | None:
    published = cited.article.published
    return cited.figure.as_of or (published.first if published else None)


def dated(figure: Figure) -> bool:
    """Whether a figure's time is known in days."""
    return figure.period is not None and figure.period.first is not None
