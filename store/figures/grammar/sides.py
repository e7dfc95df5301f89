"""Two numbers side by side that are one guess ("दो तीन सौ"), and so long by so wide ("9x12 फुट")."""

from __future__ import annotations

from decimal import Decimal

from store.figures.grammar import fractions, singles
from store.figures.grammar.lexicon import CARDINALS, FAMILIES, SCALES, look
from store.figures.grammar.singles import Quantity
from store.figures.grammar.words import Line, Number

HALF = Decimal("0.5")
ENGLISH = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split()
)
FEW = 3
GUESSES = {"5-7", "10-15", "15-20", "20-25", "40-50", "50-60", "1.5-2", "2.5-3"}
ACROSS = frozenset("x × by गुणा गुना गुने बाई bai guna gunaa * ×".split())


def guess(line: Line, low: Quantity) -> bool:
    """Whether two neighbouring number words make a guess ("दो तीन सौ", "दस बीस")."""
    i = low.last
    if low.unit_written or not low.spelled or low.last - low.first != 1 or line[i].kind != "word":
        return False
    second = fractions.read(line, i)
    if second is None or not second.spelled or line[i].broken:
        return False
    mantissa = second.value / second.multiplier
    hindi = line[low.first].key not in ENGLISH and line[i].key not in ENGLISH
    bare = look(SCALES, line[low.first]) == low.value == second.multiplier
    if bare and hindi and 1 < mantissa <= FEW:
        return True  # "sau do sau"
    beside = (
        mantissa in (low.value + 1, low.value * 2, low.value + HALF) or f"{low.value}-{mantissa}" in GUESSES
    )
    if second.multiplier == 1:
        counted = second.last < len(line) and line[second.last].kind == "word"
        counted = counted and fractions.read(line, second.last) is None  # "एक दो तीन"
        return hindi and counted and beside and not (second.lone and low.lone and line[i].key.isascii())
    return low.value < 20 and beside


def _across(line: Line, i: int) -> int:
    """Return the token after "by", "-by-" or गुणा at token `i`, the end of the line where none is."""
    hyphen = i < len(line) and line[i].text == "-" and not line[i].spaced
    i += hyphen
    if i >= len(line) or line[i].key not in ACROSS or line[i].broken:
        return len(line)
    i += 1
    return i + (hyphen and i < len(line) and line[i].text == "-")


def side(line: Line, i: int) -> tuple[Quantity, Number] | None:
    """Read one side of what is so long by so wide ("9x12 फुट", "10 गुणा 12 फीट", "3 by 5 feet")."""
    number = fractions.read(line, i)
    at = _across(line, number.last) if number else len(line)
    if number is None or at >= len(line) or (line[i].kind != "number" and number.multiplier > 1):
        return None
    if line[at].kind != "number" and (line[i].kind == "number" or look(CARDINALS, line[at]) is None):
        return None
    other = side(line, at) or singles.single(line, at)
    unit = other[0].unit if other else ""
    if FAMILIES.get(unit, ("",))[0] != "length":
        return None
    value, last = number.value, number.last
    return Quantity(value, value, value, number.ulp, unit, i, last, last, unit_written=True), number
