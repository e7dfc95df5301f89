"""What became of messages, with all it entails, inside one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from store.db import outbox, subscriptions
from store.db.tables import OutboxRow
from store.edition.batch import seconds
from store.edition.values import Kind, Settled

# What happens to a message that may have arrived: these go again, a digest is dropped and offered instead.
RESENT: frozenset[Kind] = frozenset({"answer", "alert", "correction"})
MOST_TRIES = 5
RETRY_SECONDS = 5.0


async def record(session: AsyncSession, done: Sequence[Settled], now: datetime) -> None:
    """Write what became of messages, and what follows from it for their chats and subscriptions."""
    hard = {row.id: row for row in await outbox.by_ids(session, [one.id for one in done if _is_hard(one)])}
    settled = [_by_policy(one, hard.get(one.id)) for one in done]
    await outbox.settle(session, settled, now)
    for one in settled:
        if (row := hard.get(one.id)) is not None:
            await _follow(session, one, row, now)


async def expire(session: AsyncSession, now: datetime) -> None:
    """Give up what has waited beyond its worth; the next digest covers it."""
    for row in await outbox.stale(session, now):
        row.state, row.reason, row.settled_at = "failed", "expired", seconds(now)
        session.add(row)
        if row.subscription_id is not None:
            start = await outbox.covers_from(session, row.body_id)
            await subscriptions.uncover(session, row.subscription_id, start)


def _is_hard(one: Settled) -> bool:
    return one.state in ("doubt", "failed") or one.off or bool(one.moved_to)


def _by_policy(one: Settled, row: OutboxRow | None) -> Settled:
    """Apply the policy of a message's kind to a doubt."""
    if one.state != "doubt" or row is None or row.kind not in RESENT or row.tries >= MOST_TRIES:
        return one
    return replace(one, state="waiting", reason="doubt: resent", wait=RETRY_SECONDS)


async def _follow(session: AsyncSession, one: Settled, row: OutboxRow, now: datetime) -> None:
    if one.moved_to:
        await subscriptions.migrate(session, row.chat_id, one.moved_to)
        await outbox.migrate(session, row.chat_id, one.moved_to)
    if one.off:
        await subscriptions.silence(session, row.chat_id, now, one.reason)
        await outbox.fail_waiting(session, row.chat_id, one.reason, now)
    if one.state == "failed" and row.subscription_id is not None:
        start = await outbox.covers_from(session, row.body_id)
        await subscriptions.uncover(session, row.subscription_id, start)
