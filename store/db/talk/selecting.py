"""Which articles a filter lets through: by publication day, by source, by a name they hold."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from store.db.articles import article_of
from store.db.shared import changes
from store.db.tables import ArticleRow
from store.exchange import Window
from store.types import Article

AT_ONCE = 500  # ids named in one statement


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


async def days(session: AsyncSession, ids: Collection[int]) -> dict[int, date | None]:
    """Return the last day each article may be of, None for one whose day is unknown."""
    found: dict[int, date | None] = {}
    wanted = sorted(ids)
    for start in range(0, len(wanted), AT_ONCE):
        rows = await session.execute(
            select(col(ArticleRow.id), col(ArticleRow.published_last)).where(
                col(ArticleRow.id).in_(wanted[start : start + AT_ONCE])
            )
        )
        found |= {int(number): day for number, day in rows if number is not None}
    return found


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
    changes.note(session, [article_id])
