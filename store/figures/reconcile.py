"""Whether two printed figures agree, conflict, are steps of a series or an update of one another.

Two figures compare where they are likely of one thing (`same.weighing`): a contradiction takes more likeness
than an agreement. Each is an interval; intervals that meet agree.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from store.figures import naming
from store.figures.reprints import sources
from store.figures.same import amounts, editions, times
from store.figures.same.apart import apart
from store.figures.same.likeness import one_breath, told_alike
from store.figures.same.weighing import AGREE, CERTAIN, CONFLICT, NEVER, SERIES, odds
from store.types import Agreement, Cited, Figure, Relation, RelationKind

LEAST = {"agree": AGREE, "conflict": CONFLICT}
JUMP = Decimal(50)  # half of a hundred: figures are rounded
_NOT_SO = re.compile(r"\s*(?:\S+\s)?(?:नहीं|nahin?)(?=[\s,])", re.IGNORECASE)
SAME_STATE = frozenset({"value", "to"})
PRICES = frozenset({"price", "fee", "salary", "stipend", "income", "ticket"})  # each thing has its own


def comparable(one: Figure, other: Figure) -> bool:
    """Whether two figures measure one thing in one kind of unit, of one scope, in one role."""
    return (
        amounts.family(one.unit) == amounts.family(other.unit)
        and _one_role(one, other)
        and (naming.alike(one.measure_key, other.measure_key) or naming.one_thing(one.measure, other.measure))
        and (not one.scope or not other.scope or bool(set(one.scope) & set(other.scope)))
    )


def roles_meet(one: Cited, other: Cited) -> bool:
    """Whether two figures have one part in their sentences; of what is to come one is as good as another."""
    return _one_role(one.figure, other.figure) or (times.planned(one) and times.planned(other))


def _one_role(one: Figure, other: Figure) -> bool:
    states = {one.role, other.role} <= SAME_STATE
    return states or (one.role == other.role and one.direction == other.direction)


def relate(one: Cited, other: Cited) -> Relation:
    """Return how two figures stand to each other."""
    return _weighed(one, other)[1]


def _weighed(one: Cited, other: Cited) -> tuple[float, Relation]:
    """Return how two figures stand to each other, and how likely they are of one thing (log odds)."""
    first, second = one.figure, other.figure
    likely = NEVER
    kind: RelationKind
    if amounts.family(first.unit) == amounts.family(second.unit) and roles_meet(one, other):
        likely = _one_thing(one, other)
    kind = _kind(one, other) if likely >= SERIES else "unrelated"
    if likely < LEAST.get(kind, SERIES):
        kind = "unrelated"
    if kind != "conflict":
        return likely, Relation(kind, one, other)
    factor = amounts.ratio(first, second)
    return likely, Relation("conflict", one, other, factor, scale_lost=amounts.power_of_ten(factor))


def _one_thing(one: Cited, other: Cited) -> float:
    """Return the log odds that two figures are of one thing; on one page yes or no: its writer knew both."""
    if one.article != other.article:
        return odds(one, other)
    return CERTAIN if told_alike(one, other) and not apart(one, other) else NEVER


def _kind(one: Cited, other: Cited) -> RelationKind:
    """Return how two figures of one measure stand to each other.

    What one sentence says of both, or one article tells of a time named and of none, is no conflict.
    """
    first, second = one.figure, other.figure
    if times.snapshots(one, other):
        return "update"
    if amounts.one(first, second) and not times.years_apart(first.period, second.period):
        return "agree"
    if _of_two_times(one, other):
        return "series"
    if amounts.compatible(first, second):
        return "agree"
    return _unlike(one, other)


def _of_two_times(one: Cited, other: Cited) -> bool:
    """Whether two figures are of two times or two holdings of a fair, or one of them of the year before."""
    timed = times.apart(one.figure.period, other.figure.period)
    return timed or times.then_and_now(one, other) or editions.apart(one, other)


def _unlike(one: Cited, other: Cited) -> RelationKind:
    """Return what two values of one time that cannot both be true are to each other."""
    first, second = one.figure, other.figure
    if times.grown(one, other):
        return "update" if times.so_far(one, other) or times.within_a_year(one, other) else "series"
    untimed = times.dated(first) != times.dated(second) and None in (first.period, second.period)
    if times.long_before(one, other) or (one.article == other.article and untimed):
        return "series"
    return "unrelated" if one_breath(one, other) else "conflict"


def relations(cited: Sequence[Cited]) -> tuple[Relation, ...]:
    """Return the relation of every pair that compares, in reading order.

    A sentence that prints the other's value, too, knew of both: its further figures do not contradict that
    one; what it denies counts for nothing. Of two reports each figure contradicts at most the one that is
    likest to it, and none where another agrees.
    """
    said = [c for c in cited if not _denied(c)]
    printed = {(c.article.id, c.figure.sentence, c.figure.unit, c.figure.value) for c in said}

    def known(one: Cited, other: Cited) -> bool:
        figure = one.figure
        return (other.article.id, other.figure.sentence, figure.unit, figure.value) in printed

    weighed = (_weighed(one, other) for one, other in combinations(said, 2))
    found = [(likely, relation) for likely, relation in weighed if relation.kind != "unrelated"]
    likest = _likest(found)

    def stands(likely: float, r: Relation) -> bool:
        if known(r.one, r.other) or known(r.other, r.one):
            return False
        return max((likest[side] for side in _sides(r)), default=likely) <= likely

    return tuple(r for likely, r in found if r.kind != "conflict" or stands(likely, r))


def _likest(found: Sequence[tuple[float, Relation]]) -> dict[tuple[int, int, int], float]:
    """Return how like each figure the likest of another report is; one that agrees goes before all."""
    best: dict[tuple[int, int, int], float] = defaultdict(lambda: NEVER)
    for likely, relation in found:
        if relation.kind in ("agree", "conflict"):
            for side in _sides(relation):
                best[side] = max(best[side], CERTAIN if relation.kind == "agree" else likely)
    return best


def _sides(relation: Relation) -> tuple[tuple[int, int, int], ...]:
    """Return the two figures of a relation, each with the report the other stands in; none of one page."""
    one, other = relation.one, relation.other
    if one.article == other.article:
        return ()
    return tuple((a.article.id, a.figure.start, b.article.id) for a, b in ((one, other), (other, one)))


def _denied(cited: Cited) -> bool:
    """Whether a figure is printed as what is not so ("5,000 नहीं, सिर्फ 3,200", "not 5,000 but 3,200")."""
    text, figure = cited.article.text, cited.figure
    return bool(_NOT_SO.match(text, figure.end)) or text[: figure.start].rstrip().lower().endswith(" not")


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

    Such a jump is more likely a lost or doubled scale word than news; it is told, never corrected. It says
    nothing where the measure is any report's ("units", a price) or no place or product narrows it.
    """
    if not _specific(figure):
        return False
    alike = [other for other in known if comparable(figure, other) and figure.scope == other.scope]
    return bool(alike) and all(amounts.ratio(figure, other) >= JUMP for other in alike)


def _specific(figure: Figure) -> bool:
    """Whether a figure names what it is of: a place or product, and more than a bare noun or a price."""
    named = naming.core(figure.measure_key) - PRICES
    return bool(figure.scope) and len(named) > (1 if figure.unit == "count" else 0)
