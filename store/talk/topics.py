"""Articles on a topic: what filters and days leave, and the newest of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from store import answers
from store.db import articles as article_rows
from store.db.talk import selecting
from store.dialogue.filters import Filtered
from store.exchange import Window
from store.store import Store
from store.talk import naming
from store.text import gazetteer
from store.text.gazetteer import PLACES, Entry
from store.types import Answer, Article, Outcome, Ranked

AT_MOST = 10
MANY = 10_000  # articles of a window, from which the newest are taken
OWN = 2
NEAR = 0.75  # of the best article's score
TOUCHED = ("found", "nothing")  # outcomes of a topic that the news does speak of
EVERYWHERE = frozenset({"uttar-pradesh", "odop"})  # nearly every article names them


@dataclass(frozen=True, slots=True)
class Chosen:
    """The articles that filters and days leave (`ids`, None: all), and filters that name nothing known."""

    ids: frozenset[int] | None
    unread: tuple[str, ...] = ()


async def choose(store: Store, told: Filtered, window: Window | None) -> Chosen:
    """Return the articles of the window's days that fit every filter."""
    ids: frozenset[int] | None = None
    unread: list[str] = []
    if window or "source" in told.values:
        async with store.database.read() as session:
            ids = await selecting.ids(session, window, told.values.get("source"))
    for name in ("district", "product"):
        if name not in told.values:
            continue
        entries = _named(name, told.values[name])
        if not entries:
            unread.append(name)
            continue
        ids = frozenset(article.id for article in await naming.newest(store, entries, ids))
    return Chosen(ids, tuple(unread))


async def newest(
    store: Store, topic: str, only: Collection[int] | None, now: datetime, district: str | None = None
) -> Answer:
    """Return up to ten articles on `topic` ("" for any) among `only` (None: all), newest first.

    A topic the gazetteer knows is looked for by name, another one as a question is, of whose articles those
    count that come near the best. Without a topic, up to two articles that name `district` (a gazetteer id)
    come first.
    """
    entries = tuple(mention.entry for mention in gazetteer.standard().find(topic))
    entries = tuple(entry for entry in entries if entry.id not in EVERYWHERE)
    async with store.database.read() as session:
        coverage = await article_rows.coverage(session)
    if entries:
        kept = await naming.newest(store, entries, only, AT_MOST)
    elif topic:
        asked = await answers.ask(store, topic, now, only=only)
        near = _near(asked) if asked.outcome in TOUCHED else ()
        kept = sorted((ranked.article for ranked in near), key=_age)
    else:
        async with store.database.read() as session:
            found = await article_rows.latest(session, AT_MOST if only is None else MANY)
        kept = [article for article in found if only is None or article.id in only]
    if only is not None:  # of days: what gives no more than its year comes last
        kept = sorted(kept, key=lambda one: one.published is not None and one.published.precision == "year")
    if district and not topic:
        kept = await _own_first(store, district, kept)
    outcome: Outcome = "found" if kept else "nothing"
    ranked = tuple(Ranked(article, 1.0) for article in kept[:AT_MOST])
    return Answer(topic, "en", outcome, articles=ranked, coverage=coverage)


def _near(found: Answer) -> tuple[Ranked, ...]:
    """Return the articles that fit nearly as well as the best: a search always finds ten."""
    best = max((ranked.score for ranked in found.articles), default=0.0)
    return tuple(ranked for ranked in found.articles if ranked.score >= NEAR * best)


async def _own_first(store: Store, district: str, articles: list[Article]) -> list[Article]:
    entry = gazetteer.standard().entries.get(district)
    own = await naming.newest(store, (entry,), most=OWN) if entry else []
    return [*own, *(article for article in articles if article not in own)]


async def sources(store: Store) -> tuple[tuple[str, int], ...]:
    """Return the sources of the stored articles and how many each has, the largest first."""
    async with store.database.read() as session:
        return await selecting.sources(session)


def _age(article: Article) -> tuple[bool, int, int]:
    return naming.age(article.published.last if article.published else None, article.id)


def _named(name: str, value: str) -> tuple[Entry, ...]:
    """Return the places or products a filter's value names."""
    found = (mention.entry for mention in gazetteer.standard().find(value))
    return tuple(entry for entry in found if (entry.kind in PLACES) == (name == "district"))
