"""A question that two topics answer alike: which is meant is asked, unless the reader's district says it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass
from datetime import datetime

from store import answers
from store.exchange import Named
from store.search import query
from store.search.query import Question
from store.store import Store
from store.talk import places
from store.text import gazetteer
from store.text.gazetteer import PLACES, Entry
from store.types import Answer, Article, Ranked

ASKED = frozenset({"how_many", "how_much", "who", "when", "where"})  # what has one answer a topic
NARROWING = PLACES | {"product", "company", "event", "office"}
MARGIN = 0.5  # log odds between two articles that answer alike
OWN_MARGIN = 2.0  # … and within which the reader's own district goes before another
MOST = 3
LOOKED_AT = 6


@dataclass(frozen=True, slots=True)
class Side:
    """A topic and the answer its own article gives."""

    topic: Named
    answer: Answer


async def sides(
    store: Store, question: str, answer: Answer, now: datetime, home: str | None = None
) -> tuple[Side, ...]:
    """Return the topics that answer `question` alike, the best first; fewer than two: nothing is open.

    `answer` is what the store says to the question. Where the article of the district `home` is among them,
    or not far behind, it alone is returned: that is whose news the reader wants.
    """
    read = query.understand(question)
    if not answer.answered or read.asked not in ASKED or _narrowed(read):
        return ()
    topics = [(one, topic) for one in answer.articles[:LOOKED_AT] if (topic := _topic(one.article))]
    best = answer.articles[0].score
    homes = any(topic.id == home and best - one.score <= OWN_MARGIN for one, topic in topics)
    margin = OWN_MARGIN if homes else MARGIN
    near = [(one, topic) for one, topic in topics if best - one.score <= margin]
    if not near or near[0][0] is not answer.articles[0] or len({topic.id for _, topic in near}) == 1:
        return ()
    found = [side async for side in _answering(store, near, answer, now)]
    if len({_said(side.answer) for side in found}) < 2:
        return ()
    own = [side for side in found if side.topic.id == home]
    return tuple(own or found[:MOST])


async def _answering(
    store: Store, near: Collection[tuple[Ranked, Entry]], answer: Answer, now: datetime
) -> AsyncIterator[Side]:
    """Yield each topic whose best article answers the question by itself."""
    told: set[str] = set()
    for ranked, topic in near:
        if topic.id in told:
            continue
        only = frozenset({ranked.article.id})
        said = await answers.ask(store, answer.question, now, answer.language, only)
        if said.answered:
            told.add(topic.id)
            yield Side(places.named(topic), said)


def _narrowed(read: Question) -> bool:
    """Whether the question says itself whose news it wants."""
    return any(
        mention.entry.kind in NARROWING and mention.entry.id not in query.EVERYWHERE
        for mention in read.mentions
    )


def _topic(article: Article) -> Entry | None:
    """Return the one district an article is about: the only one its headline names, else its text."""
    for text in (article.title, article.text):
        found = {
            m.entry.id: m.entry for m in gazetteer.standard().find(text, None) if m.entry.kind == "district"
        }
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _said(answer: Answer) -> str:
    """Return what tells one answer from another: its figure, else its words."""
    lead = answer.lead
    return f"{lead.figure.value} {lead.figure.unit}" if lead else answer.quotes[0].text
