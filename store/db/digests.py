"""What has come in for digests, and whom they showed a figure, in the database."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import cast

from sqlalchemy import and_, or_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from store.db.gathered.tables import EditionRow
from store.db.tables import ArticleRow, BodyRow, OutboxRow, ReachRow, SubscriptionRow, ToldRow
from store.edition.values import Reader
from store.types import Language


async def arrived(
    session: AsyncSession, window: tuple[datetime, datetime], published: date, limit: int
) -> list[int]:
    """Return the articles that came in, or changed, after the window's start and up to its end, newest first.

    One published before `published` is old, however late it came in; one without a date cannot be told.
    """
    start, end = window
    changed = select(EditionRow.article_id).where(
        col(EditionRow.replaced_at) > start, col(EditionRow.replaced_at) <= end
    )
    came = and_(col(ArticleRow.imported_at) > start, col(ArticleRow.imported_at) <= end)
    rows = await session.execute(
        select(ArticleRow.id)
        .where(or_(came, col(ArticleRow.id).in_(changed)))
        .where(col(ArticleRow.published_last) >= published)
        .order_by(col(ArticleRow.id).desc())
        .limit(limit)
    )
    return [number for number in rows.scalars() if number is not None]


async def readers(session: AsyncSession, article_id: int, mark: str) -> tuple[Reader, ...]:
    """Return who got a digest that showed a figure of an article, by its `mark`; doubtful ones, too."""
    rows = await session.execute(
        select(OutboxRow.chat_id, OutboxRow.thread_id, SubscriptionRow.language)
        .join(BodyRow, col(BodyRow.id) == col(OutboxRow.body_id))
        .join(ToldRow, col(ToldRow.body_id) == col(BodyRow.id))
        .outerjoin(SubscriptionRow, col(SubscriptionRow.id) == col(OutboxRow.subscription_id))
        .where(
            col(ToldRow.article_id) == article_id, col(BodyRow.stories).contains(f'"{mark}"', autoescape=True)
        )
        .where(col(OutboxRow.state) != "failed")
        .order_by(col(OutboxRow.id))
    )
    return tuple(Reader(chat, cast(Language, tongue or "hi"), thread) for chat, thread, tongue in rows)


async def unreachable(session: AsyncSession, chats: Collection[int]) -> frozenset[int]:
    """Return which of these chats cannot be written to."""
    rows = await session.execute(select(ReachRow.chat_id))
    return frozenset(rows.scalars()) & frozenset(chats)
