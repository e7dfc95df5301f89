"""How the bot is used, counted in the database."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from store.db.tables import ChatRow, MessageRow

UNANSWERED = ("nothing", "absent")
ASKED = ("found", *UNANSWERED)


async def chats(session: AsyncSession, since: datetime) -> tuple[int, int]:
    """Return how many chats there are, and how many were heard from since `since`."""
    every = (await session.execute(select(func.count()).select_from(ChatRow))).scalar_one()
    recent = select(func.count()).select_from(ChatRow).where(col(ChatRow.seen_at) >= since)
    return every, (await session.execute(recent)).scalar_one()


async def outcomes(session: AsyncSession, since: datetime) -> dict[str, int]:
    """Return how many questions since `since` came to which outcome."""
    rows = await session.execute(
        select(MessageRow.outcome, func.count())
        .where(col(MessageRow.asked_at) >= since, col(MessageRow.question) != "")
        .group_by(MessageRow.outcome)
    )
    return {str(outcome): int(number) for outcome, number in rows}


async def judged(session: AsyncSession, since: datetime) -> dict[bool, int]:
    """Return how many answers since `since` were said to help, or not to."""
    rows = await session.execute(
        select(MessageRow.helped, func.count())
        .where(col(MessageRow.asked_at) >= since, col(MessageRow.helped).is_not(None))
        .group_by(col(MessageRow.helped))
    )
    return {bool(helped): int(number) for helped, number in rows}


async def unanswered(session: AsyncSession, since: datetime, limit: int) -> tuple[tuple[str, int], ...]:
    """Return the questions most often left without an answer since `since`, with how often."""
    number = func.count()
    rows = await session.execute(
        select(MessageRow.question, number)
        .where(col(MessageRow.asked_at) >= since, col(MessageRow.outcome).in_(UNANSWERED))
        .group_by(MessageRow.question)
        .order_by(number.desc(), MessageRow.question)
        .limit(limit)
    )
    return tuple((str(question), int(times)) for question, times in rows)
