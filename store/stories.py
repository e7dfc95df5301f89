"""What is in the news: the latest articles, and what the store covers."""

from __future__ import annotations

from store.db import articles
from store.store import Store
from store.types import Article, Coverage


async def latest(store: Store, limit: int, offset: int = 0) -> tuple[Article, ...]:
    """Return up to `limit` articles, newest publication first, those without a date last."""
    async with store.database.read() as session:
        return await articles.latest(session, limit, offset)


async def coverage(store: Store) -> Coverage:
    """Return how many articles and sources the store holds, and the days they span."""
    async with store.database.read() as session:
        return await articles.coverage(session)


async def article(store: Store, article_id: int) -> Article | None:
    """Return the article of that id, None where there is none."""
    async with store.database.read() as session:
        return (await articles.by_ids(session, [article_id])).get(article_id)
