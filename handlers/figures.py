"""Woken by /figures <topic>: every figure the news gives on it."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.context import Context
from handlers.views import article as views
from handlers.views.reply import text
from handlers.views.say import say, word
from store import answers
from store.talk import reading

ARTICLES = 5
AT_ONCE = 10


async def figures(update: Update, context: Context) -> None:
    """List figures of the articles nearest to the topic, those that answer it first."""
    topic = " ".join(context.args or ())
    language = await context.language(update)
    if not topic:
        example = word(language, "example.figures")
        await send.answer(update, text(say(language, "figures.ask", example=example)))
        return
    async with send.typing(update):
        found = await answers.ask(context.store, topic, context.now, language=language)
        articles = tuple(ranked.article for ranked in found.articles[:ARTICLES])
        rest = await reading.figures_of(context.store, articles)
    cited = tuple(dict.fromkeys((*found.figures, *rest)))
    await send.answer(update, views.topic_figures(cited[:AT_ONCE], topic, language))
