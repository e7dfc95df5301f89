"""The outbox in the database: put once, settled, counted; `store.db.taking` hands it to its senders."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Text, delete, exists, literal, text
from sqlalchemy import cast as cast_sql
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select

from store.db.session import many
from store.db.tables import BodyRow, OutboxRow, ToldRow
from store.edition.batch import Letters, seconds
from store.edition.values import Body, Settled, Told

PUT = text(
    "INSERT INTO outbox (key, chat_id, thread_id, kind, body_id, subscription_id, state, send_at, send_until,"
    " is_plain, tries, reason) VALUES (:key, :chat_id, :thread_id, :kind, :body_id, :subscription_id,"
    " 'waiting', :send_at, :send_until, false, 0, '') ON CONFLICT (key) DO NOTHING"
)
# `+` keeps SQLite from looking at all that is due: the subscriptions are named.
PUT_DUE = (
    "INSERT INTO outbox (key, kind, chat_id, thread_id, body_id, subscription_id, send_at, send_until, state,"
    " is_plain, tries, reason) SELECT p.kind || ':' || s.id || ':' || p.slot, p.kind, s.chat_id, s.thread_id,"
    " p.body_id, CASE WHEN p.kind = 'digest' THEN s.id END, p.send_at, p.send_until, 'waiting', false, 0, ''"
    " FROM (SELECT CAST(? AS TEXT) AS kind, CAST(? AS TEXT) AS slot, CAST(? AS INTEGER) AS body_id,"
    " CAST(? AS BIGINT) AS send_at, CAST(? AS BIGINT) AS send_until) p, subscription s"
    " WHERE +s.next_due = ? AND s.id AMONG ? ORDER BY s.id ON CONFLICT (key) DO NOTHING"
)
# PostgreSQL must be told the type of a parameter that stands by itself.
SETTLE = text(
    "UPDATE outbox SET state = CAST(:state AS TEXT), message_id = CAST(:message_id AS BIGINT),"
    " settled_at = CAST(:now AS BIGINT),"
    " reason = CASE WHEN CAST(:reason AS TEXT) = '' THEN reason ELSE CAST(:reason AS TEXT) END,"
    " send_at = CASE WHEN CAST(:state AS TEXT) = 'waiting' THEN CAST(:again AS BIGINT) ELSE send_at END,"
    " is_plain = CASE WHEN CAST(:is_plain AS BOOLEAN) THEN true ELSE is_plain END"
    " WHERE id = :id AND state = 'sending'"
)


@dataclass(frozen=True, slots=True)
class Tellers:
    """Texts by id, with what they told of some articles; no message with any is older than `first`."""

    bodies: dict[int, frozenset[Told]]
    first: int = 0


async def add_body(session: AsyncSession, body: Body, told: Iterable[Told], start: int, now: datetime) -> int:
    """Write a message's text and what it tells of; return its id."""
    stories = list(told)
    row = BodyRow(
        html=body.html,
        plain=body.plain,
        keyboard=body.keyboard,
        photo=body.photo,
        stories=json.dumps([_json(story) for story in stories], ensure_ascii=False) if stories else "",
        covers_from=start,
        created_at=seconds(now),
    )
    session.add(row)
    await session.flush()
    body_id = cast(int, row.id)
    articles = {article for story in stories for article in story.articles}
    session.add_all(ToldRow(article_id=article, body_id=body_id) for article in articles)
    return body_id


def _json(told: Told) -> dict[str, Any]:
    return {
        "story": told.story,
        "articles": sorted(told.articles),
        "figures": sorted(told.figures),
        "steps": sorted(told.steps),
        "shown": sorted(told.shown),
    }


def _told(value: dict[str, Any]) -> Told:
    return Told(
        value["story"],
        frozenset(value["articles"]),
        frozenset(value["figures"]),
        frozenset(value["steps"]),
    )


async def put(session: AsyncSession, rows: Sequence[dict[str, Any]]) -> None:
    """Write messages (see `PUT`); one whose key is there already is left alone."""
    if rows:
        await session.execute(PUT, list(rows))


async def known(session: AsyncSession, key: str) -> bool:
    """Whether there is a message of that key, whatever became of it."""
    found = await session.execute(select(OutboxRow.id).where(col(OutboxRow.key) == key))
    return found.first() is not None


async def put_due(session: AsyncSession, letters: Sequence[Letters]) -> None:
    """Write the digests of those still due as they were; one whose key is there already is left alone."""
    await many(session, PUT_DUE, letters)


async def bodies(session: AsyncSession, ids: set[int]) -> dict[int, Body]:
    """Return texts by id."""
    rows = await session.execute(select(BodyRow).where(col(BodyRow.id).in_(ids)))
    return {
        cast(int, row.id): Body(row.html, row.plain, row.keyboard, photo=row.photo) for row in rows.scalars()
    }


async def body(session: AsyncSession, outbox_id: int) -> tuple[int, Body] | None:
    """Return a message's chat and its text."""
    row = await session.get(OutboxRow, outbox_id)
    if row is None:
        return None
    return row.chat_id, (await bodies(session, {row.body_id}))[row.body_id]


async def settle(session: AsyncSession, done: Sequence[Settled], now: datetime) -> None:
    """Write what became of messages."""
    if done:
        at = seconds(now)
        rows = [
            {
                "id": one.id,
                "state": one.state,
                "reason": one.reason,
                "message_id": one.message_id,
                "is_plain": one.is_plain,
                "now": at,
                "again": at + int(one.wait),
            }
            for one in done
        ]
        await session.execute(SETTLE, rows)


async def stale(session: AsyncSession, now: datetime) -> list[OutboxRow]:
    """Return waiting messages whose time is over."""
    waiting = select(OutboxRow).where(text("state = 'waiting'"))
    rows = await session.execute(waiting.where(col(OutboxRow.send_until) <= seconds(now)))
    return list(rows.scalars())


async def by_ids(session: AsyncSession, ids: Iterable[int]) -> list[OutboxRow]:
    """Return messages by id."""
    return list((await session.execute(select(OutboxRow).where(col(OutboxRow.id).in_(ids)))).scalars())


async def covers_from(session: AsyncSession, body_id: int) -> int:
    """Return the start of what a digest's text covers."""
    row = await session.get(BodyRow, body_id)
    return row.covers_from if row else 0


async def migrate(session: AsyncSession, old: int, new: int) -> None:
    """Give a chat's messages its new id."""
    await session.execute(
        text("UPDATE outbox SET chat_id = :new WHERE chat_id = :old"), {"old": old, "new": new}
    )


async def fail_waiting(session: AsyncSession, chat_id: int, reason: str, now: datetime) -> None:
    """Give up a chat's waiting messages."""
    await session.execute(
        text(
            "UPDATE outbox SET state = 'failed', reason = :reason, settled_at = :now"
            " WHERE chat_id = :chat AND state = 'waiting'"
        ),
        {"chat": chat_id, "reason": reason, "now": seconds(now)},
    )


async def tellers(session: AsyncSession, articles: Collection[int]) -> Tellers:
    """Return the texts that told of any of these articles, and what each tells of them."""
    found = await session.execute(
        select(BodyRow.id, BodyRow.stories)
        .join(ToldRow, col(ToldRow.body_id) == col(BodyRow.id))
        .where(col(ToldRow.article_id).in_(articles))
        .distinct()
    )
    wanted = frozenset(articles)
    bodies = {
        cast(int, number): frozenset(
            one for one in map(_told, json.loads(kept or "[]")) if one.articles & wanted
        )
        for number, kept in found
    }
    first = select(func.min(OutboxRow.id)).where(col(OutboxRow.body_id).in_(list(bodies)))
    return Tellers(bodies, ((await session.execute(first)).scalar_one() if bodies else None) or 0)


async def told(session: AsyncSession, texts: Tellers, chats: Sequence[int]) -> dict[int, frozenset[Told]]:
    """Return what chats were told by these texts; doubtful messages count as told."""
    if not texts.bodies:
        return {}
    rows = await session.execute(
        select(OutboxRow.chat_id, OutboxRow.body_id)
        .where(col(OutboxRow.chat_id).in_(chats), col(OutboxRow.id) >= texts.first)
        .where(col(OutboxRow.state) != "failed")
    )
    known: dict[int, frozenset[Told]] = {}
    for chat_id, body_id in rows:
        if body_id in texts.bodies:
            known[chat_id] = known.get(chat_id, frozenset()) | texts.bodies[body_id]
    return known


async def counts(session: AsyncSession) -> dict[tuple[str, str], int]:
    """Return how many messages stand in each kind and state."""
    rows = await session.execute(
        select(OutboxRow.kind, OutboxRow.state, func.count()).group_by(
            col(OutboxRow.kind), col(OutboxRow.state)
        )
    )
    return {(kind, state): number for kind, state, number in rows}


async def unoffered(session: AsyncSession, since: int) -> list[OutboxRow]:
    """Return digests in doubt since `since` for which no offer was put."""
    offer = aliased(OutboxRow)
    offered = exists().where(col(offer.key) == literal("offer:") + cast_sql(col(OutboxRow.id), Text))
    rows = await session.execute(
        select(OutboxRow)
        .where(text("outbox.state = 'doubt'"), col(OutboxRow.kind) == "digest")
        .where(col(OutboxRow.settled_at) >= since, ~offered)
        .order_by(col(OutboxRow.id))
    )
    return list(rows.scalars())


async def resent(session: AsyncSession) -> int:
    """Return how many messages were sent again after a doubt."""
    found = await session.execute(
        select(func.count()).select_from(OutboxRow).where(col(OutboxRow.reason).like("doubt:%"))
    )
    return int(found.scalar_one())


async def age(session: AsyncSession, before: datetime) -> None:
    """Delete texts made before `before`, with their messages and what they told."""
    await session.execute(delete(BodyRow).where(col(BodyRow.created_at) < seconds(before)))
