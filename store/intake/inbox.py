"""The inbox: updates kept before they are acknowledged, handed out per chat in order, told apart by id.

An update is handed out again where its lease ended before it was settled: at least once, never lost.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from store.db.intake import inbox
from store.intake.values import Received, Settled
from store.store import Store

LEASE = timedelta(seconds=15)
# Telegram keeps an update for a day; two days of ids tell every repetition.
KEPT = timedelta(days=2)
ASIDE_KEPT = timedelta(days=30)


async def keep(store: Store, updates: Sequence[Received], now: datetime) -> int:
    """Write updates down and return how many were new; known ids are ignored. Raises UnavailableError."""
    async with store.database.write() as session:
        return await inbox.put(session, updates, _seconds(now))


async def turn(store: Store, settled: Collection[Settled], limit: int, now: datetime) -> tuple[Received, ...]:
    """Settle what was handled and hand out up to `limit` more, one a chat, in one transaction.

    What is handed out stays so for LEASE; `renew` lengthens it. Raises UnavailableError.
    """
    async with store.database.write() as session:
        await inbox.settle(session, settled)
        return await inbox.claim(session, limit, _seconds(now), _seconds(now + LEASE)) if limit else ()


async def renew(store: Store, update_ids: Collection[int], now: datetime) -> None:
    """Keep updates that are still being handled for another LEASE. Raises UnavailableError."""
    async with store.database.write() as session:
        await inbox.lease(session, update_ids, _seconds(now + LEASE))


async def recall(store: Store) -> int:
    """Take back everything handed out and return how much: for a process that is alone and just begins."""
    async with store.database.write() as session:
        return await inbox.recall(session)


async def clear(store: Store, now: datetime) -> None:
    """Forget ids that Telegram no longer repeats, and updates put aside long ago."""
    async with store.database.write() as session:
        await inbox.clear(session, _seconds(now - KEPT), _seconds(now - ASIDE_KEPT))


async def depth(store: Store) -> dict[str, int]:
    """Return how many updates are waiting, and how many are aside."""
    async with store.database.read() as session:
        return await inbox.depth(session)


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
