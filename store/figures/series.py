"""Figures of one measure over time: what a chart draws, and the steps from one value to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.figures import naming
from store.figures.reconcile import SAME_STATE, relate
from store.figures.same.apart import apart
from store.figures.same.weighing import AGREE, odds
from store.types import Cited, Period, Point, Series, Step

DRAWN = SAME_STATE | {"from"}
_OF_ALL = re.compile(r"\s+(?:of\s+(?:the\s+)?(?:total|all|overall)\b|(?:के|का|की)\s+कुल\s)", re.IGNORECASE)


def series(cited: Sequence[Cited]) -> tuple[Series, ...]:
    """Return every series of two or more distinct, dated periods, the longest first."""
    groups: list[list[Cited]] = []
    for one in cited:
        figure = one.figure
        if (
            figure.role not in DRAWN
            or figure.period is None
            or not (figure.period.first and figure.period.last)
        ):
            continue
        homes = [g for g in groups if any(_one_measure(member, one) for member in g)]
        groups = [g for g in groups if g not in homes] + [[*(m for g in homes for m in g), one]]
    made = [_series(group) for group in groups]
    return tuple(sorted((s for s in made if len(s.points) > 1), key=lambda s: -len(s.points)))


def _one_measure(one: Cited, other: Cited) -> bool:
    """Whether two figures belong in one series: "from" and "to" are values of their own periods.

    Of two reports the sentences tell of one thing; on one page a sentence may leave it to the one before. All
    that tells their measures apart must be the same: MSME exports are not all exports.
    """
    first, second = one.figure, other.figure
    if first.unit != second.unit or naming.owned(first.measure_key) != naming.owned(second.measure_key):
        return False
    if one.article == other.article:
        return naming.alike(first.measure_key, second.measure_key) and not apart(one, other)
    return odds(one, other) >= AGREE


def _series(group: Sequence[Cited]) -> Series:
    by_period: dict[tuple[str, str], list[Cited]] = {}
    for one in group:
        period = one.figure.period or Period()
        by_period.setdefault((str(period.first), str(period.last)), []).append(one)
    points = [_point(members) for _, members in sorted(by_period.items())]
    figure = group[0].figure
    return Series(figure.measure or "", figure.unit, tuple(points))


def _point(members: Sequence[Cited]) -> Point:
    differs = any(relate(members[0], other).kind == "conflict" for other in members[1:])
    kept = members if differs else members[:1]
    return Point(members[0].figure.period or Period(), tuple(kept), differs)


def steps(cited: Sequence[Cited]) -> tuple[Step, ...]:
    """Return the changes printed as "from … to …": a start and its nearest end in one sentence.

    What a part is held against ("Rs 2 lakh crore, against Rs 86,000 crore of total exports") is no start.
    """
    out: list[Step] = []
    for start in (one for one in cited if one.figure.role == "from"):
        ends = [one for one in cited if _ends(start, one)]
        if ends:
            out.append(Step(start, min(ends, key=lambda one: abs(one.figure.start - start.figure.start))))
    return tuple(out)


def _ends(start: Cited, end: Cited) -> bool:
    first, second = start.figure, end.figure
    return (
        second.role == "to"
        and start.article == end.article
        and first.sentence == second.sentence
        and first.unit == second.unit
        and not _OF_ALL.match(start.article.text, first.end)
    )
