"""The sums, counts and days that a text prints, read quickly: without what they measure, and for whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, localcontext
from typing import Final

from store.figures.dates.days import Mention
from store.figures.extract import DIGITS
from store.figures.grammar.singles import Quantity
from store.figures.same import amounts
from store.figures.scanning.scan import scan
from store.types import Published

Amount = tuple[str, Decimal]
"""A family of units and a value in its base unit."""

_LASTING: Final = frozenset({"years", "months", "days", "hours"})
_FEW: Final = Decimal(10)  # counts below it stand in half of all texts
_SPAN: Final = timedelta(days=14)  # the longest time whose first and last day count as days named
_AWAY: Final = timedelta(days=400)  # a day farther from the publication is history


@dataclass(frozen=True, slots=True)
class Gist:
    """What a text prints of amounts (no lengths of time, no small counts) and of days near its own."""

    amounts: frozenset[Amount]
    days: frozenset[date]


def gist(text: str, printed: date) -> Gist:
    """Return the amounts and the days of a text that appeared on the day `printed`; any string has a gist."""
    with localcontext() as arithmetic:
        arithmetic.prec = DIGITS
        found = scan(text, Published(printed.isoformat(), printed, printed))
    told = (_amount(one) for one in found.quantities if one.unit not in _LASTING)
    named = (day for mention in found.mentions for day in _days(mention))
    return Gist(
        frozenset(one for one in told if one), frozenset(day for day in named if abs(day - printed) < _AWAY)
    )


def _amount(one: Quantity) -> Amount | None:
    if one.value is None or (one.unit == "count" and abs(one.value) < _FEW):
        return None
    return amounts.family(one.unit), one.value


def _days(mention: Mention) -> Iterator[date]:
    """Yield the day that a mention means, or the first and the last of a few."""
    if mention.start and mention.end and mention.end - mention.start <= _SPAN:
        yield from {mention.start, mention.end}
