"""The record of changed articles, by number, so that another process reads only what is new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from store.db.shared.tables import ChangeRow

# Numbers are given before they are committed, so a lower one may become visible after a higher.
OVERLAP = 1_000
KEPT = 100_000  # changes: far more than come between two looks of a process, seconds apart


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a process has read: the newest number, and which of the last numbers it has seen."""

    newest: int = 0
    seen: frozenset[int] = frozenset()


def note(session: AsyncSession, article_ids: Iterable[int]) -> None:
    """Record, with the transaction, that these articles changed."""
    session.add_all(ChangeRow(article_id=number) for number in article_ids)


async def mark(session: AsyncSession) -> Mark:
    """Return the mark of now: what comes later is not in it."""
    newest = await _newest(session)
    return Mark(newest, frozenset([number for number, _ in await _after(session, newest - OVERLAP)]))


async def since(session: AsyncSession, before: Mark) -> tuple[Mark, tuple[int, ...]]:
    """Return the mark of now and the articles that changed since the mark `before`, each once."""
    window = col(ChangeRow.number) > before.newest - OVERLAP
    count, newest = (
        await session.execute(select(func.count(), func.max(ChangeRow.number)).where(window))
    ).one()
    if (count, newest or 0) == (len(before.seen), before.newest):
        return before, ()
    found = await _after(session, before.newest - OVERLAP)
    last = max([before.newest, *(number for number, _ in found)])
    seen = frozenset(number for number, _ in found if number > last - OVERLAP)
    changed = dict.fromkeys(article for number, article in found if number not in before.seen)
    return Mark(last, seen), tuple(changed)


async def _newest(session: AsyncSession) -> int:
    return int((await session.execute(select(func.max(ChangeRow.number)))).scalar_one() or 0)


async def _after(session: AsyncSession, number: int) -> list[tuple[int, int]]:
    rows = await session.execute(
        select(ChangeRow.number, ChangeRow.article_id)
        .where(col(ChangeRow.number) > number)
        .order_by(col(ChangeRow.number))
    )
    return [(int(number or 0), article) for number, article in rows.all()]


async def forget(session: AsyncSession) -> None:
    """Forget changes that every process has long read."""
    await session.execute(delete(ChangeRow).where(col(ChangeRow.number) <= await _newest(session) - KEPT))
