"""Walks the tokens once: first dates and periods, then quantities in what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from store.figures.dates import days, labels, parts, periods, quarters, relative, spans
from store.figures.dates.days import Mention
from store.figures.grammar import mask, quantities
from store.figures.grammar.lexicon import (
    CARDINALS,
    FISCAL,
    HINGLISH,
    MONTHS,
    NTH,
    QUARTERS,
    RELATIVE,
    SHORTS,
    TIME_UNITS,
    WEEKDAYS,
    YEAR_LED,
)
from store.figures.grammar.singles import Quantity
from store.figures.grammar.tokens import Token, shadow, tokens
from store.figures.grammar.words import Line
from store.figures.scanning import meant
from store.types import Published

MONTHS_IN = {"years": Decimal(12), "months": Decimal(1), "decades": Decimal(120)}


@dataclass(frozen=True, slots=True)
class Scan:
    """What one pass found: the tokens, the mentions of dates and the quantities, in order."""

    line: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    quantities: tuple[Quantity, ...]


def scan(text: str, published: Published | None) -> Scan:
    """Read a text line by line: tokens | masks | dates and periods | quantities | bounds that join."""
    line = tokens(text)
    marks = mask.masked(line, shadow(text))
    starts = [i for i, token in enumerate(line) if token.broken]
    mentions: list[Mention] = []
    found: list[Quantity] = []
    for first, last in pairwise([*starts, len(line)]):
        dated, counted = _scan_line(line[first:last], marks[first:last], published)
        mentions += [replace(m, first=m.first + first, last=m.last + first) for m in dated]
        found += [quantities.moved(q, first) for q in counted]
    return Scan(line, tuple(mentions), tuple(found))


def _scan_line(
    line: Line, marks: bytearray, published: Published | None
) -> tuple[Sequence[Mention], Sequence[Quantity]]:
    """Read one line of a text; a number never runs on into the next."""
    mentions = tuple(_mentions(line, marks, published))
    for mention in mentions:
        marks[mention.first : mention.last] = b"\1" * (mention.last - mention.first)
    hinglish = sum(token.key in HINGLISH for token in line) >= 2
    found = _joined(line, tuple(_quantities(line, marks, hinglish)))
    return mentions or _lone_year(line), found


def _lone_year(line: Line) -> tuple[Mention, ...]:
    """Read a text that is nothing but number words as the year it may be ("उन्नीस सौ सत्तर")."""
    if not 2 <= len(line) <= 5 or any(token.kind != "word" for token in line):
        return ()
    year, last = days.year_at(line, 0)
    if year is None or last != len(line) or not 1900 <= year < 2100:
        return ()
    return (Mention(0, last, str(year), date(year, 1, 1), date(year, 12, 31)),)


def _mentions(line: Line, marks: bytearray, published: Published | None) -> Iterator[Mention]:
    i, known = 0, None
    while i < len(line):
        mention = None
        if not marks[i] and _may_date(line[i]):
            mention = (
                relative.year_away(line, i, known, published)
                or labels.read(line, i, published)
                or quarters.read(line, i, published)
                or parts.read(line, i, known, published)
                or _mention(line, i, published)
            )
        if mention is None:
            i += 1
            continue
        known = mention
        yield mention
        i = max(mention.last, i + 1)


def _mention(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read the longest date or period at a token: a span before its first day, a lone month last."""
    found = relative.year_ended(line, i, published) or spans.read(line, i, published)
    found = found or relative.past_months(line, i, published) or days.read(line, i, published)
    return found or periods.read(line, i, published) or relative.read(line, i, published)


def _may_date(token: Token) -> bool:
    key = token.key
    return (
        token.kind == "number"
        or key in MONTHS
        or key in SHORTS
        or key in NTH
        or key in YEAR_LED
        or key in WEEKDAYS
        or key in RELATIVE
        or key in FISCAL
        or key in QUARTERS
        or key in parts.STARTS
        or key in CARDINALS
        or key in relative.YEARS
        or key in relative.SAME
        or any(key in words for words in relative.THROUGHOUT.values())
    )


def _quantities(line: Line, marks: bytearray, hinglish: bool) -> Iterator[Quantity]:
    i = 0
    while i < len(line):
        quantity = None
        if not marks[i] and meant.may_count(line, i):
            quantity = quantities.read(line, i)
            if quantity is not None and any(marks[quantity.first : quantity.last]):
                masked = next((k for k in range(i, quantity.last) if marks[k]), quantity.last)
                quantity = quantities.read(line[:masked], i) if masked > i else None
        if (
            quantity is None
            or any(marks[quantity.first : quantity.last])
            or not meant.is_meant(line, quantity, hinglish)
        ):
            i += 1
            continue
        yield quantity
        i = max(quantity.last, i + 1)


def _joined(line: Line, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Join two opposite bounds of one thing into a range ("20 से बड़ी और 35 से कम")."""
    out: list[Quantity] = []
    for quantity in found:
        pair = _range_of(line, out[-1], quantity) if out else None
        if pair is not None:
            out[-1] = pair
        else:
            out.append(quantity)
    return tuple(out)


def _range_of(line: Line, one: Quantity, other: Quantity) -> Quantity | None:
    between = line[one.last : other.first]
    joints = {"और", "पर", "लेकिन", "and", "but", "aur", "है", ",", "या", "or", "not"} - {"या", "or"}
    if (
        (not between and one.last != other.first)
        or len(between) > 2
        or not all(t.key in joints for t in between)
    ):
        return None
    low, high = (one, other) if one.high is None else (other, one)
    if (
        low.low is None
        or low.high is not None
        or high.low is not None
        or high.high is None
        or low.low >= high.high
    ):
        return None
    named = one if one.unit_written else other
    return replace(
        named,
        value=low.low,
        low=low.low,
        high=high.high,
        first=one.first,
        last=other.last,
        core=other.last,
        qualifier="range",
    )


def months_of(quantity: Quantity) -> Decimal | None:
    """Return how many months a quantity of years, months or decades is; None for other units."""
    factor = MONTHS_IN.get(quantity.unit) if quantity.unit in TIME_UNITS else None
    return None if factor is None else quantity.value * factor
