"""Which figures of a change contradict one another: the change printed is not what lies between its ends."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from store.figures.grammar.singles import Quantity
from store.figures.roles.changes import RELATIVE_UNITS
from store.types import Direction, Role

POINT, TENTH = Decimal(1), Decimal("0.1")


def at_odds(own: Sequence[Quantity], parts: Sequence[tuple[Role, Direction]]) -> frozenset[int]:
    """Return the figures of a start, an end and a change that disagree by over a point: one is misprinted."""
    places: dict[Role, list[int]] = {}
    for i, (role, _) in enumerate(parts):
        places.setdefault(role, []).append(i)
    starts, ends, changes = places.get("from", []), places.get("to", []), places.get("change", [])
    if len(starts) != 1 or len(ends) != 1 or own[starts[0]].unit != own[ends[0]].unit:
        return frozenset()
    start, end = own[starts[0]], own[ends[0]]
    off = [k for k in changes if not _fits(start, end, own[k])]
    return frozenset({*starts, *ends, *off}) if off else frozenset()


def _fits(start: Quantity, end: Quantity, change: Quantity) -> bool:
    """Whether a change is what lies between two figures, to a point or what its bound leaves."""
    meant = _change_between(start, end, change.unit)
    if meant is None or start.qualifier != "exact" or end.qualifier != "exact":
        return True
    slack = max(POINT, change.ulp, abs(meant) * TENTH if change.unit == "times" else change.ulp)
    low = change.value if change.low is None else change.low
    high = change.value if change.high is None else change.high
    open_low, open_high = change.low is None, change.high is None
    return (open_low or meant >= low - slack) and (open_high or meant <= high + slack)


def _change_between(start: Quantity, end: Quantity, unit: str) -> Decimal | None:
    """Return the change between two figures in a unit; None where that unit measures no change of them."""
    rise = abs(end.value - start.value)
    if unit == "percent" and start.unit not in RELATIVE_UNITS and start.value:
        return rise / abs(start.value) * 100
    if unit == "percentage_point" and start.unit == "percent":
        return rise
    return end.value / start.value if unit == "times" and start.value else None
