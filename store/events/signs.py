"""What speaks for and against two articles telling one event, as signs to be weighed.

An event is told by its place, its day and its sums; two events of one kind share all other words.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from math import log1p, sqrt
from typing import Final

from store.events.telling import Telling, Words

Signs = Mapping[str, float]

TEMPLATE: Final = 0.6
"""How much of two headlines is shared where the one is the other with other numbers."""

_AMOUNTS: Final = 2  # amounts from which on the share of those that are shared tells something
_SEVERAL: Final = 3  # amounts of which one at least would be shared


def signs(one: Telling, other: Telling, meaning: float | None) -> Signs:
    """Return the signs of two articles by name, 0 or more; `meaning` is their centred cosine, if known."""
    across = float(one.language != other.language)
    words = _alike(one.words, other.words)
    headline = (_told(one.headline, other.words) + _told(other.headline, one.words)) / 2
    return {
        "meaning": meaning or 0.0,
        "words": words,
        "headline": headline,
        "template": float(other_numbers(one, other)) * _alike(one.headline, other.headline),
        "across": across,
        "across_meaning": across * (meaning or 0.0),
        "across_words": across * words,
        **_named(one, other),
        **_placed(one, other),
        **_counted(one, other),
    }


def other_numbers(one: Telling, other: Telling) -> bool:
    """Whether both headlines have numbers and neither article prints one of the other's."""
    told = one.numbers & other.figures or other.numbers & one.figures
    return bool(one.numbers and other.numbers) and not told


def renumbered(one: Telling, other: Telling) -> bool:
    """Whether two articles have one headline but for its numbers, and share no number that is rare."""
    return (
        other_numbers(one, other)
        and not one.rare & other.rare
        and _alike(one.headline, other.headline) >= TEMPLATE
    )


def elsewhere(one: Telling, other: Telling) -> bool:
    """Whether both headlines name districts and neither article names one of the other's."""
    return bool(one.headed and other.headed) and not (one.headed & other.places or other.headed & one.places)


def _named(one: Telling, other: Telling) -> Signs:
    return {
        "things": _share(one.things, other.things),
        "other_things": _differ(one.things, other.things),
    }


def _placed(one: Telling, other: Telling) -> Signs:
    untold = (other.places and one.headed - other.places) or (one.places and other.headed - one.places)
    return {
        "places": _share(one.sites, other.sites),
        "other_places": _differ(one.sites, other.sites),
        "headed_untold": float(bool(untold)),
    }


def _counted(one: Telling, other: Telling) -> Signs:
    mine, theirs = one.gist, other.gist
    shared = len(mine.amounts & theirs.amounts)
    least = min(len(mine.amounts), len(theirs.amounts))
    return {
        "amounts": log1p(shared),
        "amounted": shared / max(_AMOUNTS, least),
        "other_amounts": float(least >= _SEVERAL and not shared),
        "day": float(bool(mine.days & theirs.days)),
    }


def _alike(one: Words, other: Words) -> float:
    """Return how much of all they say two texts share, 0..1."""
    length = sqrt(one.weight * other.weight)
    return (one.shared(other) + other.shared(one)) / 2 / length if length else 0.0


def _told(headline: Words, words: Words) -> float:
    """Return how much of a headline the other article tells, a half where it says nothing."""
    return headline.shared(words) / headline.weight if headline.weight else 0.5


def _share(some: Set[object], other: Set[object]) -> float:
    return len(some & other) / max(1, min(len(some), len(other)))


def _differ(some: Set[object], other: Set[object]) -> float:
    return float(bool(some and other) and some.isdisjoint(other))
