"""Fits what signs weigh that two articles tell one event: reports of several hands | pairs | a logistic.

`python -m tests.bench.telling` prints the weights (`store/events/weights`), with vectors and without, and how
well pairs of each hand are told apart by weights that the other hands taught. Beside the pairs of a hand
stand pairs of reports by two hands, which never tell one event. No weight may have the wrong sign: the hands
wrote look-alikes with headlines nearer than those of true pairs, which news at large does not. `seventh`,
`eighth` and `ninth` teach nothing: `python -m tests.bench.stories` asks them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Any

import numpy as np

from store.events.meaning import Means, means, nearness, unit
from store.events.shelf import DAYS, apart
from store.events.signs import Signs, signs
from store.events.telling import Telling
from store.events.weights import AGAINST, BY_WORDS, WITH_MEANING
from store.gathering.grouping import bundled
from store.ingest import prepare
from store.search import semantic
from store.search.values import Embedder
from store.text.dates import parse_published
from store.types import Article, Document
from tests.bench import logistic, stories
from tests.bench.logistic import Floats

HANDS = ("", "second", "third", "fourth", "fifth", "sixth")
RIDGE = 5.0  # how strongly weights are drawn to nought, each sign at unit spread
CROSSED, STRANGERS = 0.05, 6000  # what a pair of two hands counts, and how many there are


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports by their signs; `one` where they tell one event, of `hands`; `parted`: by rule."""

    signs: Signs
    one: bool
    hands: frozenset[str]
    parted: bool = False


def tellings(reports: Sequence[Mapping[str, Any]], model: Embedder) -> list[Telling]:
    """Return reports as they are compared."""
    found = []
    for at, one in enumerate(reports, 1):
        published = parse_published(one["day"])
        article = Article(one["title"], one["text"], published=published)
        vectors, _ = semantic.embedded(model, Document(article, prepare(article).passages))
        assert published
        assert published.first
        found.append(Telling(at, one["title"], one["text"], published.first, unit(vectors.mean(axis=0))))
    return found


def pairs(hand: str, found: Sequence[Telling], events: Sequence[str], centre: Means) -> list[Pair]:
    """Return the pairs of one hand that came out within a few days."""
    return [
        Pair(_signs(one, other, centre), bool(mine and mine == theirs), frozenset({hand}), apart(one, other))
        for (one, mine), (other, theirs) in combinations(zip(found, events, strict=True), 2)
        if abs((one.day - other.day).days) <= DAYS
    ]


def strangers(hands: Mapping[str, Sequence[Telling]], centre: Means) -> list[Pair]:
    """Return pairs of two hands, as if they came out together: some name one day by chance."""
    chance = random.Random(1)
    found = []
    for _ in range(STRANGERS):
        mine, theirs = chance.sample(sorted(hands), 2)
        drawn = chance.choice(hands[mine]), chance.choice(hands[theirs])
        one = _signs(*drawn, centre)
        day = float(chance.random() < 0.3)
        found.append(Pair({**one, "day": day}, False, frozenset({mine, theirs}), apart(*drawn)))
    return found


def _signs(one: Telling, other: Telling, centre: Means) -> Signs:
    return signs(one, other, nearness(one, other, centre))


def fitted(found: Sequence[Pair], names: Sequence[str]) -> dict[str, float]:
    """Return what the signs of those names weigh in a logistic, with what is always there."""
    found = [one for one in found if not one.parted]
    rows = np.array([[one.signs[name] for name in names] for one in found])
    truth = np.array([float(one.one) for one in found])
    weight = np.array([1.0 if len(one.hands) == 1 else CROSSED for one in found])
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = np.hstack([np.ones((len(rows), 1)), (rows - mean) / spread])
    allowed = np.array([0.0, *(-1.0 if name in AGAINST else 1.0 for name in names)])
    kept = np.ones(len(allowed), bool)
    while True:
        columns = int(kept.sum())
        ridge = np.array([0.0, *[RIDGE] * (columns - 1)])
        beta = logistic.fit(scaled[:, kept], truth, weight, ridge, np.zeros(columns))
        whole = np.zeros(len(allowed))
        whole[kept] = beta
        wrong = kept & (allowed * whole < 0)
        if not wrong.any():
            own = whole[1:] / spread
            return {"always": float(whole[0] - own @ mean)} | dict(zip(names, own.tolist(), strict=True))
        kept &= ~wrong


def odds(found: Sequence[Pair], table: Mapping[str, float]) -> Floats:
    """Return the log odds that each pair tells one event."""
    every = [
        -30.0
        if one.parted
        else table["always"] + sum(table[k] * v for k, v in one.signs.items() if k in table)
        for one in found
    ]
    return np.array(every)


def main(model: Callable[[], Embedder | None] = semantic.load) -> None:
    """Print the weights and how they carry over."""
    embedder = model()
    assert embedder is not None
    reports = {hand: stories.reports(hand) for hand in HANDS}
    told = {hand: tellings(reports[hand], embedder) for hand in HANDS}
    leaning = bundled(embedder.name)
    every = [(one.language, one.vector) for hand in HANDS for one in told[hand] if one.vector is not None]
    for table, name, centres in (
        (WITH_MEANING, "WITH_MEANING", means([*every, *leaning])),
        (BY_WORDS, "BY_WORDS", {}),
    ):
        found = {
            hand: pairs(hand, told[hand], [one["event"] for one in reports[hand]], centres) for hand in HANDS
        }
        crossed = strangers(told, centres)
        names = [sign for sign in table if sign != "always"]
        print(name, {k: round(v, 2) for k, v in fitted([*chain(*found.values()), *crossed], names).items()})
        for hand in HANDS:
            others = [one for other in HANDS if other != hand for one in found[other]]
            others += [one for one in crossed if hand not in one.hands]
            truth = np.array([one.one for one in found[hand]])
            parted = logistic.auroc(odds(found[hand], fitted(others, names)), truth)
            print(f"  {hand or 'first':8}{truth.sum():4} true of {len(truth)} pairs, AUROC {parted:.3f}")


if __name__ == "__main__":
    main()
