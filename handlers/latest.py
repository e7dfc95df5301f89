"""Woken by /latest and /sources: the newest news, and where the news comes from."""

from __future__ import annotations

from dataclasses import replace

from telegram import Update

from handlers import send
from handlers.context import Context, chat_id, user_id
from handlers.views import article as views
from handlers.views.around.heard import AT_ONCE
from handlers.views.around.sources import asked as asked_sources
from store.talk import chats, stats, topics


async def latest(update: Update, context: Context) -> None:
    """List the newest articles, on the topic named after the command, the chat's own district first."""
    topic = " ".join(context.args or ())
    language = await context.language(update, asked=True)
    chat = await chats.get(context.store, chat_id(update))
    found = await topics.newest(context.store, topic, None, context.now, district=chat.district)
    articles = tuple(ranked.article for ranked in found.articles[:AT_ONCE])
    rest = len(found.articles) > AT_ONCE
    asked = replace(found, question=f"/latest {topic}".strip(), language=language)
    exchange = chats.exchange(asked, chat.id, user_id(update), context.now)
    exchange = chats.headed(exchange, exchange.article_ids[:AT_ONCE])
    await send.answer(update, views.latest(articles, language, topic, rest=rest), exchange.key)
    await chats.keep(context.store, exchange)


async def sources(update: Update, context: Context) -> None:
    """List the sources of what the store holds, the largest first; tell an admin how they are doing."""
    language = await context.language(update)
    counted = await topics.sources(context.store)
    await send.answer(update, views.sources(counted, language))
    if user_id(update) in context.bot_data.admins:
        await send.answer(update, asked_sources(await stats.asked(context.store), language))
