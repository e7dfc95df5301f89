"""What comes first: words and meaning fused in one score, a passage's sentences, what of a query is known."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from store.search.lexical import Query
from store.search.values import ScoredSentence

COVERAGE, SENTENCE_COVERAGE, COSINE = 14.0, 4.0, 60.0  # how they were tuned: docs/evaluation.md
SENTENCE = 0.6  # share of the best sentence in a passage's cosine
SENTENCE_COSINE = 12.0
TOP = 10
SHARE = 0.5  # how much of its language's best ten is taken away from a candidate's score
ACROSS = 3.0  # what an article in another language than the question's falls behind by for that alone
LEAD = 0.1  # how far the right passage's cosine usually stands above that mean

Floats = NDArray[np.float32]


def best(values: Floats, count: int, least: float = 0.0) -> NDArray[np.int64]:
    """Return the places of the `count` highest values above `least`, in no order."""
    above = np.flatnonzero(values > least)
    if len(above) <= count:
        return above
    return np.asarray(above[np.argpartition(values[above], -count)[-count:]])


def sentences(coverages: Sequence[float], cosines: Sequence[float] | None) -> tuple[ScoredSentence, ...]:
    """Return a passage's sentences best first: 12 × cosine + coverage, the earlier first where equal."""
    scored = [
        ScoredSentence(place, coverage, coverage)
        if cosines is None
        else ScoredSentence(place, SENTENCE_COSINE * cosines[place] + coverage, coverage, cosines[place])
        for place, coverage in enumerate(coverages)
    ]
    return tuple(sorted(scored, key=lambda sentence: (-sentence.score, sentence.place)))


def known(query: Query) -> float:
    """Return the share (0..1) of a query's weight that stands on words the store's vocabulary has."""
    return sum(term.idf for term in query.terms if term.known) / query.weight if query.weight else 0.0


def fused(coverage: Floats, cosine: Floats | None, population: int) -> Floats:
    """Return one score for each candidate of one language, comparable with those of another language.

    `population` is how many passages the language has: those that are no candidates cover nothing.

    14 × (coverage − half the mean of the best ten) + 60 × (cosine − half the mean of the best ten). A
    candidate not embedded yet (NaN) counts as near as its words are; a list of zeros adds nothing.
    """
    score = COVERAGE * _above(coverage, population)
    if cosine is None:
        return score
    above = _above(cosine, 0)
    pending = np.isnan(above)
    if pending.any() and not pending.all() and coverage.any():
        above[pending] = max(LEAD, float(np.nanmax(above))) * coverage[pending] / coverage.max()
    return score + COSINE * np.nan_to_num(above)


def joined(passage: Floats, sentence: Floats) -> Floats:
    """Return each candidate's cosine: its passage's and its best sentence's together (NaN: no vector)."""
    return np.asarray((1 - SENTENCE) * passage + SENTENCE * sentence, np.float32)


def reread(scores: Floats, places: NDArray[np.int64], coverage: Floats) -> Floats:
    """Return `scores`, those at `places` raised by how much of the question their best sentence covers.

    The others cannot reach the top any more and are lowered with them.
    """
    raised = scores.copy() - SENTENCE_COVERAGE * np.float32(coverage.max(initial=0))
    raised[places] = scores[places] + SENTENCE_COVERAGE * _above(coverage, 0)
    return raised


def _above(values: Floats, population: int) -> Floats:
    """Return how far each value stands above its share of the mean of the best ten (NaN stays NaN)."""
    best = np.sort(values[~np.isnan(values)])[-TOP:]
    return values - np.float32(SHARE * best.sum() / max(1, len(best), min(TOP, population)))
