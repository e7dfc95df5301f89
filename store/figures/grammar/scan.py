"""Walks the tokens once: first dates and periods, then quantities in what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from store.figures.dates import days, labels, parts, periods, quarters, relative, spans
from store.figures.dates.days import Mention
from store.figures.grammar import mask, numbers, ordinals, quantities, shares
from store.figures.grammar.lexicon import (
    BEFORE,
    CARDINALS,
    CONCEPTS,
    CURRENCY,
    FISCAL,
    HINGLISH,
    MONTHS,
    MULTIPLES,
    NATIONS,
    NTH,
    PARTS,
    QUARTERS,
    RELATIVE,
    SCALES,
    SHAKY,
    SHORTS,
    TIME_UNITS,
    UNITS,
    WEEKDAYS,
    WHOLE,
    YEAR_LED,
    concept,
    nation,
    words_of,
)
from store.figures.grammar.singles import Quantity
from store.figures.grammar.tokens import Token, fold, shadow, sound, tokens
from store.figures.grammar.units import WHOLE_WORDS
from store.figures.grammar.words import Line, vulgar
from store.types import Published

NAMED_PARTS = frozenset("phase part stage class section volume day round".split())
CLOCK = frozenset(fold(word) for word in "बजे बजकर बजने baje".split())
WITH = frozenset({"saath", "sath"})
MOVED = words_of("roles", "rise") | words_of("roles", "fall")
HALVES = frozenset("first second other latter later next last every and this each".split())
YEARLY = frozenset("year fiscal financial fy last this current next a an".split())
YEAR = 4  # digits
JOINTS = frozenset({"और", "पर", "लेकिन", "and", "but", "aur", "है", ","})
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
        if not marks[i] and _may_count(line, i):
            quantity = quantities.read(line, i)
            if quantity is not None and any(marks[quantity.first : quantity.last]):
                masked = next((k for k in range(i, quantity.last) if marks[k]), quantity.last)
                quantity = quantities.read(line[:masked], i) if masked > i else None
        if (
            quantity is None
            or any(marks[quantity.first : quantity.last])
            or not _meant(line, quantity, hinglish)
        ):
            i += 1
            continue
        yield quantity
        i = max(quantity.last, i + 1)


def _may_count(line: Line, i: int) -> bool:
    token = line[i]
    if token.kind == "number":
        return not _ordinal(line, i)
    if token.kind == "sign":
        return token.text == "-" or token.key in CURRENCY or vulgar(token) is not None
    key = token.key
    if (
        key in CURRENCY
        or key in UNITS
        or (key[:2] in NATIONS and nation(line, i) is not None)
        or key in WHOLE_WORDS
        or key in MULTIPLES
        or key in ("a", "an", "ऋण")
        or CONCEPTS.get(key) in ("MINUS", "POINT")
    ):
        return True
    if numbers.is_dozen(line, i) or shares.every(line, i) is not None:
        return True
    if i + 1 < len(line) and line[i + 1].key in shares.PART and ordinals.stem(token) is not None:
        return True
    loose = sound(key)
    return any(loose in table or key in table for table in (CARDINALS, SCALES, BEFORE, WHOLE, PARTS))


def _ordinal(line: Line, i: int) -> bool:
    """Whether an ordinal ending is glued to the digits (10th, 5वां): a rank is not a count."""
    after = line[i + 1] if i + 1 < len(line) else None
    glued = after is not None and not after.spaced
    return glued and after is not None and after.key in ordinals.ENDS


def _meant(line: Line, quantity: Quantity, hinglish: bool) -> bool:
    """Whether a small word is meant as a number: it has a unit or a bound, or it stands alone."""
    led = line[quantity.first - 1] if quantity.first else None
    if led and led.key in NAMED_PARTS and quantity.spelled:
        return quantity.unit_written or quantity.multiplier > 1
    beside = led is not None and line[quantity.first].key in WITH and concept(led) == "OF"  # "ke saath MoU"
    if beside or not quantity.lone or _share(line, quantity):
        return not beside and not _of_the_clock_or_change(line, quantity)
    if not quantity.spelled:
        return quantity.last - quantity.first == len(line)
    if (
        quantity.unit_written
        or quantity.qualifier not in ("exact", "approx")
        or quantity.last - quantity.first == len(line)
    ):
        return True
    if quantity.value <= 1:
        return quantity.unit == "ratio" and shares.is_half_of(line, quantity.first, quantity.last)
    word = line[quantity.first]
    return sound(word.key) in SHAKY and word.key.isascii() and hinglish and not _english_pair(line, quantity)


def _of_the_clock_or_change(line: Line, quantity: Quantity) -> bool:
    """Whether it tells the hour ("चार बजे"), or is the verb of a change ("doubled from 50 to 100")."""
    if quantity.unit == "count" and quantity.core < len(line) and line[quantity.core].key in CLOCK:
        return True
    ahead = line[quantity.last].key if quantity.last < len(line) else ""
    return line[quantity.first].key.endswith("ed") and ahead in ("from", "to")


def _share(line: Line, quantity: Quantity) -> bool:
    """Whether "half" or "a quarter" is a share of what follows: no first half, no quarter of a year."""
    if quantity.unit != "ratio" or not line[quantity.first].key.isascii():
        return False
    led = line[quantity.first - 1].key if quantity.first else ""
    if led == "by" or (led in MOVED and line[quantity.first].key in ("a", "an")):
        return True  # "down by a quarter", "dropped a third"
    if quantity.last + 1 >= len(line):
        return False
    at = quantity.last + (line[quantity.last].key in ("of", "all"))
    named = line[at].key in ("the", "its", "their") or at > quantity.last
    at += at > quantity.last and at + 1 < len(line) and line[at].key == "the"
    year = at < len(line) and len(line[at].text) == YEAR and line[at].text[:2] in ("19", "20")
    timed = at < len(line) and (year or line[at].key in YEARLY)  # but "half of the 110 stalls"
    one = any(line[k].key in ("a", "an") for k in range(quantity.first, quantity.last))
    return named and not timed and (one or led not in HALVES)


def _english_pair(line: Line, quantity: Quantity) -> bool:
    """Whether "do", "so", "sat" stands in English surroundings after all."""
    return line[quantity.first].key in ("so", "sat", "is", "char")


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
