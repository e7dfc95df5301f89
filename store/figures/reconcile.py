"""Whether two printed figures agree, conflict, are steps of a series or an update of one another.

Figures compare where measure, unit, scope and role are one. Each is an interval: the press truncates
(1,56,897 crore becomes 1.56 lakh crore), so an exact figure stands for [v − ulp/2, v + ulp]; a whole count
for itself; approx for ±10 %; more_than for [v, 2v]; at_most for what lies below. Intervals that meet agree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from store.figures import naming
from store.figures.grammar.lexicon import FAMILIES
from store.figures.reprints import sources
from store.types import Agreement, Cited, Figure, Period, Relation

Interval = tuple[Decimal, Decimal]
TENTH, TWO = Decimal("0.1"), Decimal(2)
GROWTH = Decimal(10)
JUMP = Decimal(50)  # half of a hundred: figures are rounded
SEASON = 60  # days: two undated reports this far apart are of two times
_BEFORE = re.compile(
    r"(?:पिछले|पिछली|गत|विगत)\s+(?:साल|वर्ष|वित्त|बार|सीजन|सत्र|संस्करण|महीने|माह)"
    r"|\bp[ie]ch+h?l[ei]\s+(?:saal|sal|varsh|baar|bar|mahine)\b"
    r"|\b(?:last|previous|preceding|prior)\s+(?:year|fiscal|financial|season|edition|month|fair)",
    re.IGNORECASE,
)
_AS_ON = re.compile(r"\bas (?:on|of)\b|\bso far\b|\btill\b|\btak\b|तक", re.IGNORECASE)
HALF_YEAR = 200  # days
SAME_STATE = frozenset({"value", "to"})


def interval(figure: Figure) -> Interval:
    """Return the least and the greatest value a figure may stand for, in the base of its unit's family."""
    value, ulp = figure.value, figure.ulp
    whole = figure.unit == "count" and ulp == 1
    slack = (value - ulp / 2, value + ulp)
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
    factor = FAMILIES[figure.unit][1] if figure.unit in FAMILIES else Decimal(1)
    return min(low, high) * factor, max(low, high) * factor


def comparable(one: Figure, other: Figure) -> bool:
    """Whether two figures measure one thing in one kind of unit, of one scope, in one role."""
    return (
        _family(one.unit) == _family(other.unit)
        and _roles_meet(one, other)
        and naming.alike(one.measure_key, other.measure_key)
        and (not one.scope or not other.scope or bool(set(one.scope) & set(other.scope)))
    )


def _family(unit: str) -> str:
    return FAMILIES[unit][0] if unit in FAMILIES else unit


def _roles_meet(one: Figure, other: Figure) -> bool:
    states = {one.role, other.role} <= SAME_STATE
    return states or (one.role == other.role and one.direction == other.direction)


def relate(one: Cited, other: Cited) -> Relation:
    """Return how two figures stand to each other."""
    first, second = one.figure, other.figure
    if not comparable(first, second):
        return Relation("unrelated", one, other)
    if _snapshots(one, other):
        return Relation("update", one, other)
    if _apart(first.period, second.period) or _then_and_now(one, other):
        return Relation("series", one, other)
    if meet(interval(first), interval(second)):
        return Relation("agree", one, other)
    if _grown(one, other):
        return Relation("update", one, other)
    factor = ratio(first, second)
    return Relation("conflict", one, other, factor, scale_lost=_power_of_ten(factor))


def meet(one: Interval, other: Interval) -> bool:
    """Whether two intervals share a value."""
    return one[0] <= other[1] and other[0] <= one[1]


def _apart(one: Period | None, other: Period | None) -> bool:
    """Whether both periods are stated in days and share none; lengths and unknown periods may be one."""
    if one is None or other is None or not (one.first and one.last and other.first and other.last):
        return False
    return one.last < other.first or other.last < one.first


def _then_and_now(one: Cited, other: Cited) -> bool:
    """Whether just one of two figures, not both dated, is told as the year before's."""
    if _dated(one.figure) and _dated(other.figure):
        return False
    before = [_BEFORE.search(c.figure.sentence.of(c.article.text)) is not None for c in (one, other)]
    return before[0] != before[1]


def _snapshots(one: Cited, other: Cited) -> bool:
    """Whether a total that runs was told twice within a year: "as on" two days, the later one greater."""
    days = []
    for cited in (one, other):
        period = cited.figure.period
        if period is None or period.first is None or period.first != period.last:
            return False
        if _AS_ON.search(cited.figure.sentence.of(cited.article.text)) is None:
            return False
        days.append((period.first, cited.figure.value))
    (first, before), (second, after) = sorted(days)
    return 0 < (second - first).days < HALF_YEAR and before < after < before * GROWTH


def _grown(one: Cited, other: Cited) -> bool:
    """Whether a running total grew: undated figures of reports from different days, the later one greater.

    Reports more than a season apart are of two times, whichever is greater; one of the two may name the day
    up to which it counts.
    """
    first, second = sorted((one, other), key=lambda c: _told(c) or date.min)
    told = _told(first), _told(second)
    if told[0] is None or told[1] is None or not _undated(first.figure, second.figure):
        return False
    days = (told[1] - told[0]).days
    growth = ratio(first.figure, second.figure)
    return growth < GROWTH and days > 0 and (first.figure.value < second.figure.value or days > SEASON)


def _undated(one: Figure, other: Figure) -> bool:
    """Whether no span of time tells two figures apart: neither is dated, or one only to a day."""
    dated = [f for f in (one, other) if _dated(f)]
    if len(dated) == 1 and dated[0].period is not None:
        return dated[0].period.first == dated[0].period.last
    return not dated


def _told(cited: Cited) -> date | None:
    published = cited.article.published
    return cited.figure.as_of or (published.first if published else None)


def _dated(figure: Figure) -> bool:
    return figure.period is not None and figure.period.first is not None


def ratio(one: Figure, other: Figure) -> Decimal:
    """Return the greater value over the smaller, in one unit; 0 where the smaller is nothing."""
    values = sorted(abs(f.value) * (FAMILIES[f.unit][1] if f.unit in FAMILIES else 1) for f in (one, other))
    return values[1] / values[0] if values[0] else Decimal(0)


def _power_of_ten(factor: Decimal) -> bool:
    """Whether the factor is ten, a hundred, a thousand … to two per cent."""
    if factor < 9:
        return False
    nearest = Decimal(10) ** round(float(factor.log10()))
    return abs(factor / nearest - 1) <= Decimal("0.02")


def relations(cited: Sequence[Cited]) -> tuple[Relation, ...]:
    """Return the relation of every pair that compares, in reading order."""
    return tuple(r for one, other in combinations(cited, 2) if (r := relate(one, other)).kind != "unrelated")


def conflicts(cited: Sequence[Cited]) -> tuple[Relation, ...]:
    """Return one relation for each pair of differing values; reprints and agreeing figures stand for one."""
    seen: set[tuple[tuple[str, Decimal], tuple[str, Decimal]]] = set()
    out: list[Relation] = []
    for found in relations(cited):
        if found.kind != "conflict":
            continue
        names = sorted((f.unit, f.value) for f in (found.one.figure, found.other.figure))
        pair = (names[0], names[1])
        if pair not in seen:
            seen.add(pair)
            out.append(found)
    return tuple(out)


def agreements(cited: Sequence[Cited]) -> tuple[Agreement, ...]:
    """Group figures that agree, each with its number of independent sources, the best supported first.

    A group's members agree with its first figure; reprints of one press note are one source.
    """
    groups: list[list[Cited]] = []
    for one in cited:
        home = next((g for g in groups if relate(g[0], one).kind == "agree"), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    made = [Agreement(tuple(group), sources(group)) for group in groups]
    return tuple(sorted(made, key=lambda a: -a.sources))


def implausible(figure: Figure, known: Sequence[Figure]) -> bool:
    """Whether a figure is a hundred times or more off every known one of its measure, unit and scope.

    Such a jump is more likely a lost or doubled scale word than news; it is told, never corrected.
    """
    alike = [other for other in known if comparable(figure, other) and figure.scope == other.scope]
    return bool(alike) and all(ratio(figure, other) >= JUMP for other in alike)
