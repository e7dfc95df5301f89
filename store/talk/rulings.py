"""What an admin may do to an article: correct it, hide it, show it again, take it down; and whom to block.

A ruling stands until it is lifted: no source and no import changes the article, or brings it back.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import asdict, replace
from datetime import datetime
from time import monotonic

from store.db import articles as article_rows
from store.db import figures as figure_rows
from store.db.talk import rulings as rows
from store.db.talk import selecting
from store.db.talk.rulings import Ruling
from store.feeds import records
from store.feeds.links import canonical
from store.ingest import ingest, prepare
from store.store import Blocked, Store
from store.text.dates import parse_published
from store.types import Article, Published

BLOCKED_SECONDS = 5.0  # how old the list may be that an update is compared with


async def named(store: Store, name: str) -> Article | None:
    """Return the article of an id or an address, None where there is none."""
    async with store.database.read() as session:
        if name.isdecimal() and len(name) < 10:
            return (await article_rows.by_ids(session, [int(name)])).get(int(name))
        return await selecting.by_identity(session, canonical(name))


async def take_down(store: Store, article_id: int, now: datetime) -> None:
    """Delete an article for good; it is found no more at once."""
    await _remove(store, article_id, now)


async def hide(store: Store, article_id: int, now: datetime) -> None:
    """Put an article away, so that it is neither found nor quoted until it is shown again."""
    await _remove(store, article_id, now, hidden=True)


async def show(store: Store, ruling_id: int, now: datetime) -> Article | None:
    """Bring a hidden article back; None where there is none of that ruling."""
    async with store.database.write() as session:
        found = await rows.hidden(session, ruling_id)
        if found is None:
            return None
        await rows.lift(session, found[0])
    article = records.parse(found[1], "hidden", 1)
    await ingest(store, [article], now)
    return article


async def hidden(store: Store) -> tuple[tuple[int, str], ...]:
    """Return the hidden articles, each by its ruling's id and its headline, the newest first."""
    async with store.database.read() as session:
        return await rows.listed(session, "hidden")


async def amend(
    store: Store, article: Article, now: datetime, *, title: str = "", published: Published | None = None
) -> None:
    """Give a stored article another headline or day; its own words are never touched."""
    changed = replace(article, title=title or article.title, published=published or article.published)
    async with store.database.write() as session:
        identity = await rows.identity_of(session, article.id)
        if identity is not None:
            await rows.lift(session, identity)
    new = prepare(changed).identity
    if new != identity:  # an article without an address is known by its words
        await _remove(store, article.id, now)
    await ingest(store, [changed], now)
    async with store.database.write() as session:
        await rows.rule(session, new, Ruling("corrected"), now)


def day(text: str) -> Published | None:
    """Read a publication day as an admin types it."""
    return parse_published(text)


async def withdraw(store: Store, article_id: int, start: int, end: int, now: datetime) -> bool:
    """Take back a figure that was read wrongly at a place of an article; False where there is none."""
    async with store.database.write() as session:
        return await figure_rows.withdraw(session, article_id, start, end, now)


async def readmit(store: Store, article: Article) -> None:
    """Lift what was ruled about an article, since an admin adds it by hand."""
    async with store.database.write() as session:
        await rows.lift(session, prepare(article).identity)


async def block(store: Store, who: int, now: datetime) -> None:
    """Answer a user, or a chat, no more: here at once, in other processes within BLOCKED_SECONDS."""
    async with store.database.write() as session:
        await rows.block(session, who, now)
    store.blocked = None


async def unblock(store: Store, who: int) -> None:
    """Answer a user, or a chat, again."""
    async with store.database.write() as session:
        await rows.unblock(session, who)
    store.blocked = None


async def blocked(store: Store) -> tuple[int, ...]:
    """Return who is blocked, the newest first."""
    async with store.database.read() as session:
        return await rows.blocked(session)


async def is_blocked(store: Store, user: int, chat: int) -> bool:
    """Return whether a user or a chat is blocked; every update asks. Raises UnavailableError."""
    known = store.blocked
    if known is None or known.until < monotonic():
        if store.reading_blocked is None or store.reading_blocked.done():
            store.reading_blocked = asyncio.create_task(_read_blocked(store))
        known = await asyncio.shield(store.reading_blocked)  # one reads for all: each would take a connection
    return user in known.ids or chat in known.ids


async def _read_blocked(store: Store) -> Blocked:
    store.blocked = Blocked(frozenset(await blocked(store)), monotonic() + BLOCKED_SECONDS)
    return store.blocked


async def _remove(store: Store, article_id: int, now: datetime, *, hidden: bool = False) -> None:
    async with store.database.write() as session:
        article = (await article_rows.by_ids(session, [article_id])).get(article_id)
        identity = await rows.identity_of(session, article_id)
        if article is None or identity is None:
            return
        ruling = Ruling("hidden", article.title, _record(article)) if hidden else Ruling("gone")
        await rows.rule(session, identity, ruling, now)
        await selecting.delete_article(session, article_id)
        await store.candidates.erase(session, [article_id])
    await store.candidates.remove([article_id])


def _record(article: Article) -> str:
    published = article.published.text if article.published else None
    return json.dumps(asdict(article) | {"published": published}, ensure_ascii=False)
