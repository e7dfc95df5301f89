"""Reads months that head the figures of a list: "Sales: April, Rs 41 lakh; May, Rs 58 lakh"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from store.figures.dates import days
from store.figures.dates.days import Mention, month_at
from store.figures.grammar import numbers
from store.figures.grammar.lexicon import CARDINALS, SHORTS, concept, look
from store.figures.grammar.units import currency_named
from store.figures.grammar.words import Line
from store.types import Published

LEADS, FOLLOWS = frozenset(":;,.।(–—-"), frozenset(":,–—-")
FAR, LONGEST = 16, 31  # tokens between the months of a list, days


def read(line: Line, i: int, published: Published | None) -> Mention | None:
    """Return the latest such month, where its name at token `i` and another one near head figures."""
    month, near = month_at(line, i), published.first if published else None
    if month is None or near is None or not _heads(line, i):
        return None
    if not any(_heads(line, k) and month_at(line, k) != month for k in _around(line, i)):
        return None
    found = days.month_of(i, i + 1, near.year - (month > near.month), month, published)
    return replace(found, iso=f"XXXX-{month:02}")


def _around(line: Line, i: int) -> Iterator[int]:
    """Yield the tokens near `i` that name a month."""
    places = range(max(0, i - FAR), min(len(line), i + FAR))
    return (k for k in places if k != i and month_at(line, k) is not None)


def _heads(line: Line, i: int) -> bool:
    """Whether a sign or "and" stands before token `i`, after it a sum or a number, no day or year."""
    opens = i == 0 or line[i].broken or line[i - 1].text in LEADS or concept(line[i - 1]) == "AND"
    at = i + 1
    marked = at < len(line) and line[at].text in FOLLOWS
    at += marked
    if not opens or at >= len(line) or line[at].broken or line[i].key in SHORTS:
        return False
    if currency_named(line, at) is not None:
        return True
    told = line[at].kind == "number" or look(CARDINALS, line[at]) is not None
    return told and days.year_at(line, at)[0] is None and (marked or not _is_day(line, at))


def _is_day(line: Line, at: int) -> bool:
    """Whether the number at a token may be a day of the month: up to 31, and no lakhs or crores of it."""
    number = numbers.read(line, at)
    return number is not None and number.value <= LONGEST
