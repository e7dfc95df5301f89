"""Woken by an admin's /takedown <link or id> and its button: an article leaves the store."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.admin.only import admins_only
from handlers.context import Context
from handlers.views.around.admin import sure
from handlers.views.reply import text
from handlers.views.say import say
from store.talk import stats as counter


@admins_only
async def ask(update: Update, context: Context) -> None:
    """Show the article and ask before it is taken down."""
    language = await context.language(update)
    article = await counter.named(context.store, " ".join(context.args or ()))
    if article is None:
        await send.answer(update, text(say(language, "admin.no_article")))
        return
    await send.answer(update, sure(article, language, context.now))


@admins_only
async def confirmed(update: Update, context: Context) -> None:
    """Take the article down."""
    query = update.callback_query
    if query is None:
        return
    _, argument, _ = send.unpack(query.data)
    language = await context.language(update)
    await send.pop_up(query)
    if argument.isdecimal() and len(argument) < 10:
        await counter.take_down(context.store, int(argument))
    key = "admin.taken_down" if argument.isdecimal() else "admin.kept"
    await send.edit(query, text(say(language, key)))
