"""Watches in the database: begun, listed, ended, looked at, fired once."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from sqlalchemy import CursorResult, delete, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from store.db.tables import ArticleRow, WatchRow
from store.exchange import Exchange, Watch
from store.types import Language


async def newest_article(session: AsyncSession) -> int:
    """Return the highest article id, 0 where there is none."""
    return int((await session.execute(select(func.max(ArticleRow.id)))).scalar() or 0)


async def begin(
    session: AsyncSession, exchange: Exchange, thread_id: int | None, now: datetime, until: datetime
) -> None:
    """Write a watch on an exchange's question; only articles that come later count."""
    session.add(
        WatchRow(
            chat_id=exchange.chat_id,
            user_id=exchange.user_id,
            thread_id=thread_id,
            question=exchange.question,
            language=exchange.language,
            after=await newest_article(session),
            created_at=now,
            expires_at=until,
        )
    )


async def open_of(session: AsyncSession, chat_id: int, now: datetime) -> tuple[Watch, ...]:
    """Return a chat's watches that have neither fired nor expired, oldest first."""
    rows = await session.execute(
        select(WatchRow)
        .where(
            col(WatchRow.chat_id) == chat_id,
            col(WatchRow.fired_at).is_(None),
            col(WatchRow.expires_at) > now,
        )
        .order_by(col(WatchRow.id))
    )
    return tuple(_watch_of(row) for row in rows.scalars())


async def waiting(session: AsyncSession, now: datetime, newest: int) -> tuple[Watch, ...]:
    """Return all open watches that have not looked at article `newest` yet."""
    rows = await session.execute(
        select(WatchRow)
        .where(
            col(WatchRow.fired_at).is_(None),
            col(WatchRow.expires_at) > now,
            col(WatchRow.after) < newest,
        )
        .order_by(col(WatchRow.id))
    )
    return tuple(_watch_of(row) for row in rows.scalars())


async def looked(session: AsyncSession, ids: list[int], newest: int) -> None:
    """Note that these watches have looked at all articles up to `newest`."""
    await session.execute(update(WatchRow).where(col(WatchRow.id).in_(ids)).values(after=newest))


async def fire(session: AsyncSession, watch_id: int, now: datetime) -> bool:
    """Mark a watch as fired; False where it has fired or ended already."""
    done = await session.execute(
        update(WatchRow)
        .where(col(WatchRow.id) == watch_id, col(WatchRow.fired_at).is_(None))
        .values(fired_at=now)
    )
    return cast(CursorResult[tuple[()]], done).rowcount == 1


async def end(session: AsyncSession, watch_id: int, chat_id: int) -> None:
    """Delete a chat's watch."""
    await session.execute(
        delete(WatchRow).where(col(WatchRow.id) == watch_id, col(WatchRow.chat_id) == chat_id)
    )


async def expire(session: AsyncSession, now: datetime) -> None:
    """Delete the watches that have expired or fired: a question is not kept without need."""
    await session.execute(
        delete(WatchRow).where((col(WatchRow.expires_at) <= now) | col(WatchRow.fired_at).is_not(None))
    )


def _watch_of(row: WatchRow) -> Watch:
    return Watch(
        id=cast(int, row.id),
        chat_id=row.chat_id,
        thread_id=row.thread_id,
        question=row.question,
        language=cast(Language, row.language),
        after=row.after,
        expires_at=row.expires_at,
    )
