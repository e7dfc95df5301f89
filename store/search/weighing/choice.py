"""Which of the articles that answer is quoted: the likeliest, or of several that tell the same the newest.

A question that names no time wants the figure as it stands, and "when is the fair" the fair to come: of two
articles that bear it out as well, the one dated later goes first, and an undated one counts as older.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from store.figures import relevance
from store.search.judge import Judged
from store.search.query import Question
from store.search.weighing import editions
from store.search.weighing.leading import spoken
from store.text.normalise import listed
from store.types import FIGURES

SURE = 0.7  # an article this likely may stand in for the best one, and may contradict it
MOST = 3  # sentences of a reply, and articles they may be of
SLACK = 0.05  # of a question's weight, which a newer article may hold less of it
_NOW = listed("है हैं are is have has number")


def best(question: Question, judged: Sequence[Judged]) -> tuple[Judged, Judged | None]:
    """Return the article to quote, and the one it goes before for its date, None where there is none."""
    able = [
        one for one in judged[:MOST] if one is judged[0] or (one.chance >= SURE and one.support.places == 1)
    ]
    first = able[0]
    if question.asked in FIGURES and first.leads.ruled_out:
        first = next((one for one in able if one.leads.figures), first)
    if question.years or not _of_now(question):
        return first, None
    newer = [one for one in able if one is not first and _stands_for(question, first, one)]
    latest = max(newer, key=lambda one: (_day(one), one.chance), default=first)
    later = _day(latest) > _day(first)
    if question.asked not in FIGURES:  # reports of one year are of one fair
        later = _day(latest).year > _day(first).year
    return (latest, first) if later else (first, None)


def _stands_for(question: Question, first: Judged, other: Judged) -> bool:
    """Whether another article tells what the first does of the same things."""
    if other.support.entries < first.support.entries or other.support.covered < first.support.covered - SLACK:
        return False
    if question.asked in FIGURES:
        pair = (first.leads.figures[:1], other.leads.figures[:1])
        return all(pair) and relevance.family_of(pair[0][0].unit) == relevance.family_of(pair[1][0].unit)
    return bool(first.sentences and other.sentences) and other.sentences[0].value


def _day(judged: Judged) -> date:
    published = judged.article.published
    return published.last if published and published.last else date.min


def _of_now(question: Question) -> bool:
    """Whether a question asks how many there are, or when or where an event is to be."""
    said = spoken(question.text)
    if question.asked in FIGURES:
        standing = bool(_NOW.intersection((*said[:4], *said[-2:])))
        return standing and relevance.wanted(question.text, question.unit).period is None
    return editions.to_come(question)
