"""The outbox: messages put once, sent in order, their fate written down; none is ever sent blindly twice.

waiting → sending → sent | failed | doubt, and back to waiting where nothing can have arrived.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from store.db import fates, sender, taking
from store.db import outbox as rows
from store.db.talk.chats import everyone
from store.edition.batch import seconds
from store.edition.values import Body, Kind, Outgoing, Reader, Settled, State, Told, Traffic
from store.store import Store

OFFERED_FOR = timedelta(hours=12)
PER_SECOND = 30

claim = sender.claim
Claim = sender.Claim


@dataclass(frozen=True, slots=True)
class Doubt:
    """A digest that may not have arrived, to be offered again: its message, chat and subscription."""

    id: int
    chat_id: int
    thread_id: int | None
    subscription_id: int | None


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to put: its kind, the key that makes it one, the chat and forum topic, the text."""

    kind: Kind
    key: str
    chat_id: int
    body: Body
    thread_id: int | None = None


async def put(store: Store, letter: Letter, now: datetime) -> None:
    """Put a message into the outbox; the same key again does nothing."""
    async with store.database.write() as session:
        await put_within(session, letter, now)


async def put_within(session: AsyncSession, letter: Letter, now: datetime) -> None:
    """Put a message into the outbox as part of a transaction."""
    to = Reader(letter.chat_id, "hi", letter.thread_id)
    await rows.put(session, await _rows(session, letter.kind, letter.body, {letter.key: to}, now))


async def known(store: Store, key: str) -> bool:
    """Whether a message was put under `key`."""
    async with store.database.read() as session:
        return await rows.known(session, key)


async def broadcast(store: Store, key: str, body: Body, now: datetime) -> int:
    """Put one message for every chat within reach, once under `key`; return how many chats that is."""
    async with store.database.write() as session:
        chats = await everyone(session)
        readers = {f"broadcast:{key}:{chat}": Reader(chat, "hi") for chat in chats}
        await rows.put(session, await _rows(session, "alert", body, readers, now))
    return len(chats)


async def correct(
    store: Store, key: str, notice: tuple[Body, Told], readers: Sequence[Reader], now: datetime
) -> None:
    """Put one correction for all its readers, once under `key`; what it tells, no digest tells them again."""
    body, told = notice
    to = {f"correction:{key}:{reader.chat_id}": reader for reader in readers}
    async with store.database.write() as session:
        await rows.put(session, await _rows(session, "correction", body, to, now, (told,)))


async def _rows(  # noqa: PLR0913, PLR0917 - what a row says
    session: AsyncSession,
    kind: Kind,
    body: Body,
    readers: Mapping[str, Reader],
    now: datetime,
    told: Sequence[Told] = (),
) -> list[dict[str, Any]]:
    """Write a text once; return its rows, a reader under each key."""
    body_id = await rows.add_body(session, body, told, 0, now)
    return [
        {
            "key": key,
            "chat_id": reader.chat_id,
            "thread_id": reader.thread_id,
            "kind": kind,
            "body_id": body_id,
            "subscription_id": None,
            "send_at": seconds(now),
            "send_until": None,
        }
        for key, reader in readers.items()
    ]


async def listeners(store: Store) -> int:
    """Return how many chats are within reach."""
    async with store.database.read() as session:
        return len(await everyone(session))


async def take(store: Store, claim: Claim, now: datetime, limit: int) -> list[Outgoing]:
    """Return up to `limit` messages that may be sent now: the first of each chat, oldest first.

    No other sender gets them while this one lives; what it took and did not send it gets again.
    """
    async with store.database.write() as session:
        return await taking.take(session, claim.number, now, limit)


async def record(
    store: Store, number: int, sending: Sequence[int], done: Sequence[Settled], now: datetime
) -> frozenset[int]:
    """Write, in one transaction, what became of messages and which others sender `number` is about to send.

    Return those of `sending` that it may send: still waiting, in nobody else's hands, none of their chat
    under way.
    """
    async with store.database.write() as session:
        await fates.record(session, done, now)
        return await taking.mark_sending(session, number, sending)


async def expire(store: Store, now: datetime) -> None:
    """Give up what has waited beyond its worth."""
    async with store.database.write() as session:
        await fates.expire(session, now)


async def recover(store: Store, claim: Claim, flying: frozenset[int], now: datetime) -> int:
    """Settle what dead senders were sending, free what they had only taken; return how many were under way.

    `flying` is what we are sending ourselves, be it under a number we have lost since.
    """
    async with store.database.read() as session:
        numbers = await taking.holders(session, claim.number)
    if not numbers:
        return 0
    async with claim.dead(numbers) as gone:
        if not gone:
            return 0
        async with store.database.write() as session:
            left = [number for number in await taking.left(session, gone) if number not in flying]
            await fates.record(session, [Settled(number, "doubt", "sender died") for number in left], now)
            await taking.free(session, gone)
    return len(left)


async def doubts(store: Store, now: datetime) -> list[Doubt]:
    """Return the digests in doubt that were not yet offered again, of the last 12 hours."""
    async with store.database.read() as session:
        found = await rows.unoffered(session, seconds(now - OFFERED_FOR))
    return [Doubt(row.id or 0, row.chat_id, row.thread_id, row.subscription_id) for row in found]


async def missed(store: Store, chat_id: int, outbox_id: int) -> Body | None:
    """Return the text of a chat's doubtful digest, for who missed it; another chat's is None."""
    async with store.database.read() as session:
        found = await rows.body(session, outbox_id)
    return found[1] if found and found[0] == chat_id else None


async def traffic(store: Store) -> Traffic:
    """Return how the outbox stands; `seconds` is how long what waits takes at 30 a second."""
    async with store.database.read() as session:
        counts = await rows.counts(session)
        resent = await rows.resent(session)

    def total(state: State) -> int:
        return sum(number for (_, found), number in counts.items() if found == state)

    waiting = total("waiting")
    return Traffic(
        waiting,
        total("sending"),
        total("sent"),
        total("failed"),
        total("doubt"),
        resent,
        waiting / PER_SECOND,
    )


def expired(message: Outgoing, now: datetime) -> bool:
    """Tell whether a message has waited beyond its worth."""
    return message.send_until is not None and now >= message.send_until
