"""Fits what signs weigh that two figures are of one thing: labelled pairs, the archive | a logistic.

`python -m tests.bench.same` prints the weights (`store/figures/same/weights`); `… words` prints how rare the
archive's words are (`store/data/rarity.toml`). Of a labelled pair of reports nobody says which figures it is
about: the likest pair that may be so is taken, and taken anew as the weights change. Figures of two notes of
the archive, and of two rows, are of two things, but for those that print one amount. Weights are drawn to
what was set by hand (`BY_HAND`), for a few hundred pairs teach no more than how far to leave that.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import Any

import numpy as np

from store import archive
from store.figures.extract import extract
from store.figures.reconcile import roles_meet
from store.figures.same import amounts, times
from store.figures.same.likeness import meant
from store.figures.same.signs import parted, signs
from store.types import Article, Cited, Published
from tests.bench import logistic, pairs
from tests.bench.logistic import Floats

Pair = tuple[Cited, Cited]

RIDGE = 5.0  # how strongly weights are drawn to those set by hand
LABELLED, OTHERWISE, ARCHIVE, CROSSED = 3.0, 2.0, 0.25, 0.1  # what a pair counts
ROUNDS, CROSSINGS = 6, 6000
BY_HAND = {
    "bias": -6.0,
    "named": 1.2,
    "kind": 1.2,
    "other_kind": -2.5,
    "measure_there": 1.0,
    "place": 1.2,
    "other_place": -4.0,
    "half_place": -1.0,
    "country": 0.3,
    "other_country": -3.0,
    "half_country": -0.7,
    "product": 1.0,
    "other_product": -2.0,
    "half_product": -0.7,
    "event": 1.5,
    "other_event": -3.0,
    "half_event": -0.3,
    "company": 1.0,
    "other_company": -2.0,
    "half_company": -0.5,
    "scheme": 0.5,
    "other_scheme": -2.0,
    "half_scheme": -0.3,
    "other_schemes": -1.5,
    "half_odop": -0.4,
    "same_time": 1.5,
    "around": 3.0,
    "around_sum": 1.0,
    "sentence": 2.0,
    "sentence_both": 1.0,
    "shared": 1.0,
    "numbers": 0.7,
    "meets": 0.7,
    "digits": 0.6,
    "rounded": 0.4,
    "tens": 1.5,
    "tens_digits": 0.5,
    "swapped": 1.0,
    "twice": 0.5,
    "size": -1.5,
    "small": -0.5,
    "limits": -0.3,
    "lasts": -1.5,
    "each": -1.0,
    "rates": -2.0,
    "among": -1.0,
    "idle": -1.0,
    "single": -1.0,
    "realms": -2.0,
    "since": -1.0,
    "longer": -1.0,
    "facet": 0.3,
    "half_facet": -1.0,
    "other_facet": -2.5,
    "deed": 0.5,
    "other_deed": -1.2,
    "days": -0.3,
    "unnamed": -1.0,
}
NAMES = tuple(BY_HAND)


def vector(pair: Pair) -> Floats:
    """Return the signs of a pair in the order of `NAMES`."""
    found = signs(*pair)
    return np.array([found.get(name, 0.0) for name in NAMES])


def _comparable(ours: Sequence[Cited], theirs: Sequence[Cited]) -> list[Pair]:
    """Return the pairs of two reports' figures of one family of units and one part in their sentences."""
    return [
        (one, other)
        for one in ours
        for other in theirs
        if amounts.family(one.figure.unit) == amounts.family(other.figure.unit)
        and roles_meet(one, other)
        and not parted(one, other)
    ]


class Labelled:
    """A labelled pair of reports: the pairs of its figures, and which of them it may be about."""

    def __init__(self, row: dict[str, Any], number: int) -> None:
        """Read the two reports, of which the row's number makes two articles."""
        self.wanted = row["relation"]
        self.reports = pairs.cited(row["one"], 2 * number), pairs.cited(row["other"], 2 * number + 1)
        self.pairs = _comparable(*self.reports)
        self.vectors = [vector(pair) for pair in self.pairs]
        self.fit = [amounts.compatible(one.figure, other.figure) for one, other in self.pairs]
        self.timed = [_of_two_times(*pair) for pair in self.pairs]

    def _may_be_meant(self, i: int) -> bool:
        kinds = {"agree": self.fit[i] and not self.timed[i], "conflict": not self.fit[i], "unrelated": False}
        return kinds.get(self.wanted, True)

    def taught(self, weights: Floats) -> Iterator[tuple[Floats, float, float]]:
        """Yield vector, label and weight of each of its pairs that teaches something."""
        meant = [i for i in range(len(self.pairs)) if self._may_be_meant(i)]
        best = max(meant, key=lambda i: float(self.vectors[i] @ weights), default=None)
        for i, found in enumerate(self.vectors):
            if i == best:
                yield found, 1.0, LABELLED
            elif self.wanted == "unrelated":
                yield found, 0.0, LABELLED
            elif not self.fit[i] and not self.timed[i] and self.wanted != "conflict":
                yield found, 0.0, OTHERWISE


def _of_two_times(one: Cited, other: Cited) -> bool:
    asked = (times.snapshots, times.then_and_now, times.grown, times.long_before)
    return times.apart(one.figure.period, other.figure.period) or any(of(one, other) for of in asked)


def _notes() -> list[list[Cited]]:
    """Return the figures of the archive's notes."""
    lines = archive.BRIEFS.read_text("utf-8").splitlines()
    return [_noted(json.loads(line), number) for number, line in enumerate(lines, 1)]


def _noted(note: dict[str, Any], number: int) -> list[Cited]:
    told = note["published"] or ""
    day = date.fromisoformat(told) if len(told) == len("2024-01-31") else None
    published = Published(told, day, day) if day else None
    article = Article(note["title"], note["text"], published=published, source=note["source"], id=number)
    return [Cited(figure, article) for figure in extract(article.text, published).figures]


def _unlike(reports: Sequence[Sequence[Cited]]) -> list[Pair]:
    return [pair for ours, theirs in combinations(reports, 2) for pair in _comparable(ours, theirs)]


def _logistic(found: Floats, labels: Floats, counts: Floats, start: Floats) -> Floats:
    ridge = np.array([0.1 if name == "bias" else RIDGE for name in NAMES])
    return logistic.fit(found, labels, counts, ridge, start)


def fitted() -> dict[str, float]:
    """Return what each sign weighs."""
    rows = [Labelled(row, number) for number, row in enumerate(pairs.rows())]
    archived = _unlike(_notes())
    crossed = _crossed(rows)
    fits = np.array([amounts.compatible(a.figure, b.figure) for a, b in archived])
    noted, others = np.array([vector(p) for p in archived]), np.array([vector(p) for p in crossed])
    start = np.array([BY_HAND[name] for name in NAMES])
    weights = start
    for turn in range(ROUNDS):
        taught = [one for row in rows for one in row.taught(weights)]
        kept = noted[~(fits & (noted @ weights > 0))] if turn else noted
        found = np.vstack([np.array([one[0] for one in taught]), kept, others])
        labels = np.array([one[1] for one in taught] + [0.0] * (len(kept) + len(others)))
        counts = np.array([one[2] for one in taught] + [ARCHIVE] * len(kept) + [CROSSED] * len(others))
        weights = _logistic(found, labels, counts, start)
    return dict(zip(NAMES, map(float, weights), strict=True))


def _crossed(rows: Sequence[Labelled]) -> list[Pair]:
    """Return pairs of figures of two rows, which tell of two things; a few thousand of them."""
    reports = [report for row in rows for report in row.reports]
    every = [(one, other) for one, other in _unlike(reports) if one.article.id // 2 != other.article.id // 2]
    random.Random(1).shuffle(every)
    return every[:CROSSINGS]


def rarity() -> str:
    """Return the table of the archive's words by how many notes have them."""
    notes = [json.loads(line) for line in archive.BRIEFS.read_text("utf-8").splitlines()]
    counted = Counter(
        word for note in notes for word in meant(f"{note['title']}\n{note['text']}") if word[0] != "~"
    )
    by_count: dict[int, list[str]] = defaultdict(list)
    for word, count in counted.items():
        by_count[count].append(word)
    rows = [f'{n} = "{" ".join(sorted(by_count[n]))}"' for n in sorted(by_count, reverse=True) if n > 1]
    head = ["# by how many notes have a word of that meaning (`python -m tests.bench.same words`)"]
    return "\n".join([*head, f"notes = {len(notes)}", "[words]", *rows]) + "\n"


if __name__ == "__main__":
    if sys.argv[1:] == ["words"]:
        sys.stdout.write(rarity())
    else:
        lines = sorted(fitted().items(), key=lambda one: -one[1])
        sys.stdout.write("".join(f'    "{name}": {weight:.2f},\n' for name, weight in lines))
