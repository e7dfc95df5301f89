"""Which sentences, figures and conflicts make the reply: at most three sentences, each to the letter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from store.figures import reconcile, relevance
from store.figures.same import amounts
from store.search.judge import Judged
from store.search.query import Question
from store.search.weighing import choice, leading, sentences
from store.search.weighing.choice import MOST, SURE
from store.search.weighing.sentences import Sentence
from store.text import lexicon, passages
from store.text.normalise import words
from store.types import FIGURES, Article, Cited, Figure, Quote, Span

ENOUGH = 0.97  # chance that the answer has been told, from which on no further sentence is …
PLAIN = 0.9  # … and where a figure or a day is asked for, which the sentence plainly holds
DOUBT = 2.0  # what the log odds of sentences are divided by where it is not: there they claim too much
APT = 3.0  # what a sentence gains by the figure that answers best, for a figure's score of 1
CLOSE = 0.5  # share of a claim that an article takes up where it is about the same
FITS = 0.5  # a figure scored so by `relevance.rank` is what was asked for
_CREDIT = re.compile(r"\s*\([^()]*\)\.?\s*")  # who wrote it, the agency
_LEANS = re.compile(
    r"[\"'“‘]?(?:यह|ये|वह|वे|इस|इन|उस|उन|इसे|इसके|इसकी|इसका|इसमें|इससे|इनमें|इनके|उसके|उनके|उनका|उनकी|उन्होंने|"
    r"इन्होंने|उन्हें|इन्हें|जिस|जिसे|जिसके|जिसकी|जिससे|जिसमें|जिन|जो|वहीं|साथ|लेकिन|पर|मगर|वहां|यहां|It|Its|This|"
    r"These|Those|They|Their|He|She|His|Her|Such|But|There|Both)(?=[\s,])"
)


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said: sentences in reading order, their figures with the one asked for first, and conflicts.

    `lead` is the figure asked for, None where no figure is of it.
    """

    quotes: tuple[Quote, ...]
    figures: tuple[Cited, ...]
    conflicts: tuple[tuple[Cited, Cited], ...]
    lead: Cited | None = None


def reply(question: Question, judged: Sequence[Judged], printed: Mapping[int, Sequence[Figure]]) -> Reply:
    """Return what to say: the best article's sentences | figures of those | what contradicts them.

    `printed` are the articles' figures by article id. A comparison quotes each of the best articles once.
    """
    best, older = choice.best(question, judged)
    judged = [best, *(one for one in judged if one is not best)]
    asked = relevance.wanted(question.text, question.unit if question.asked in FIGURES else None)
    scores = {
        one.article.id: relevance.rank(one.article.text, printed.get(one.article.id, ()), asked)
        for one in judged[:MOST]
    }
    ranked = scores[best.article.id]
    leads = best.leads.figures or leading.stated(question, asked, ranked)
    needed, useful = _spans(
        best,
        ranked if question.asked in FIGURES else (),
        plain=question.asked in (*FIGURES, "when"),
    )
    own = [Cited(figure, best.article) for figure in printed.get(best.article.id, ())]
    conflicts = _conflicts(question, own, needed) if question.asked in (*FIGURES, "compare") else []
    spans = _joined(needed, [one.figure.sentence for pair in conflicts for one in pair])
    others = _others(question, judged, MOST - len(spans))
    quotes = [_quote(best, span) for span in _joined(spans, useful, MOST - len(others))] + others
    conflicts += _contradicted(question, judged, scores)
    figures = _figures(quotes, own, [*leads, *(one.figure for one in ranked)])
    lead = next((one for one in figures if one.figure in leads), None)
    conflicts += _outdated(lead, older, conflicts)
    return Reply(tuple(quotes), figures, tuple(conflicts), lead)


def nearest(question: Question, judged: Sequence[Judged]) -> Quote | None:
    """Return the sentence that comes nearest to what a polar question claims, None where it claims nothing.

    It is of the likeliest article, if that one is about all the names of the question and most of the rest.
    """
    best = judged[0] if judged else None
    if not question.polar or best is None or not best.sentences:
        return None
    close = best.support.places == best.support.entries == 1.0 and best.signs["kin"] >= CLOSE
    return _quote(best, best.sentences[0].span) if close else None


def _spans(best: Judged, ranked: Sequence[relevance.Scored], *, plain: bool) -> tuple[list[Span], list[Span]]:
    """Return the places of the best sentence and of further ones, each with what it leans on.

    Further ones are told until the chance that the answer is among them is enough: earlier where what is
    asked for is `plain` to see. Where a figure is, the sentence that holds the best one gains by it.
    """
    enough, doubt = (PLAIN, 1.0) if plain else (ENOUGH, DOUBT)
    worth: dict[int, float] = {}
    for figure in ranked:
        place = figure.figure.sentence.start
        worth[place] = max(worth.get(place, 0.0), APT * figure.score)
    told = [
        replace(one, score=one.score + worth.get(one.span.start, 0.0))
        for one in best.sentences
        if not _CREDIT.fullmatch(one.text)
    ]
    told.sort(key=lambda one: (-one.score, one.span.start))
    if not told:
        return [], []
    likely, useful = 0.0, []
    for one, chance in zip(told[:MOST], sentences.chances(told, doubt), strict=False):
        if likely < enough:
            useful.append(one.span)
        likely += chance
    useful += _with_value(told, useful)
    first, *others = [_with_context(best.article, span) for span in useful]
    return first, [span for spans in others for span in spans]


def _with_value(told: Sequence[Sentence], useful: Sequence[Span]) -> list[Span]:
    """Return the best sentence with a value of the kind asked for, where no `useful` one has any."""
    valued = [one.span for one in told if one.value]
    return valued[:1] if useful and not any(span in useful for span in valued) else []


def _joined(spans: Sequence[Span], more: Iterable[Span], room: int = MOST) -> list[Span]:
    """Return spans with more of them as long as there is room, in reading order."""
    kept = list(spans)
    for span in more:
        if (
            span not in kept
            and len(kept) < room
            and not any(one.start <= span.start < one.end for one in kept)
        ):
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)


def _quote(judged: Judged, span: Span) -> Quote:
    return Quote(span.of(judged.article.text), span, judged.article, judged.chance)


def _with_context(article: Article, span: Span) -> list[Span]:
    """Return a sentence's place, after the one before it where it leans on that (यह, जिससे, They …)."""
    if not _LEANS.match(span.of(article.text)):
        return [span]
    before = _before(article.text, span)
    return [span, before] if before else [span]


def _before(text: str, span: Span) -> Span | None:
    """Return the sentence before `span` in the text, None at its beginning or after a sub-headline."""
    spans = [one for part in passages.split(text) for one in passages.sentences(text, part)]
    earlier = [one for one in spans if one.end <= span.start]
    return earlier[-1] if earlier and earlier[-1].of(text)[-1] in "।.!?॥|”\"'" else None


def _others(question: Question, judged: Sequence[Judged], room: int) -> list[Quote]:
    """Return, for a comparison, the best sentence of each further article that bears it out."""
    if question.asked != "compare":
        return []
    further = [one for one in judged[1:] if one.chance >= SURE and one.sentences][:room]
    return [_quote(one, one.sentences[0].span) for one in further]


def _figures(quotes: Sequence[Quote], own: Sequence[Cited], ranked: Sequence[Figure]) -> tuple[Cited, ...]:
    """Return the figures printed in the quoted sentences, the one asked for first."""
    order = {figure: place for place, figure in reversed(list(enumerate(ranked)))}
    inside = [
        one
        for one in own
        if any(q.span.start <= one.figure.start and one.figure.end <= q.span.end for q in quotes)
    ]
    return tuple(sorted(inside, key=lambda one: (order.get(one.figure, len(ranked)), one.figure.start)))


def _outdated(
    lead: Cited | None, older: Judged | None, conflicts: Sequence[tuple[Cited, Cited]]
) -> list[tuple[Cited, Cited]]:
    """Return the figure that leads beside the one of an older article that it goes before."""
    if lead is None or older is None or not older.leads.figures:
        return []
    before = Cited(older.leads.figures[0], older.article)
    known = any(before in pair for pair in conflicts)
    return [] if known or amounts.compatible(lead.figure, before.figure) else [(lead, before)]


def _conflicts(question: Question, own: Sequence[Cited], spans: Sequence[Span]) -> list[tuple[Cited, Cited]]:
    """Return the article's own contradictions on what is asked that a quoted sentence takes part in."""

    def quoted(one: Cited) -> bool:
        return any(span.start <= one.figure.start < span.end for span in spans)

    def asked(one: Cited) -> bool:
        measure = words(one.figure.measure or "")
        meant = frozenset[str]().union(*lexicon.standard().concepts(measure))
        return any(content.concepts & meant or content.word in measure for content in question.content)

    found = [(one.one, one.other) for one in reconcile.conflicts(own) if asked(one.one) and asked(one.other)]
    return [pair for pair in found if any(map(quoted, pair))]


def _contradicted(
    question: Question, judged: Sequence[Judged], scores: Mapping[int, Sequence[relevance.Scored]]
) -> list[tuple[Cited, Cited]]:
    """Return where another likely article gives what was asked for differently."""
    if question.asked not in (*FIGURES, "compare"):
        return []
    fitting = [
        Cited(one.figure, judged_one.article)
        for judged_one in judged[:MOST]
        if judged_one.chance >= SURE
        for one in scores[judged_one.article.id][:1]
        if one.score >= FITS
    ]
    found = reconcile.conflicts(fitting)
    return [(one.one, one.other) for one in found if fitting[0] in (one.one, one.other)]
