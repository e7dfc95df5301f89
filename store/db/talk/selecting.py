"""Which articles a filter lets through: by publication day, by source, by a name they hold."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import delete, or_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from store.db.articles import article_of
from store.db.tables import ArticleRow
from store.exchange import Window
from store.types import Article


async def ids(session: AsyncSession, window: Window | None, source: str | None) -> frozenset[int]:
    """Return the articles that may be of the window's days and whose source holds `source`.

    A month counts where it touches the window; what is undated is in no window.
    """
    query = select(ArticleRow.id)
    if window and window.first:
        query = query.where(col(ArticleRow.published_last) >= window.first)
    if window and window.last:
        query = query.where(col(ArticleRow.published_first) <= window.last)
    if window:
        query = query.where(col(ArticleRow.published_first).is_not(None))
    if source:
        query = query.where(col(ArticleRow.source).icontains(source, autoescape=True))
    return frozenset(number for number in (await session.execute(query)).scalars() if number)


async def holding(session: AsyncSession, names: Collection[str]) -> tuple[Article, ...]:
    """Return the articles with one of `names` in headline or text, as part of a word or whole."""
    named = [
        column.icontains(name, autoescape=True)
        for name in names
        for column in (col(ArticleRow.title), col(ArticleRow.text))
    ]
    rows = await session.execute(select(ArticleRow).where(or_(*named)))
    return tuple(article_of(row) for row in rows.scalars())


async def sources(session: AsyncSession) -> tuple[tuple[str, int], ...]:
    """Return each source with its number of articles, the largest first."""
    count = func.count()
    rows = await session.execute(
        select(ArticleRow.source, count).group_by(ArticleRow.source).order_by(count.desc(), ArticleRow.source)
    )
    return tuple((str(name), int(number)) for name, number in rows)


async def by_identity(session: AsyncSession, identity: str) -> Article | None:
    """Return the article of that identity (a canonical address), None where there is none."""
    rows = await session.execute(select(ArticleRow).where(ArticleRow.identity == identity))
    row = rows.scalar_one_or_none()
    return article_of(row) if row else None


async def delete_article(session: AsyncSession, article_id: int) -> None:
    """Delete an article; its passages, figures and vectors go with it."""
    await session.execute(delete(ArticleRow).where(col(ArticleRow.id) == article_id))
