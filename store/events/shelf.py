"""Recent articles on a shelf, and the one among them that a new article tells the same event as."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from store.events import copies
from store.events.telling import Telling
from store.types import TextLanguage

Tie = Literal["copy", "story"]
Means = Mapping[TextLanguage, tuple[NDArray[np.float32], int]]
"""Each language's mean vector, and how many articles it is the mean of."""

DAYS: Final = 5
"""Days within which reports of one event come out."""

WORDS: Final = 0.27
"""tf-idf cosine they need as well."""

NEAR: Final = 0.38
"""Centred cosine that is enough where the words are shared: reports of one event choose other facts of it."""

ACROSS: Final = 0.36
"""Centred cosine between a Hindi and an English report of one event."""

LESS: Final = 0.07
"""How much less of each is enough where both print the same rare number."""

WORDS_ALONE: Final = 0.45
"""tf-idf cosine where there are no vectors, or too few to know a language's mean by."""

_ENOUGH: Final = 30
_SHARED: Final = 0.1


@dataclass(frozen=True, slots=True)
class Kin:
    """An article on the shelf that tells the same, how it is tied, and how near it is (within one tie)."""

    article_id: int
    tie: Tie
    score: float


class Shelf:
    """Tellings to compare with, their words' weights and each language's mean vector."""

    def __init__(self, means: Means | None = None) -> None:
        """Take each language's mean vector and how many articles it was made of, where they are known."""
        self._means = means or {}
        self._tellings: dict[int, Telling] = {}
        self._spread: Counter[str] = Counter()

    def add(self, telling: Telling) -> None:
        """Put an article on the shelf."""
        self._tellings[telling.article_id] = telling
        self._spread.update(set(telling.counts))

    def kin(self, new: Telling) -> tuple[Kin, ...]:
        """Return the articles that tell what `new` tells, copies before reports, the nearest first."""
        found = [kin for other in self._tellings.values() if (kin := self._tie(new, other))]
        return tuple(sorted(found, key=lambda kin: (kin.tie == "copy", kin.score), reverse=True))

    def fit(self, some: Iterable[int], others: Iterable[int]) -> bool:
        """Whether two groups of articles may tell one event: none is apart from one of the other."""
        mine, theirs = (
            [self._tellings[number] for number in numbers if number in self._tellings]
            for numbers in (some, others)
        )
        return not any(_apart(one, other) for one in mine for other in theirs)

    def _tie(self, new: Telling, other: Telling) -> Kin | None:
        if new.article_id == other.article_id or _apart(new, other):
            return None
        copied = copies.alike(new.sketch, other.sketch)
        if copied >= copies.COPY:
            return Kin(other.article_id, "copy", copied)
        if abs((new.day - other.day).days) > DAYS:
            return None
        near, less = self._meaning(new, other), LESS * bool(new.rare & other.rare)
        if new.language != other.language:
            told = near is not None and near >= ACROSS - less
            return Kin(other.article_id, "story", near or 0.0) if told else None
        if near is None:
            shared = self._words(new, other)
            return Kin(other.article_id, "story", shared) if shared >= WORDS_ALONE else None
        told = near >= NEAR - less and self._words(new, other) >= WORDS - less
        return Kin(other.article_id, "story", near) if told else None

    def _meaning(self, one: Telling, other: Telling) -> float | None:
        first, second = self._centred(one), self._centred(other)
        return None if first is None or second is None else float(first @ second)

    def _centred(self, telling: Telling) -> NDArray[np.float32] | None:
        mean, count = self._means.get(telling.language, (None, 0))
        if telling.vector is None or mean is None or count < _ENOUGH:
            return None
        centred = telling.vector - mean
        length = float(np.linalg.norm(centred))
        return np.asarray(centred / length, np.float32) if length else None

    def _words(self, one: Telling, other: Telling) -> float:
        if len(one.counts.keys() & other.counts.keys()) < _SHARED * min(len(one.counts), len(other.counts)):
            return 0.0  # too few to come near any threshold; weighing is the slow part
        first, second = self._weighed(one.counts), self._weighed(other.counts)
        product = sum(weight * second[word] for word, weight in first.items() if word in second)
        length = math.hypot(*first.values()) * math.hypot(*second.values())
        return product / length if length else 0.0

    def _weighed(self, counts: Counter[str]) -> dict[str, float]:
        size = len(self._tellings) + 1
        return {
            word: (1 + math.log(count)) * math.log((1 + size) / (1 + min(self._spread[word], size)) + 1)
            for word, count in counts.items()
        }


def means(vectors: Iterable[tuple[TextLanguage, NDArray[np.float32]]]) -> Means:
    """Return each language's mean vector and how many vectors it is the mean of."""
    gathered: dict[TextLanguage, list[NDArray[np.float32]]] = {}
    for language, vector in vectors:
        gathered.setdefault(language, []).append(vector)
    return {
        language: (np.mean(rows, axis=0, dtype=np.float32), len(rows)) for language, rows in gathered.items()
    }


def _apart(one: Telling, other: Telling) -> bool:
    """Whether two cannot tell one event: other districts, or headline numbers the other never prints.

    Reports of one event choose other numbers of it for their headlines, but share some that are rare.
    """
    if one.places and other.places and not (_at(one, other) or _at(other, one)):
        return True
    told = one.numbers & other.figures or other.numbers & one.figures or one.rare & other.rare
    return bool(one.numbers and other.numbers) and not told


def _at(one: Telling, other: Telling) -> bool:
    """Whether the district a report's headline names, else any it prints, is printed in the other."""
    return bool((one.districts or one.places) & other.places)
