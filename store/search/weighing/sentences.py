"""Which sentence of an article answers: what it says that the rest of the article does not.

Most sentences of an article name what it is about; the one that answers holds the words of the question
that only it has, and a value of the kind asked for. The weights were fitted: docs/evaluation.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from store.figures import naming, relevance
from store.search.defining.told import defines
from store.search.evidence import Reading, Weighed, carried, counted, read
from store.search.filling import needs
from store.search.grounds import causes
from store.search.lexical import Lexical
from store.search.naming import bound
from store.search.query import Question
from store.search.values import Hit, Vectors
from store.search.weighing import aligned, attributes
from store.search.weighing.aligned import Floats
from store.search.weighing.kinds import fresh, holds, rich
from store.types import FIGURES, Article, Span

_DEMANDING = (*FIGURES, "when")
WITH_MEANING = {
    "meaning": 6.0, "own": 3.2, "beyond": 3.8, "told": 2.0, "value": 0.85, "apt": 2.9, "rich": 0.6,
    "fresh": 1.3, "listed": 1.4, "counted": 3.8, "first": -1.0, "causal": 2.0, "defining": 8.0, "needed": 6.0,
}  # fmt: skip
BY_WORDS = {
    "own": 4.0, "beyond": 4.5, "told": 2.0, "value": 0.85, "apt": 2.9, "rich": 0.6, "fresh": 1.3,
    "listed": 1.4, "counted": 3.8, "first": -1.0, "causal": 2.0, "defining": 8.0, "needed": 6.0,
}  # fmt: skip


LITTLE = 0.5  # weight that a headline leaves open, below which what a sentence adds says little


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as sentences are weighed by it: its words in a store, and what they mean, a row each."""

    question: Question
    weighed: Sequence[Weighed]
    lexical: Lexical
    meant: Vectors


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article, its place in the text, and its evidence.

    `covered` (0..1) is the share of the question's weight it holds; `value`: it holds the kind of thing asked
    for; `score` is its log odds of being the one that answers, up to a constant of the article. `held` (0..1)
    is how far it holds each word of the question, `near` how far it takes it up, be it by a word near it.
    """

    span: Span
    text: str
    covered: float
    value: bool
    score: float
    held: Floats = field(compare=False)
    near: Floats = field(compare=False)


@dataclass(frozen=True, slots=True)
class _Read:
    span: Span
    text: str
    cosine: float | None
    reading: Reading
    numbers: frozenset[int]


def weighed_up(asked: Asked, article: Article, hits: Iterable[Hit]) -> tuple[Sentence, ...]:
    """Return the sentences of an article's passages found, the likeliest to answer first."""
    weighed, lexical = asked.weighed, asked.lexical
    found = [_read(article, hit, place, lexical) for hit in hits for place in range(len(hit.sentences))]
    found.sort(key=lambda one: one.span.start)
    rows = [[carried(word, one.reading, one.numbers) for one in found] for word in weighed]
    titled = read(article.title), lexical.numbers(article.title)
    heads = [carried(word, *titled) for word in weighed]
    near = [taken_up(asked, [row[place] for row in rows], one.text) for place, one in enumerate(found)]
    told = _told(asked, taken_up(asked, heads, article.title), near)
    said = []
    for place, one in enumerate(found):
        signs = _signs(asked.question, weighed, one, lexical) | _shares(weighed, rows, heads, place)
        signs |= {"first": float(place == 0), "told": told[place]}
        table = BY_WORDS if one.cosine is None else WITH_MEANING
        score = sum(weight * signs[name] for name, weight in table.items())
        held = np.array([row[place] for row in rows])
        said.append(
            Sentence(one.span, one.text, signs["covered"], bool(signs["value"]), score, held, near[place])
        )
    return tuple(sorted(said, key=lambda sentence: (-sentence.score, sentence.span.start)))


def taken_up(asked: Asked, held: Sequence[float], text: str) -> Floats:
    """Return how far (0..1) a `text` takes up each word of a question, of which it has what is `held`."""
    return aligned.softened(aligned.taken(asked.meant, held, text)) if asked.weighed else np.zeros(0)


def _told(asked: Asked, head: Floats, each: Sequence[Floats]) -> list[float]:
    """Return how much (0..1) of what the headline does not say each sentence says, be it in words near those.

    `head` is how far the headline takes up each word of the question, `each` how far the sentences do.
    """
    left = np.array([word.weight for word in asked.weighed]) * (1 - head)
    return [float(one @ left / max(left.sum(), LITTLE)) for one in each]


def chances(sentences: Sequence[Sentence], doubt: float = 1.0) -> list[float]:
    """Return for each sentence the chance (0..1) that it is the one, if one of them is.

    `doubt` divides the log odds: above 1 they are worth less than where they were fitted.
    """
    top = max((one.score for one in sentences), default=0.0)
    odds = [math.exp((one.score - top) / doubt) for one in sentences]
    return [one / sum(odds) for one in odds]


def _read(article: Article, hit: Hit, place: int, lexical: Lexical) -> _Read:
    scored = hit.sentences[place]
    span = hit.passage.sentences[scored.place]
    text = span.of(article.text)
    return _Read(span, text, scored.cosine, read(text), frozenset(lexical.numbers(text)))


def _shares(
    weighed: Sequence[Weighed], rows: Sequence[Sequence[float]], heads: Sequence[float], place: int
) -> dict[str, float]:
    """Return how much of the question a sentence holds: at all, alone, and beyond the headline."""
    covered = own = beyond = whole = 0.0
    for word, row, head in zip(weighed, rows, heads, strict=True):
        whole += word.weight
        if row[place]:
            covered += word.weight * row[place]
            own += word.weight * row[place] / (sum(row) + head)
            beyond += word.weight * row[place] * (1 - head)
    whole = whole or 1.0
    return {"covered": covered / whole, "own": own / whole, "beyond": beyond / whole}


def _answers(question: Question, text: str) -> bool:
    """Whether a sentence holds what is asked for: a value of its kind, somebody new, a wood or a metal."""
    if question.asked == "who":
        return bound.somebody(question.text, text)
    if question.asked in ("what", "list"):
        return attributes.given(question, text)
    return holds(question.asked, question.unit, text) or _rated(question, text)


def _rated(question: Question, text: str) -> bool:
    """Whether a sentence tells a subsidy, an interest … by the hundred, where one is asked for in no unit."""
    rated = relevance.wanted(question.text, question.unit).rated if question.asked in FIGURES else None
    return bool(rated and rated & naming.terms(text)) and holds(question.asked, "percent", text)


def _signs(question: Question, weighed: Sequence[Weighed], one: _Read, lexical: Lexical) -> dict[str, float]:
    value = _answers(question, one.text)
    counts = question.asked == "how_many" and counted(weighed, one.reading, lexical)
    return {
        "meaning": one.cosine or 0.0,
        "value": float(value),
        "apt": float(value and question.asked in _DEMANDING),
        "rich": float(question.asked == "how_much" and rich(one.text)),
        "fresh": fresh(question, one.text),
        "listed": min(one.text.count(",") + one.text.count(" और ") + one.text.count(" and "), 6) / 6
        * (question.asked == "list"),
        "counted": float(counts),
        "causal": float(question.asked == "why" and causes.tells(one.text)),
        "needed": float(needs.told(question, weighed, lexical, one.text)),
        "defining": defines(question.term, one.text) if question.term else 0.0,
    }  # fmt: skip
