"""A report somebody sends us: its text, or the page at its address | taken apart; nothing is kept."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, datetime
from urllib.parse import urlsplit

from store.db.talk import selecting
from store.errors import ReadError
from store.exchange import Sent
from store.feeds import dump, extract
from store.feeds.answers import Fault
from store.feeds.fetch import Policy, Web
from store.feeds.links import canonical
from store.ingest import ingest, prepare
from store.pages.charset import decode
from store.store import Store
from store.talk import rulings
from store.talk.reading import summary
from store.types import Article, Document

PATIENCE = Policy(deadline=12.0, limit=4 * 1024 * 1024)


async def from_text(text: str, today: date) -> Sent | None:
    """Read a forwarded message as an article; None where it holds no running prose."""
    try:
        article = await asyncio.to_thread(dump.parse, text, "", None, None, today)
    except ReadError:
        return None
    return await _taken_apart(article)


async def from_link(store: Store, url: str, today: date, policy: Policy = PATIENCE) -> Sent | None:
    """Read the page at `url`: the stored article where we have it, else fetched; None where that fails.

    A day after `today` is not believed.
    """
    async with store.database.read() as session:
        held = await selecting.by_identity(session, canonical(url))
    if held is not None:
        return replace(await _taken_apart(held), known=True)
    web = Web(policy)
    try:
        page = await web.get(url)
    finally:
        await web.close()
    if isinstance(page, Fault):
        return None
    try:
        html = decode(page.body, page.charset)
        article = await asyncio.to_thread(extract.parse, html, page.moved or url, None, today)
        return await _taken_apart(article)
    except ReadError:
        return None


async def keep(store: Store, sent: str, now: datetime) -> Article | None:
    """Take in what was sent, an address or a text, as any other article; None where it cannot be read."""
    read = await (from_link(store, sent, now.date()) if is_link(sent) else from_text(sent, now.date()))
    if read is None:
        return None
    if not read.known:
        await rulings.readmit(store, read.article)
        await ingest(store, [read.article], now)
    return read.article


def is_link(text: str) -> bool:
    """Whether a text is one web address and nothing else."""
    if len(text.split()) != 1:
        return False
    try:
        parts = urlsplit(text.strip())
        host = parts.hostname or ""
    except ValueError:  # a bracket that closes nothing
        return False
    return parts.scheme in {"http", "https"} and ("." in host or ":" in host)


async def _taken_apart(article: Article) -> Sent:
    prepared = await asyncio.to_thread(prepare, article)
    document = Document(article, prepared.passages)
    return Sent(article, summary(document, prepared.figures), prepared.figures)
