"""Whether an article tells the cause of what a question asks why of."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from store.search.evidence import carried, read
from store.search.grounds.clauses import grounds
from store.search.weighing.aligned import Floats
from store.search.weighing.sentences import Asked, Sentence, taken_up
from store.search.weighing.together import named
from store.types import Article

SLACK = 0.25  # how much of it the cause may have on its own side, and be one of it
NAMED = 0.3  # what a name counts beside another word


def groundless(asked: Asked, article: Article, said: Sequence[Sentence]) -> dict[str, float]:
    """Return `groundless` (0..1): how much less of a why is told as an effect than is told in one sentence.

    Each of the sentences `said` stands under the headline. An effect may be told in the sentence before,
    where one with the cause points back to it. Names seldom tell the cause from the effect.
    """
    weights = np.array([word.weight for word in asked.weighed])
    weights *= np.array([NAMED if named(word.content) else 1.0 for word in asked.weighed])
    if asked.question.asked != "why" or not said or not weights.any():
        return {"groundless": 0.0}
    lines = sorted(said, key=lambda one: one.span.start)
    head = before = _taken_up(asked, article.title)
    fullest = max(float(np.maximum(line.near, head) @ weights) for line in lines)
    best = 0.0
    for line in lines:
        for ground in grounds(line.text):
            effect = np.maximum(_taken_up(asked, ground.effect), head)
            told = np.maximum(effect, before) if ground.back else effect
            best = max(best, ground.worth * float(told @ weights))
        before = line.near
    left = 1 - best / fullest if fullest else 1.0
    return {"groundless": left if left > SLACK else 0.0}


def _taken_up(asked: Asked, text: str) -> Floats:
    reading, numbers = read(text), frozenset(asked.lexical.numbers(text))
    return taken_up(asked, [carried(word, reading, numbers) for word in asked.weighed], text)
