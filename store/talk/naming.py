"""Articles that name a place or a thing: candidates by the word index | newest first | read to be sure."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from store.db import articles as article_rows
from store.db.talk import selecting
from store.search.query import EVERYWHERE
from store.store import Store
from store.text import gazetteer
from store.text.gazetteer import PLACES, Entry
from store.types import Article

AT_ONCE = 50  # articles read at a time until enough are sure


async def newest(
    store: Store, entries: Collection[Entry], only: Collection[int] | None = None, most: int | None = None
) -> list[Article]:
    """Return up to `most` articles that name the most of the entries, newest first, the undated last.

    A name counts as whole words: रामपुर is not in बलरामपुर. `only` keeps to the articles of those ids.
    """
    counted: dict[int, int] = await _candidates(store, entries)
    if only is not None:
        counted = {number: count for number, count in counted.items() if number in only}
    wanted = frozenset(entry.id for entry in entries)
    async with store.database.read() as session:
        days = await selecting.days(session, counted)
    for level in sorted(set(counted.values()), reverse=True):
        ids = [number for number, count in counted.items() if count >= level and number in days]
        ids.sort(key=lambda number: age(days[number], number))
        found = await _sure(store, ids, wanted, level, most)
        if found:
            return found
    return []


def about(articles: Sequence[Article], topics: Collection[str]) -> tuple[Article, ...]:
    """Return the articles that name a place or product of `topics` (gazetteer ids), most first.

    All of them where that are none.
    """
    known = gazetteer.standard().entries
    narrow = (known[topic] for topic in topics if topic in known and topic not in EVERYWHERE)
    wanted = frozenset(entry.id for entry in narrow if entry.kind in PLACES | {"product"})
    if not wanted:
        return tuple(articles)
    counted = [(_count(article, wanted), article) for article in articles]
    return tuple(one for count, one in sorted(counted, key=lambda pair: -pair[0]) if count)


def age(day: date | None, number: int) -> tuple[bool, int, int]:
    """Sort newest first, what is undated last."""
    return day is None, -(day or date.min).toordinal(), -number


async def _candidates(store: Store, entries: Collection[Entry]) -> Counter[int]:
    """Return how many of the entries each article seems to name."""
    counted: Counter[int] = Counter()
    for entry in entries:
        counted.update(await store.candidates.holding(entry.names))
    return counted


async def _sure(
    store: Store, ids: Sequence[int], wanted: frozenset[str], level: int, most: int | None
) -> list[Article]:
    found: list[Article] = []
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        async with store.database.read() as session:
            read = await article_rows.by_ids(session, some)
        inside = (read[number] for number in some if number in read)
        found += await asyncio.to_thread(_naming, inside, wanted, level)
        if most is not None and len(found) >= most:
            return found[:most]
    return found


def _naming(articles: Iterable[Article], wanted: frozenset[str], level: int) -> list[Article]:
    return [article for article in articles if _count(article, wanted) >= level]


def _count(article: Article, wanted: frozenset[str]) -> int:
    mentions = gazetteer.standard().find(f"{article.title}\n{article.text}")
    return len(wanted.intersection(mention.entry.id for mention in mentions))
