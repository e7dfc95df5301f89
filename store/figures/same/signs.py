"""The signs that figures of two reports tell of one thing, or of two; `weights` says what each weighs.

Each sign is a number and none decides alone: what is measured, where, of what product, at what event, how
much of their words two sentences and what stands around them share, and how alike the values are.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log10

from store.figures import naming
from store.figures.grammar.lexicon import TIME_UNITS
from store.figures.same import amounts, apart, deeds, editions, reach, setting, times
from store.figures.same.rarity import weight
from store.figures.same.sayings import Saying, Senses, rivals, saying
from store.text import gazetteer
from store.types import Cited, Figure

GROUPS = ("place", "country", "product", "event", "company", "scheme")
PARTING = ("place", "country", "event")
TWICE, FAR, SMALL, MOST = 2, 10, 10, 3
UNKNOWN = 2.0  # what stands for the days between two reports (log10) where one has no day

Signs = Mapping[str, float]


def signs(one: Cited, other: Cited) -> Signs:
    """Return the signs of two figures of one family of units; what is not there is nought."""
    mine, theirs = saying(one), saying(other)
    return {
        **_measured(one.figure, other.figure, mine, theirs),
        **_named(mine, theirs),
        **_worded(mine, theirs),
        **_sized(one.figure, other.figure),
        **_between(one, other, mine, theirs),
    }


def parted(one: Cited, other: Cited) -> bool:
    """Whether other places, events or deeds, or one of many against all, keep two figures apart."""
    mine, theirs = saying(one), saying(other)
    elsewhere = any(
        group in mine.names
        and group in theirs.names
        and not setting.one_of(group, mine.names[group], theirs.names[group])
        for group in PARTING
    )
    happened = mine.deeds & deeds.EVENTS, theirs.deeds & deeds.EVENTS
    unlike = all(happened) and happened[0].isdisjoint(happened[1])
    each = mine.each != theirs.each
    shared_out = each and (mine.total or theirs.total)
    one_of_many = (each or mine.single != theirs.single) and _far(one.figure, other.figure)
    parts = rivals(mine.facets, theirs.facets) or editions.other_phase(one, other) or reach.apart(one, other)
    return elsewhere or unlike or shared_out or one_of_many or parts


def _far(one: Figure, other: Figure) -> bool:
    return amounts.ratio(one, other) >= FAR


def _measured(one: Figure, other: Figure, mine: Saying, theirs: Saying) -> Signs:
    """Return whether two figures measure one thing: by its name, its kind, or what the other report names."""
    named = naming.alike(one.measure_key, other.measure_key) or naming.one_thing(one.measure, other.measure)
    kinds = bool(mine.kinds and theirs.kinds)
    return {
        "named": float(named),
        "kind": float(bool(mine.kinds & theirs.kinds)),
        "other_kind": float(kinds and mine.kinds.isdisjoint(theirs.kinds)),
        "unnamed": float(one.unit == "count" and _unnamed(mine, theirs) and _unnamed(theirs, mine)),
        "measure_there": min(_share(mine.measure, theirs.near), _share(theirs.measure, mine.near)),
    }


def _unnamed(mine: Saying, theirs: Saying) -> bool:
    """Whether what one figure counts, named by more than "people", is nowhere in the other's report."""
    return bool(mine.measure) and not any(sense & theirs.near for sense in mine.measure)


def _named(mine: Saying, theirs: Saying) -> Signs:
    """Return whether two figures are told of the same names, of other ones, or one of them of none."""
    found: dict[str, float] = {}
    for group in GROUPS:
        ours, others = mine.names.get(group), theirs.names.get(group)
        if ours and others:
            found[group if setting.one_of(group, ours, others) else f"other_{group}"] = 1.0
        elif group in mine.own or group in theirs.own:
            found[f"half_{group}"] = 1.0
    if "event" in found and _at_home(mine.names, theirs.names):
        found.pop("half_place", None)
    return found


def _at_home(one: setting.Names, other: setting.Names) -> bool:
    """Whether the only places named are where an event of both is held, as Prayagraj is of its fair."""
    places = one.get("place", frozenset()) | other.get("place", frozenset())
    entries = gazetteer.standard().entries
    held = {place for event in one["event"] & other["event"] for place in entries[event].of}
    return bool(held) and places <= held


def _worded(mine: Saying, theirs: Saying) -> Signs:
    """Return how much of their words two figures share, in their sentences and around them."""
    told = _share(mine.sentence, theirs.near), _share(theirs.sentence, mine.near)
    around = _share(mine.around, theirs.near), _share(theirs.around, mine.near)
    return {
        "sentence": max(told),
        "sentence_both": min(told),
        "shared": min(2.0, _sum(mine.sentence, theirs.said) / 4),
        "around": min(around),
        "around_sum": min(2.0, _sum(mine.around, theirs.near) / 8),
        "numbers": float(min(MOST, len(mine.numbers & theirs.numbers))),
    }


def _sized(one: Figure, other: Figure) -> Signs:
    """Return how alike two values are: equal but for rounding, off by a scale word, two digits, or by far."""
    factor = amounts.ratio(one, other)
    digits, written = amounts.digits(one.value), amounts.digits(other.value)
    fewest, most = sorted((min(len(digits), MOST), min(len(written), MOST)))
    found = {"small": float(max(one.value, other.value) < SMALL)}
    if amounts.compatible(one, other):
        equal, rounded = factor == 1, 1 < factor < amounts.ROUNDED
        return {**found, "meets": 1.0, "digits": float(fewest * equal), "rounded": float(most * rounded)}
    tens = amounts.power_of_ten(factor)
    return {
        **found,
        "tens": float(tens),
        "tens_digits": float(fewest * tens),
        "swapped": float(len(digits) > 1 and digits != written and sorted(digits) == sorted(written)),
        "twice": float(0 < factor < TWICE),
        "size": 0.0 if tens else min(log10(factor), 4.0) if factor else 4.0,
    }


def _between(one: Cited, other: Cited, mine: Saying, theirs: Saying) -> Signs:
    """Return what words and times set two figures apart or bring them together."""
    first, second = one.figure, other.figure
    days = abs((mine.day - theirs.day).days) if mine.day and theirs.day else None
    counted = first.unit == "count"
    both = times.dated(first) and times.dated(second)
    lengths = sorted((mine.months, theirs.months))
    pairs = ((mine, theirs), (theirs, mine))
    narrowed = [bool(a.facets - b.facets_near) for a, b in pairs]
    one_deed = bool(mine.deeds & theirs.deeds)
    return {
        "bias": 1.0,
        "same_time": float(both and not times.apart(first.period, second.period)),
        "days": UNKNOWN if days is None else log10(1 + days),
        "lasts": float(first.unit in TIME_UNITS),
        "half_odop": float(mine.odop != theirs.odop),
        "limits": float((first.qualifier in amounts.LIMITS) != (second.qualifier in amounts.LIMITS)),
        "realms": float(bool(mine.realms and theirs.realms) and mine.realms.isdisjoint(theirs.realms)),
        "other_schemes": float(apart.other_schemes(mine.schemes, theirs.schemes)),
        "each": float(mine.each != theirs.each),
        "rates": float(_other_rate(mine.rates, theirs.rates)),
        "among": float(counted and not one_deed and mine.among != theirs.among),
        "idle": float(counted and any(a.stands and not a.happened and b.happened for a, b in pairs)),
        "single": float(mine.single != theirs.single),
        "since": float(any(a.adds_up and b.spans for a, b in pairs)),
        "longer": float(0 < 2 * lengths[0] < lengths[1]),
        "facet": float(bool(mine.facets & theirs.facets)),
        "half_facet": float(narrowed[0] != narrowed[1]),
        "other_facet": float(all(narrowed)),
        "deed": float(one_deed),
        "other_deed": float(not one_deed and bool(mine.deeds and theirs.deeds)),
    }


def _other_rate(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two figures are for other spans: a day's is not a year's, nor one of no span named."""
    return one.isdisjoint(other) and bool(one | other) and (bool(one and other) or one | other != {"year"})


def _share(some: Senses, other: frozenset[str]) -> float:
    """Return the share of some words, weighed by how rare they are, that another text has; half of none."""
    total = sum(map(weight, some))
    return _sum(some, other) / total if total else 0.5


def _sum(some: Senses, other: frozenset[str]) -> float:
    return sum(weight(sense) for sense in some if not sense.isdisjoint(other))
