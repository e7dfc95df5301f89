"""Reads parts of a year: quarters, halves and first months, by rank, by their last month or from today.

"2021-22 की पहली तिमाही", "Q1 FY22", "first half of 2023", "जून तिमाही", "quarter ended December". A part
without a year is of the year told of before it, else of the latest financial year in which it was over.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from store.figures.dates import fiscal
from store.figures.dates.days import Mention, month_at, year_at
from store.figures.grammar import units, words
from store.figures.grammar.lexicon import QUARTERS, RELATIVE, concept, match, words_of
from store.figures.grammar.words import Line
from store.types import Published

TERM, HALF = words_of("parts", "quarter"), words_of("parts", "half")
FINAL, OPENING = words_of("parts", "final"), words_of("parts", "opening")
ENDED, RUNS = words_of("years", "ended"), words_of("parts", "runs")
LINKS = frozenset("in of the".split())
WHEN = frozenset("in during for the".split())
ENGLISH = frozenset({"half", "quarter"})
CASE = frozenset({"को", "ko", "में", "mein", "me"})
NAMES = {"q": 3, "h": 6}  # Q1, H1
STARTS = FINAL | OPENING | ENGLISH | frozenset(NAMES)
YEAR, QUARTER, APRIL, SOON = 12, 3, 4, 5
WHOLE_YEAR = range(360, 370)  # days
SOON_OVER = 20  # days
SHIFTS = {"last": -1, "this": 0, "next": 1}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a year: its first month (0: the year's first), its months, and the token after it."""

    offset: int
    length: int
    last: int


@dataclass(frozen=True, slots=True)
class Year:
    """A year by the number of its first month since the year 0, its name, and the token after it."""

    month: int
    name: str
    last: int


def read(line: Line, i: int, known: Mention | None, published: Published | None) -> Mention | None:
    """Read the part of a year that starts at token `i`; None if none does. `known` is the date before it."""
    return (
        _ended(line, i, published)
        or _after_its_year(line, i, known, published)
        or _before_its_year(line, i, known, published)
    )


def _after_its_year(line: Line, i: int, known: Mention | None, published: Published | None) -> Mention | None:
    """Read "2021-22 की पहली तिमाही", "FY22 Q1", "last fiscal's second half", "इस साल की पहली छमाही"."""
    year = _year(line, i, known, published)
    if year is None:
        return None
    at = year.last
    at += at < len(line) and (concept(line[at]) in ("OF", "IN") or line[at].text in "'’")
    at += at < len(line) and line[at].key == "s" and not line[at].spaced
    part = _part(line, at)
    return _months(i, part.last, part, year) if part else None


def _before_its_year(
    line: Line, i: int, known: Mention | None, published: Published | None
) -> Mention | None:
    """Read "first half of 2023", and "पहली तिमाही में", "in the first quarter" without a year."""
    part = _part(line, i)
    if part is None:
        return None
    at = past_joints(line, part.last)
    year = _year(line, at, known, published) if at < len(line) and not line[at].broken else None
    if year is not None:
        return _months(i, year.last, part, year)
    if not _tells_when(line, i, part.last) or line[i].key == "last":
        return None
    year = _known(known) or _ended_last(part, published)
    return _months(i, part.last, part, year) if year else None


def past_joints(line: Line, at: int) -> int:
    """Step over what stands between a part of a year and its year: "of", "में", a comma, a bracket."""
    while at < len(line) and (
        line[at].text in ",(" or line[at].key in LINKS or concept(line[at]) in ("IN", "OF")
    ):
        at += 1
    return at


def _tells_when(line: Line, i: int, last: int) -> bool:
    """Whether a part without its year stands where a date does ("पहली छमाही में", "in the first quarter")."""
    after = line[last] if last < len(line) and not line[last].broken else None
    if line[last - 1].key in ENGLISH:
        return i > 0 and line[i - 1].key in WHEN and (after is None or after.key != "of")
    return after is not None and concept(after) in ("IN", "OF", "UPTO")


def _year(line: Line, i: int, known: Mention | None, published: Published | None) -> Year | None:
    """Read the year at token `i`: a financial one, 2023, or "इस साल", a financial one beside Hindi words."""
    financial = fiscal.financial_year(line, i)
    if financial is not None:
        return _known(financial)
    year, last = year_at(line, i) if i < len(line) and line[i].kind == "number" else (None, i)
    if year is not None:
        return Year(year * YEAR, str(year), last)
    found, near = match(line, i, RELATIVE), published.first if published else None
    shift = SHIFTS.get(found[0].split("_", 1)[0]) if found and found[0].endswith(("_fy", "_year")) else None
    if found is None or near is None or shift is None:
        return None
    before = _known(known)
    fiscally = found[0].endswith("_fy") or (before is not None and before.month % YEAR == APRIL - 1)
    around = (*line[max(0, i - SOON) : i], *line[found[1] : found[1] + SOON])
    if not fiscally and any(token.key in ENGLISH for token in around):
        return Year((near.year + shift) * YEAR, str(near.year + shift), found[1])
    began = near.year - (near.month < APRIL) + shift
    return _financial(began, found[1])


def _financial(began: int, last: int) -> Year:
    """Return the financial year that starts in `began`, read up to token `last`."""
    return Year(began * YEAR + APRIL - 1, f"{began}-{(began + 1) % 100:02}", last)


def _known(mention: Mention | None) -> Year | None:
    """Return a date that is one whole year as one."""
    if mention is None or mention.start is None or mention.end is None:
        return None
    whole = (mention.end - mention.start).days in WHOLE_YEAR
    return (
        Year(mention.start.year * YEAR + mention.start.month - 1, mention.iso, mention.last)
        if whole
        else None
    )


def _ended_last(part: Part, published: Published | None) -> Year | None:
    """Return the latest financial year whose part was over, or nearly, on the day of publication."""
    near = published.first if published else None
    if near is None:
        return None
    seen = near + timedelta(SOON_OVER)
    started = (seen.year * YEAR + seen.month - APRIL - part.offset - part.length) // YEAR
    return _financial(started, part.last)


def _part(line: Line, i: int) -> Part | None:
    """Read the part's name at token `i` ("Q3", "दूसरी छमाही", "पहले छह महीने")."""
    if i + 1 >= len(line) or line[i + 1].broken:
        return None
    key, after = line[i].key, line[i + 1]
    if key in NAMES and after.text.isdigit() and len(after.text) == 1:
        return _ranked(int(after.text), NAMES[key], i + 2)
    for terms, length in ((TERM, QUARTER), (HALF, YEAR // 2)):
        if after.key in terms and (key in QUARTERS or key in FINAL):
            return _ranked(YEAR // length if key in FINAL else QUARTERS[key], length, i + 2)
    number = words.mantissa(line, i + 1) if key in OPENING else None
    if number is None or number.value not in range(2, YEAR) or number.last >= len(line):
        return None
    unit = units.unit_after(line, number.last)
    return Part(0, int(number.value), unit[1]) if unit and unit[0] == "months" else None


def _ranked(number: int, length: int, last: int) -> Part | None:
    return Part((number - 1) * length, length, last) if 1 <= number <= YEAR // length else None


def _months(first: int, last: int, part: Part, year: Year) -> Mention:
    """Return the months of a part of a year, read from tokens `first`..`last`."""
    ranked = part.length == QUARTER and year.month % YEAR == APRIL - 1
    name = f"{year.name}-Q{part.offset // QUARTER + 1}" if ranked else ""
    return span(first, last, year.month + part.offset, part.length, name)


def span(first: int, last: int, month: int, length: int, name: str = "") -> Mention:
    """Return `length` months from the month numbered `month` since the year 0."""
    year, final = divmod(month + length - 1, YEAR)
    start = date(month // YEAR, month % YEAR + 1, 1)
    end = date(year, final + 1, calendar.monthrange(year, final + 1)[1])
    return Mention(first, last, name or f"{start.isoformat()}/{end.isoformat()}", start, end)


def _ended(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read a part by its last month: "June quarter", "quarter ended December 2023", "जून में खत्म तिमाही"."""
    if line[i].key in ENGLISH and i + 2 < len(line) and line[i + 1].key in ENDED:
        at = next((k for k in range(i + 2, min(i + SOON, len(line))) if month_at(line, k)), 0)
        length, last = QUARTER if line[i].key in TERM else YEAR // 2, at + 1
    elif month_at(line, i) is not None:
        at = i
        length, last = _closes(line, year_at(line, i + 1)[1])
    else:
        return None
    month, (year, end) = month_at(line, at) if at else None, year_at(line, at + 1)
    near = published.first if published else None
    if not last or month is None or month % QUARTER or (near is None and year is None):
        return None
    if year is None and near is not None:
        year = near.year - (month > near.month)
    final = (year or 0) * YEAR + month - 1
    return span(i, max(last, end if year and end > at + 1 else last), final - length + 1, length)


def _closes(line: Line, i: int) -> tuple[int, int]:
    """Return how many months end with the month before token `i` ("में खत्म छमाही"), and where; or 0, 0."""
    at = i + (i < len(line) and line[i].key in CASE)
    ended = at < len(line) and line[at].key in ENDED
    at += ended
    at += ended and at < len(line) and line[at].key in RUNS
    if at >= len(line) or line[at].broken or (at > i and not ended):
        return 0, 0
    if line[at].key in TERM:
        return QUARTER, at + 1
    return (YEAR // 2, at + 1) if ended and line[at].key in HALF else (0, 0)
