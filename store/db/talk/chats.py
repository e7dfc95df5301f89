"""Chats, their choices and the questions they asked, in the database."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from store.db.tables import ChatRow, MessageRow, ReachRow, WatchRow
from store.exchange import Chat, Exchange
from store.types import Language, Outcome

TOPICAL: tuple[Outcome, ...] = ("found", "nothing", "absent", "empty")


async def seen(session: AsyncSession, chat_id: int, now: datetime) -> Chat:
    """Return the chat, written down if it is new."""
    row = await session.get(ChatRow, chat_id)
    if row is None:
        row = ChatRow(id=chat_id, created_at=now, seen_at=now)
    row.seen_at = now
    session.add(row)
    await session.flush()
    return _chat_of(row)


async def get(session: AsyncSession, chat_id: int) -> Chat | None:
    """Return the chat, None where we never heard from it."""
    row = await session.get(ChatRow, chat_id)
    return _chat_of(row) if row else None


async def choose(session: AsyncSession, chat_id: int, **choices: str | None) -> None:
    """Write the chat's language or district."""
    await session.execute(update(ChatRow).where(col(ChatRow.id) == chat_id).values(**choices))


def _writable(text: str) -> str:
    """Return a text any database takes: without NUL, lone surrogates replaced."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


async def keep(session: AsyncSession, exchange: Exchange) -> None:
    """Write an exchange; its chat must be known."""
    session.add(
        MessageRow(
            key=exchange.key,
            chat_id=exchange.chat_id,
            user_id=exchange.user_id,
            question=_writable(exchange.question),
            language=exchange.language,
            outcome=exchange.outcome,
            articles=",".join(map(str, exchange.article_ids)),
            shown=json.dumps(
                {"quotes": exchange.quotes, "topics": exchange.topics, "choices": exchange.choices},
                ensure_ascii=False,
            ),
            asked_at=exchange.asked_at,
            asked_in=exchange.asked_in,
            answered_in=exchange.answered_in,
        )
    )


async def by_key(session: AsyncSession, key: str) -> Exchange | None:
    """Return the exchange a button names."""
    rows = await session.execute(select(MessageRow).where(col(MessageRow.key) == key))
    row = rows.scalar_one_or_none()
    return _exchange_of(row) if row else None


async def by_message(session: AsyncSession, chat_id: int, asked_in: int) -> Exchange | None:
    """Return the exchange that a message began."""
    rows = await session.execute(
        select(MessageRow)
        .where(col(MessageRow.chat_id) == chat_id, col(MessageRow.asked_in) == asked_in)
        .order_by(col(MessageRow.id).desc())
        .limit(1)
    )
    row = rows.scalar_one_or_none()
    return _exchange_of(row) if row else None


async def told(
    session: AsyncSession, article_id: int, places: tuple[int, int], before: datetime
) -> dict[int, Language]:
    """Return the chats quoted the words at `places` of an article before a moment, each with its language."""
    rows = await session.execute(
        select(MessageRow).where(
            col(MessageRow.asked_at) < before,
            col(MessageRow.chat_id).is_not(None),
            col(MessageRow.articles).contains(str(article_id)),
        )
    )
    heard = (_exchange_of(row) for row in rows.scalars())
    return {
        one.chat_id: one.language
        for one in heard
        if any(a == article_id and s <= places[0] and places[1] <= e for a, s, e in one.quotes)
    }


async def judge(session: AsyncSession, key: str, helped: bool) -> None:
    """Write whether an answer helped."""
    await session.execute(update(MessageRow).where(col(MessageRow.key) == key).values(helped=helped))


async def last(
    session: AsyncSession,
    chat_id: int,
    user_id: int | None,
    since: datetime,
    outcomes: Sequence[Outcome] = TOPICAL,
) -> Exchange | None:
    """Return the newest exchange with one of `outcomes` of that user in that chat.

    Without any: the newest with a topic (or none, after /new).
    """
    rows = await session.execute(
        select(MessageRow)
        .where(
            col(MessageRow.chat_id) == chat_id,
            col(MessageRow.user_id) == user_id,
            col(MessageRow.asked_at) >= since,
            col(MessageRow.outcome).in_(outcomes),
        )
        .order_by(col(MessageRow.id).desc())
        .limit(1)
    )
    row = rows.scalar_one_or_none()
    return _exchange_of(row) if row else None


async def forget_users(session: AsyncSession, before: datetime) -> None:
    """Part questions asked before `before` from who asked them; a private chat's id is its user's."""
    old = col(MessageRow.asked_at) < before
    await session.execute(update(MessageRow).where(old).values(user_id=None))
    await session.execute(
        update(MessageRow)
        .where(old, col(MessageRow.chat_id) > 0)
        .values(chat_id=None, key=None, asked_in=None, answered_in=None)
    )


def _chat_of(row: ChatRow) -> Chat:
    return Chat(row.id, cast(Language | None, row.language), row.district)


def _exchange_of(row: MessageRow) -> Exchange:
    shown: dict[str, Any] = json.loads(row.shown or "{}")
    return Exchange(
        key=row.key or "",
        chat_id=row.chat_id or 0,
        user_id=row.user_id,
        question=row.question,
        language=cast(Language, row.language),
        outcome=cast(Outcome, row.outcome),
        asked_at=row.asked_at,
        article_ids=tuple(int(number) for number in row.articles.split(",") if number),
        quotes=tuple((int(a), int(b), int(c)) for a, b, c in shown.get("quotes", ())),
        topics=tuple(shown.get("topics", ())),
        choices=tuple(shown.get("choices", ())),
        asked_in=row.asked_in,
        answered_in=row.answered_in,
    )


async def everyone(session: AsyncSession) -> tuple[int, ...]:
    """Return every chat that can be written to, by id."""
    lost = select(ReachRow.chat_id)
    rows = await session.execute(
        select(ChatRow.id).where(col(ChatRow.id).not_in(lost)).order_by(col(ChatRow.id))
    )
    return tuple(rows.scalars())


async def move(session: AsyncSession, old: int, new: int, now: datetime) -> None:
    """Give a chat's choices, questions and watches its new id; choices it has there already stay."""
    row = await session.get(ChatRow, old)
    if row is None:
        return
    there = await session.get(ChatRow, new)
    if there is None:
        there = ChatRow(id=new, created_at=row.created_at, seen_at=now)
    there.language = there.language or row.language
    there.district = there.district or row.district
    session.add(there)
    await session.flush()
    for table in (MessageRow, WatchRow):
        await session.execute(update(table).where(col(table.chat_id) == old).values(chat_id=new))
    await session.delete(row)
