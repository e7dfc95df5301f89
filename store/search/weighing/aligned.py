"""How near an article's words come to a question's: what it says in other words, and what it does not say."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from store.search import hinglish, reading
from store.search.evidence import Weighed
from store.search.lexical import Lexical
from store.search.meaning import lexemes
from store.search.query import Question
from store.search.values import Vectors
from store.text import script

Floats = NDArray[np.float64]
FAR, NEAR = 0.2, 0.7  # cosines of two words below which they have nothing in common, and above which all
MOST = 20.0  # weight of words that nothing comes near, from which on more of it says no more


def meant(question: Question, weighed: Sequence[Weighed], lexical: Lexical) -> Vectors:
    """Return the vectors of a question's words, a row each: Hinglish as Hindi, slips mended."""
    read = hinglish.spoken if script.told(question.text) == "hinglish" else reading.mended
    return lexemes.standard().asked(read(word.content.word, lexical) for word in weighed)


def taken(asked: Vectors, shares: Sequence[float], text: str) -> Floats:
    """Return how far (0..1) a `text` takes up each word asked: as far as it holds it, or a word near it."""
    here = lexemes.standard().of(lexemes.places(text))
    nearest: Floats = np.maximum((asked @ here.T).max(axis=1, initial=0.0), np.array(shares))
    return nearest


def softened(cosines: Floats) -> Floats:
    """Return cosines of words as shares, 0 where they have nothing in common."""
    return np.clip((cosines - FAR) / (NEAR - FAR), 0.0, 1.0)


def kin(weighed: Sequence[Weighed], asked: Vectors, shares: Sequence[float], text: str) -> dict[str, float]:
    """Return how a `text` takes up the words of a question, whose vectors are `asked`.

    A word is taken up as far as the text holds it (`shares`, 0..1), or as its nearest word there is near.
    `kin`: the share of the question's weight taken up; `least`: how far the least of them is, `bare`: the
    least of those that are no names; `alien` (0..2): the weight that is not taken up.
    """
    if not weighed:
        return {"kin": 0.0, "least": 0.0, "bare": 0.0, "alien": 0.0}
    found = taken(asked, shares, text)
    soft = softened(found)
    weights = np.array([word.weight for word in weighed])
    plain = np.array([not word.content.entries for word in weighed])
    return {
        "kin": float(weights @ soft / max(weights.sum(), 1e-6)),
        "least": float(found.min()),
        "bare": float(found[plain].min(initial=1.0)),
        "alien": min(float(weights @ (1 - soft)), MOST) / (MOST / 2),
    }
