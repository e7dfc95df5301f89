"""How large a printed figure may be: the interval it stands for, and how far two are from one another.

The press truncates (1,56,897 crore becomes 1.56 lakh crore), so an exact figure stands for
[v − ulp/2, v + ulp], but no more than an eighth below and a quarter above it; a whole count for itself;
approx for ±10 %; more_than for [v, 2v]; at_most for what lies below.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from math import log10

from store.figures.grammar.lexicon import FAMILIES
from store.types import Figure

Interval = tuple[Decimal, Decimal]
TENTH, TWO = Decimal("0.1"), Decimal(2)
LIMITS = frozenset({"at_most", "less_than"})
ROUNDED = Decimal("1.06")  # times that a figure may be another's round form
SHARES = {"ratio": ("share", Decimal(100))}


@lru_cache(maxsize=4096)
def interval(figure: Figure) -> Interval:
    """Return the least and the greatest value a figure may stand for, in the base of its unit's family."""
    value, ulp = figure.value, figure.ulp
    whole = figure.unit == "count" and ulp == 1
    slack = (value - min(ulp / 2, abs(value) / 8), value + min(ulp, abs(value) / 4))
    ends: dict[str, Interval] = {
        "exact": (value, value) if whole else slack,
        "approx": (value - abs(value) * TENTH, value + abs(value) * TENTH),
        "nearly": (value - abs(value) * TENTH, slack[1]),
        "more_than": (value, value * TWO),
        "at_least": (value, value * TWO),
        "less_than": (Decimal(0), value),
        "at_most": (Decimal(0), slack[1]),
        "range": (figure.low or value, (figure.high or value) + ulp),
    }
    low, high = ends[figure.qualifier]
    factor = _factor(figure.unit)
    return min(low, high) * factor, max(low, high) * factor


def meet(one: Interval, other: Interval) -> bool:
    """Whether two intervals share a value."""
    return one[0] <= other[1] and other[0] <= one[1]


def compatible(one: Figure, other: Figure) -> bool:
    """Whether two figures may both be true of one thing; two ceilings are so only where they are one."""
    if {one.qualifier, other.qualifier} <= LIMITS:
        one, other = replace(one, qualifier="exact"), replace(other, qualifier="exact")
    return meet(interval(one), interval(other))


def one(first: Figure, second: Figure) -> bool:
    """Whether two figures print one amount, as written or rounded, in two digits or more."""
    factor = ratio(first, second)
    return factor == 1 or (
        0 < factor < ROUNDED and len(digits(first.value)) > 1 and compatible(first, second)
    )


@lru_cache(maxsize=4096)
def digits(value: Decimal) -> str:
    """Return a value's digits without the noughts at its ends."""
    return f"{abs(value):f}".replace(".", "").strip("0")


def ratio(one: Figure, other: Figure) -> Decimal:
    """Return the greater value over the smaller, in one unit; 0 where the smaller is nothing."""
    values = sorted(abs(f.value) * _factor(f.unit) for f in (one, other))
    return values[1] / values[0] if values[0] else Decimal(0)


def power_of_ten(factor: Decimal) -> bool:
    """Whether the factor is ten, a hundred, a thousand … to two per cent."""
    if factor < 9:
        return False
    nearest = Decimal(10) ** round(log10(factor))
    return abs(factor / nearest - 1) <= Decimal("0.02")


def family(unit: str) -> str:
    """Return the family of units that compare with a unit; of most, itself."""
    return FAMILIES[unit][0] if unit in FAMILIES else SHARES.get(unit, (unit, 0))[0]


def _factor(unit: str) -> Decimal:
    return FAMILIES[unit][1] if unit in FAMILIES else SHARES.get(unit, (unit, Decimal(1)))[1]
