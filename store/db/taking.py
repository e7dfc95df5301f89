"""Messages of the outbox in a sender's hands: taken by chat in order, about to be sent, left by the dead."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from store.db import outbox
from store.edition.batch import moment, seconds
from store.edition.values import Kind, Outgoing

READY = (
    "SELECT o.id, o.chat_id, o.thread_id, o.kind, o.subscription_id, o.is_plain, o.send_until, o.tries,"
    " o.body_id FROM outbox o WHERE o.state = 'waiting' AND o.sender IN (0, :sender) AND o.send_at <= :now"
    " AND (o.send_until IS NULL OR o.send_until > :now) AND NOT EXISTS ("
    " SELECT 1 FROM outbox e WHERE e.chat_id = o.chat_id AND e.state IN ('waiting', 'sending')"
    " AND e.id < o.id AND (e.send_at <= :now OR e.state = 'sending'))"
    " AND NOT EXISTS (SELECT 1 FROM outbox s WHERE s.chat_id = o.chat_id AND s.state = 'sending')"
    " ORDER BY o.id LIMIT :limit"
)
ALONE = text(READY)
BESIDE = text(f"{READY} FOR UPDATE OF o SKIP LOCKED")
IDS: Any = bindparam("ids", expanding=True)
TAKE = text("UPDATE outbox SET sender = :sender WHERE id IN :ids AND sender <> :sender").bindparams(IDS)
SENDING = text(
    "UPDATE outbox SET state = 'sending', tries = tries + 1, sender = :sender WHERE id IN :ids"
    " AND state = 'waiting' AND sender IN (0, :sender) AND NOT EXISTS ("
    " SELECT 1 FROM outbox s WHERE s.chat_id = outbox.chat_id AND s.state = 'sending') RETURNING id"
).bindparams(IDS)
HOLDERS = text(
    "SELECT DISTINCT sender FROM outbox WHERE sender <> 0 AND sender <> :sender"
    " AND state IN ('waiting', 'sending')"
)
UNOWNED = text("SELECT 1 FROM outbox WHERE state = 'sending' AND sender = 0 LIMIT 1")
SENDERS: Any = bindparam("senders", expanding=True)
LEFT = text("SELECT id FROM outbox WHERE state = 'sending' AND sender IN :senders ORDER BY id").bindparams(
    SENDERS
)
FREE = text(
    "UPDATE outbox SET sender = 0 WHERE sender IN :senders AND sender <> 0 AND state = 'waiting'"
).bindparams(SENDERS)


async def take(session: AsyncSession, sender: int, now: datetime, limit: int) -> list[Outgoing]:
    """Return messages that may be sent now, each chat's first, oldest first; no other sender gets them.

    Those that `sender` has taken and not sent come again. On SQLite, where it is 0, there is no other.
    """
    on_sqlite = session.get_bind().dialect.name == "sqlite"
    values = {"sender": sender, "now": seconds(now), "limit": limit}
    rows = (await session.execute(ALONE if on_sqlite else BESIDE, values)).all()
    if sender and rows:
        await session.execute(TAKE, {"sender": sender, "ids": [row.id for row in rows]})
    bodies = await outbox.bodies(session, {row.body_id for row in rows})
    return [
        Outgoing(
            id=row.id,
            chat_id=row.chat_id,
            thread_id=row.thread_id,
            kind=cast(Kind, row.kind),
            body=bodies[row.body_id],
            subscription_id=row.subscription_id,
            is_plain=bool(row.is_plain),
            send_until=moment(row.send_until) if row.send_until is not None else None,
            tries=row.tries,
            body_id=row.body_id,
        )
        for row in rows
    ]


async def mark_sending(session: AsyncSession, sender: int, ids: Sequence[int]) -> frozenset[int]:
    """Note that these are about to be sent; return those that may be: waiting still, nobody else's, alone."""
    if not ids:
        return frozenset()
    return frozenset((await session.execute(SENDING, {"sender": sender, "ids": list(ids)})).scalars())


async def holders(session: AsyncSession, sender: int) -> frozenset[int]:
    """Return the other senders that have messages in hand; 0 stands for those that nobody owns to."""
    found = frozenset((await session.execute(HOLDERS, {"sender": sender})).scalars()) - {0}
    unowned = (await session.execute(UNOWNED)).first() is not None
    return found | {0} if unowned else found


async def left(session: AsyncSession, senders: Collection[int]) -> list[int]:
    """Return what these were sending."""
    return list((await session.execute(LEFT, {"senders": list(senders)})).scalars())


async def free(session: AsyncSession, senders: Collection[int]) -> None:
    """Let others have what these had taken and not begun to send."""
    await session.execute(FREE, {"senders": list(senders)})
