"""Finds the currency before or after a number and the unit after it."""

from __future__ import annotations

from store.figures.grammar.lexicon import (
    ADJECTIVES,
    CURRENCY,
    SHAKY_CURRENCY,
    SUBUNITS,
    UNITS,
    look,
    match,
)
from store.figures.grammar.lexicon import BEFORE as FRACTION_WORDS
from store.figures.grammar.numbers import Line
from store.figures.grammar.tokens import Token

FUNCTION_ENDS = ("ों", "ें")
NATIONAL = ("ी", "ई", "न", "ian", "ish", "ese", "an", "ch", "ss", "i")


def currency_before(line: Line, i: int) -> tuple[str, int] | None:
    """Return the currency written before a number at `i`, and the index of the number."""
    found = match(line, i, CURRENCY)
    if found is None or _shaky(line[i], line, found[1] - i):
        return None
    at = found[1]
    if at < len(line) and line[at].text in ".:" and not line[at].spaced:
        at += 1
    if at >= len(line) or line[at].broken:
        return None
    return (found[0], at) if line[at].kind == "number" or look(FRACTION_WORDS, line[at]) is not None else None


def _shaky(token: Token, line: Line, length: int) -> bool:
    """Whether a currency name is a common word ("try 5"): codes of that kind count in capitals only."""
    lower = token.key in SHAKY_CURRENCY and not token.upper and length == 1
    return lower and bool(line)


def currency_after(line: Line, i: int) -> tuple[str, int] | None:
    """Return the currency or subunit after a number that ends at `i`, and the index after it.

    One adjective of nation may stand between ("पच्चीस अरूबान फ्लोरिन"); a full stop of "रु." is stepped over.
    """
    if i >= len(line):
        return None
    i += line[i].text == "-" and not line[i].spaced
    if i >= len(line) or line[i].broken:
        return None
    found = match(line, i, CURRENCY) or match(line, i, SUBUNITS)
    if found is None and _national(line, i):
        found = match(line, i + 1, CURRENCY)
    if found is None:
        return None
    return found[0], after_stop(line, found[1])


def _national(line: Line, i: int) -> bool:
    token = line[i]
    return (
        token.kind == "word"
        and i + 1 < len(line)
        and line[i + 1].kind == "word"
        and not line[i + 1].broken
        and token.key.endswith(NATIONAL)
        and not token.key.endswith(FUNCTION_ENDS)
        and token.key not in ("नहीं", "की", "भी", "ही", "an", "in")
    )


def after_stop(line: Line, i: int) -> int:
    """Step over the full stop of an abbreviation ("रु.", "कि."), or "/-", when the sentence goes on."""
    if i >= len(line) or line[i].spaced:
        return i
    if line[i].text == "/" and i + 1 < len(line) and line[i + 1].text == "-" and not line[i + 1].spaced:
        return i + 2
    short = len(line[i - 1].key) <= 2
    return i + 1 if line[i].text == "." and short and i + 1 < len(line) and not line[i + 1].broken else i


def unit_after(line: Line, i: int) -> tuple[str, int] | None:
    """Return the unit after a number that ends at `i` (percent, years, hectare …) and the index after it."""
    if i >= len(line):
        return None
    i += line[i].text == "-" and not line[i].spaced
    steps = 0
    while i < len(line) and steps < 2 and line[i].key in ADJECTIVES and match(line, i, UNITS) is None:
        i, steps = i + 1, steps + 1
    if i >= len(line) or line[i].broken:
        return None
    found = match(line, i, UNITS)
    if found is None:
        return None
    if len(line[i].key) == 1 and line[i].upper:
        return None
    return found[0], after_stop(line, found[1])
