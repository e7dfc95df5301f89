"""Woken by /watching and the buttons below what it lists."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.context import Context, chat_id
from handlers.views.around import watch as views
from store.talk import watches


async def listing(update: Update, context: Context) -> None:
    """List the chat's watches, each with a button that ends it."""
    language = await context.language(update)
    held = await watches.of_chat(context.store, chat_id(update), context.now)
    await send.answer(update, views.listing(held, language))


async def end(update: Update, context: Context) -> None:
    """End the watch of the button pressed, and show what is left."""
    query = update.callback_query
    if query is None:
        return
    _, argument, _ = send.unpack(query.data)
    language = await context.language(update)
    if argument.isdecimal() and len(argument) < 10:
        await watches.end(context.store, int(argument), chat_id(update))
    await send.pop_up(query)
    held = await watches.of_chat(context.store, chat_id(update), context.now)
    await send.edit(query, views.listing(held, language))
