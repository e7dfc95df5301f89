"""Woken by /latest: the newest news, on a topic where one is named."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.context import Context
from handlers.views.article import latest as render
from handlers.views.heard import AT_ONCE
from store.talk import topics


async def latest(update: Update, context: Context) -> None:
    """List the newest articles, on the topic named after the command where there is one."""
    topic = " ".join(context.args or ())
    language = await context.language(update)
    found = await topics.newest(context.store, topic, None, context.now)
    articles = tuple(ranked.article for ranked in found.articles[:AT_ONCE])
    await send.answer(update, render(articles, language, topic))
