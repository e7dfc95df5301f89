"""Woken by /figures <topic>: what the news prints on it, who agrees, and who does not."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.buttons.drawn import charted
from handlers.context import Context
from handlers.views.around.figures import topic_figures
from handlers.views.reply import text
from handlers.views.say import say, word
from store import answers, ledger

PASSAGES = 60  # nearest to a topic, whose articles are looked through for figures of it


async def figures(update: Update, context: Context) -> None:
    """List the figures of the articles nearest to the topic, and where they conflict."""
    topic = " ".join(context.args or ())
    language = await context.language(update)
    if not topic:
        example = word(language, "example.figures")
        await send.answer(update, text(say(language, "figures.ask", example=example)))
        return
    async with send.typing(update):
        articles = await answers.near(context.store, topic, PASSAGES)
        printed = await ledger.on_topic(context.store, topic, articles)
    await send.answer(update, topic_figures(printed, topic, language))
    for picture in await charted(printed.series, language, printed.steps):
        await send.answer(update, picture)
