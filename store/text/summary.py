"""A summary in an article's own sentences: those most like the rest, early ones and ones with figures first.

Centrality after LexRank (Erkan and Radev 2004): a sentence counts as much as those that resemble it, here by
the rarity of the words they share. What repeats a chosen sentence is passed over.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from store.text.function_words import STOP
from store.text.normalise import words
from store.text.romanise import keys

LEAD, FIGURE = 0.35, 0.15  # what standing first, and holding a figure, is worth beside centrality (0..1)
REPEATED = 0.55  # likeness to a chosen sentence from which on one says nothing new
SHORTEST = 4  # words; what is shorter is a heading or a fragment
LONGEST = 120  # sentences that are compared; few articles have more
ROUNDS, KEPT = 20, 0.85


def summarise(sentences: Sequence[str], figured: Sequence[bool], most: int = 3) -> tuple[int, ...]:
    """Return the places of at most `most` sentences, in the text's order.

    `figured` says of each sentence whether it holds a figure. A text without a full sentence gives ().
    """
    bags = [_bag(sentence) for sentence in sentences[:LONGEST]]
    weight = _rarity(bags)
    vectors = [_unit({key: count * weight[key] for key, count in bag.items()}) for bag in bags]
    fit = [place for place, bag in enumerate(bags) if sum(bag.values()) >= SHORTEST] or _any(sentences)
    central = _centrality([vectors[place] for place in fit])
    scored = {
        place: score + LEAD / (1 + place) + FIGURE * figured[place]
        for place, score in zip(fit, central, strict=True)
    }
    chosen: list[int] = []
    for place in sorted(scored, key=lambda at: (-scored[at], at)):
        if len(chosen) < most and all(
            _likeness(vectors[place], vectors[other]) < REPEATED for other in chosen
        ):
            chosen.append(place)
    return tuple(sorted(chosen))


def _any(sentences: Sequence[str]) -> list[int]:
    """Return the sentences that have a word at all, where none is long enough."""
    return [place for place, sentence in enumerate(sentences[:LONGEST]) if words(sentence)]


def _bag(sentence: str) -> Counter[str]:
    return Counter(keys(word)[0].stem for word in words(sentence) if word not in STOP)


def _rarity(bags: Sequence[Counter[str]]) -> dict[str, float]:
    spread = Counter(key for bag in bags for key in bag)
    return {key: math.log(1 + len(bags) / count) for key, count in spread.items()}


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {key: value / length for key, value in vector.items()} if length else {}


def _likeness(one: dict[str, float], other: dict[str, float]) -> float:
    return sum(value * other.get(key, 0.0) for key, value in one.items())


def _centrality(vectors: Sequence[dict[str, float]]) -> list[float]:
    """Return each sentence's share in a walk from sentence to like sentence, the greatest as 1."""
    size = len(vectors)
    likeness = [
        [_likeness(one, other) if i != j else 0.0 for j, other in enumerate(vectors)]
        for i, one in enumerate(vectors)
    ]
    out = [sum(row) or 1.0 for row in likeness]
    score = [1.0] * size
    for _ in range(ROUNDS):
        score = [
            (1 - KEPT) + KEPT * sum(score[i] * likeness[i][j] / out[i] for i in range(size))
            for j in range(size)
        ]
    top = max(score, default=1.0)
    return [value / top for value in score]
