"""Gives the items of a list the scale and the unit that its last alone was printed with.

"10, 15 और 20 लाख रुपये", "Rs 2, 3.5 and 4 crore", "5, 8 और 12 टन". Two numbers need "and" or "or" between
them and no noun before the first ("स्टॉल 40 और 20 लाख की बिक्री"), more may stand between commas alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from store.figures.grammar.lexicon import CURRENCIES, TIME_UNITS, concept, words_of
from store.figures.grammar.quantities import qualified
from store.figures.grammar.singles import Quantity
from store.figures.grammar.words import Line
from store.figures.measured import heads

THOUSAND, CRORE, HUNDRED, FAR = 1000, 10**7, 100, 30
PRICED = words_of("roles", "prices") | words_of("roles", "levels") | words_of("roles", "money")
JOINTS = frozenset({"AND", "OR"})


def listed(line: Line, own: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities of a sentence, the items of each list in the scale and unit of its last."""
    out = list(own)
    for at in reversed(range(1, len(out))):
        last, first = out[at], at
        if not _gives(line, last):
            continue
        while first and _joint(line, out[first - 1], out[first]) and _item(line, out[first - 1], last):
            first -= 1
        if first < at and _is_list(line, out[first : at + 1]):
            out[first:at] = [_as(item, last) for item in out[first:at]]
    return out


def scaled(quantity: Quantity, other: Quantity) -> Quantity:
    """Return a quantity multiplied by the scale of another, which its surface then reaches to."""
    value, ulp = quantity.value * other.multiplier, quantity.ulp * other.multiplier
    whole = replace(quantity, value=value, ulp=ulp, multiplier=other.multiplier)
    return reaching(qualified(whole, quantity.qualifier), other)


def reaching(quantity: Quantity, other: Quantity) -> Quantity:
    """Return a quantity whose surface takes in that of another."""
    (first, last), (start, end) = quantity.shown, other.shown
    return replace(quantity, seen=(min(first, start), max(last, end)))


def _gives(line: Line, last: Quantity) -> bool:
    """Whether a scale or a unit stands behind the number, which those before it may share."""
    behind = last.unit_written and line[last.core - 1].kind != "number"
    return last.qualifier != "range" and (last.multiplier >= THOUSAND or behind)


def _joint(line: Line, one: Quantity, other: Quantity) -> bool:
    """Whether nothing but a comma or "and" stands between two numbers."""
    between = line[one.last : other.first]
    joins = all(token.text == "," or concept(token) in JOINTS for token in between)
    return 0 < len(between) <= 2 and joins and not any(token.broken for token in between)


def _item(line: Line, item: Quantity, last: Quantity) -> bool:
    """Whether a number is as plain and about as large as the last of its list."""
    bare = not item.unit_written and item.unit == "count"
    signed = (
        item.unit in CURRENCIES and item.unit in (last.unit, "INR") and line[item.core - 1].kind == "number"
    )
    if not (bare or signed) or item.multiplier != 1 or item.qualifier == "range":
        return False
    most = THOUSAND if last.multiplier >= CRORE or last.multiplier == 1 else HUNDRED
    mantissa = last.value / last.multiplier
    near = item.value < FAR * mantissa and mantissa < FAR * item.value
    return near and item.value < (most if last.multiplier > 1 else FAR * mantissa)


def _is_list(line: Line, items: Sequence[Quantity]) -> bool:
    """Whether numbers are a list: more than two, or two that "and" joins with no noun before them."""
    joined = concept(line[items[-1].first - 1]) in JOINTS
    if len(items) > 2 or not joined:
        return len(items) > 2
    at = items[0].first - 1
    if items[0].unit in CURRENCIES or at < 0 or line[items[0].first].broken:
        return items[-1].unit not in TIME_UNITS
    return not heads.plain(line, at) or line[at].key in PRICED


def _as(item: Quantity, last: Quantity) -> Quantity:
    """Return an item in the scale and the unit of the last."""
    grown = scaled(item, last) if last.multiplier >= THOUSAND else item
    if last.unit_written and item.unit == "count":
        return reaching(replace(grown, unit=last.unit), last)
    return grown
