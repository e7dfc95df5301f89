"""Subscriptions in the database: added, changed, found due, moved on to their next slot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from store.db.session import Database, many
from store.db.tables import ReachRow, SubscriptionRow
from store.edition import topics
from store.edition.batch import Move, moment, seconds, timetable
from store.edition.values import Length, OnEmpty, Subscription
from store.types import Language

DUE = (
    "SELECT s.id, s.chat_id, s.thread_id, s.zone, s.times, s.days, s.quiet, s.topics, s.language, s.length,"
    " s.empty, s.next_due, s.covered, COALESCE(c.district, '') FROM subscription s"
    " LEFT JOIN chat c ON c.id = s.chat_id WHERE s.next_due <= ? AND s.id >= ?"
    " ORDER BY s.next_due, s.id LIMIT ?"
)
DUE_SPAN = "SELECT COALESCE(min(id), 0), COALESCE(max(id), 0) FROM subscription WHERE next_due <= ?"
HOLD = "SELECT id FROM subscription WHERE id = ANY($1::int[]) ORDER BY id FOR UPDATE"
MOVE_ON = (
    "UPDATE subscription SET next_due = ?, covered = COALESCE(CAST(? AS BIGINT), covered)"
    " WHERE +next_due = ? AND id AMONG ?"
)


def _columns(wish: Subscription) -> dict[str, Any]:
    table = wish.timetable
    quiet = "-".join(clock.isoformat("minutes") for clock in table.quiet) if table.quiet else ""
    return {
        "thread_id": wish.thread_id,
        "zone": table.zone,
        "times": ",".join(clock.isoformat("minutes") for clock in table.times),
        "days": "".join(map(str, sorted(table.days))),
        "quiet": quiet,
        "topics": str(wish.topics),
        "language": wish.language,
        "length": wish.length,
        "empty": wish.empty,
        "paused": wish.paused,
        "next_due": seconds(wish.next) if wish.next else None,
        "covered": seconds(wish.covered) if wish.covered else 0,
    }


def _wish(row: SubscriptionRow) -> Subscription:
    return Subscription(
        chat_id=row.chat_id,
        timetable=timetable(row.zone, row.times, row.days, row.quiet),
        topics=topics.parse(row.topics),
        language=cast(Language, row.language),
        length=cast(Length, row.length),
        empty=cast(OnEmpty, row.empty),
        thread_id=row.thread_id,
        paused=row.paused,
        next=moment(row.next_due) if row.next_due is not None else None,
        covered=moment(row.covered),
        id=cast(int, row.id),
    )


async def add(session: AsyncSession, wish: Subscription, now: datetime) -> int:
    """Write a new subscription; return its id."""
    row = SubscriptionRow(chat_id=wish.chat_id, created_at=seconds(now), **_columns(wish))
    session.add(row)
    await session.flush()
    return cast(int, row.id)


async def change(session: AsyncSession, wish: Subscription) -> None:
    """Write a subscription's new wishes."""
    await session.execute(
        update(SubscriptionRow).where(col(SubscriptionRow.id) == wish.id).values(**_columns(wish))
    )


async def get(session: AsyncSession, subscription_id: int) -> Subscription | None:
    """Return one subscription."""
    row = await session.get(SubscriptionRow, subscription_id)
    return _wish(row) if row else None


async def of_chat(session: AsyncSession, chat_id: int) -> tuple[Subscription, ...]:
    """Return a chat's subscriptions, oldest first."""
    rows = await session.execute(
        select(SubscriptionRow)
        .where(col(SubscriptionRow.chat_id) == chat_id)
        .order_by(col(SubscriptionRow.id))
    )
    return tuple(_wish(row) for row in rows.scalars())


async def remove(session: AsyncSession, ids: Sequence[int]) -> None:
    """Delete subscriptions."""
    await session.execute(delete(SubscriptionRow).where(col(SubscriptionRow.id).in_(ids)))


async def due(database: Database, now: datetime, first: int, limit: int) -> list[tuple[Any, ...]]:
    """Return up to `limit` subscriptions due at `now`, ids from `first` on, the longest due first: `DueRow`s.

    One look at an index, also for the driver: it is asked every minute.
    """
    return await database.look(DUE, seconds(now), first, limit)


async def due_span(database: Database, now: datetime) -> tuple[int, int]:
    """Return the lowest and the highest id among those due at `now`."""
    ((lowest, highest),) = await database.look(DUE_SPAN, seconds(now))
    return lowest, highest


async def hold(session: AsyncSession, moves: Sequence[Move]) -> None:
    """Let nobody change these subscriptions until the transaction ends, as on SQLite nobody can."""
    connection = await session.connection()
    if connection.dialect.name != "sqlite":
        await connection.exec_driver_sql(HOLD, ([number for move in moves for number in move.ids],))


async def move_on(session: AsyncSession, moves: Sequence[Move]) -> None:
    """Write next slots; a subscription that was edited meanwhile is no longer due as it was, and stays."""
    await many(session, MOVE_ON, moves)


async def cover(session: AsyncSession, subscription_id: int, covered: int) -> None:
    """Let a subscription's next digest begin at `covered`."""
    await session.execute(
        update(SubscriptionRow).where(col(SubscriptionRow.id) == subscription_id).values(covered=covered)
    )


async def uncover(session: AsyncSession, subscription_id: int, covered: int) -> None:
    """Let a subscription's next digest begin at `covered` again: what was to cover it was never sent."""
    await session.execute(
        update(SubscriptionRow)
        .where(col(SubscriptionRow.id) == subscription_id, col(SubscriptionRow.covered) > covered)
        .values(covered=covered)
    )


async def silence(session: AsyncSession, chat_id: int, now: datetime, reason: str) -> None:
    """Note that a chat is out of reach; its subscriptions rest."""
    if await session.get(ReachRow, chat_id) is None:
        session.add(ReachRow(chat_id=chat_id, since=seconds(now), reason=reason))
    await session.execute(
        update(SubscriptionRow).where(col(SubscriptionRow.chat_id) == chat_id).values(next_due=None)
    )


async def reached(session: AsyncSession, chat_id: int) -> bool:
    """Note that a chat is in reach; return whether it was not."""
    row = await session.get(ReachRow, chat_id)
    if row is not None:
        await session.delete(row)
    return row is not None


async def migrate(session: AsyncSession, old: int, new: int) -> None:
    """Give a chat's subscriptions its new id."""
    await session.execute(
        update(SubscriptionRow).where(col(SubscriptionRow.chat_id) == old).values(chat_id=new)
    )


async def purge(session: AsyncSession, before: datetime) -> int:
    """Delete what belongs to chats out of reach since `before`; return how many chats."""
    found = await session.execute(select(ReachRow.chat_id).where(col(ReachRow.since) < seconds(before)))
    chats = list(found.scalars())
    await session.execute(delete(SubscriptionRow).where(col(SubscriptionRow.chat_id).in_(chats)))
    await session.execute(delete(ReachRow).where(col(ReachRow.chat_id).in_(chats)))
    return len(chats)


async def count(session: AsyncSession) -> int:
    """Return how many subscriptions there are."""
    return int((await session.execute(select(func.count()).select_from(SubscriptionRow))).scalar_one())
