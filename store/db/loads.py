"""Which bundled archives were loaded."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from store.db.tables import LoadRow


async def known(session: AsyncSession, name: str) -> bool:
    """Whether the archive of that name was loaded."""
    return await session.get(LoadRow, name) is not None


async def remember(session: AsyncSession, name: str, now: datetime) -> None:
    """Note that the archive was loaded."""
    await session.merge(LoadRow(name=name, loaded_at=now))
