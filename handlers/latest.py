"""Woken by /latest and /sources: the newest news, and where it comes from."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.context import Context
from handlers.views import article as views
from store import answers, stories

AT_ONCE = 5


async def latest(update: Update, context: Context) -> None:
    """List the newest articles, on the topic named after the command where there is one."""
    topic = " ".join(context.args or ())
    language = await context.language(update)
    if topic:
        found = await answers.ask(context.store, topic, context.now, language=language)
        articles = tuple(ranked.article for ranked in found.articles[:AT_ONCE])
    else:
        articles = await stories.latest(context.store, AT_ONCE)
    await send.answer(update, views.latest(articles, language, topic))
