"""Which sentences and figures make the reply: at most three sentences, each to the letter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.search.judge import Judged, Sentence
from store.search.query import Question
from store.text import passages
from store.types import Figure, Quote, Span

MOST = 3  # sentences of a reply
SECOND = 2.5  # how far the second sentence may score behind the first
_LEANS = re.compile(
    r"[\"'“‘]?(?:यह|ये|वह|वे|इस|इन|उस|उन|इसे|इसके|इसकी|इसका|इसमें|इससे|इनमें|इनके|उसके|उनके|उनका|उनकी|उन्होंने|इन्होंने|उन्हें|इन्हें|जिस|"
    r"जिसे|जिसके|जिसकी|जिससे|जिसमें|जिन|जो|वहीं|साथ|लेकिन|पर|मगर|वहां|यहां|It|Its|This|These|Those|They|Their|He|She|His|Her|Such|"
    r"But|There|Both)(?=[\s,])"
)


def quotes(judged: Sequence[Judged]) -> tuple[Quote, ...]:
    """Return the sentences that answer, in reading order, of the best article.

    The best sentence; one that leans on the sentence before it (यह, जिससे, They …) brings that along; a second
    one where it bears the question out nearly as well.
    """
    best = judged[0]
    chosen = _with_context(best, best.sentences[0]) if best.sentences else []
    for sentence in best.sentences[1:]:
        if len(chosen) < MOST and _adds(best.sentences[0], sentence):
            chosen += [span for span in _with_context(best, sentence) if span not in chosen][
                : MOST - len(chosen)
            ]
            break
    text = best.article.text
    spans = sorted(set(chosen), key=lambda span: span.start)[:MOST]
    return tuple(Quote(span.of(text), span, best.article, best.chance) for span in spans)


def _adds(first: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence is worth quoting beside the first."""
    if not first.support.value and sentence.support.value:
        return True
    return sentence.score >= first.score - SECOND and sentence.support.value >= first.support.value


def _with_context(judged: Judged, sentence: Sentence) -> list[Span]:
    """Return the sentence, after the one before it where it leans on that."""
    if not _LEANS.match(sentence.text):
        return [sentence.span]
    before = _before(judged.article.text, sentence.span)
    return [before, sentence.span] if before else [sentence.span]


def _before(text: str, span: Span) -> Span | None:
    """Return the sentence before `span` in the text, None at its beginning or after a sub-headline."""
    spans = [one for part in passages.split(text) for one in passages.sentences(text, part)]
    earlier = [one for one in spans if one.end <= span.start]
    return earlier[-1] if earlier and earlier[-1].of(text)[-1] in "।.!?॥|”\"'" else None


def figures(question: Question, quoted: Sequence[Quote], printed: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures printed in the quoted sentences, the one asked for first."""
    inside = [
        figure
        for figure in printed
        if any(quote.span.start <= figure.start and figure.end <= quote.span.end for quote in quoted)
    ]
    wanted = question.unit
    return tuple(sorted(inside, key=lambda figure: (figure.unit != wanted, figure.start)))
