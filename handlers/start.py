"""Woken by /start, /help, /district and its buttons: who we are, how to ask, whose news comes first."""

from __future__ import annotations

from telegram import Update
from telegram.constants import ChatType

from handlers import send
from handlers.context import Context, chat_id
from handlers.views import welcome
from store import subscriptions
from store.talk import chats, places


async def start(update: Update, context: Context) -> None:
    """Greet, and offer three questions, the languages and the district as buttons."""
    await subscriptions.back(context.store, chat_id(update), context.now)
    await send.answer(update, welcome.start(await context.language(update)))


async def help_(update: Update, context: Context) -> None:
    """Show how to ask, with real examples."""
    private = update.effective_chat is not None and update.effective_chat.type == ChatType.PRIVATE
    await send.answer(update, welcome.help_(await context.language(update), private=private))


async def ask_district(update: Update, context: Context) -> None:
    """Keep the district named after the command; else offer them as buttons, which can be skipped."""
    if update.callback_query:
        await send.pop_up(update.callback_query)
    language = await context.language(update)
    if chosen := places.only(" ".join(context.args or ())):
        await chats.choose_district(context.store, chat_id(update), chosen.id, context.now)
        await send.answer(update, welcome.district_chosen(chosen, language))
        return
    await send.answer(update, welcome.choose_district(places.districts(), language))


async def district(update: Update, context: Context) -> None:
    """Keep the district of the button pressed; skipping keeps none."""
    query = update.callback_query
    if query is None:
        return
    _, argument, _ = send.unpack(query.data)
    chosen = places.district(argument)
    language = await context.language(update)
    await chats.choose_district(context.store, chat_id(update), chosen.id if chosen else None, context.now)
    await send.pop_up(query)
    await send.edit(query, welcome.district_chosen(chosen, language))
