"""Which of several editions of an event a question means: where it names no year, the latest one told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from store.search.evidence import Support
from store.search.query import Question
from store.search.weighing.kinds import holds
from store.search.weighing.leading import spoken
from store.text.normalise import listed, words
from store.types import Article

YEARS = 2  # behind the latest edition, from which on another is as old as can be
UNDATED = 0.5  # how old one is that nobody dates
SLACK = 0.3  # of a question's weight, which the latest may hold less of it


_THEN = listed("था थी थे थीं हुआ हुई हुए गया गई गए चुका चुकी चुके पहले पहली पहला first was were did had")
_EVENTS = frozenset({"exhibition", "fair", "summit"})
_SHOWS = listed("show shows शो")


@dataclass(frozen=True, slots=True)
class Edition:
    """An article that may tell of an edition of an event, its headline and lines found, its evidence."""

    article: Article
    lines: Sequence[str]
    support: Support


def stale(question: Question, found: Sequence[Edition]) -> dict[int, float]:
    """Return by article id how far (0..1) each is behind the latest edition that answers; empty if none is.

    Only when and where an event is asks for the latest one: what was is asked of any year.
    """
    if question.years or not to_come(question):
        return {}
    fullest = max((one.support.covered for one in found), default=0.0)
    able = [one for one in found if _tells(question, one, fullest - SLACK)]
    years = [year for one in able if (year := _year(one.article))]
    if not years:
        return {}
    return {one.article.id: _behind(max(years), _year(one.article)) for one in found}


def renamed(question: Question) -> str | None:
    """Return a question when or where an event is to be with the event's other, short name; None without one.

    Who says "trade show" means UPITS, which a report may call by nothing else.
    """
    if not to_come(question):
        return None
    tokens = words(question.text)
    for mention in question.mentions:
        short = [name for name in mention.entry.names if len(words(name)) == 1 and name.isalpha()]
        if mention.entry.kind == "event" and mention.last - mention.first > 1 and short:
            return " ".join([*tokens[: mention.first], short[0], *tokens[mention.last :]])
    return None


def to_come(question: Question) -> bool:
    """Whether it asks when or where an event is to be, and not when it was."""
    wanted = question.asked in ("when", "where") and _of_an_event(question)
    return wanted and not _THEN.intersection(spoken(question.text))


def _of_an_event(question: Question) -> bool:
    if any(mention.entry.kind == "event" for mention in question.mentions) or _SHOWS.intersection(
        spoken(question.text)
    ):
        return True
    return any(_EVENTS & content.concepts for content in question.content)


def _tells(question: Question, one: Edition, least: float) -> bool:
    named = one.support.entries == one.support.places == 1.0 and one.support.covered >= least
    return named and any(holds(question.asked, question.unit, line) for line in one.lines)


def _behind(latest: int, year: int) -> float:
    return min(1.0, max(0, latest - year) / YEARS) if year else UNDATED


def _year(article: Article) -> int:
    """Return the year an article is of, 0 where that is unknown."""
    published = article.published
    last: date | None = published.last if published else None
    return last.year if last else 0
