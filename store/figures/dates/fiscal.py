"""Reads financial years in every spelling.

A financial year of India runs from 1 April to 31 March and is named by both years (2020-21) or by the one it
ends in (FY21); see the General Clauses Act 1897, section 3(21).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from store.figures.dates import days
from store.figures.dates.days import Mention
from store.figures.grammar.lexicon import (
    FISCAL,
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
    between = first is not None and first.first > 0 and line[first.first - 1].key == "between"
    joint = ("to", "through", "till", "and") if between else ("to", "through", "till")
    joined = at + 1 < len(line) and (line[at].key in joint or concept(line[at]) == "FROM")
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
