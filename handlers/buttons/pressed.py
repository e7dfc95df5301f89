"""A button under an answer: what it stands under, or a friendly word where that is nothing of this chat's."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from functools import wraps
from typing import Any

from telegram import Message, Update

from handlers import send
from handlers.context import Context, chat_id
from handlers.views.reply import Reply
from handlers.views.say import word
from store.exchange import Exchange
from store.talk import chats
from store.types import Language


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button pressed: what it stands under, the reader's language, its argument, the forum topic."""

    exchange: Exchange
    language: Language
    argument: str
    thread_id: int | None = None


Press = Callable[[Context, Pressed], Awaitable[Reply | tuple[Reply, ...]]]


def under_an_answer(press: Press) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    """Look up what the button stands under; a forged, foreign or expired one gets a friendly word."""

    @wraps(press)
    async def handler(update: Update, context: Context) -> None:
        query = update.callback_query
        if query is None:
            return
        _, argument, key = send.unpack(query.data)
        exchange = await chats.find(context.store, key, context.now)
        chat = await chats.get(context.store, chat_id(update))
        language = chat.language or (exchange.language if exchange else await context.language(update))
        if exchange is None or exchange.chat_id != chat.id:
            await send.pop_up(query, word(language, "trouble.foreign" if exchange else "trouble.expired"))
            return
        await send.pop_up(query)
        pressed = Pressed(exchange, language, argument, thread(query.message))
        said = await press(context, pressed)
        for reply in said if isinstance(said, tuple) else (said,):
            await send.answer(update, reply, exchange.key)

    return handler


def thread(message: object) -> int | None:
    """Return the forum topic a message stands in, None outside of topics."""
    return message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
