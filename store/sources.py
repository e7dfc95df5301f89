"""The list of sources: the start list, added, removed, listed, carried in and out, and checked."""

from __future__ import annotations

import asyncio
import statistics
import tomllib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from importlib.resources import files
from itertools import pairwise
from typing import Final, Literal

from store.db import loads
from store.db.gathered import sources as rows
from store.feeds import links, opml, parse
from store.feeds.answers import Fault, Page
from store.feeds.changes import SILENT, Source
from store.feeds.entries import Entry, Feed, FeedError, Subscribed
from store.feeds.fetch import Policy, Web
from store.gathering import refresh
from store.store import Store
from store.text.relevance import possible

State = Literal["healthy", "moved", "gone", "slow", "broken", "silent", "empty", "unreachable", "refused"]

SLOW: Final = 5.0
"""Seconds from which an answer is slow."""

_LIST: Final = "feeds.toml"
_STATES: Final[dict[str, State]] = {
    "gone": "gone", "timeout": "slow", "unreachable": "unreachable", "robots": "refused",
    "address": "refused", "scheme": "refused",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Checked:
    """A source looked at now: how it is, how many entries it has and how many are ODOP news, its newest day.

    `detail` is a fault's reason and status, or the new address of one that moved. `closed` entries cannot be
    had: their links lead only through a search engine's script.
    """

    source: Source
    state: State
    entries: int = 0
    odop: int = 0
    newest: date | None = None
    seconds: float = 0.0
    detail: str = ""
    closed: int = 0


def start_list() -> tuple[Source, ...]:
    """Return the sources the store comes with (`store/data/feeds.toml`)."""
    data = tomllib.loads(files("store").joinpath("data", _LIST).read_text("utf-8"))
    return tuple(
        Source(one["url"], one["title"], one.get("language"), one.get("filtered", True))
        for one in data["source"]
    )


async def load_once(store: Store, now: datetime) -> int:
    """Add the start list to a new store, once; return how many were added.

    The sources are first asked a minute after one another, from five minutes on.
    """
    async with store.database.write() as session:
        if await loads.known(session, _LIST):
            return 0
        await loads.remember(session, _LIST, now)
        first = [
            replace(one, next_at=now + timedelta(minutes=5 + place)) for place, one in enumerate(start_list())
        ]
        return sum([await rows.add(session, source) for source in first])


async def add(store: Store, url: str, title: str = "", filtered: bool = True) -> bool | None:
    """Add a source; False where it is there already, None where `url` is no web address."""
    address = links.canonical(url)
    if not links.host(address) or not address.startswith(("http://", "https://")):
        return None
    async with store.database.write() as session:
        return await rows.add(session, Source(address, title, filtered=filtered))


async def remove(store: Store, url: str) -> bool:
    """Remove a source by its address or its number in the list; False where there is none."""
    known = await listed(store)
    found = next(
        (one for one in known if url in {one.url, str(one.id)} or links.canonical(url) == one.url), None
    )
    if found is None:
        return False
    async with store.database.write() as session:
        return await rows.remove(session, found.url)


async def listed(store: Store) -> tuple[Source, ...]:
    """Return all sources, in the order they were added."""
    async with store.database.read() as session:
        return await rows.listed(session)


async def carry_in(store: Store, text: str) -> int | None:
    """Add the sources of an OPML document; return how many were new, None where it is no such document."""
    try:
        found = opml.parse(text)
    except FeedError:
        return None
    async with store.database.write() as session:
        return sum([await rows.add(session, Source(one.url, one.title, one.language)) for one in found])


async def carry_out(store: Store) -> str:
    """Return all sources as an OPML document."""
    return opml.write(Subscribed(one.url, one.title, one.language) for one in await listed(store))


@asynccontextmanager
async def browsing(loopback: bool = False) -> AsyncIterator[Web]:
    """Open a client for the web and close it; `loopback` lets it reach servers on this machine."""
    web = Web(Policy(private=frozenset({"127.0.0.1", "::1"}) if loopback else frozenset()))
    try:
        yield web
    finally:
        await web.close()


async def check(store: Store, web: Web, now: datetime, slow: float = SLOW) -> tuple[Checked, ...]:
    """Look at every source now, without taking anything in or changing when it is asked next."""
    return tuple(await asyncio.gather(*(_check(web, one, now, slow) for one in await listed(store))))


async def _check(web: Web, source: Source, now: datetime, slow: float) -> Checked:
    answer = await web.get(source.url, now=now)
    feed = await refresh.read(web, answer, now)
    if isinstance(feed, Fault) or not isinstance(answer, Page):
        fault = feed if isinstance(feed, Fault) else Fault(source.url, "broken")
        state = _STATES.get(fault.reason, "broken")
        detail = f"HTTP {fault.status}" if fault.status else fault.reason if fault.reason != state else ""
        return Checked(source, state, detail=detail)
    days = sorted(entry.published.last for entry in feed.entries if entry.published and entry.published.last)
    return Checked(
        source,
        _state(answer, feed, days, now, slow),
        len(feed.entries),
        sum(map(_odop, feed.entries)),
        days[-1] if days else None,
        answer.seconds,
        answer.moved or "",
        sum(links.resolved(entry.url) is None for entry in feed.entries),
    )


def _state(answer: Page, feed: Feed, days: Sequence[date], now: datetime, slow: float) -> State:
    if answer.moved:
        return "moved"
    if answer.seconds >= slow:
        return "slow"
    if not feed.entries and feed.kind != "page":
        return "empty"
    return "silent" if _silent(days, now) else "healthy"


def _silent(days: Sequence[date], now: datetime) -> bool:
    """Whether nothing came for four times the usual days between two entries, at least for four days."""
    if len(days) < 2:
        return False
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    usual = max(timedelta(days=statistics.median(gaps)), timedelta(days=1))
    return now.date() - days[-1] > SILENT * usual


def _odop(entry: Entry) -> bool:
    return possible(entry.title, parse.plain(entry.content or entry.summary))
