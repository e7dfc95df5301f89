"""What of a question stands together in an article: in one sentence, under the headline.

An article that answers says what is asked in one place; one that only shares words with the question has them
here and there, and a figure or a day somewhere else.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from store.search.asking.words import common
from store.search.evidence import SOUND, carried, read
from store.search.filling import places
from store.search.filling.timely import timed
from store.search.query import Content, Question
from store.search.weighing import attributes, measured
from store.search.weighing.aligned import Floats
from store.search.weighing.sentences import Asked, Sentence, taken_up
from store.text.light_words import light
from store.types import FIGURES, Article, Figure

BEFORE = 0.7  # how much a word counts that the sentence before takes up
BEGUN = 300  # characters of an article in which it says what it is about
OUTRIGHT = 0.85  # a word held so far is said, not only meant
_DEMANDING = (*FIGURES, "when")
_OF_NAMES = frozenset(
    {"what", "who", "when", "where", "how"}
)  # what else is asked of names has its own signs
_NOTHING = dict.fromkeys(("strewn", "namesake", "unfit", "untimely", "placeless", "astray"), 0.0)


def signs(
    asked: Asked, article: Article, said: Sequence[Sentence], printed: Sequence[Figure]
) -> dict[str, float]:
    """Return how much of a question the sentences `said` hold one by one, each with the headline; all 0..1.

    `strewn`: how much less of it the fullest sentence takes up than all together do; `namesake`: 1 where none
    says outright what is asked about the names. Where a figure or a day is asked for: `unfit` (a figure, of
    which they have the `printed`) and `untimely` (a day): how much less of it those take up that have such;
    `placeless`: the same of places (see `places`);
    `astray`: 1 where none of those is told of all the names and numbers that the article has of the question.
    """
    weights = np.array([word.weight for word in asked.weighed])
    if not said or not weights.any():
        return _NOTHING
    lines = sorted(said, key=lambda one: one.span.start)
    titled = read(article.title), asked.lexical.numbers(article.title)
    held = np.array([carried(word, *titled) for word in asked.weighed])
    head = taken_up(asked, held.tolist(), article.title)
    near, outright = np.array([one.near for one in lines]), np.array([one.held for one in lines])
    each = np.maximum(near, head)
    whole = float(each.max(axis=0) @ weights) or 1.0
    names = np.array([named(word.content) for word in asked.weighed])
    plain = np.array([_plain(word.content) for word in asked.weighed])
    about = [one.span.start < BEGUN for one in lines[:2]]
    begun = np.where(names, np.maximum.reduce(near[:2][about], axis=0, initial=0.0), 0.0)
    around = np.maximum.reduce([each, BEFORE * _before(near), np.broadcast_to(begun, each.shape)])
    wants = asked.question.asked
    valued = _valued(asked.question, article.text, lines, printed)
    figured = wants in FIGURES and measured.headed(asked.question, article.title)
    headed = float(head @ weights) if figured else 0.0
    lacks = 1 - float((each @ weights)[valued].max(initial=headed)) / whole
    said_of = np.maximum(outright, held)
    told = said_of >= SOUND
    told |= (_before(outright) >= SOUND) | (outright[:2][about] >= SOUND).any(axis=0)
    wanted = names & (said_of >= SOUND).any(axis=0)
    return {
        "strewn": 1 - float((around @ weights).max()) / whole,
        "namesake": float(wants in _OF_NAMES and plain.any() and said_of[:, plain].max() < OUTRIGHT),
        "unfit": lacks * (wants in FIGURES),
        "untimely": lacks * (wants == "when"),
        "placeless": places.lacking(asked, article.title, lines) if wants == "where" else 0.0,
        "astray": float(
            wants in _DEMANDING and valued.any() and not told[valued][:, wanted].all(axis=1).any()
        ),
    }


def named(word: Content) -> bool:
    """Whether a word tells one thing from all others: a name, a number, a word unknown to us."""
    return bool(word.entries) or word.word.isdecimal() or not common(word.word)


def _before(each: Floats) -> Floats:
    """Return for each sentence what the one before it has."""
    return np.asarray(np.vstack([np.zeros(each.shape[1]), each[:-1]]))


def _plain(word: Content) -> bool:
    """Whether a word tells what is asked, and neither of whom nor only the kind of answer."""
    return not (named(word) or word.wanted or light(word.word))


def _valued(
    question: Question, text: str, lines: Sequence[Sentence], printed: Sequence[Figure]
) -> NDArray[np.bool_]:
    """Return which sentences have a figure or a day of the kind asked for; all do where none is.

    Where none of a sentence's figures is printed, whatever looks like one counts.
    """
    if question.asked == "when":
        return np.array([timed(question.text, one.text) for one in lines])
    if question.asked not in FIGURES:
        return np.ones(len(lines), bool)
    starts = {one.start for one in measured.fitting(question, text, printed)}
    others = {one.start for one in printed}
    return np.array(
        [
            _has(one, starts)
            or (one.value and not _has(one, others))
            or attributes.freely(question, one.text)
            for one in lines
        ]
    )


def _has(line: Sentence, starts: Collection[int]) -> bool:
    return any(line.span.start <= at < line.span.end for at in starts)
