"""Sources asked for news: due | fetch | parse | unseen | ODOP news | whole text | ingest | settle."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from store.db.gathered import sources as rows
from store.feeds import changes, links, parse
from store.feeds.answers import UNKNOWN, Fault, Page
from store.feeds.changes import Notice, Source
from store.feeds.entries import Entry, Feed, FeedError
from store.feeds.fetch import Web
from store.gathering import entry as taking
from store.ingest import ingest
from store.pages import charset
from store.store import Store

AT_ONCE: Final = 4
"""Sources asked at the same time."""

PAGES: Final = 20
"""Entries of one source taken up at a time; the rest wait for the next look."""

TRIES: Final = 3
_MAPS: Final = 3
_REMEMBERED: Final = timedelta(days=120)
_SETTLED: Final = frozenset({"taken", "left_out", "unresolved"})


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a look at the sources brought: counts of entries, and what the admin should hear."""

    asked: int = 0
    failed: int = 0
    taken: int = 0
    left_out: int = 0
    notices: tuple[tuple[Notice, Source], ...] = ()

    def __add__(self, other: Refreshed) -> Refreshed:
        """Return both as one."""
        return Refreshed(
            self.asked + other.asked,
            self.failed + other.failed,
            self.taken + other.taken,
            self.left_out + other.left_out,
            self.notices + other.notices,
        )


async def refresh(store: Store, web: Web, now: datetime) -> Refreshed:
    """Ask every source that is due, take in its news and note when to ask again."""
    async with store.database.read() as session:
        due = await rows.listed(session, now)
    free = asyncio.Semaphore(AT_ONCE)

    async def one(source: Source) -> Refreshed:
        async with free:
            return await ask(store, web, source, now)

    results = await asyncio.gather(*(one(source) for source in due))
    async with store.database.write() as session:
        await rows.forget(session, now - _REMEMBERED)
    return sum(results, Refreshed())


async def ask(store: Store, web: Web, source: Source, now: datetime) -> Refreshed:
    """Ask one source, take in its news and settle it."""
    answer = await web.get(source.url, source.validators, now)
    feed = await read(web, answer, now)
    if isinstance(feed, Fault) or isinstance(answer, Fault):
        fault = feed if isinstance(feed, Fault) else Fault(source.url, "broken")
        after, notices = changes.failed(source, fault, now)
        await _settle(store, after, {}, now)
        return Refreshed(1, 1, notices=tuple((notice, after) for notice in notices))
    wanted = taking.Wanted(source.filtered, links.host(source.url) or source.url, now)
    unseen = await _unseen(store, feed.entries)
    gathered = [await taking.entry(web, entry, wanted) for entry in unseen[:PAGES]]
    if feed.kind == "page" and answer.changed:
        gathered += await _itself(answer, now.date())
    await ingest(store, [item.article for item in gathered if item.article], now)
    fates = Counter(item.fate for item in gathered)
    after, notices = changes.answered(source, answer, fates["taken"] + fates["left_out"], now)
    if len(unseen) > PAGES or fates["failed"]:
        after = replace(after, validators=UNKNOWN)  # or a 304 would hide what is left to do
    after = replace(after, taken=after.taken + fates["taken"], left_out=after.left_out + fates["left_out"])
    await _settle(store, after, {item.url: item.fate for item in gathered}, now)
    return Refreshed(1, 0, fates["taken"], fates["left_out"], tuple((notice, after) for notice in notices))


async def read(web: Web, answer: Page | Fault, now: datetime) -> Feed | Fault:
    """Read a source's answer; of an index of sitemaps, its newest sitemaps."""
    if isinstance(answer, Fault):
        return answer
    if not answer.changed:
        return Feed("rss")
    feed = await asyncio.to_thread(_parsed, answer)
    if isinstance(feed, Fault) or feed.kind != "index":
        return feed
    maps = sorted(
        feed.entries, key=lambda entry: entry.published.text if entry.published else "", reverse=True
    )
    answers = [await web.get(entry.url, now=now) for entry in maps[:_MAPS]]
    feeds = [_parsed(page) for page in answers if isinstance(page, Page)]
    return Feed("sitemap", tuple(entry for one in feeds if isinstance(one, Feed) for entry in one.entries))


def _parsed(page: Page) -> Feed | Fault:
    try:
        return parse.parse(charset.decode(page.body, page.charset), page.url)
    except FeedError:
        return Fault(page.url, "broken")


async def _unseen(store: Store, entries: Sequence[Entry]) -> list[Entry]:
    by_url = {entry.url: entry for entry in entries}
    async with store.database.read() as session:
        known = await rows.fates(session, by_url)
    return [entry for url, entry in by_url.items() if not _done(known.get(url))]


def _done(known: tuple[str, int] | None) -> bool:
    return known is not None and (known[0] in _SETTLED or known[1] >= TRIES)


async def _itself(answer: Page, today: date) -> Iterable[taking.Gathered]:
    article = await asyncio.to_thread(taking.read, answer, today)
    return [taking.Gathered(answer.url, "taken", article)] if article else []


async def _settle(store: Store, source: Source, fates: dict[str, str], now: datetime) -> None:
    async with store.database.write() as session:
        await rows.note(session, source.id, fates, now)
        await rows.settle(session, source)
