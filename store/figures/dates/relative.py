"""Reads what leans on the day of publication or on another date: "पिछले वित्त वर्ष", "a year ago"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from store.figures.dates import days, fiscal, periods
from store.figures.dates.days import Mention, month_at
from store.figures.grammar.lexicon import RELATIVE, SHORTS, WEEKDAYS, concept, match, words_of
from store.figures.grammar.words import Line
from store.types import Published

BUDGET = frozenset("बजट budget bajat".split())  # beside it "last year" is a financial one
ENDED, YEARS = words_of("years", "ended"), words_of("years", "year")
CASE = frozenset({"को", "ko", "में", "mein", "me"})
MONTH, WEEK = 31, 7  # days
LAST = frozenset({"last_year", "last_fy", "year_before"})
SAME, SPANS = words_of("years", "same"), words_of("years", "spans")
AWAY = {"year_before": -1, "year_after": 1, "year_same": 0}  # years


def read(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read the relative period, weekday or bare month that starts at token `i`; None if none does."""
    return relative(line, i, published) or some_month(line, i, published)


def year_ended(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read "31 मार्च 2023 को समाप्त वर्ष" and "year ended March 31, 2023": twelve months up to a date."""
    led = line[i].key in YEARS and i + 2 < len(line) and line[i + 1].key in ENDED
    at = i + 2 + (line[i + 2].key in ("on", "in")) if led else i
    if at >= len(line) or not (led or line[at].kind == "number" or month_at(line, at)):
        return None
    last = days.read(line, at, published) or periods.read(line, at, published)
    if last is None or last.end is None or last.start is None or (last.end - last.start).days > MONTH:
        return None
    end = last.last if led else _ended_year(line, last.last)
    month = last.end.year * 12 + last.end.month - 12
    start = date(month // 12, month % 12 + 1, 1)
    return Mention(i, end, f"{start.isoformat()}/{last.end.isoformat()}", start, last.end) if end else None


def _ended_year(line: Line, at: int) -> int:
    """Return the index after "को समाप्त वित्त वर्ष" at token `at`, 0 where it does not stand there."""
    at += at < len(line) and line[at].key in CASE
    if at >= len(line) or line[at].key not in ENDED:
        return 0
    return next((k + 1 for k in range(at + 1, min(at + 3, len(line))) if line[k].key in YEARS), 0)


def year_away(line: Line, i: int, known: Mention | None, published: Published | None) -> Mention | None:
    """Read "उससे पहले के साल", "a year later", "the same month last year" after a date: that, a year away.

    "उसी साल" and "that year" are the date itself. "The previous financial year" is a year before it, where
    it would be that very year.
    """
    if known is None or known.start is None or known.end is None or known.last > i:
        return None
    if (known.end - known.start).days < WEEK:
        return None
    found = match(line, i, RELATIVE)
    last, years = (found[1], AWAY.get(found[0])) if found else (i, None)
    same = _same_span(line, i)
    if same:
        last, years = same, -1
    elif found is not None and found[0] in ("last_fy", "last_year"):
        plain = relative(line, i, published)
        years = -1 if plain and (plain.start, plain.end) == (known.start, known.end) else None
    if years is None:
        return None
    start, end = (_years_on(day, years) for day in (known.start, known.end))
    return Mention(i, last, f"{start.isoformat()}/{end.isoformat()}", start, end)


def _same_span(line: Line, i: int) -> int:
    """Return the token after "the same month last year", "पिछले साल की समान अवधि"; 0 where none is."""
    year = match(line, i, RELATIVE)
    if year is not None and year[0] in LAST:
        at = year[1] + (year[1] < len(line) and concept(line[year[1]]) == "OF")
        return at + 2 if at + 1 < len(line) and line[at].key in SAME and line[at + 1].key in SPANS else 0
    if i + 2 >= len(line) or line[i].key not in SAME or line[i + 1].key not in SPANS:
        return 0
    at = i + 2
    while at < len(line) and line[at].key in ("of", "in", "the"):
        at += 1
    year = match(line, at, RELATIVE)
    return year[1] if year is not None and year[0] in LAST else 0


def _years_on(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day)


def relative(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read "पिछले वित्त वर्ष", "इस साल", "कल" (in news: yesterday), weekdays, from the publication day."""
    if published is None or published.first is None:
        return None
    near = published.first
    found = match(line, i, RELATIVE)
    if found is None or found[0] in AWAY:
        return _weekday(line, i, near)
    within = _month_of_year(line, i, found, near)
    if within is not None:
        return within
    if found[0] == "last_year" and any(token.key in BUDGET for token in line):
        return fiscal.fiscal(i, found[1], near.year - 1)
    return _named_period(line, i, found, near)


def _named_period(line: Line, i: int, found: tuple[str, int], near: date) -> Mention | None:
    """Return the days of a relative name ("last_fy", "this_month", "yesterday") seen from `near`."""
    name, last = found
    if name.endswith("_fy"):
        named = fiscal.fiscal(i, last, near.year - (near.month < 4) + _shift(name))
        return fiscal.in_quarter(line, i, named)
    if name.endswith("_year"):
        year = near.year + _shift(name)
        return Mention(i, last, str(year), date(year, 1, 1), date(year, 12, 31))
    if name.endswith("_month"):
        number = near.year * 12 + near.month - 1 + _shift(name)
        return days.month_of(i, last, number // 12, number % 12 + 1, None)
    start = near - timedelta({"yesterday": 1, "day_before": 2}.get(name, 0))
    if not name.endswith("_week"):
        return Mention(i, last, start.isoformat(), start, start)
    monday = near + timedelta(7 * _shift(name) - near.weekday())
    return Mention(i, last, monday.isoformat(), monday, monday + timedelta(6))


def _month_of_year(line: Line, i: int, found: tuple[str, int], near: date) -> Mention | None:
    """Read the month of "इस साल दिसंबर" and "पिछले वर्ष के अक्टूबर"."""
    at = found[1] + (found[1] + 1 < len(line) and concept(line[found[1]]) == "OF")
    month = month_at(line, at) if found[0].endswith("_year") and at < len(line) else None
    spans_months = month is not None and "/" in getattr(periods.read(line, at, None), "iso", "")
    if month is None or spans_months or line[at].broken:
        return None
    return days.month_of(i, at + 1, near.year + _shift(found[0]), month, None)


def _shift(name: str) -> int:
    return {"last": -1, "this": 0, "next": 1}[name.split("_", 1)[0]]


def _weekday(line: Line, i: int, near: date) -> Mention | None:
    number = WEEKDAYS.get(line[i].key)
    if number is None or len(line[i].key) < 6:
        return None
    when = near - timedelta((near.weekday() - number) % 7)
    return Mention(i, i + 1, when.isoformat(), when, when)


def some_month(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read a month without day or year where it says when ("अप्रैल में", "in April"): the latest such month."""
    month = month_at(line, i)
    near = published.first if published else None
    if month is None or near is None or line[i].key in SHORTS:
        return None
    after = line[i + 1] if i + 1 < len(line) else None
    named = match(line, i + 1, RELATIVE)
    if named is not None and named[0].endswith("_year"):  # "November this year"
        return days.month_of(i, named[1], near.year + _shift(named[0]), month, None)
    hindi = after is not None and concept(after) == "IN"
    english = i > 0 and line[i - 1].key in ("in", "during", "last", "since") and line[i].upper
    if not hindi and not english:
        return None
    found = days.month_of(i, i + 1, near.year - (month > near.month), month, published)
    return replace(found, iso=f"XXXX-{month:02}")
