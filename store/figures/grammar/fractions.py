"""Extends a number by what makes it a fraction: 3/4, पांच बटा आठ, तीन चौथाई, "five and a quarter"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from store.figures.grammar import numbers, ordinals, shares, words
from store.figures.grammar.lexicon import CARDINALS, PARTS, concept, look
from store.figures.grammar.words import Line, Number

COMPARED = frozenset("dearer cheaper costlier more less higher lower fewer bigger smaller".split())
HALVES = frozenset("half halves third thirds quarter quarters".split())
MAX_POWER = 64


def read(line: Line, i: int) -> Number | None:
    """Read a number with its sign and its fraction, starting at token `i`; None if none starts there."""
    if line[i].key == "ऋण" and i == 0 and len(line) > 1:
        inner = _unsigned(line, 1)
        return replace(inner, value=-inner.value, first=0) if inner and inner.last == len(line) else None
    if concept(line[i]) == "MINUS" and i + 1 < len(line):
        inner = _unsigned(line, i + 1)
        return inner and replace(inner, value=-inner.value, first=i, lone=False)
    if line[i].text == "-" and _is_sign(line, i):
        inner = _unsigned(line, i + 1)
        return inner and replace(inner, value=-inner.value, first=i)
    return _unsigned(line, i)


def _is_sign(line: Line, i: int) -> bool:
    """Whether a hyphen is a minus: glued to its number after a space, or alone with it on its line."""
    if i + 1 >= len(line) or line[i + 1].kind != "number" or line[i + 1].broken:
        return False
    if line[i + 1].spaced:
        return line[i].broken and all(t.kind != "word" or len(t.key) == 1 for t in line[i:])
    before = line[i - 1] if i else None
    if before is None or (line[i].broken and len(line) < 6):
        return True
    return (before.text in "<>=(" or line[i].spaced) and (before.kind != "number" and before.text != "-")


def _unsigned(line: Line, i: int) -> Number | None:
    if i >= len(line):
        return None
    number = _point_first(line, i) or numbers.read(line, i)
    if number is None:
        return _article_part(line, i) or shares.tenth(line, i) or shares.every(line, i)
    if number.joined and number.last < len(line) and look(PARTS, line[number.last]) is not None:
        number = _before_and(line, number)
    for extend in (
        _power,
        _slash,
        _bata,
        _proper,
        _parts,
        shares.of_ordinal,
        shares.among,
        shares.out_of,
        shares.odds,
    ):
        longer = extend(line, number)
        if longer is not None:
            number = longer
            break
    return _and_fraction(line, number) or number


def _before_and(line: Line, number: Number) -> Number:
    """Give back the summand after "and" that counts parts ("one billion and three quarters million")."""
    last = next(j for j in range(number.last - 1, number.first, -1) if concept(line[j]) == "AND")
    return replace(number, value=number.value - number.joined, last=last, multiplier=number.base)


def _point_first(line: Line, i: int) -> Number | None:
    """Read "point seventy-one": nothing before the point."""
    if concept(line[i]) != "POINT":
        return None
    zero = Number(Decimal(0), words.ONE, i, i, spelled=True)
    got = numbers.decimals(line, zero)
    return got if got.last > i else None


def _slash(line: Line, number: Number) -> Number | None:
    """Read 3/4 and 1 4/5 in digits."""
    at = number.last
    if at + 1 < len(line) and line[at].text == "/" and _glued(line, at) and line[at + 1].kind == "number":
        below = words.literal(line[at + 1])
        return below and shares.quotient(number, below[0], at + 2)
    if at + 2 < len(line) and line[at].kind == "number" and line[at + 1].text == "/" and _glued(line, at + 1):
        above, below = words.literal(line[at]), words.literal(line[at + 2])
        if above and below and not line[at].broken:
            return shares.quotient(replace(number, value=above[0]), below[0], at + 3, number.value)
    return None


def _glued(line: Line, i: int) -> bool:
    return i + 1 < len(line) and not line[i].spaced and not line[i + 1].spaced


def _bata(line: Line, number: Number) -> Number | None:
    """Read "पांच बटा आठ", "1 over three" and the mixed "दो सही दो बटा तीन"."""
    at, whole = number.last, Decimal(0)
    if at + 1 < len(line) and line[at].key == "सही" and (above := numbers.read(line, at + 1)) is not None:
        whole, number, at = number.value, replace(above, first=number.first), above.last
    if at + 1 >= len(line) or (concept(line[at]) != "OVER" and line[at].key != "over"):
        return None
    below = numbers.read(line, at + 1)
    if below is None or (
        line[at].key == "over" and below.last < len(line) and line[below.last].kind == "word"
    ):
        return None
    return shares.quotient(number, below.value, below.last, whole)


def _proper(line: Line, number: Number) -> Number | None:
    """Read चौथाई, तिहाई, half and quarter(s) after a number, with a scale after them."""
    at = number.last
    at += at < len(line) and line[at].text == "-"
    if at >= len(line) or line[at].broken or number.value % 1 != 0:
        return None
    part = look(PARTS, line[at])
    if part is None or (part == 4 and number.value == 2):
        return None  # two quarters of a year
    if number.value >= 1000 or (number.value == 1 and part == 2 and not number.spelled):
        return None
    quotient = shares.quotient(number, part, at + 1)
    return quotient and numbers.scaled(line, quotient)


def _power(line: Line, number: Number) -> Number | None:
    """Read 2^5 and 2.5^-1."""
    at = number.last
    if at + 1 >= len(line) or line[at].text != "^":
        return None
    signed = line[at + 1].text in ("+", "-")
    exponent = words.literal(line[at + 1 + signed]) if at + 1 + signed < len(line) else None
    if exponent is None or exponent[0] % 1 != 0 or exponent[0] > MAX_POWER or abs(number.value) > MAX_POWER:
        return None
    sign = -1 if line[at + 1].text == "-" else 1
    if sign < 0 and not number.value:
        return None
    return replace(number, value=number.value ** (sign * int(exponent[0])), last=at + 2 + signed)


def _parts(line: Line, number: Number) -> Number | None:
    """Read English "three fifths", "one hundred thirty fifths" (100/35), "twenty twenty fifths" (20/25)."""
    at = number.last
    at += at < len(line) and line[at].text == "-"
    if not number.spelled:
        return None
    below = ordinals.denominator(line, at) or ordinals.long_denominator(line, at)
    if below is None or (below[2] and number.value != 1):
        return None
    last = look(CARDINALS, line[number.last - 1]) or Decimal(0)
    if below[0] < 10 and last >= 20 and last % 10 == 0 and number.value > last and number.joined != last:
        return shares.quotient(replace(number, value=number.value - last), below[0] + last, below[1])
    if number.joined:
        above = replace(number, value=number.joined)
        whole = number.value - number.joined
        return shares.quotient(replace(above, value=above.value * number.base), below[0], below[1], whole)
    return shares.quotient(number, below[0], below[1])


def _article_part(line: Line, i: int) -> Number | None:
    """Read "a half", "a quarter", "a twenty-first", "quarter million", चौथाई, where no numeral starts."""
    at = i + (line[i].key in ("a", "an"))
    if at >= len(line) or line[at].kind != "word":
        return None
    one = Number(words.ONE, words.FINE, i, at, spelled=True)
    part = look(PARTS, line[at])
    if part is not None and (whole := _of_a_scale(line, at + 1)) is not None:
        return Number(whole[0] / part, whole[0] / 100, i, whole[1], multiplier=whole[0], spelled=True)
    if part is not None and line[at].key not in HALVES:
        return shares.quotient(one, part, at + 1)
    if part is not None and (at > i or numbers.scale_at(line, at + 1) is not None):
        half = Number(1 / part, words.FINE, i, at + 1, spelled=True, lone=True, part=True)
        return numbers.scaled(line, half)
    below = ordinals.denominator(line, at) if at > i else None
    by = i > 0 and line[i - 1].key == "by"  # "grew by a fifth"
    ends = below is None or below[1] >= len(line) or concept(line[below[1]]) == "OF"
    more = below is not None and not ends and line[below[1]].key in COMPARED  # "a fifth dearer"
    if below is None or not (by or ends or more or line[below[1]].key in shares.WERE):
        return None
    return shares.quotient(one, below[0], below[1])


def _of_a_scale(line: Line, i: int) -> tuple[Decimal, int] | None:
    """Read the "of a million" of "a quarter of a million"."""
    if i + 2 >= len(line) or line[i].key != "of" or line[i + 1].key != "a":
        return None
    return scale_after(line, i + 2)


def _and_fraction(line: Line, number: Number) -> Number | None:
    """Add a fraction after "and": "five and a quarter", "3 million and a half", "पांच और एक चौथाई"."""
    at = number.last + _hyphen(line, number.last)
    if at + 1 >= len(line) or concept(line[at]) != "AND" or line[at].broken or number.value % 1 != 0:
        return None
    at += at > number.last and _hyphen(line, at + 1)
    small = numbers.read(line, at + 1)
    fraction = small and (
        _slash(line, small) or _proper(line, small) or _parts(line, small) or _half(line, small)
    )
    fraction = fraction or _loose_part(line, at + 1)
    if fraction is not None and number.multiplier == 1 and fraction.value < fraction.multiplier:
        return _mixed(line, number, fraction)
    if fraction is not None and fraction.multiplier > 1:
        return replace(fraction, value=number.value + fraction.value, first=number.first, lone=False)
    if fraction is None or fraction.value >= 1:
        return None
    scaled = numbers.scaled(line, replace(fraction, multiplier=words.ONE))
    worth = scaled.value if scaled.last > fraction.last else fraction.value * number.multiplier
    return replace(scaled, value=number.value + worth, first=number.first, lone=False, multiplier=words.ONE)


def _hyphen(line: Line, i: int) -> bool:
    """Whether a hyphen glues the words around it ("two-and-a-half-hour")."""
    return line[i : i + 1] != () and line[i].text == "-" and _glued(line, i)


def _mixed(line: Line, number: Number, fraction: Number) -> Number:
    """Add a fraction to a bare number, then multiply both ("two and a half lakh" is 2.5 lakh)."""
    value = number.value + fraction.value / fraction.multiplier
    bare = replace(fraction, value=value * fraction.multiplier, first=number.first, lone=False)
    if fraction.multiplier > 1:
        return bare
    return numbers.dozens(line, replace(numbers.scaled(line, bare), first=number.first))


def _half(line: Line, small: Number) -> Number | None:
    return small if small.value == Decimal("0.5") and line[small.first].kind == "word" else None


def _loose_part(line: Line, i: int) -> Number | None:
    """Read "a half", "a third" after "and"."""
    at = i + (line[i].key in ("a", "one"))
    at += at > i and _hyphen(line, at)
    if at >= len(line):
        return None
    if line[at].key == "half":
        return Number(Decimal("0.5"), words.FINE, i, at + 1, spelled=True, part=True)
    part = look(PARTS, line[at])
    below = (part, at + 1, True) if part is not None else ordinals.denominator(line, at)
    return None if below is None else Number(1 / below[0], words.FINE, i, below[1], spelled=True)


def scale_after(line: Line, i: int) -> tuple[Decimal, int] | None:
    """Return a spelled scale word at token `i` and the index after it."""
    scale = numbers.scale_at(line, i)
    return (scale, i + 1) if scale is not None and len(line[i].key) > 1 and not line[i].broken else None
