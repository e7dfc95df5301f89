"""Finds the currency before or after a number and the unit after it."""

from __future__ import annotations

from store.figures.grammar.lexicon import (
    ADJECTIVES,
    CARDINALS,
    CURRENCIES,
    CURRENCY,
    FAMILIES,
    SCALES,
    SHAKY_CODES,
    SHAKY_CURRENCY,
    SUBUNITS,
    TIME_UNITS,
    UNITS,
    concept,
    look,
    match,
    nation,
    words_of,
)
from store.figures.grammar.lexicon import BEFORE as FRACTION_WORDS
from store.figures.grammar.tokens import Token
from store.figures.grammar.words import Line

CODES = frozenset(code.lower() for code in CURRENCIES if len(code) == 3)
WHOLE_WORDS = frozenset("पूरे पूरा पूरी सारा सारे सारी समूचे whole full entire pura poora poore pure".split())
SUMS = words_of("roles", "money") | words_of("roles", "prices") | words_of("roles", "dues")
VILLAGE, PARISHES = frozenset({"ग्राम", "gram"}), tuple(words_of("masks", "parishes"))
FUNCTION_ENDS = ("ों", "ें")
NATIONAL = ("ी", "ई", "न", "ian", "ish", "ese", "an", "ch", "ss", "i")


def currency_before(line: Line, i: int) -> tuple[str, int] | None:
    """Return the currency written before a number at `i`, and the index of the number."""
    found = currency_named(line, i)
    if found is None or (match(line, i, CURRENCY) and _shaky(line[i], found[1] - i)):
        return None
    at = found[1]
    if (line[i].key == "a" and line[i + 1].spaced) or _owned(line, i):
        return None
    if at < len(line) and line[at].text in ".:" and not line[at].spaced:
        at += 1
    if at >= len(line) or line[at].broken:
        return None
    if line[at].kind == "number" or look(FRACTION_WORDS, line[at]) is not None:
        return found[0], at
    return (found[0], at) if _spelled_sum(line, at) else None


def _owned(line: Line, i: int) -> bool:
    """Whether token `i` is the s of a genitive ("last edition's $33 million")."""
    return line[i].key == "s" and i > 0 and line[i - 1].text == "'" and not line[i].spaced


def _spelled_sum(line: Line, i: int) -> bool:
    """Whether a number word with a scale follows a currency ("rupees five hundred")."""
    after = line[i + 1] if i + 1 < len(line) else None
    return look(CARDINALS, line[i]) is not None and after is not None and look(SCALES, after) is not None


def currency_named(line: Line, i: int) -> tuple[str, int] | None:
    """Return the currency named at token `i`, alone or by its nation ("रु.", "jamaican dollars")."""
    found = match(line, i, CURRENCY)
    if found is not None:
        return found
    land = nation(line, i) if i < len(line) and line[i].kind == "word" else None
    if land is None or land[1] >= len(line) or line[land[1]].broken:
        return None
    noun = match(line, land[1], CURRENCY) if line[land[1]].key not in CODES else None
    return (land[0], noun[1]) if noun else None


def _shaky(token: Token, length: int) -> bool:
    """Whether a currency name is a common word ("try 5"): codes of that kind count in capitals only."""
    if token.key == "re" and token.upper:
        return False
    code = token.key.upper() in CURRENCIES
    return length == 1 and (token.key in SHAKY_CURRENCY or (code and token.upper)) and not token.capital


def currency_after(line: Line, i: int) -> tuple[str, int] | None:
    """Return the currency or subunit after a number that ends at `i`, and the index after it.

    One adjective of nation may stand between ("पच्चीस अरूबान फ्लोरिन"); a full stop of "रु." is stepped over.
    """
    if i >= len(line):
        return None
    if line[i].text == "-" and not line[i].spaced and i + 1 < len(line) and line[i + 1].kind == "word":
        i += 1
    if line[i].broken or _leads(line, i):
        return None
    if million_code(line, i):
        return line[i].key[1:].upper(), i + 1
    found = currency_named(line, i) or match(line, i, SUBUNITS)
    shaky = line[i].key in SHAKY_CODES and not line[i].upper and "." not in line[i].text
    if found is not None and shaky and found[1] == i + 1:
        found = None
    if found is None and _national(line, i):
        found = match(line, i + 1, CURRENCY)
    if found is None:
        return None
    return found[0], after_stop(line, found[1])


def _leads(line: Line, i: int) -> bool:
    """Whether a currency sign belongs to the number after it ("$10 $20")."""
    return line[i].spaced and i + 1 < len(line) and line[i + 1].kind == "number" and not line[i + 1].spaced


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
    short = len(line[i - 1].key) <= 2 and line[i - 1].kind == "word"
    return i + 1 if line[i].text == "." and short and i + 1 < len(line) and not line[i + 1].broken else i


def _numbered(line: Line, i: int) -> bool:
    return i < len(line) and line[i].kind == "number"


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
    found = match(line, i, UNITS) or of_percent(line, i)
    if found is None:
        crossed = line[i].key == "x" and not line[i].spaced and not _numbered(line, i + 1)
        return ("times", i + 1) if crossed else None
    if (len(line[i].key) == 1 and line[i].upper) or _village(line, i):
        return None
    return found[0], after_stop(line, found[1])


def _village(line: Line, i: int) -> bool:
    """Whether "ग्राम" at token `i` is a village and no gram ("112 ग्राम पंचायतें")."""
    return line[i].key in VILLAGE and i + 1 < len(line) and line[i + 1].key.startswith(PARISHES)


def percent_before(line: Line, i: int) -> tuple[str, int] | None:
    """Return the unit and the number's index of "per cent of twenty-two"."""
    found = match(line, i, UNITS) if line[i].key.startswith("per") else None
    if found is None or found[0] != "percent" or found[1] + 1 >= len(line) or line[found[1]].key != "of":
        return None
    return found[0], found[1] + 1


def of_percent(line: Line, i: int) -> tuple[str, int] | None:
    """Return the unit of "10 का प्रतिशत", where का comes between, and the index after it."""
    if i + 1 >= len(line) or concept(line[i]) != "OF":
        return None
    found = match(line, i + 1, UNITS)
    return found if found is not None and found[0] == "percent" else None


def million_code(line: Line, i: int) -> bool:
    """Whether a currency code with an M before it follows ("30 MUSD")."""
    token = line[i] if i < len(line) else None
    return (
        token is not None
        and token.upper
        and len(token.key) == 4
        and token.key[0] == "m"
        and token.key[1:] in CODES
    )


def small_sign(line: Line, i: int) -> tuple[str, int] | None:
    """Return the cent of "$20 and 43c"."""
    glued = i < len(line) and line[i].key == "c" and not line[i].spaced
    return ("cent", i + 1) if glued else None


def whole_length(line: Line, i: int) -> tuple[str, int, bool] | None:
    """Return the unit, end and doubt of "पूरे साल", "हफ़्ते भर", "a dollar": one of it, no number.

    "दिन भर की मजदूरी" says what the pay is for, "दिन भर में" how fast somebody works.
    """
    if line[i].key in WHOLE_WORDS:
        found = match(line, i + 1, UNITS)
        return (*found, False) if found and found[0] in TIME_UNITS and not _paid(line, found[1]) else None
    if line[i].key == "a":
        point = match(line, i + 1, UNITS) if i + 1 < len(line) else None
        if point is not None and (point[0] == "percentage_point" or _drawn_from(line, i, point)):
            return (*point, False)  # "fell a percentage point", "11 kg from a quintal of cane"
        named = currency_named(line, i + 1) if i + 1 < len(line) else None
        amount = named is not None and named[1] < len(line) and line[named[1]].kind == "number"
        return (*named, True) if named and not amount else None
    found = match(line, i, UNITS)
    if found is None or found[0] not in TIME_UNITS:
        return None
    if found[1] < len(line) and line[found[1]].key in ("भर", "bhar"):
        at = found[1] + 1
        daily = found[0] == "days" and at < len(line) and concept(line[at]) in ("IN", "OF")
        return None if daily or _paid(line, at) else (found[0], at, False)
    return (*found, True)


def _drawn_from(line: Line, i: int, named: tuple[str, int]) -> bool:
    """Whether "a quintal" at token `i` is what something is got from ("11 kg from a quintal of cane")."""
    led, of = i > 0 and line[i - 1].key == "from", named[1] < len(line) and line[named[1]].key == "of"
    return led and of and named[0] in FAMILIES


def _paid(line: Line, i: int) -> bool:
    """Whether pay, a price or takings of the time before token `i` follow ("की मजदूरी")."""
    owned = i + 1 < len(line) and concept(line[i]) == "OF" and not line[i].broken
    return owned and line[i + 1].key in SUMS
