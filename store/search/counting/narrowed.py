"""Whether the figures of an article are of more than a question narrows to: a town, a buyer, women.

What the whole district sold says nothing of one stall that the article names further down, what all borrowers
got nothing of the women among them, and a number that the question tells itself answers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.search.asking.told import figures
from store.search.evidence import SOUND, carried, read
from store.search.query import Question
from store.search.weighing import measured
from store.search.weighing.sentences import Asked, Sentence
from store.search.weighing.together import named
from store.text.normalise import fold, listed, words
from store.types import FIGURES, Article, Figure

_PLANNED = frozenset({"target", "forecast"})
_WOMEN = listed(
    "woman women womens female females girl girls lady ladies महिला महिलाएं महिलाओं औरत औरतें औरतों लड़की लड़कियां "
    "लड़कियों युवती युवतियां युवतियों बेटियां बेटियों छात्रा छात्राएं छात्राओं mahila mahilaen mahilayen mahilaye mahilao "
    "mahilaon aurat auraten auratein aurato auraton ladki ladkiyan ladkiyon yuvti yuvtiyan"
)
_ALONE = re.compile(
    r"\b(?:alone|akele|akeli|itself|himself|herself)\b|\bkhud (?:ka|ki|ke|ne)\b|"
    r"(?<!\S)(?:अकेले|अकेली|खुद (?:का|की|के|ने))(?!\S)|"
    r"(?<!\S)(?:sirf|kewal|keval|सिर्फ|केवल) (?!kitn|कितन|\d)"
)
_ONLY = re.compile(
    r"\b(?:alone|only|just|sirf|kewal|keval|akele|akeli|itself|himself|herself|own)\b|"
    r"(?<!\S)(?:सिर्फ|केवल|अकेले|अकेली|खुद|मात्र)(?!\S)"
)
_ENDS = re.compile(r"(?<=[।?!.])\s+")
_NOTHING = {"behind": 0.0, "echoed": 0.0, "narrowed": 0.0}


def lacking(
    asked: Asked, article: Article, said: Sequence[Sentence], printed: Sequence[Figure]
) -> dict[str, float]:
    """Return how a question for a figure is narrower than the ones `printed` in an article: 1, else 0.

    `behind`: it names something of which only sentences behind them tell (of those `said`), which have no
    such figure; `echoed`: all that came of the kind asked for are numbers that it tells itself; `narrowed`:
    it asks of women, or of one alone, and no figure is told of them.
    """
    question = asked.question
    found = measured.fitting(question, article.text, printed) if question.asked in FIGURES else []
    if not found:
        return _NOTHING
    return {
        "behind": float(_behind(asked, article, said, max(one.sentence.end for one in found))),
        "echoed": float(_echoed(question, found)),
        "narrowed": float(_of_women(question, article, printed) or _of_one(question, article, found)),
    }


def _behind(asked: Asked, article: Article, said: Sequence[Sentence], end: int) -> bool:
    """Whether a name of the question, not in the headline, is told in sentences from there on alone."""
    titled = read(article.title), asked.lexical.numbers(article.title)
    for place, word in enumerate(asked.weighed):
        if not named(word.content) or carried(word, *titled) >= SOUND:
            continue
        telling = [one for one in said if one.held[place] >= SOUND]
        if telling and all(one.span.start >= end and not one.value for one in telling):
            return True
    return False


def _echoed(question: Question, found: Sequence[Figure]) -> bool:
    """Whether figures that came, not only planned, are all numbers of the question: how many of the *49*."""
    told = {one.value for one in figures(question.text)}
    came = [one for one in found if one.role not in _PLANNED] if told else []
    return bool(came) and all(one.value in told for one in came)


def _of_women(question: Question, article: Article, printed: Sequence[Figure]) -> bool:
    """Whether women are asked about, and no sentence of a figure, nor the one before, tells of any."""
    if _WOMEN.isdisjoint(words(question.text)):
        return False
    return not any(_WOMEN.intersection(words(_around(one, article))) for one in printed)


def _of_one(question: Question, article: Article, found: Sequence[Figure]) -> bool:
    """Whether one alone is asked about, and no sentence of the figures `found` tells of one alone."""
    lines = [one.sentence.of(article.text) for one in found] if _ALONE.search(fold(question.text)) else []
    return bool(lines) and not any(_ONLY.search(fold(line)) for line in lines)


def _around(figure: Figure, article: Article) -> str:
    """Return the sentence of a figure with the one before it, under the headline."""
    before = _ENDS.split(article.text[: figure.sentence.start].rstrip())[-1]
    return f"{article.title}\n{before}\n{figure.sentence.of(article.text)}"
