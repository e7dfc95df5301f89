"""Reads what leans on the day of publication or on another date: "पिछले वित्त वर्ष", "a year ago"."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from store.figures.dates import days, fiscal, periods
from store.figures.dates.days import Mention, month_at
from store.figures.dates.months import shift, some_month, yet_to_come
from store.figures.grammar.lexicon import RELATIVE, WEEKDAYS, concept, match, words_of
from store.figures.grammar.words import Line
from store.types import Published

BUDGET = frozenset("बजट budget bajat".split())  # beside it "last year" is a financial one
ENDED, YEARS = words_of("years", "ended"), words_of("years", "year")
TURN = frozenset("बार baar bar".split())  # "इस बार" after a financial year is a financial one
CASE = frozenset({"को", "ko", "में", "mein", "me"})
MONTH, WEEK, WHOLE_YEAR = 31, 7, 364  # days
LAST, THIS = frozenset({"last_year", "last_fy", "year_before"}), frozenset({"this_year", "this_fy"})
SAME, SPANS = words_of("years", "same"), words_of("years", "spans")
AWAY = {"year_before": -12, "year_after": 12, "year_same": 0, "quarter_before": -3}  # months
THROUGHOUT = {
    12: frozenset("सालभर वर्षभर saalbhar salbhar".split()),
    1: frozenset("महीनेभर माहभर mahinebhar".split()),
}
DURING = frozenset({"दौरान", "dauran"})
WITHIN, ONE = frozenset("in within over".split()), {"month": 1, "quarter": 3, "year": 12}
MOVED = words_of("roles", "rise") | words_of("roles", "fall") | {"doubled", "tripled", "halved"}
EVERY = frozenset("हर प्रत्येक every each har pratyek".split())
DAYS_AWAY = {"next_day": 1, "day_earlier": -1}
APRIL, YEAR, QUARTER = 4, 12, range(80, 100)  # days of a quarter


def read(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read the relative period, weekday or bare month that starts at token `i`; None if none does."""
    return (
        _throughout(line, i)
        or _in_one(line, i)
        or relative(line, i, published)
        or some_month(line, i, published)
    )


def _throughout(line: Line, i: int) -> Mention | None:
    """Read "सालभर में", "महीनेभर के दौरान": the length of one."""
    months = next((n for n, words in THROUGHOUT.items() if line[i].key in words), 0)
    onward = [concept(token) or token.key for token in line[i + 1 : i + 3]]
    inside = onward[:1] == ["IN"] or (onward[:1] == ["OF"] and onward[-1] in DURING)
    return Mention(i, i + 1, months=Decimal(months)) if months and inside else None


def _in_one(line: Line, i: int) -> Mention | None:
    """Read "in a month", "over a year" where a change took so long."""
    led = i > 0 and line[i - 1].key in WITHIN and line[i].key == "a" and i + 1 < len(line)
    months = ONE.get(line[i + 1].key, 0) if led else 0
    moved = months and any(token.key in MOVED for token in line[:i])
    ends = i + 2 >= len(line) or (line[i + 2].text not in "-'" and line[i + 2].key != "ago")
    return Mention(i, i + 2, months=Decimal(months)) if moved and ends else None


def past_months(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read a range of months; one not yet over and told as past, without a year, is of the year before."""
    found = periods.month_range(line, i, published)
    near = published.first if published else None
    if found is None or near is None or found.start is None or found.end is None or "XXXX" not in found.iso:
        return found
    if found.end.replace(day=1) <= near or yet_to_come(line, found.last - 1):
        return found
    start, end = _months_on(found.start, -YEAR), _months_on(found.end, -YEAR)
    iso = f"{start.year}-{start.month:02}/XXXX-{end.month:02}"
    return replace(found, iso=iso, start=start, end=end)


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
    name, last = match(line, i, RELATIVE) or ("", i)
    if name in DAYS_AWAY and known.start == known.end:
        when = known.start + timedelta(DAYS_AWAY[name])
        return Mention(i, last, when.isoformat(), when, when)
    if (known.end - known.start).days < WEEK:
        return None
    months, same = AWAY.get(name), _same_span(line, i, LAST)
    now = 0 if same else _same_span(line, i, THIS)
    if same:
        last, months = same, -YEAR
    elif now and published is not None and published.first is not None:
        last, months = now, YEAR * (published.first.year - known.start.year)
    elif name == "year_same" and (away := _same_of(line, last, known)):
        last, months = away
    elif name in ("last_fy", "last_year"):
        plain = relative(line, i, published)
        months = -YEAR if plain and (plain.start, plain.end) == (known.start, known.end) else None
    elif name in ("next_year", "next_fy"):
        months = YEAR if _told_past(known, published) else None
    elif name == "quarter_before" and (known.end - known.start).days not in QUARTER:
        months = None
    elif name == "this_year" and line[last - 1].key in TURN and known.start.month == APRIL:
        months = (
            0
            if published is None or published.first is None
            else YEAR * _years_to(known.start, published.first)
        )
    if months is None:
        return None
    start, end = _months_on(known.start, months), _months_on(known.end, months)
    return Mention(i, last, f"{start.isoformat()}/{end.isoformat()}", start, end)


def _same_of(line: Line, at: int, known: Mention) -> tuple[int, int] | None:
    """Return the token after "of last year" or "of 2023" behind "the same period", and the months away."""
    while at < len(line) and line[at].key in ("of", "in", "the"):
        at += 1
    named = match(line, at, RELATIVE)
    if named is not None and named[0] in LAST:
        return named[1], -YEAR
    year, last = days.year_at(line, at) if at < len(line) else (None, at)
    if year is None or known.start is None or not line[at].text.isdigit():
        return None
    return last, YEAR * (year - known.start.year)


def _told_past(known: Mention, published: Published | None) -> bool:
    """Whether the year after a year told of is over: "Rs 12 crore in 2021, Rs 15 crore the next year"."""
    if known.start is None or known.end is None or published is None or published.first is None:
        return False
    return (known.end - known.start).days >= WHOLE_YEAR and known.end.year + 1 < published.first.year


def _same_span(line: Line, i: int, names: frozenset[str]) -> int:
    """Return the token after "the same month last year", "पिछले साल की समान अवधि"; 0 where none is."""
    year = match(line, i, RELATIVE)
    if year is not None and year[0] in names:
        at = year[1] + (year[1] < len(line) and concept(line[year[1]]) == "OF")
        return at + 2 if at + 1 < len(line) and line[at].key in SAME and line[at + 1].key in SPANS else 0
    if i + 2 >= len(line) or line[i].key not in SAME or line[i + 1].key not in SPANS:
        return 0
    at = i + 2
    while at < len(line) and line[at].key in ("of", "in", "the"):
        at += 1
    year = match(line, at, RELATIVE)
    return year[1] if year is not None and year[0] in names else 0


def _years_to(start: date, near: date) -> int:
    """Return how many years after a financial year's start the one of `near` starts."""
    return near.year - (near.month < APRIL) - start.year


def _months_on(day: date, months: int) -> date:
    """Return the day so many months away; the last of a month stays the last."""
    year, month = divmod(day.year * YEAR + day.month - 1 + months, YEAR)
    longest = calendar.monthrange(year, month + 1)[1]
    closes = day.day == calendar.monthrange(day.year, day.month)[1] and months % YEAR
    return date(year, month + 1, longest if closes else min(day.day, longest))


def relative(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read "पिछले वित्त वर्ष", "इस साल", "कल" (in news: yesterday), weekdays, from the publication day."""
    if published is None or published.first is None:
        return None
    near = published.first
    found = match(line, i, RELATIVE)
    if found is None or found[0] in DAYS_AWAY or (found[0] in AWAY and found[0] != "quarter_before"):
        return _weekday(line, i, near)
    within = _month_of_year(line, i, found, near)
    if within is not None:
        return within
    if found[0] == "last_year" and any(token.key in BUDGET for token in line):
        return fiscal.fiscal(i, found[1], near.year - 1)
    return _named_period(i, found, near)


def _named_period(i: int, found: tuple[str, int], near: date) -> Mention | None:
    """Return the days of a relative name ("last_fy", "this_month", "yesterday") seen from `near`."""
    name, last = found
    if name.startswith("quarter") or name.endswith("_quarter"):
        return _quarter(i, last, near, -1 if name.startswith("quarter") else shift(name))
    if name.endswith("_fy"):
        return fiscal.fiscal(i, last, near.year - (near.month < APRIL) + shift(name))
    if name.endswith("_year"):
        year = near.year + shift(name)
        return Mention(i, last, str(year), date(year, 1, 1), date(year, 12, 31))
    if name.endswith("_month"):
        number = near.year * 12 + near.month - 1 + shift(name)
        return days.month_of(i, last, number // 12, number % 12 + 1, None)
    start = near - timedelta({"yesterday": 1, "day_before": 2}.get(name, 0))
    if not name.endswith("_week"):
        return Mention(i, last, start.isoformat(), start, start)
    monday = near + timedelta(7 * shift(name) - near.weekday())
    return Mention(i, last, monday.isoformat(), monday, monday + timedelta(6))


def _quarter(first: int, last: int, near: date, shift: int) -> Mention:
    """Return the quarter so many after that of `near`."""
    month = near.year * 12 + (near.month - 1) // 3 * 3 + 3 * shift
    start = date(month // 12, month % 12 + 1, 1)
    end = _months_on(start, 3) - timedelta(1)
    return Mention(first, last, f"{start.isoformat()}/{end.isoformat()}", start, end)


def _month_of_year(line: Line, i: int, found: tuple[str, int], near: date) -> Mention | None:
    """Read the month of "इस साल दिसंबर" and "पिछले वर्ष के अक्टूबर"."""
    at = found[1] + (found[1] + 1 < len(line) and concept(line[found[1]]) == "OF")
    month = month_at(line, at) if found[0].endswith("_year") and at < len(line) else None
    spans_months = month is not None and "/" in getattr(periods.read(line, at, None), "iso", "")
    if month is None or spans_months or line[at].broken:
        return None
    return days.month_of(i, at + 1, near.year + shift(found[0]), month, None)


def _weekday(line: Line, i: int, near: date) -> Mention | None:
    number = WEEKDAYS.get(line[i].key)
    if number is None or len(line[i].key) < 6 or (i and line[i - 1].key in EVERY):
        return None
    when = near - timedelta((near.weekday() - number) % 7)
    return Mention(i, i + 1, when.isoformat(), when, when)
