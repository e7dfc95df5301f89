"""How likely an article found answers the question: a logistic over the search's signals and the evidence.

The weights were fitted on the tuning part of `store/data/evaluation.jsonl` (docs/evaluation.md).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from store.search.evidence import Support, Weighed, support
from store.search.lexical import Lexical
from store.search.query import Question
from store.search.values import Hit
from store.search.weighing import sentences
from store.search.weighing.sentences import Sentence
from store.text import script
from store.types import Article

NOTE = 1.5  # log odds a note of ours stands behind an article that says the same
FUSED = 0.25  # log odds for a point of the search's own score: docs/evaluation.md
PLACES, ENTRIES = "places", "entries"
# fitted: see docs/evaluation.md
WITH_MEANING: dict[str, float] = {
    "always": -12.609, "meaning": 13.407, "covered": 4.635, "missing": -6.194, "open": -2.49,
    "places": 1.382, "entries": 1.777, "across": 1.876, "apt": 2.043, "counted": 1.034,
}  # fmt: skip
BY_WORDS: dict[str, float] = {
    "always": -12.792, "covered": 6.748, "missing": -6.187, "open": -2.56, "places": 1.819,
    "entries": 2.805, "across": 1.235, "apt": 2.963, "counted": 1.615,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage of an article with its evidence: `chance` (0..1) that it answers, sentences best first."""

    article: Article
    hit: Hit
    support: Support
    sentences: tuple[Sentence, ...]
    chance: float

    @property
    def rank(self) -> float:
        """What it is ranked by: its log odds and the search's score; a note of ours a little behind."""
        odds = math.log(max(self.chance, 1e-9) / max(1 - self.chance, 1e-9))
        return odds + FUSED * self.hit.score - (NOTE if self.article.kind == "note" else 0.0)


def judge(
    question: Question,
    weighed: Sequence[Weighed],
    found: Iterable[tuple[Article, Hit]],
    lexical: Lexical,
) -> tuple[Judged, ...]:
    """Return the articles found, the likeliest to answer first: each by its best passage."""
    together: dict[int, tuple[Article, list[Hit]]] = {}
    for article, hit in found:
        together.setdefault(article.id, (article, []))[1].append(hit)
    judged = [_judged(question, weighed, article, hits, lexical) for article, hits in together.values()]
    return tuple(sorted(judged, key=lambda one: (-one.rank, one.article.id)))


def _judged(
    question: Question, weighed: Sequence[Weighed], article: Article, hits: Sequence[Hit], lexical: Lexical
) -> Judged:
    """Judge an article by the best of its passages found, with the sentences of all of them."""
    said = sentences.weighed_up(question, weighed, article, hits, lexical)
    passages = []
    for hit in hits:
        around = article.text if len(article.text) > len(hit.passage.text) else ""
        whole = support(question, weighed, f"{article.title}\n{hit.passage.text}", lexical, around)
        inside = [one for one in said if hit.passage.span.start <= one.span.start < hit.passage.span.end]
        signs = signs_of(question, article, hit, whole, inside)
        passages.append(Judged(article, hit, whole, said, _chance(signs, hit.cosine is not None)))
    return max(passages, key=lambda one: one.rank)


def signs_of(
    question: Question, article: Article, hit: Hit, whole: Support, inside: Sequence[Sentence]
) -> dict[str, float]:
    """Return what the chance is worked out from, by name."""
    near = [one.cosine for one in hit.sentences if one.cosine is not None]
    return {
        "score": hit.score,
        "words": hit.coverage,
        "meaning": hit.cosine or 0.0,
        "sentence": max(near, default=0.0),
        "covered": whole.covered,
        "missing": whole.missing,
        "counted": float(whole.counted),
        "open": whole.open,
        PLACES: whole.places,
        ENTRIES: whole.entries,
        "value": float(whole.value),
        "densest": max((one.covered for one in inside), default=0.0),
        "holding": max((one.covered for one in inside if one.value), default=0.0),
        "apt": max((one.covered for one in inside if one.value), default=0.0)
        / max(0.01, max((one.covered for one in inside), default=0.0)),
        "across": float((script.of_question(question.text) == "en") != (article.language == "en")),
    }


def _chance(signs: dict[str, float], meaning: bool) -> float:
    weights = WITH_MEANING if meaning else BY_WORDS
    odds = weights["always"] + sum(weight * signs[name] for name, weight in weights.items() if name in signs)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
