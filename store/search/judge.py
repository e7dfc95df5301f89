"""How likely an article found answers the question: a logistic over the search's signals and the evidence."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from store.search.evidence import Support, Weighed, support
from store.search.lexical import Lexical
from store.search.query import Question
from store.search.values import Hit, Vectors
from store.search.weighing import aligned, attributes, deeds, measured, premises, sentences, sought, years
from store.search.weighing.sentences import Sentence
from store.search.weighing.weights import BY_WORDS, ORDER, WITH_MEANING, total
from store.text import script
from store.types import Article

NOTE = 1.5  # log odds a note of ours stands behind an article that says the same
LONG = 10  # words of a question from which on more of them say no more
ALONE = 3.0  # how far an article stands ahead where there is no other


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage of an article with its evidence: `chance` (0..1) that it answers, sentences best first.

    `rank` is what it is ranked by; a note of ours stands a little behind. `signs` are what both come from.
    """

    article: Article
    hit: Hit
    support: Support
    sentences: tuple[Sentence, ...]
    chance: float
    rank: float
    signs: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Case:
    """A question as it is weighed in a store."""

    question: Question
    weighed: Sequence[Weighed]
    lexical: Lexical
    units: Mapping[int, Collection[str]]
    asked: Vectors


def judge(
    question: Question,
    weighed: Sequence[Weighed],
    found: Iterable[tuple[Article, Hit]],
    lexical: Lexical,
    units: Mapping[int, Collection[str]],
) -> tuple[Judged, ...]:
    """Return the articles found, the likeliest to answer first: each by its best passage.

    `units` are those of their figures, by article id.
    """
    together: dict[int, tuple[Article, list[Hit]]] = {}
    for article, hit in found:
        together.setdefault(article.id, (article, []))[1].append(hit)
    leads = _leads({key: max(hit.score for hit in hits) for key, (_, hits) in together.items()})
    case = _Case(question, weighed, lexical, units, aligned.meant(question, weighed, lexical))
    judged = [_judged(case, article, hits, leads[article.id]) for article, hits in together.values()]
    return tuple(sorted(judged, key=lambda one: (-one.rank, one.article.id)))


def _leads(scores: Mapping[int, float]) -> dict[int, float]:
    """Return how far each article's score stands above the best other one's (negative: below)."""
    order = sorted(scores.values(), reverse=True)
    if len(order) < 2:
        return dict.fromkeys(scores, ALONE)
    return {key: score - (order[1] if score == order[0] else order[0]) for key, score in scores.items()}


def _judged(case: _Case, article: Article, hits: Sequence[Hit], lead: float) -> Judged:
    """Judge an article by the best of its passages found, with the sentences of all of them.

    It answers if any passage does, be it not the one that ranks it.
    """
    question, weighed, lexical = case.question, case.weighed, case.lexical
    said = sentences.weighed_up(question, weighed, article, hits, lexical)
    shared = {"lead": lead, "words": min(len(weighed), LONG) / LONG}
    lines = [one.text for one in said]
    shared |= premises.unmet(question, article, lines) | deeds.lacking(question, article, lines)
    shared |= attributes.lacking(question, article, lines)
    shared |= sought.lacking(question, article, said)
    shared |= measured.lacking(question, article.title, case.units.get(article.id, ()))
    passages = []
    for hit in hits:
        around = article.text if len(article.text) > len(hit.passage.text) else ""
        text = f"{article.title}\n{hit.passage.text}"
        whole = support(question, weighed, text, lexical, around)
        inside = [one for one in said if hit.passage.span.start <= one.span.start < hit.passage.span.end]
        signs = signs_of(question, article, hit, whole, inside) | shared
        signs |= aligned.kin(weighed, case.asked, whole.shares, text)
        rank = total(signs, ORDER) - NOTE * (article.kind == "note")
        chance = _chance(signs, hit.cosine is not None)
        passages.append(Judged(article, hit, whole, said, chance, rank, signs))
    first = max(passages, key=lambda one: one.rank)
    likeliest = max(passages, key=lambda one: one.chance)
    return replace(first, chance=likeliest.chance, signs=likeliest.signs)


def signs_of(
    question: Question, article: Article, hit: Hit, whole: Support, inside: Sequence[Sentence]
) -> dict[str, float]:
    """Return what rank and chance are worked out from, by name."""
    densest = max((one.covered for one in inside), default=0.0)
    holding = max((one.covered for one in inside if one.value), default=0.0)
    return {
        "score": hit.score,
        "covered": whole.covered,
        "missing": whole.missing,
        "open": whole.open,
        "counted": float(whole.counted),
        "places": whole.places,
        "entries": whole.entries,
        "stranger": float(whole.entries < 1.0),
        "near": hit.cosine or 0.0,
        "apt": holding / max(0.01, densest),
        "year": years.told(question.text, article),
        "across": float((script.of_question(question.text) == "en") != (article.language == "en")),
    }


def _chance(signs: dict[str, float], meaning: bool) -> float:
    odds = total(signs, WITH_MEANING if meaning else BY_WORDS)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
