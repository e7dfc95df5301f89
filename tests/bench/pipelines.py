"""What one might build instead of the search: words alone, the model alone, the two fused as issue 4 has it.

Each is filled with paragraphs of one language and gives a question's score for each of them. They read a
question as it is typed: Hinglish is not turned back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from store.search.values import Embedder
from store.text import passages
from store.types import Span
from tests.bench import peers

Floats = NDArray[np.float32]
Score = Callable[[Sequence[str]], Floats]
TOP = 10


def words(texts: Sequence[str]) -> Score:
    """SQLite's FTS5 with bm25: ten paragraphs by their ranks, the rest nought."""
    ask = peers.fts5(list(texts))

    def score(questions: Sequence[str]) -> Floats:
        found = np.zeros((len(questions), len(texts)), np.float32)
        for row, question in zip(found, questions, strict=True):
            for rank, place in enumerate(ask(question)):
                row[place] = 1 - rank / TOP
        return found

    return score


def meaning(texts: Sequence[str], model: Embedder) -> Score:
    """The cosine of question and paragraph, as the model gives it."""
    rows = model.passages(list(texts))

    def score(questions: Sequence[str]) -> Floats:
        return model.questions(list(questions)) @ rows.T

    return score


def fused(texts: Sequence[str], model: Embedder) -> Score:
    """5 × coverage + 60 × cosine, each above the mean of its best ten; no Hinglish turned back.

    The cosine is the mean of the paragraph's and its best sentence's, each with the mean taken away;
    coverage is bm25's rank, from 1 down to 0.
    """
    rows = _centred(model.passages(list(texts)))
    parts = [passages.sentences(text, Span(0, len(text))) for text in texts]
    said = [
        model.passages([span.of(text) for span in spans]) for text, spans in zip(texts, parts, strict=True)
    ]
    mean = np.concatenate(said).mean(axis=0)
    inside = [_unit(each - mean) for each in said]
    coverage = words(texts)

    def score(questions: Sequence[str]) -> Floats:
        asked = _centred(model.questions(list(questions)))
        best = np.stack([(asked @ each.T).max(axis=1) for each in inside], axis=1)
        return 5 * _above(coverage(questions)) + 60 * _above((asked @ rows.T + best) / 2)

    return score


def _centred(rows: Floats) -> Floats:
    return _unit(rows - rows.mean(axis=0))


def _unit(rows: Floats) -> Floats:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6), np.float32)


def _above(scores: Floats) -> Floats:
    best = np.sort(scores, axis=1)[:, -TOP:]
    return np.asarray(scores - best.mean(axis=1, keepdims=True), np.float32)
