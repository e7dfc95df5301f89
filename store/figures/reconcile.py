"""Whether two printed figures agree, conflict, are steps of a series or an update of one another.

Figures compare where measure, unit, scope and role are one. Each is an interval: the press truncates
(1,56,897 crore becomes 1.56 lakh crore), so an exact figure stands for [v − ulp/2, v + ulp], but no more than
an eighth below and a quarter above it; a whole count for itself; approx for ±10 %; more_than for [v, 2v];
at_most for what lies below. Intervals that meet agree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from store.figures import naming
from store.figures.apart import apart, one_breath, one_event, shares_alike, told
from store.figures.grammar.lexicon import FAMILIES
from store.figures.reprints import sources
from store.types import Agreement, Cited, Figure, Period, Relation, RelationKind

Interval = tuple[Decimal, Decimal]
TENTH, TWO = Decimal("0.1"), Decimal(2)
GROWTH = Decimal(10)
SHARES = {"ratio": ("share", Decimal(100))}
JUMP = Decimal(50)  # half of a hundred: figures are rounded
SEASON = 60  # days: two undated reports this far apart are of two times
_BEFORE = re.compile(
    r"(?:पिछले|पिछली|गत|विगत)\s+(?:साल|वर्ष|वित्त|बार|सीजन|सत्र|संस्करण|महीने|माह)"
    r"|\bp[ie]ch+h?l[ei]\s+(?:saal|sal|varsh|baar|bar|mahine)\b"
    r"|\b(?:last|previous|preceding|prior)\s+(?:year|fiscal|financial|season|edition|month|fair)",
    re.IGNORECASE,
)
_AS_ON = re.compile(r"\b(?:as (?:on|of)|so far|till|already|now|tak|ab)\b|तक|अब|चुक", re.IGNORECASE)
MONTH, HALF_YEAR = 28, 200  # days
LIMITS = frozenset({"at_most", "less_than"})
SAME_STATE = frozenset({"value", "to"})


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


def comparable(one: Figure, other: Figure) -> bool:
    """Whether two figures measure one thing in one kind of unit, of one scope, in one role."""
    return (
        _family(one.unit) == _family(other.unit)
        and _roles_meet(one, other)
        and (naming.alike(one.measure_key, other.measure_key) or naming.one_thing(one.measure, other.measure))
        and (not one.scope or not other.scope or bool(set(one.scope) & set(other.scope)))
    )


def _family(unit: str) -> str:
    return FAMILIES[unit][0] if unit in FAMILIES else SHARES.get(unit, (unit, 0))[0]


def _factor(unit: str) -> Decimal:
    return FAMILIES[unit][1] if unit in FAMILIES else SHARES.get(unit, (unit, Decimal(1)))[1]


def _roles_meet(one: Figure, other: Figure) -> bool:
    states = {one.role, other.role} <= SAME_STATE
    return states or (one.role == other.role and one.direction == other.direction)


def relate(one: Cited, other: Cited) -> Relation:
    """Return how two figures stand to each other."""
    first, second = one.figure, other.figure
    if not (comparable(first, second) or shares_alike(one, other)) or apart(one, other):
        return Relation("unrelated", one, other)
    kind = _kind(one, other)
    if kind != "conflict":
        return Relation(kind, one, other)
    factor = ratio(first, second)
    return Relation("conflict", one, other, factor, scale_lost=_power_of_ten(factor))


def _kind(one: Cited, other: Cited) -> RelationKind:
    """Return how two figures of one measure stand to each other.

    What one sentence says of both, what sentences of other events count, or one article tells of a time named
    and of none, is no conflict.
    """
    first, second = one.figure, other.figure
    if _snapshots(one, other):
        return "update"
    if _apart(first.period, second.period) or _then_and_now(one, other):
        return "series"
    if meet(interval(first), interval(second)):
        return "agree"
    if _grown(one, other):
        return "update"
    if one_breath(one, other) or (first.unit == "count" and not one_event(one, other)):
        return "unrelated"
    untimed = _dated(first) != _dated(second) and None in (first.period, second.period)
    return "series" if one.article == other.article and untimed else "conflict"


def meet(one: Interval, other: Interval) -> bool:
    """Whether two intervals share a value."""
    return one[0] <= other[1] and other[0] <= one[1]


def _apart(one: Period | None, other: Period | None) -> bool:
    """Whether both periods are stated in days and share less than half of the shorter; lengths may be one."""
    if one is None or other is None or not (one.first and one.last and other.first and other.last):
        return False
    shared = (min(one.last, other.last) - max(one.first, other.first)).days + 1
    shorter = min((one.last - one.first).days, (other.last - other.first).days) + 1
    return 2 * shared < shorter


def _then_and_now(one: Cited, other: Cited) -> bool:
    """Whether just one of two figures, not both dated, is told as the year before's."""
    if _dated(one.figure) and _dated(other.figure):
        return False
    before = [_BEFORE.search(told(c)) is not None for c in (one, other)]
    return before[0] != before[1]


def _snapshots(one: Cited, other: Cited) -> bool:
    """Whether a total that runs was told twice within a year: "as on" two days, the later one greater."""
    days = []
    for cited in (one, other):
        period = cited.figure.period
        if period is None or period.first is None or period.first != period.last:
            return False
        if _AS_ON.search(told(cited)) is None:
            return False
        days.append((period.first, cited.figure.value))
    (first, before), (second, after) = sorted(days)
    return 0 < (second - first).days < HALF_YEAR and before < after < before * GROWTH


def _grown(one: Cited, other: Cited) -> bool:
    """Whether a running total grew: undated figures of reports from different days, the later one greater.

    Reports more than a season apart are of two times, whichever is greater; within a month one must say that
    it counts so far. One of the two may name the day up to which it counts. A ceiling does not run.
    """
    first, second = sorted((one, other), key=lambda c: _told(c) or date.min)
    start, end = _told(first), _told(second)
    if start is None or end is None or {first.figure.qualifier, second.figure.qualifier} & LIMITS:
        return False
    days = (end - start).days
    so_far = any(_AS_ON.search(told(c)) for c in (first, second))
    grown = first.figure.value < second.figure.value and (so_far or days >= MONTH)
    runs = _undated(first.figure, second.figure) or _running(first, second)
    return runs and ratio(first.figure, second.figure) < GROWTH and days > 0 and (grown or days > SEASON)


def _running(one: Cited, other: Cited) -> bool:
    """Whether both count what one period has brought so far ("चालू वर्ष में अब तक")."""
    same = one.figure.period == other.figure.period
    return same and all(_AS_ON.search(told(c)) is not None for c in (one, other))


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
    values = sorted(abs(f.value) * _factor(f.unit) for f in (one, other))
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

    Such a jump is more likely a lost or doubled scale word than news; it is told, never corrected. Counts of
    a plain noun ("units", "buyers") differ by as much from story to story and are not judged.
    """
    if figure.unit == "count" and not (figure.scope and len(naming.core(figure.measure_key)) > 1):
        return False
    alike = [other for other in known if comparable(figure, other) and figure.scope == other.scope]
    return bool(alike) and all(ratio(figure, other) >= JUMP for other in alike)
