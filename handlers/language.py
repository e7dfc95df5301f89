"""Woken by /language, its buttons and those of /start: the chat's reply language."""

from __future__ import annotations

from telegram import CallbackQuery, Update

from handlers import send
from handlers.context import Context, chat_id
from handlers.locale.catalogue import LANGUAGES
from handlers.views.reply import text
from handlers.views.say import say
from handlers.views.welcome import choose_language, start
from store.talk import chats
from store.types import Language


async def ask(update: Update, context: Context) -> None:
    """Offer the languages as buttons."""
    await send.answer(update, choose_language(await context.language(update)))


async def chosen(update: Update, context: Context) -> None:
    """Keep the language of the button pressed."""
    query = update.callback_query
    if query is None:
        return
    choice = _choice(query)
    await chats.choose_language(context.store, chat_id(update), choice, context.now)
    await send.pop_up(query)
    if choice:
        await send.answer(update, text(say(choice, "language.chosen")))
    else:
        await send.answer(update, text(say(await context.language(update), "language.follow")))


async def begun(update: Update, context: Context) -> None:
    """Keep the language chosen in the first minute, and say the greeting again in it."""
    query = update.callback_query
    if query is None:
        return
    choice = _choice(query)
    await send.pop_up(query)
    if choice:
        await chats.choose_language(context.store, chat_id(update), choice, context.now)
        await send.edit(query, start(choice))


def _choice(query: CallbackQuery) -> Language | None:
    _, argument, _ = send.unpack(query.data)
    return next((language for language in LANGUAGES if language == argument), None)
