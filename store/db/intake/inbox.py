"""Updates in the database: put once, claimed per chat in order, settled without their words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import CursorResult, and_, delete, exists, func, or_, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlalchemy.sql import ColumnElement
from sqlmodel import col, select

from store.db.tables import InboxRow
from store.intake.values import Received, Settled

# Literals, not parameters: the partial indexes need them. What is done is kept for two days and never read.
LEFT = text("inbox.state <> 'done'")
WAITING = text("inbox.state <> 'done' AND inbox.state = 'waiting'")


async def put(session: AsyncSession, updates: Sequence[Received], now: int) -> int:
    """Insert updates whose ids are new and return how many they were."""
    if not updates:
        return 0
    rows = [
        {
            "update_id": entry.update_id,
            "chat_id": entry.chat_id,
            "body": entry.body,
            "state": "waiting",
            "lease": 0,
            "reason": "",
            "received_at": now,
        }
        for entry in updates
    ]
    insert: Any = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    done = await session.execute(insert(InboxRow).values(rows).on_conflict_do_nothing())
    return _count(done)


async def claim(session: AsyncSession, limit: int, now: int, until: int) -> tuple[Received, ...]:
    """Lease up to `limit` waiting updates until `until`, oldest first, none behind another of its chat."""
    older = aliased(InboxRow, name="older")
    behind: ColumnElement[bool] = exists().where(
        text("older.state = 'waiting'"),
        col(older.chat_id) == col(InboxRow.chat_id),
        col(older.update_id) < col(InboxRow.update_id),
    )
    rows = await session.execute(
        select(InboxRow)
        .where(WAITING, col(InboxRow.lease) <= now, ~behind)
        .order_by(col(InboxRow.update_id))
        .limit(limit)
        .with_for_update(skip_locked=True, of=InboxRow)
    )
    claimed = tuple(Received(row.update_id, row.chat_id or 0, row.body) for row in rows.scalars())
    await lease(session, [entry.update_id for entry in claimed], until)
    return claimed


async def lease(session: AsyncSession, update_ids: Collection[int], until: int) -> None:
    """Hold updates until `until`."""
    if update_ids:
        there = col(InboxRow.update_id).in_(update_ids)
        await session.execute(update(InboxRow).where(there).values(lease=until))


async def recall(session: AsyncSession) -> int:
    """End every lease and return how many there were."""
    leased = and_(WAITING, col(InboxRow.lease) > 0)
    return _count(await session.execute(update(InboxRow).where(leased).values(lease=0)))


async def settle(session: AsyncSession, settled: Collection[Settled]) -> None:
    """Mark updates done, which forgets all but their ids, or put them aside with the reason."""
    done = [entry.update_id for entry in settled if not entry.aside]
    if done:
        there = col(InboxRow.update_id).in_(done)
        await session.execute(update(InboxRow).where(there).values(state="done", body="", chat_id=None))
    for entry in settled:
        if entry.aside:
            row = col(InboxRow.update_id) == entry.update_id
            await session.execute(update(InboxRow).where(row).values(state="aside", reason=entry.aside))


async def clear(session: AsyncSession, done_before: int, aside_before: int) -> None:
    """Delete what was done or put aside, and received, before those seconds."""
    old = or_(
        and_(col(InboxRow.state) == "done", col(InboxRow.received_at) < done_before),
        and_(col(InboxRow.state) == "aside", col(InboxRow.received_at) < aside_before),
    )
    await session.execute(delete(InboxRow).where(old))


async def depth(session: AsyncSession) -> dict[str, int]:
    """Return how many updates there are in each state that is not done."""
    rows = await session.execute(
        select(col(InboxRow.state), func.count()).where(LEFT).group_by(col(InboxRow.state))
    )
    return {"waiting": 0, "aside": 0} | {state: int(count) for state, count in rows.all()}


def _count(result: Any) -> int:
    assert isinstance(result, CursorResult)  # noqa: S101  what INSERT, UPDATE and DELETE give
    return max(result.rowcount, 0)
