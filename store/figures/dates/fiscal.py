"""Reads financial years in every spelling and their quarters.

A financial year of India runs from 1 April to 31 March and is named by both years (2020-21) or by the one it
ends in (FY21); see the General Clauses Act 1897, section 3(21).
"""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date

from store.figures.dates import days
from store.figures.dates.days import Mention
from store.figures.grammar.lexicon import (
    FISCAL,
    QUARTERS,
    concept,
    match,
    words_of,
)
from store.figures.grammar.words import Line

REACHED = words_of("roles", "reached")


def fiscal(first: int, last: int, year: int) -> Mention | None:
    """Return the financial year that starts in `year`."""
    if not 1900 <= year <= 2150:
        return None
    iso = f"{year}-{(year + 1) % 100:02}"
    return Mention(first, last, iso, date(year, 4, 1), date(year + 1, 3, 31))


def financial_year(line: Line, i: int) -> Mention | None:
    """Read 2020-21, FY18, "वित्तीय वर्ष 2020-21", "Budget 2025-26"; a lone year is the one it ends in."""
    named = match(line, i, FISCAL)
    at = named[1] if named else i
    while (
        named
        and at < len(line)
        and (line[at].text in "'(-:." or concept(line[at]) == "OF")
        and not line[at].broken
    ):
        at += 1
    if at >= len(line) or line[at].kind != "number" or (line[at].broken and named):
        return None
    first = line[at].text
    if not first.isdigit() or len(first) not in (2, 4) or (len(first) == 2 and not named):
        return None
    second = _second_year(line, at + 1)
    if second is not None and _consecutive(first, second):
        return _through(line, fiscal(i, at + 3, days.full_year(first)))
    if not named or second is not None or line[i].key in ("budget", "बजट") or not _looks_a_year(first):
        return None
    return fiscal(i, at + 1, days.full_year(first) - 1)


def _through(line: Line, first: Mention | None) -> Mention | None:
    """Read on to the last of several financial years ("2020-21 to 2024-25", "2020-21 से 2024-25")."""
    at = first.last if first else len(line)
    joined = at + 1 < len(line) and (line[at].key in ("to", "through", "till") or concept(line[at]) == "FROM")
    last = financial_year(line, at + 1) if joined and not line[at + 1].broken else None
    if first is None or last is None or first.start is None or last.end is None or first.start >= last.end:
        return first
    moved = any(k in REACHED for k in (line[j].key for j in range(last.last, min(last.last + 4, len(line)))))
    return first if moved else replace(first, last=last.last, iso=f"{first.iso}/{last.iso}", end=last.end)


def _looks_a_year(text: str) -> bool:
    return 1950 <= days.full_year(text) <= 2100


def _second_year(line: Line, i: int) -> str | None:
    """Return the second year of 2020-21, 2020/21 or "2020 - 21"."""
    if i + 1 >= len(line) or line[i].text not in "-/" or line[i + 1].kind != "number":
        return None
    text = line[i + 1].text
    return text if text.isdigit() and len(text) in (2, 4) and line[i].spaced == line[i + 1].spaced else None


def _consecutive(first: str, second: str) -> bool:
    year = days.full_year(first)
    wanted = year + 1 if len(second) == 4 else (year + 1) % 100
    return int(second) == wanted and 1900 <= year <= 2100 and len(second) <= len(first)


def quarter(line: Line, i: int) -> Mention | None:
    """Read "Q1 FY22", "2021-22 की पहली तिमाही" (the year first) and "first quarter of 2021-22"."""
    named = _quarter_at(line, i)
    if named is None:
        year = financial_year(line, i)
        found = in_quarter(line, i, year)
        return None if found is year else found
    at = named[1]
    while at < len(line) and (line[at].text in ",(" or concept(line[at]) in ("OF", "IN")):
        at += 1
    year = financial_year(line, at) if at < len(line) else None
    return year and _of_year(i, year.last, year, named[0])


def in_quarter(line: Line, i: int, year: Mention | None) -> Mention | None:
    """Return the quarter named after a financial year ("चालू वित्त वर्ष की पहली तिमाही"), else the year."""
    if year is None or year.last + 1 >= len(line):
        return year
    owned = concept(line[year.last]) == "OF" or line[year.last].text == "'"
    named = _quarter_at(line, year.last + owned + (line[year.last].text == "'"))
    return year if named is None else _of_year(i, named[1], year, named[0])


def _quarter_at(line: Line, i: int) -> tuple[int, int] | None:
    """Return the number of the quarter named at token `i` ("Q1", "पहली तिमाही") and the index after it."""
    if i + 1 >= len(line):
        return None
    number, after = QUARTERS.get(line[i].key), line[i + 1]
    if line[i].key == "q" and after.text in ("1", "2", "3", "4"):
        return int(after.text), i + 2
    return None if number is None or after.key not in ("तिमाही", "quarter", "timahi") else (number, i + 2)


def _of_year(i: int, last: int, year: Mention, number: int) -> Mention | None:
    if year.start is None:
        return None
    month = 1 + (number * 3) % 12
    start = date(year.start.year + (number == 4), month, 1)
    end = date(start.year, month + 2, calendar.monthrange(start.year, month + 2)[1])
    return Mention(i, last, f"{year.iso}-Q{number}", start, end)
