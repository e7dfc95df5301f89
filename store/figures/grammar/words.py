"""Number words: 0–99 in Hindi, English tens and units, सवा, साढ़े, पौने, डेढ़ and ढाई, and digits."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from store.figures.grammar.lexicon import BEFORE, CARDINALS, DOZENS, ORDINALS, SCALES, SHAKY, WHOLE, look
from store.figures.grammar.tokens import Token, sound

ONE = Decimal(1)
FINE = Decimal("0.01")
MAX_DIGITS = 20
Line = Sequence[Token]


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from tokens `first`..`last` (exclusive).

    `ulp` is the worth of its last digit; `multiplier` what the scale words after the last mantissa are worth
    (1: none), so that "25 से 30 हजार" can share it; `lone` where the number is a single small word
    of another meaning too; `tail` the decimals last added in words;
    `joined` the summand after an "and" (a fraction after it is of that summand,
    times `base`, the scale before it); `part` where it is a share of a whole (half, 3/4).
    """

    value: Decimal
    ulp: Decimal
    first: int
    last: int
    multiplier: Decimal = ONE
    spelled: bool = False
    grouped: bool = False
    lone: bool = False
    tail: Decimal = Decimal(0)
    joined: Decimal = Decimal(0)
    base: Decimal = ONE
    part: bool = False


def literal(token: Token) -> tuple[Decimal, Decimal] | None:
    """Return the value of a digit token and the worth of its last digit; None if it is too long to count."""
    if token.kind != "number" or len(token.text) > MAX_DIGITS + 10:
        return None
    value = Decimal(_plain(token.text))
    exponent = value.as_tuple().exponent
    return value, Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else ONE


def _plain(text: str) -> str:
    """Return digits as Decimal reads them: no grouping signs, a decimal comma ("1.234,56") a point."""
    if "," in text and len(text) - text.rindex(",") <= 3:
        text = text.replace(".", "").replace(",", ".")
    elif text.count(".") > 1:
        text = text.replace(".", "")
    return text.replace(",", "").replace(" ", "").replace("'", "")


def mantissa(line: Line, i: int) -> Number | None:
    """Read digits, a number word, or a fraction word with what it changes."""
    if i >= len(line):
        return None
    token = line[i]
    if token.kind == "number":
        got = literal(token)
        number = got and Number(got[0], got[1], i, i + 1, grouped="," in token.text)
        return number and _with_vulgar(line, number)
    if token.kind != "word":
        part = vulgar(token)
        return None if part is None else Number(part, FINE, i, i + 1)
    return _changed(line, i) or _whole(line, i) or cardinal(line, i)


def vulgar(token: Token) -> Decimal | None:
    """Return the value of a fraction of one sign (½, ⅔); None for any other token."""
    if token.kind != "sign" or token.text < "¼" or unicodedata.category(token.text) != "No":
        return None
    value = Decimal(str(unicodedata.numeric(token.text, 0)))
    return value if 0 < value < 1 else None


def _with_vulgar(line: Line, number: Number) -> Number:
    """Add the ½ of "2 ½" to the digits before it."""
    part = vulgar(line[number.last]) if number.last < len(line) and not line[number.last].broken else None
    if part is None or number.value % 1 != 0:
        return number
    return replace(number, value=number.value + part, ulp=FINE, last=number.last + 1)


def _whole(line: Line, i: int) -> Number | None:
    value = look(WHOLE, line[i])
    if value is None:
        return None
    ulp = Decimal("0.1") if value % 1 == Decimal("0.5") else Decimal("0.05")
    at = i + 1
    if (
        value < 1
        and at + 1 < len(line)
        and line[at].key == "a"
        and (look(SCALES, line[at + 1]) or look(DOZENS, line[at + 1]))
    ):
        at += 1
    return Number(value, ulp, i, at, spelled=True, lone=value < 1, part=value < 1)


def _changed(line: Line, i: int) -> Number | None:
    """Read सवा, साढ़े or पौने with the mantissa it changes; alone or before a scale it changes 1."""
    change = look(BEFORE, line[i])
    if change is None:
        return None
    ulp = Decimal("0.1") if change == Decimal("0.5") else Decimal("0.05")
    if i + 1 < len(line) and not line[i + 1].broken:
        base = _digits_or_word(line, i + 1)
        if base is not None and base.value % 1 == 0 and base.value < 10000:
            return replace(base, value=base.value + change, ulp=ulp, first=i, spelled=True, lone=False)
    if change == Decimal("0.5"):
        return None
    return Number(ONE + change, ulp, i, i + 1, spelled=True, lone=True)


def _digits_or_word(line: Line, i: int) -> Number | None:
    if line[i].kind == "number":
        got = literal(line[i])
        return got and Number(got[0], got[1], i, i + 1)
    return cardinal(line, i)


def cardinal(line: Line, i: int) -> Number | None:
    """Read a number word: Hindi 0–99 are single words, English tens take a unit ("twenty-one")."""
    value = look(CARDINALS, line[i])
    if value is None:
        return None
    lone = sound(line[i].key) in SHAKY or value == 1
    one = Number(value, ONE, i, i + 1, spelled=True, lone=lone)
    if not line[i].key.isascii() and not _english_tens(line[i], value):
        return one
    step = i + 1
    if value in (20, 30, 40, 50, 60, 70, 80, 90):
        if step + 1 < len(line) and line[step].text == "-" and line[step].spaced == line[step + 1].spaced:
            step += 1
        unit = _unit_word(line, step)
        return replace(one, value=value + unit, last=step + 1, lone=False) if unit else one
    tens = (
        cardinal(line, step)
        if 1 <= value <= 9
        and not _ordinal_after(line, step + 1)
        and step < len(line)
        and not line[step].broken
        else None
    )
    if tens and tens.value >= 20 and line[step].key.isascii() and line[step].spaced:
        return replace(tens, value=value * 100 + tens.value, first=i, lone=False)
    return one


def _ordinal_after(line: Line, i: int) -> bool:
    """Whether an English ordinal follows the tens ("three twenty-firsts"), which makes them a denominator."""
    i += i < len(line) and line[i].text == "-"
    return i < len(line) and line[i].key.removesuffix("s") in ORDINALS


def _english_tens(token: Token, value: Decimal) -> bool:
    """Whether a Devanagari word spells English tens (फ़िफ़्टी टू)."""
    return value % 10 == 0 and token.key.endswith(("ी", "टि"))


def _unit_word(line: Line, i: int) -> Decimal | None:
    if i >= len(line) or line[i].broken:
        return None
    value = look(CARDINALS, line[i])
    return value if value is not None and 1 <= value <= 9 and line[i].key not in ("a",) else None
