"""Woken by the buttons under an answer: summary, figures, proof, more."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from functools import wraps
from typing import Any

from telegram import Update

from handlers import send
from handlers.context import Context, chat_id
from handlers.views import article as views
from handlers.views.reply import Reply, text
from handlers.views.say import say, word
from store.exchange import Exchange
from store.talk import chats, reading
from store.types import Language

Press = Callable[[Context, Exchange, Language, str], Awaitable[Reply]]


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
        reply = await press(context, exchange, language, argument)
        await send.answer(update, reply, exchange.key)

    return handler


@under_an_answer
async def summary(context: Context, exchange: Exchange, language: Language, _: str) -> Reply:
    """Summarise the article the answer came from."""
    document = await reading.opened(context.store, _first(exchange))
    if document is None:
        return text(say(language, "article.gone"))
    return views.summary(document.article, reading.summary(document), language, context.now)


@under_an_answer
async def figures(context: Context, exchange: Exchange, language: Language, _: str) -> Reply:
    """List the figures of the article the answer came from."""
    document = await reading.opened(context.store, _first(exchange))
    if document is None:
        return text(say(language, "article.gone"))
    found = await reading.figures(context.store, document.article.id)
    return views.article_figures(document.article, found, language, context.now)


@under_an_answer
async def proof(context: Context, exchange: Exchange, language: Language, _: str) -> Reply:
    """Show the exact sentences and where they stand."""
    places = await reading.places(context.store, exchange.quotes)
    return views.proof(places, language, context.now) if places else text(say(language, "article.gone"))


@under_an_answer
async def more(context: Context, exchange: Exchange, language: Language, argument: str) -> Reply:
    """List the next hits, from the place the button names."""
    start = int(argument) if argument.isdecimal() and len(argument) < 4 else 0
    found, following = await reading.following(context.store, exchange, start)
    return views.more(found, language, following)


async def unknown(update: Update, context: Context) -> None:
    """Answer a button nobody made."""
    if update.callback_query:
        await send.pop_up(update.callback_query, word(await context.language(update), "trouble.unknown"))


def _first(exchange: Exchange) -> int:
    """Return the article the answer quoted first, else the best hit; 0 where there is none."""
    quoted = [number for number, _, _ in exchange.quotes]
    return next(iter((*quoted, *exchange.article_ids)), 0)
