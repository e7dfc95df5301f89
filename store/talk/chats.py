"""Chats at the counter: their language and district, and what their buttons stand under."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import get_args

from store.db.talk import chats
from store.exchange import Chat, Exchange
from store.store import Store
from store.text import script
from store.types import Answer, Language, Outcome

FOLLOW_UP = timedelta(minutes=15)
BUTTON_LIFE = timedelta(days=30)
ANY: tuple[Outcome, ...] = get_args(Outcome)


def new_key() -> str:
    """Return a key for a button: 12 characters that nobody can guess."""
    return secrets.token_urlsafe(9)


async def seen(store: Store, chat_id: int, now: datetime) -> Chat:
    """Return the chat with its choices, noting that it was heard from at `now`."""
    async with store.database.write() as session:
        return await chats.seen(session, chat_id, now)


async def get(store: Store, chat_id: int) -> Chat:
    """Return the chat's choices; one never heard from has none."""
    async with store.database.read() as session:
        return await chats.get(session, chat_id) or Chat(chat_id)


async def choose_language(store: Store, chat_id: int, language: Language | None, now: datetime) -> None:
    """Keep the chat's reply language; None follows each question again."""
    async with store.database.write() as session:
        await chats.seen(session, chat_id, now)
        await chats.choose(session, chat_id, language=language)


async def choose_district(store: Store, chat_id: int, district: str | None, now: datetime) -> None:
    """Keep the chat's own district, a gazetteer id; None forgets it."""
    async with store.database.write() as session:
        await chats.seen(session, chat_id, now)
        await chats.choose(session, chat_id, district=district)


def exchange(
    answer: Answer, chat_id: int, user_id: int | None, now: datetime, choices: tuple[str, ...] = ()
) -> Exchange:
    """Return what was asked and is shown, under a new key of 12 characters for the buttons."""
    return Exchange(
        key=new_key(),
        chat_id=chat_id,
        user_id=user_id,
        question=answer.question,
        language=answer.language,
        outcome=answer.outcome,
        asked_at=now,
        article_ids=tuple(ranked.article.id for ranked in answer.articles),
        quotes=tuple((quote.article.id, quote.span.start, quote.span.end) for quote in answer.quotes),
        topics=answer.topics,
        choices=choices,
    )


def headed(exchange: Exchange, ids: Sequence[int]) -> Exchange:
    """Return the exchange with the articles whose headlines alone were shown: quotes without a word."""
    return replace(exchange, quotes=(*exchange.quotes, *((number, 0, 0) for number in ids)))


async def keep(
    store: Store, exchange: Exchange, asked_in: int | None = None, answered_in: int | None = None
) -> None:
    """Write an exchange down, with the messages that asked and answered."""
    async with store.database.write() as session:
        await chats.seen(session, exchange.chat_id, exchange.asked_at)
        await chats.keep(session, replace(exchange, asked_in=asked_in, answered_in=answered_in))


async def asked_in(store: Store, chat_id: int, message_id: int) -> Exchange | None:
    """Return what a message asked, if it did."""
    async with store.database.read() as session:
        return await chats.by_message(session, chat_id, message_id)


async def judge(store: Store, key: str, helped: bool) -> None:
    """Keep whether the answer under `key` helped."""
    async with store.database.write() as session:
        await chats.judge(session, key, helped)


async def find(store: Store, key: str, now: datetime) -> Exchange | None:
    """Return the exchange a button's key names; None where it is unknown or over 30 days old."""
    async with store.database.read() as session:
        exchange = await chats.by_key(session, key)
    return exchange if exchange and now - exchange.asked_at <= BUTTON_LIFE else None


async def last(store: Store, chat_id: int, user_id: int | None, now: datetime) -> Exchange | None:
    """Return what that user last asked in that chat, if it was within 15 minutes."""
    async with store.database.read() as session:
        exchange = await chats.last(session, chat_id, user_id, now - FOLLOW_UP)
    return exchange if exchange and exchange.question else None


async def newest(store: Store, chat_id: int, user_id: int | None, now: datetime) -> Exchange | None:
    """Return what that user last said in that chat within 15 minutes, be it a question or a remark."""
    async with store.database.read() as session:
        return await chats.last(session, chat_id, user_id, now - FOLLOW_UP, ANY)


async def forget_topic(store: Store, chat: Chat, user_id: int | None, now: datetime) -> None:
    """Let the user's next question in the chat stand on its own."""
    spoken = await voice(store, chat.id, user_id, now)
    blank = Exchange(new_key(), chat.id, user_id, "", spoken or "en", "empty", now)
    await keep(store, blank)


async def voice(
    store: Store, chat_id: int, user_id: int | None, now: datetime, written: str = ""
) -> Language | None:
    """Return the language to speak: the chat's choice, else Hindi as `written`, else that of the last words.

    English after a command tells nothing: /latest exports is typed in Hindi chats, too.
    """
    async with store.database.read() as session:
        chat = await chats.get(session, chat_id)
        exchange = await chats.last(session, chat_id, user_id, now - BUTTON_LIFE, ANY)
    if chat and chat.language:
        return chat.language
    told = script.told(written)
    return told if told in ("hi", "hinglish") else exchange.language if exchange else None


async def moved(store: Store, old: int, new: int, now: datetime) -> None:
    """Follow a group to its new id: its choices, questions and watches go along."""
    async with store.database.write() as session:
        await chats.move(session, old, new, now)
