"""Puts number, currency, unit, range and bound together: one quantity with the tokens it was read from."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import cast

from store.figures.grammar import ages, bounds, fractions, sides, singles, units, words
from store.figures.grammar.lexicon import (
    CURRENCIES,
    EQUALS,
    FAMILIES,
    SUBUNITS,
    TIME_UNITS,
    concept,
    match,
)
from store.figures.grammar.singles import Quantity
from store.figures.grammar.words import Line, Number
from store.types import Qualifier

SUBUNIT_NAMES = frozenset(name for found in SUBUNITS.values() for _, name in found)
TAKING = frozenset("लेकर लेके lekar leke lekr".split())
STARTING, HAVING = frozenset("शुरू shuru".split()), frozenset("होकर होके hokar hoke".split())
TEN_PERCENT = Decimal("0.1")
OR = frozenset("or या ya".split())


def read(line: Line, i: int) -> Quantity | None:
    """Read the quantity whose number or currency sign starts at token `i`; None if none does."""
    single = sides.side(line, i) or singles.single(line, i)
    if single is None:
        return None
    quantity = _composed(line, _ranged(line, single))
    return _bounded(line, quantity)


def _ranged(line: Line, single: tuple[Quantity, Number]) -> Quantity:
    """Join a second number after से, to, a dash or "between … and": the lower shares scale and unit."""
    low, low_number = single
    at = _connector(line, low)
    bare_unit = low.lone and not low.unit_written and low.unit != "count"  # "year to $5m" has no first end
    if at is None or bare_unit:
        return low
    second = singles.single(line, at)
    aged = low.unit in TIME_UNITS and low.unit_written
    if second is None or (aged and not second[0].unit_written):  # "किराया 4 साल से 6 हजार है"
        return low
    high, high_number = second
    low = _in_unit_of(low, high)
    unlike = low.unit_written and low.unit != high.unit
    if high.unit_written and (unlike or low.unit == "ratio"):  # "grew by a fifth to Rs 640 crore"
        return low
    value, ulp = low.value, low.ulp
    shares = low_number.multiplier == 1 and high_number.multiplier > 1
    scaled = value * high_number.multiplier if shares else value
    if high.value in (value, scaled) and line[low.last].text == "-":
        return replace(high, first=low.first)  # so much to each: "50-50 करोड़"
    if scaled < high.value:
        value, ulp = scaled, ulp * (high_number.multiplier if scaled != value else 1)
    if value >= high.value:
        return low
    return replace(
        low,
        value=value,
        low=value,
        high=high.value,
        ulp=max(ulp, high.ulp),
        unit=high.unit if high.unit_written else low.unit,
        last=high.last,
        core=high.last,
        unit_written=low.unit_written or high.unit_written,
        qualifier="range",
        lone=low.lone and high.lone and not high.unit_written,
        multiplier=high.multiplier,
        halves=(replace(low, value=value, low=value, high=value, ulp=ulp), high),
    )


def _in_unit_of(low: Quantity, high: Quantity) -> Quantity:
    """Return the lower end in the unit of the upper, where both weigh or measure ("50 ग्राम से 2 किलो तक")."""
    (one, small), (other, large) = (FAMILIES.get(q.unit, (q.unit, Decimal(1))) for q in (low, high))
    if one != other or not (low.unit_written and high.unit_written) or low.unit in TIME_UNITS:
        return low
    value = low.value * small / large
    return replace(low, value=value, low=value, high=value, ulp=low.ulp * small / large, unit=high.unit)


def _connector(line: Line, low: Quantity) -> int | None:
    """Return where the second number of a range would start."""
    i = low.last
    if i + 1 >= len(line) or line[i].broken or line[i + 1].broken:
        return None
    token, nxt = line[i], line[i + 1]
    if token.text in "-~":
        return i + 1 if token.spaced == nxt.spaced or token.text == "~" else None
    if concept(token) == "FROM" or token.key in ("to", "through"):
        return i + 1 + (nxt.key in TAKING) + _starting(line, i + 1)
    led = bool(low.first) and line[low.first - 1].key == "between"
    if (concept(token) == "AND" and (led or _between_follows(line, i + 1))) or _or_one_more(line, low):
        return i + 1
    return i if sides.guess(line, low) else None


def _or_one_more(line: Line, low: Quantity) -> bool:
    """Whether "or" and the next number in words follow one ("five or six", "दो या तीन लाख")."""
    if line[low.last].key not in OR or not low.spelled or low.unit_written:
        return False
    following = words.mantissa(line, low.last + 1)
    return following is not None and following.value == low.value + 1


def _starting(line: Line, i: int) -> int:
    """Return how many words "शुरू होकर" at token `i` takes between the ends of a range."""
    pair = [token.key for token in line[i : i + 2]]
    return 2 if len(pair) > 1 and pair[0] in STARTING and pair[1] in HAVING else 0


def _between_follows(line: Line, i: int) -> bool:
    """Whether "… के बीच" closes the pair whose second number starts at `i`."""
    second = singles.single(line, i)
    if second is None:
        return False
    at = second[0].last
    return at + 1 < len(line) and concept(line[at]) == "OF" and concept(line[at + 1]) == "BETWEEN"


def _composed(line: Line, quantity: Quantity) -> Quantity:
    """Add the smaller unit that follows: "3 dollars 50 cents", "तेरह डॉलर और पैंतालीस सेंट"."""
    if quantity.unit in TIME_UNITS:
        return _longer(line, quantity)
    if quantity.unit not in CURRENCIES or quantity.qualifier == "range":
        return quantity
    at = quantity.last
    joined = at < len(line) and concept(line[at]) == "AND"
    at += joined
    if at >= len(line) or line[at].broken:
        return quantity
    number = fractions.read(line, at)
    if number is None or number.value >= 100 or number.value < 0 or quantity.value % 1 != 0:
        return quantity
    small = units.currency_after(line, number.last) or units.small_sign(line, number.last)
    closing = number.last >= len(line) or line[number.last].text in (".", ";", "।", ")", "है")
    if small is not None and small[0] in SUBUNIT_NAMES:
        quantity, last = replace(quantity, unit_written=True, lone=False), small[1]
    elif not quantity.unit_written:
        last = 0
    elif small is None and _last_word(line, number.last) and quantity.spelled and not joined:
        last = len(line)
    elif small is None and closing and quantity.core - quantity.first <= 5 and not _scaled_money(quantity):
        last = number.last
    else:
        last = 0
    if not last:
        return quantity
    value = quantity.value + number.value / 100
    return replace(quantity, value=value, low=value, high=value, ulp=Decimal("0.01"), last=last, core=last)


def _last_word(line: Line, i: int) -> bool:
    """Whether one unknown word ends the text after a small number ("एक सौ वॉन पच्चीस जिओन"): a coin's name."""
    return i + 1 == len(line) and line[i].kind == "word" and not line[i].broken


def _longer(line: Line, quantity: Quantity) -> Quantity:
    """Add the smaller lengths that follow: "2 साल, 3 महीने", "1 घंटे और 30 मिनट"."""
    at = quantity.last
    at += at < len(line) and (line[at].text == "," or concept(line[at]) == "AND")
    if quantity.qualifier == "range" or at >= len(line) or line[at].broken:
        return quantity
    single = singles.single(line, at)
    if single is None or single[0].unit not in TIME_UNITS or not single[0].unit_written:
        return quantity
    part, share = single[0], FAMILIES[single[0].unit][1] / FAMILIES[quantity.unit][1]
    if share > 1 or (share == 1 and part.value >= 1) or part.value * share >= 1:
        return quantity
    value = quantity.value + part.value * share
    ulp = part.ulp * share
    return _longer(
        line, replace(quantity, value=value, low=value, high=value, ulp=ulp, last=part.last, core=part.last)
    )


def _scaled_money(quantity: Quantity) -> bool:
    return quantity.ulp >= 1000


def _bounded(line: Line, quantity: Quantity) -> Quantity:
    """Widen the quantity by the bound before or after it."""
    ahead, behind = bounds.before(line, quantity.first), bounds.after(line, quantity.last)
    first = ahead[1] if ahead else quantity.first
    last = behind[1] if behind else quantity.last
    if quantity.unit == "count" and ages.is_age(line, quantity, first, last):
        quantity = replace(quantity, unit="years", unit_written=True)
    if quantity.qualifier == "range":
        return replace(quantity, first=_between_start(line, first), last=_between_end(line, last))
    if ahead and quantity.unit in TIME_UNITS and line[ahead[1]].key == "over":
        old = quantity.last < len(line) and line[quantity.last].key in ("old", "ago")
        ahead, first = (ahead, first) if old else (None, quantity.first)
    qualifier: Qualifier = "exact"
    if ahead:
        qualifier = ahead[0]
        equal = match(line, last, EQUALS)
        if equal is not None and equal[0] == "equal":
            qualifier, last = cast(Qualifier, bounds.INCLUSIVE.get(qualifier, qualifier)), equal[1]
    if (behind and behind[0] not in ("approx", "exact")) or (behind and qualifier == "exact"):
        qualifier = behind[0]
    return qualified(replace(quantity, first=first, last=last), qualifier)


def _between_start(line: Line, first: int) -> int:
    return first - 1 if first and line[first - 1].key in ("between", "from") else first


def _between_end(line: Line, last: int) -> int:
    closes = last + 1 < len(line) and concept(line[last]) == "OF" and concept(line[last + 1]) == "BETWEEN"
    return last + 2 if closes else last


def qualified(quantity: Quantity, qualifier: Qualifier) -> Quantity:
    """Return the quantity with the ends its qualifier leaves open."""
    value = quantity.value
    margin = abs(value) * TEN_PERCENT
    ends: dict[Qualifier, tuple[Decimal | None, Decimal | None]] = {
        "more_than": (value, None),
        "at_least": (value, None),
        "less_than": (None, value),
        "at_most": (None, value),
        "approx": (value - margin, value + margin),
        "nearly": (value - margin, value),
    }
    low, high = ends.get(qualifier, (value, value))
    return replace(quantity, low=low, high=high, qualifier=qualifier)


def trailing(line: Line, quantity: Quantity, end: int) -> Quantity:
    """Apply a bound that stands after the counted noun ("2000 उत्पादों से अधिक")."""
    behind = bounds.after(line, end)
    if behind is None or quantity.qualifier != "exact" or behind[0] == "exact":
        return quantity
    return replace(qualified(quantity, behind[0]), last=behind[1])


def moved(quantity: Quantity, by: int) -> Quantity:
    """Return the quantity as read `by` tokens further on."""
    halves = quantity.halves and (moved(quantity.halves[0], by), moved(quantity.halves[1], by))
    first, last, core = quantity.first + by, quantity.last + by, quantity.core + by
    return replace(quantity, first=first, last=last, core=core, halves=halves)
