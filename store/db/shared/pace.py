"""The ledger of sending in the database: places taken, answered, given back; one writes at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from store.db.session import execute
from store.db.spelling import few

LOCK = 0x0D0B0ACE
# The lock first: the clock is read when our turn has come. What waits is paced by this clock alone.
NOW = text("SELECT extract(epoch FROM clock_timestamp()) FROM (SELECT pg_advisory_xact_lock(:lock)) AS turn")
ANSWERED = (
    "UPDATE pace SET flying = false, second = ?,"
    " minute = CASE WHEN minute > 0 THEN CAST(? AS FLOAT) ELSE 0 END"
    " WHERE holder = ? AND number AMONG FEW ?"
)
UNSENT = "DELETE FROM pace WHERE holder = ? AND number AMONG FEW ?"
RENEW = text(
    "UPDATE pace SET second = :until, minute = CASE WHEN minute > 0 THEN CAST(:until AS FLOAT) ELSE 0 END"
    " WHERE holder = :holder AND flying"
)
TAKEN = (
    "SELECT chat_id, second, minute, flying FROM pace"
    " WHERE second > ? OR (minute > ? AND chat_id AMONG FEW ?)"
)
TAKE = text(
    "INSERT INTO pace (holder, number, chat_id, second, minute, flying)"
    " VALUES (:holder, :number, :chat_id, :second, :minute, true)"
)
MARK = text(
    "INSERT INTO pace (holder, number, chat_id, second, minute, flying)"
    " VALUES (:holder, 0, NULL, CAST(:now AS FLOAT) + :seconds, 0, false) ON CONFLICT (holder, number)"
    " DO UPDATE SET second = greatest(pace.second, excluded.second)"
)
MARKED = text("SELECT holder, second FROM pace WHERE number = 0 AND second > :now")
CLEAR = text("DELETE FROM pace WHERE second <= :now AND minute <= :now")


@dataclass(frozen=True, slots=True)
class Taken:
    """A place that is taken: by which chat, until when in the second's and the minute's windows."""

    chat_id: int | None
    second: float
    minute: float
    flying: bool


async def turn(session: AsyncSession) -> float:
    """Wait for our turn to write and return the server's time; the turn ends with the transaction."""
    return float((await session.execute(NOW, {"lock": LOCK})).scalar_one())


async def close(
    session: AsyncSession, holder: str, sent: Sequence[int], unsent: Sequence[int], now: float
) -> None:
    """Note that requests were answered, which frees their places a second later, or were never sent."""
    if sent:
        await execute(session, ANSWERED, now + 1.0, now + 60.0, holder, few(sent))
    if unsent:
        await execute(session, UNSENT, holder, few(unsent))


async def renew(session: AsyncSession, holder: str, until: float) -> None:
    """Keep what `holder` has on the way."""
    await session.execute(RENEW, {"holder": holder, "until": until})


async def taken(session: AsyncSession, now: float, groups: Sequence[int]) -> list[Taken]:
    """Return the places taken in the second's windows, and in the minute's of these groups."""
    rows = await execute(session, TAKEN, now, now, few(groups))
    return [Taken(row.chat_id, row.second, row.minute, row.flying) for row in rows]


async def take(session: AsyncSession, holder: str, places: Sequence[dict[str, Any]]) -> None:
    """Take places."""
    if places:
        await session.execute(TAKE, [{"holder": holder, **place} for place in places])


async def mark(session: AsyncSession, name: str, seconds: float, now: float) -> None:
    """Set a mark that all processes see for so many seconds."""
    await session.execute(MARK, {"holder": name, "seconds": seconds, "now": now})


async def marks(session: AsyncSession, now: float) -> dict[str, float]:
    """Return the marks that stand, and until when."""
    rows = await session.execute(MARKED, {"now": now})
    return {row.holder: row.second for row in rows}


async def clear(session: AsyncSession, now: float) -> None:
    """Forget the places that have left every window."""
    await session.execute(CLEAR, {"now": now})
