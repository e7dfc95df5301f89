"""What comes first: the best of many scores, a passage's sentences in order, and a search's signals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from store.search.fuse import SENTENCE_COSINE, Floats
from store.search.lexical import Query
from store.search.values import Hit, ScoredSentence, Signals


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


def signals(query: Query, hits: Sequence[Hit]) -> Signals:
    """Return what the ranked `hits` of a `query` say about whether the store holds an answer."""
    known = sum(term.idf for term in query.terms if term.known) / query.weight if query.weight else 0.0
    if not hits:
        return Signals(known=known, words=len(query.terms))
    first = hits[0]
    others = [hit.score for hit in hits if hit.article_id != first.article_id]
    sentence = first.sentences[0] if first.sentences else ScoredSentence(0, 0.0, 0.0)
    return Signals(
        score=first.score,
        coverage=first.coverage,
        cosine=first.cosine,
        sentence_coverage=sentence.coverage,
        sentence_cosine=sentence.cosine,
        lead=first.score - others[0] if others else first.score,
        known=known,
        words=len(query.terms),
    )
