"""Rulings on articles and blocked ids in the database."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from store.db.tables import ArticleRow
from store.db.talk.tables import BlockedRow, RulingRow


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is ruled about an article; `title` and `body` are kept of a hidden one alone."""

    kind: Literal["hidden", "gone", "corrected"]
    title: str = ""
    body: str = ""


async def standing(session: AsyncSession, identities: Collection[str]) -> frozenset[str]:
    """Return which of the identities a ruling stands on."""
    rows = await session.execute(
        select(RulingRow.identity).where(col(RulingRow.identity).in_(list(identities)))
    )
    return frozenset(rows.scalars())


async def rule(session: AsyncSession, identity: str, ruling: Ruling, now: datetime) -> None:
    """Write a ruling in place of an older one."""
    await lift(session, identity)
    row = RulingRow(identity=identity, kind=ruling.kind, title=ruling.title, body=ruling.body, ruled_at=now)
    session.add(row)


async def lift(session: AsyncSession, identity: str) -> None:
    """Delete the ruling on an identity."""
    await session.execute(delete(RulingRow).where(col(RulingRow.identity) == identity))


async def listed(session: AsyncSession, kind: str) -> tuple[tuple[int, str], ...]:
    """Return id and title of the rulings of a kind, the newest first."""
    rows = await session.execute(
        select(RulingRow.id, RulingRow.title)
        .where(col(RulingRow.kind) == kind)
        .order_by(col(RulingRow.id).desc())
    )
    return tuple((int(number or 0), str(title)) for number, title in rows)


async def hidden(session: AsyncSession, ruling_id: int) -> tuple[str, str] | None:
    """Return the identity and the body of a hidden article, None where there is none."""
    row = await session.get(RulingRow, ruling_id)
    return (row.identity, row.body) if row and row.kind == "hidden" else None


async def identity_of(session: AsyncSession, article_id: int) -> str | None:
    """Return the identity of a stored article."""
    row = await session.get(ArticleRow, article_id)
    return row.identity if row else None


async def block(session: AsyncSession, who: int, now: datetime) -> None:
    """Put an id on the block list."""
    await session.merge(BlockedRow(id=who, blocked_at=now))


async def unblock(session: AsyncSession, who: int) -> None:
    """Take an id off the block list."""
    await session.execute(delete(BlockedRow).where(col(BlockedRow.id) == who))


async def blocked(session: AsyncSession) -> tuple[int, ...]:
    """Return the blocked ids, the newest first."""
    query = select(BlockedRow.id).order_by(col(BlockedRow.blocked_at).desc(), col(BlockedRow.id))
    return tuple((await session.execute(query)).scalars())
