"""Of what place, product, company, country and event a figure is told: by its sentence, else by those before.

A place and a product hold on from one sentence to the next: "जिले में 130 करघे" is of the district named before.
Within a page it may be of the headline's: what was named last may stand beside the matter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from store.figures.attribution import scope
from store.text import gazetteer, passages
from store.types import Cited, Span

GROUPS = {"district": "place", "state": "place", "place": "place"}
HELD = ("place", "product")  # what a sentence without one takes from those before it
Names = Mapping[str, frozenset[str]]


def elsewhere(one: Cited, other: Cited) -> bool:
    """Whether two figures are of other places, products, companies, countries or events."""
    page = one.article == other.article
    mine, theirs = setting(one, headed=page), setting(other, headed=page)
    return any(not one_of(group, mine[group], theirs[group]) for group in mine.keys() & theirs.keys())


def meet(one: Cited, other: Cited) -> bool:
    """Whether two figures are told of one place, product, company, country or event."""
    mine, theirs = setting(one), setting(other)
    return any(one_of(group, mine[group], theirs[group]) for group in mine.keys() & theirs.keys())


def half_placed(one: Cited, other: Cited) -> bool:
    """Whether just one of two figures is of a place: the other may be of a whole that it is part of."""
    return ("place" in setting(one)) != ("place" in setting(other))


def setting(cited: Cited, *, headed: bool = False) -> Names:
    """Return the ids of what a figure is told of, by group; a group that nothing names is not there.

    `headed`: what a sentence takes from those before it may be the headline's, too.
    """
    own = grouped(cited.figure.scope)
    missing = [group for group in HELD if group not in own]
    if not missing:
        return own
    starts, course = _course(cited.article.title, cited.article.text)
    led, head = course[bisect_left(starts, cited.figure.sentence.start)], course[0] if headed else {}
    return {**{group: led[group] | head.get(group, led[group]) for group in missing if group in led}, **own}


@lru_cache(maxsize=256)
def sentences(text: str) -> tuple[Span, ...]:
    """Return the places of a text's sentences."""
    return tuple(s for part in passages.split(text) for s in passages.sentences(text, part))


@lru_cache(maxsize=256)
def _course(title: str, text: str) -> tuple[tuple[int, ...], tuple[Names, ...]]:
    """Return where a text's sentences start, and what was last named before each and at the end."""
    spans = sentences(text)
    held = [grouped(scope(title))]
    for span in spans:
        held.append({**held[-1], **grouped(scope(span.of(text)))})
    return tuple(span.start for span in spans), tuple(held)


@lru_cache(maxsize=4096)
def grouped(ids: tuple[str, ...]) -> Names:
    """Return gazetteer ids by their group."""
    entries = gazetteer.standard().entries
    found: dict[str, set[str]] = defaultdict(set)
    for name in ids:
        kind = entries[name].kind
        found[GROUPS.get(kind, kind)].add(name)
    return {group: frozenset(names) for group, names in found.items()}


def one_of(group: str, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of names share one; of products the general name is in the special ("silk-saree").

    A state is no place of two districts: at a fair in Delhi Agra's orders are none of Jodhpur's.
    """
    if group == "product":
        return bool(_parts(one) & _parts(other))
    if group == "place" and _within_states(one) and _within_states(other):
        return bool(_within_states(one) & _within_states(other))
    return bool(one & other)


def _within_states(names: frozenset[str]) -> frozenset[str]:
    """Return the districts and towns among some places."""
    entries = gazetteer.standard().entries
    return frozenset(name for name in names if entries[name].kind != "state")


def _parts(names: frozenset[str]) -> frozenset[str]:
    return frozenset(part for name in names for part in name.split("-"))
