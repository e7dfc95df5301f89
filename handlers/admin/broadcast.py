"""Woken by an admin's /broadcast <text> and its button: one message to every chat, through the outbox."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.admin.only import admins_only
from handlers.context import Context, chat_id, user_id
from handlers.views.around.admin import preview
from handlers.views.numbers import counted
from handlers.views.reply import text
from handlers.views.say import say
from store import outbox
from store.edition.values import Body
from store.exchange import Exchange
from store.talk import chats

LIMIT = 3000


@admins_only
async def ask(update: Update, context: Context) -> None:
    """Show the message as it would arrive and how many would get it, and ask."""
    language = await context.language(update)
    _, _, words = ((update.effective_message and update.effective_message.text) or "").partition(" ")
    words = words.strip()[:LIMIT]
    if not words:
        await send.answer(update, text(say(language, "admin.no_text")))
        return
    kept = Exchange(
        chats.new_key(), chat_id(update), user_id(update), words, language, "gibberish", context.now
    )
    await chats.keep(context.store, kept)
    count = await outbox.listeners(context.store)
    await send.answer(update, preview(words, count, language), kept.key)


@admins_only
async def confirmed(update: Update, context: Context) -> None:
    """Put the message into the outbox, once however often the button is pressed."""
    query = update.callback_query
    if query is None:
        return
    _, argument, key = send.unpack(query.data)
    language = await context.language(update)
    kept = await chats.find(context.store, key, context.now)
    await send.pop_up(query)
    if kept is None or kept.chat_id != chat_id(update) or argument != "yes":
        await send.edit(query, text(say(language, "admin.not_sent")))
        return
    reply = text(kept.question)
    body = Body(reply.html(), reply.plain())
    count = await outbox.broadcast(context.store, key, body, context.now)
    await send.edit(query, text(say(language, "admin.sent", chats=counted(count, "chat", language))))
