"""What has come in for digests, in the database."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from store.db.tables import ArticleRow


async def arrived(
    session: AsyncSession, window: tuple[datetime, datetime], published: date, limit: int
) -> list[int]:
    """Return the articles that came in after the window's start and up to its end, newest first.

    One published before `published` is old, however late it came in; one without a date cannot be told.
    """
    start, end = window
    rows = await session.execute(
        select(ArticleRow.id)
        .where(col(ArticleRow.imported_at) > start, col(ArticleRow.imported_at) <= end)
        .where(col(ArticleRow.published_last) >= published)
        .order_by(col(ArticleRow.id).desc())
        .limit(limit)
    )
    return [number for number in rows.scalars() if number is not None]
