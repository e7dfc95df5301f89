"""How likely an article found answers the question: a logistic over the search's signals and the evidence.

All articles found are ranked, by what ranks them; only the first few are weighed up, sentence by sentence.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from store.search.counting import benefits, figured, narrowed
from store.search.defining.told import defining
from store.search.evidence import Support, Weighed, support
from store.search.filling import needs
from store.search.granted import lacking as granted
from store.search.grounds.claims import borne, misquoted
from store.search.grounds.told import groundless
from store.search.lexical import Lexical
from store.search.naming import lacking as naming
from store.search.query import Question
from store.search.values import Hit
from store.search.weighing import aligned, attributes, deeds, measured, premises, sentences, together, years
from store.search.weighing.editions import Edition, stale
from store.search.weighing.leading import NO_LEADS, Leads, leads
from store.search.weighing.sentences import Asked, Sentence
from store.search.weighing.weights import BY_WORDS, ORDER, WITH_MEANING, log_odds, total
from store.text import script
from store.types import Article, Figure

NOTE = 1.5  # log odds a note of ours stands behind an article that says the same
LONG = 10  # words of a question from which on more of them say no more
WEIGHED = 3  # articles whose chance is worked out: no more are quoted, but by a comparison
TRUST = 1.5  # what the log odds that an article answers count beside its rank
ALONE = 3.0  # how far an article stands ahead where there is no other


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage of an article with its evidence: `chance` (0..1) that it answers, sentences best first.

    `rank` is what it is ranked by; a note of ours stands a little behind. `signs` are what both come from.
    `leads` are the figures that may answer first. An article too far down to be quoted has no sentences and
    none of them, and a chance of 0.
    """

    article: Article
    hit: Hit
    support: Support
    sentences: tuple[Sentence, ...]
    chance: float
    rank: float
    signs: Mapping[str, float]
    leads: Leads = NO_LEADS


@dataclass(frozen=True, slots=True)
class _Case:
    """A question as it is weighed in a store."""

    question: Question
    weighed: Sequence[Weighed]
    lexical: Lexical
    printed: Mapping[int, Sequence[Figure]]


@dataclass(frozen=True, slots=True)
class _Passage:
    """A passage found under its article's headline, with what ranks it."""

    hit: Hit
    text: str
    support: Support
    signs: Mapping[str, float]
    rank: float


@dataclass(frozen=True, slots=True)
class _Ranked:
    """An article with its passages found; the best of them ranks it."""

    article: Article
    passages: Sequence[_Passage]
    best: _Passage


def judge(
    question: Question,
    weighed: Sequence[Weighed],
    found: Iterable[tuple[Article, Hit]],
    lexical: Lexical,
    printed: Mapping[int, Sequence[Figure]],
) -> tuple[Judged, ...]:
    """Return the articles found, the likeliest to answer first: each by its best passage.

    `printed` are their figures, by article id.
    """
    together: dict[int, tuple[Article, list[Hit]]] = {}
    for article, hit in found:
        together.setdefault(article.id, (article, []))[1].append(hit)
    leads = _ahead({key: max(hit.score for hit in hits) for key, (_, hits) in together.items()})
    case = _Case(question, weighed, lexical, printed)
    ranked = [_ranked(case, article, hits) for article, hits in together.values()]
    ranked = _dated(question, ranked)
    ranked.sort(key=lambda one: (-one.best.rank, one.article.id))
    first = len(ranked) if question.asked == "compare" else WEIGHED
    asked = Asked(question, weighed, lexical, aligned.meant(question, weighed, lexical))
    judged = [
        _weighed_up(asked, one, leads[one.article.id], printed.get(one.article.id, ()))
        for one in ranked[:first]
    ]
    judged.sort(key=_worth)
    return tuple(judged + [_behind(one) for one in ranked[first:]])


def _worth(one: Judged) -> tuple[float, int]:
    """Order articles weighed up: by rank and the odds that they answer.

    Fitted listwise on 2,262 questions of nine hands (docs/evaluation.md).
    """
    return -one.rank - TRUST * log_odds(one.chance), one.article.id


def _ahead(scores: Mapping[int, float]) -> dict[int, float]:
    """Return how far each article's score stands above the best other one's (negative: below)."""
    order = sorted(scores.values(), reverse=True)
    if len(order) < 2:
        return dict.fromkeys(scores, ALONE)
    return {key: score - (order[1] if score == order[0] else order[0]) for key, score in scores.items()}


def _ranked(case: _Case, article: Article, hits: Sequence[Hit]) -> _Ranked:
    """Rank an article by the best of its passages found."""
    question = case.question
    lines = [hit.passage.sentences[one.place].of(article.text) for hit in hits for one in hit.sentences]
    printed = case.printed.get(article.id, ())
    shared = premises.unmet(question, article, lines, printed) | naming.unnamed(question, article)
    shared |= measured.lacking(question, article, printed)
    shared |= {"year": years.told(question.text, article, printed)}
    shared |= benefits.lacking(question, article, printed)
    shared |= {"needed": float(any(needs.told(question, case.weighed, case.lexical, one) for one in lines))}
    shared |= defining(question.term, lines) if question.term else {}
    passages = []
    for hit in hits:
        around = article.text if len(article.text) > len(hit.passage.text) else ""
        text = f"{article.title}\n{hit.passage.text}"
        whole = support(question, case.weighed, text, case.lexical, around)
        signs = signs_of(question, article, hit, whole) | shared
        rank = total(signs, ORDER) - NOTE * (article.kind == "note")
        passages.append(_Passage(hit, text, whole, signs, rank))
    return _Ranked(article, passages, max(passages, key=lambda one: one.rank))


def _dated(question: Question, ranked: Sequence[_Ranked]) -> list[_Ranked]:
    """Put earlier editions of an event behind the latest one, where that is asked for."""
    found = [
        Edition(one.article, [passage.hit.passage.text for passage in one.passages], one.best.support)
        for one in ranked
    ]
    behind = stale(question, found)
    return [_lowered(one, ORDER["stale"] * behind.get(one.article.id, 0.0)) for one in ranked]


def _lowered(one: _Ranked, much: float) -> _Ranked:
    passages = [replace(passage, rank=passage.rank + much) for passage in one.passages]
    return replace(one, passages=passages, best=max(passages, key=lambda passage: passage.rank))


def _weighed_up(asked: Asked, ranked: _Ranked, lead: float, printed: Sequence[Figure]) -> Judged:
    """Judge an article by the sentences of all its passages found.

    It answers if any passage does, be it not the one that ranks it.
    """
    question, weighed, article = asked.question, asked.weighed, ranked.article
    said = sentences.weighed_up(asked, article, [one.hit for one in ranked.passages])
    lines = [one.text for one in said]
    shared = {"lead": lead, "words": min(len(weighed), LONG) / LONG}
    shared |= deeds.lacking(question, article, lines) | attributes.lacking(question, article, lines)
    shared |= measured.unmeasured(asked, article, printed)
    shared |= naming.lacking(asked, article) | granted.lacking(question, article)
    shared |= together.signs(asked, article, said, printed) | groundless(asked, article, said)
    of_it = measured.told(asked, article, printed)
    told = leads(asked, article, printed, of_it)
    shared |= figured.lacking(asked, article, printed, of_it, told)
    shared |= narrowed.lacking(asked, article, said, printed) | misquoted(question, article, printed)
    each = []
    for one in ranked.passages:
        span = one.hit.passage.span
        inside = [sentence for sentence in said if span.start <= sentence.span.start < span.end]
        signs = {**one.signs, **shared, "apt": _apt(inside)}
        signs |= aligned.kin(weighed, asked.meant, one.support.shares, one.text)
        chance = _chance(signs, one.hit.cosine is not None)
        each.append((borne(question.polar, chance, signs), signs))
    chance, signs = max(each, key=lambda one: one[0])
    best = ranked.best
    return Judged(article, best.hit, best.support, said, chance, best.rank, signs, told)


def _behind(ranked: _Ranked) -> Judged:
    best = ranked.best
    return Judged(ranked.article, best.hit, best.support, (), 0.0, best.rank, best.signs)


def signs_of(question: Question, article: Article, hit: Hit, whole: Support) -> dict[str, float]:
    """Return what an article is ranked by, and some of what its chance is worked out from, by name."""
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
        "across": float((script.of_question(question.text) == "en") != (article.language == "en")),
    }


def _apt(inside: Sequence[Sentence]) -> float:
    """Return how much less of the question than the fullest sentence one holds that has a value asked for."""
    densest = max((one.covered for one in inside), default=0.0)
    return max((one.covered for one in inside if one.value), default=0.0) / max(0.01, densest)


def _chance(signs: dict[str, float], meaning: bool) -> float:
    odds = total(signs, WITH_MEANING if meaning else BY_WORDS)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
