"""Rows counted by what became of them."""

from __future__ import annotations

from sqlalchemy import and_, case
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from store.db.gathered.tables import SourceRow
from store.db.tables import MessageRow, OutboxRow


async def outcomes(session: AsyncSession) -> dict[str, int]:
    """Return how many questions had each outcome."""
    rows = await session.execute(
        select(col(MessageRow.outcome), func.count()).group_by(col(MessageRow.outcome))
    )
    return {outcome: int(count) for outcome, count in rows.all()}


async def outbox(session: AsyncSession) -> dict[str, int]:
    """Return how many messages of the outbox are in each state."""
    rows = await session.execute(select(col(OutboxRow.state), func.count()).group_by(col(OutboxRow.state)))
    return {state: int(count) for state, count in rows.all()}


async def sources(session: AsyncSession) -> dict[str, int]:
    """Return how many sources are fine, failing since their last look, and off."""
    row = (
        await session.execute(
            select(
                func.count(),
                func.count(case((col(SourceRow.off), 1))),
                func.count(case((and_(~col(SourceRow.off), col(SourceRow.failures) > 0), 1))),
            ).select_from(SourceRow)
        )
    ).one()
    return {"fine": row[0] - row[1] - row[2], "failing": row[2], "off": row[1]}
