"""Tells where a number may begin, and whether a small word is meant as one."""

from __future__ import annotations

from store.figures.grammar import numbers, ordinals, shares
from store.figures.grammar.lexicon import (
    BEFORE,
    CARDINALS,
    CONCEPTS,
    CURRENCY,
    MULTIPLES,
    NATIONS,
    PARTED,
    PARTS,
    SCALES,
    SHAKY,
    UNITS,
    WHOLE,
    concept,
    nation,
    words_of,
)
from store.figures.grammar.singles import Quantity
from store.figures.grammar.tokens import fold, sound
from store.figures.grammar.units import WHOLE_WORDS
from store.figures.grammar.words import Line, vulgar

NAMED_PARTS = frozenset("phase part stage class section volume day round".split())
CLOCK = frozenset(fold(word) for word in "बजे बजकर बजने baje".split())
GIVING = frozenset({"do"})
WITH = frozenset({"saath", "sath"})
MOVED = words_of("roles", "rise") | words_of("roles", "fall")
HALVES = frozenset("first second other latter later next last every and this each".split())
YEARLY = frozenset("year fiscal financial fy last this current next a an".split())
YEAR = 4  # digits


def may_count(line: Line, i: int) -> bool:
    """Whether a quantity may begin at token `i`."""
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
        or key in PARTED
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


def is_meant(line: Line, quantity: Quantity, hinglish: bool) -> bool:
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
    word, at = line[quantity.first], quantity.last
    given = word.key in GIVING and (at >= len(line) or line[at].kind == "sign")  # "order do,"
    return (
        not given
        and sound(word.key) in SHAKY
        and word.key.isascii()
        and hinglish
        and not _english_pair(line, quantity)
    )


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
