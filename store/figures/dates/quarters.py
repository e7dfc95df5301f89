"""Reads months with the year that stands apart from them: "April-June quarter of FY24", "पिछले साल मई से जून".

Also so many months up to one: "nine months ended December 2023", "quarter to June", "दिसंबर को समाप्त नौ माह".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from store.figures.dates import fiscal, parts, periods
from store.figures.dates.days import Mention, month_at, year_at
from store.figures.dates.months import yet_to_come
from store.figures.dates.parts import APRIL, HALF, QUARTER, SHIFTS, TERM, YEAR, Year
from store.figures.grammar import units, words
from store.figures.grammar.lexicon import RELATIVE, concept, match, words_of
from store.figures.grammar.words import Line
from store.types import Published

SPANS = words_of("years", "spans") | HALF | TERM
LINKS = frozenset("of in the during for".split())
LIKE = frozenset("वाली वाले की के wali wale ki ke".split())  # "अप्रैल-जून की तिमाही"
UP_TO = words_of("years", "ended") | frozenset("to through till until upto".split())
CASE = frozenset("को में तक ko mein me tak".split())
DONE = words_of("parts", "runs") | frozenset({"हुए", "hue"})
AFTER_HALF = frozenset({"year", "yearly"})
LONGEST = 60  # months that are counted up to one


@dataclass(frozen=True, slots=True)
class Months:
    """The first month of a run, how many there are, the token after it, whether "quarter" ends it."""

    first: int
    length: int
    last: int
    named: bool


def read(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read the months that start at token `i`, or the year they are of; None if none do."""
    return (
        _led_by_year(line, i, published)
        or _months_of_year(line, i, published)
        or _so_many_to(line, i, published)
        or _so_many_closed(line, i, published)
    )


def _led_by_year(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read "2023-24 की अप्रैल-जून तिमाही", "last year between January and November", "FY24 की मार्च तिमाही"."""
    year = _year(line, i, published)
    if year is None:
        return None
    at = year.last
    while at < len(line) and not line[at].broken and _links(line, at):
        at += 1
    at += at < len(line) and line[at].key in ("between", "from")
    months = _months(line, at)
    return _placed(i, months.last, months, year) if months else None


def _links(line: Line, at: int) -> bool:
    token = line[at]
    owned = (token.text in "'’" or token.key == "s") and not token.spaced
    return owned or token.key in LINKS or concept(token) in ("OF", "IN")


def _months_of_year(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read "April-June quarter of 2023-24", "April-September this fiscal"; alone with its quarter."""
    months = _months(line, i)
    if months is None:
        return None
    at = parts.past_joints(line, months.last)
    apart = any(line[k].text == "," for k in range(months.last, min(at, len(line))))
    year = _year(line, at, published) if at < len(line) and not line[at].broken else None
    if year is not None and (months.named or not apart):
        return _placed(i, year.last, months, year)
    near = published.first if published else None
    if not months.named or near is None:
        return None
    found = _placed(i, months.last, months, Year(near.year * YEAR, str(near.year), months.last))
    over = found.end is not None and found.end <= near + timedelta(parts.SOON_OVER)
    if over or yet_to_come(line, i):
        return found
    return _placed(i, months.last, months, Year((near.year - 1) * YEAR, "", months.last))


def _months(line: Line, i: int) -> Months | None:
    """Read "April-June", "अप्रैल से जून" with its quarter or period, and "March quarter", without a year."""
    first = month_at(line, i) if i + 1 < len(line) else None
    if first is None:
        return None
    if line[i + 1].key in TERM and first % QUARTER == 0:
        return Months(first - QUARTER + 1, QUARTER, i + 2, named=True)
    whole = periods.month_range(line, i, None)
    if whole is None or year_at(line, whole.last - 1)[0] is not None or whole.last - i > QUARTER + 1:
        return None
    second = month_at(line, whole.last - 1)
    if second is None or year_at(line, i + 1)[0] is not None:
        return None
    at = whole.last + (whole.last < len(line) and line[whole.last].key in LIKE)
    named = at < len(line) and not line[at].broken and line[at].key in SPANS
    return Months(first, (second - first) % YEAR + 1, at + 1 if named else whole.last, named)


def _year(line: Line, i: int, published: Published | None) -> Year | None:
    """Read the year at token `i`: a financial one, 2023, "last fiscal", "इस साल" (one of the calendar)."""
    financial = fiscal.financial_year(line, i)
    if financial is not None and financial.start is not None and financial.end is not None:
        plain = (financial.end - financial.start).days in parts.WHOLE_YEAR
        began = financial.start.year * YEAR + APRIL - 1
        return Year(began, financial.iso, financial.last) if plain else None
    year, last = year_at(line, i) if line[i].kind == "number" else (None, i)
    if year is not None:
        return Year(year * YEAR, str(year), last)
    found, near = match(line, i, RELATIVE), published.first if published else None
    shift = SHIFTS.get(found[0].split("_", 1)[0]) if found else None
    if found is None or near is None or shift is None or not found[0].endswith(("_fy", "_year")):
        return None
    if found[0].endswith("_fy"):
        return Year((near.year - (near.month < APRIL) + shift) * YEAR + APRIL - 1, "", found[1])
    return Year((near.year + shift) * YEAR, "", found[1])


def _placed(first: int, last: int, months: Months, year: Year) -> Mention:
    """Return the months in their year; of a financial year January comes after December."""
    opens = year.month + (months.first - 1 - year.month % YEAR) % YEAR
    return parts.span(first, last, opens, months.length)


def _so_many_to(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read "nine months ended December 2023", "quarter to June", "half year ended September"."""
    length, at = _length(line, i)
    if not length or at >= len(line) or line[at].broken or line[at].key not in UP_TO:
        return None
    at += 1
    while at < len(line) and (line[at].kind == "number" or line[at].key in ("on", "in", "th", "st")):
        at += 1
    return _closing(line, i, at, length, published)


def _so_many_closed(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read "दिसंबर 2023 को समाप्त नौ महीनों", where तिमाही is read as a part of a year."""
    if month_at(line, i) is None:
        return None
    at = year_at(line, i + 1)[1]
    at += at < len(line) and line[at].key in CASE
    if at >= len(line) or line[at].key not in words_of("years", "ended"):
        return None
    at += 1 + (at + 1 < len(line) and line[at + 1].key in DONE)
    length, last = _length(line, at) if at < len(line) else (0, at)
    closing = _closing(line, i, i, length, published) if length else None
    return closing and Mention(i, last, closing.iso, closing.start, closing.end)


def _length(line: Line, i: int) -> tuple[int, int]:
    """Return how many months stand at token `i` ("three months", "half year"), and where they end."""
    if line[i].key in TERM:
        return QUARTER, i + 1
    if line[i].key in HALF:
        at = i + 1 + (i + 1 < len(line) and line[i + 1].text == "-")
        year = at < len(line) and line[at].key in AFTER_HALF
        return YEAR // 2, at + 1 if year else i + 1
    number = words.mantissa(line, i)
    unit = units.unit_after(line, number.last) if number and number.value in range(2, LONGEST) else None
    return (int(number.value), unit[1]) if number and unit and unit[0] == "months" else (0, i)


def _closing(line: Line, i: int, at: int, length: int, published: Published | None) -> Mention | None:
    """Return the months up to and with the one at token `at`."""
    month, (year, end) = month_at(line, at) if at < len(line) else None, year_at(line, at + 1)
    near = published.first if published else None
    if month is None or (year is None and near is None):
        return None
    if year is None and at + 2 < len(line) and line[at + 1].kind == "number" and line[at + 2].text == ",":
        day_year, after = year_at(line, at + 3)
        year, end = (day_year, after) if day_year else (year, end)
    if year is None and near is not None:
        year = near.year - (month > near.month)
    final = (year or 0) * YEAR + month - 1
    return parts.span(i, max(end, at + 1), final - length + 1, length)
