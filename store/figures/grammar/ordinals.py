"""English and Hindi ordinals as what a fraction is counted in: "fifths", "twenty-first", पाँचवाँ."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from store.figures.grammar import numbers
from store.figures.grammar.lexicon import CARDINALS, ORDINALS, SCALES, look, table
from store.figures.grammar.tokens import Token, fold
from store.figures.grammar.words import Line

ENDS = frozenset(
    fold(e) for e in "st nd rd th वां वीं वें वा वी वे vi vin va van vaan wa wan wi ve".split()
)  # glued to digits
IRREGULAR = {fold(word): Decimal(value) for value, row in table("ranks").items() for word in row.split()}
ENDINGS = ("वां", "वीं", "वें", "वा", "वी", "वे", "vaan", "wan", "van", "wa", "wen", "ven", "ve")
CARDINAL_KEYS = {value: key for key, value in CARDINALS.items()}


def denominator(line: Line, i: int) -> tuple[Decimal, int, bool] | None:
    """Read an English denominator: its value, the index after it, whether it is singular."""
    if i >= len(line) or line[i].broken:
        return None
    tens = look(CARDINALS, line[i])
    if tens is not None and line[i].key.isascii() and tens >= 20 and tens % 10 == 0:
        at = i + 1 + (i + 1 < len(line) and line[i + 1].text == "-")
        unit = _unit_ordinal(line[at].key) if at < len(line) else None
        return (tens + unit, at + 1, not line[at].key.endswith("s")) if unit and unit < 10 else None
    key = line[i].key
    single = key in ORDINALS
    value = ORDINALS.get(key) or (ORDINALS.get(key[:-1]) if key.endswith("s") else None)
    return (value, i + 1, single) if value is not None and value > 2 else None


def long_denominator(line: Line, i: int) -> tuple[Decimal, int, bool] | None:
    """Read a denominator of several words with a scale ("two one hundred and fifths")."""
    if i + 2 >= len(line) or look(CARDINALS, line[i]) is None or look(SCALES, line[i + 1]) is None:
        return None
    for end in range(i + 2, min(i + 6, len(line))):
        value = _unit_ordinal(line[end].key)
        if value is not None and value in CARDINAL_KEYS:
            plain = (*line[:end], replace(line[end], key=CARDINAL_KEYS[value]))
            below = numbers.read(plain, i)
            whole = below is not None and below.last == end + 1
            return (below.value, end + 1, not line[end].key.endswith("s")) if below and whole else None
    return None


def _unit_ordinal(key: str) -> Decimal | None:
    return ORDINALS.get(key) or ORDINALS.get(key.removesuffix("s"))


def stem(token: Token) -> str | None:
    """Return the number word inside a Hindi ordinal (पाँचवाँ → पांच)."""
    for ending in ENDINGS:
        stem = token.key.removesuffix(ending)
        if stem != token.key and (stem in CARDINALS or stem in SCALES):
            return stem
    return None


def rank(line: Line, i: int) -> tuple[Decimal, int] | None:
    """Return the number of an ordinal of a share and the index after it ("fifth", "तीसरी", "5वां")."""
    token = line[i] if i < len(line) else None
    if token is None or token.broken:
        return None
    if token.kind == "number":
        glued = i + 1 < len(line) and not line[i + 1].spaced and line[i + 1].key in ENDS
        return (Decimal(token.text), i + 2) if glued and token.text.isdigit() else None
    bare = stem(token)
    value = ORDINALS.get(token.key) or IRREGULAR.get(token.key)
    value = value or (CARDINALS.get(bare) or SCALES.get(bare) if bare is not None else None)
    return (value, i + 1) if value is not None and value > 1 else None
