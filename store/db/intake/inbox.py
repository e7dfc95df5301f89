"""Updates in the database: put once, claimed per chat in order, settled without their words."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import CursorResult, and_, delete, func, or_, text, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from store.db.session import execute
from store.db.spelling import few
from store.db.tables import InboxRow
from store.intake.values import Received, Settled

# Literals, not parameters: the partial indexes need them. What is done is kept for two days and never read.
LEFT = text("inbox.state <> 'done'")
WAITING = text("inbox.state <> 'done' AND inbox.state = 'waiting'")
PUT_EACH = (
    "INSERT INTO inbox (update_id, chat_id, body, state, lease, reason, received_at)"
    " VALUES (?, ?, ?, 'waiting', 0, '', ?) ON CONFLICT DO NOTHING"
)
PUT_ALL = (
    "INSERT INTO inbox (update_id, chat_id, body, state, lease, reason, received_at)"
    " SELECT update_id, chat_id, body, 'waiting', 0, '', CAST(? AS BIGINT)"
    " FROM json_to_recordset(CAST(CAST(? AS TEXT) AS JSON))"
    " AS new (update_id BIGINT, chat_id BIGINT, body TEXT) ON CONFLICT DO NOTHING"
)
NEXT = (
    "SELECT update_id FROM inbox WHERE state <> 'done' AND state = 'waiting' AND lease <= ? AND NOT EXISTS"
    " (SELECT 1 FROM inbox AS older WHERE older.state = 'waiting' AND older.chat_id = inbox.chat_id"
    " AND older.update_id < inbox.update_id) ORDER BY update_id LIMIT ?"
)
CLAIM = "UPDATE inbox SET lease = ? WHERE update_id {among} RETURNING update_id, chat_id, body"
CLAIM_ALONE = CLAIM.format(among=f"IN ({NEXT})")
CLAIM_TOGETHER = CLAIM.format(among=f"= ANY(ARRAY({NEXT} FOR UPDATE SKIP LOCKED))")
LEASE = "UPDATE inbox SET lease = ? WHERE update_id AMONG FEW ?"
SETTLE = "UPDATE inbox SET state = 'done', body = '', chat_id = NULL WHERE update_id AMONG FEW ?"


async def put(session: AsyncSession, updates: Sequence[Received], now: int) -> int:
    """Insert updates whose ids are new and return how many they were."""
    if not updates:
        return 0
    connection = await session.connection()
    if connection.dialect.name == "sqlite":
        rows = [(entry.update_id, entry.chat_id, entry.body, now) for entry in updates]
        return _count(await connection.exec_driver_sql(PUT_EACH, rows))
    return _count(await execute(session, PUT_ALL, now, json.dumps([asdict(entry) for entry in updates])))


async def claim(session: AsyncSession, limit: int, now: int, until: int) -> tuple[Received, ...]:
    """Lease up to `limit` waiting updates until `until`, oldest first, none behind another of its chat."""
    alone = session.get_bind().dialect.name == "sqlite"
    rows = await execute(session, CLAIM_ALONE if alone else CLAIM_TOGETHER, until, now, limit)
    claimed = (Received(row.update_id, row.chat_id or 0, row.body) for row in rows)
    return tuple(sorted(claimed, key=lambda entry: entry.update_id))


async def lease(session: AsyncSession, update_ids: Collection[int], until: int) -> None:
    """Hold updates until `until`."""
    if update_ids:
        await execute(session, LEASE, until, few(update_ids))


async def recall(session: AsyncSession) -> int:
    """End every lease and return how many there were."""
    leased = and_(WAITING, col(InboxRow.lease) > 0)
    return _count(await session.execute(update(InboxRow).where(leased).values(lease=0)))


async def settle(session: AsyncSession, settled: Collection[Settled]) -> None:
    """Mark updates done, which forgets all but their ids, or put them aside with the reason."""
    done = [entry.update_id for entry in settled if not entry.aside]
    if done:
        await execute(session, SETTLE, few(done))
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
