"""Woken by a report forwarded or a link sent in private: read and summed up; an admin may add it."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.buttons.pressed import Pressed, under_an_answer
from handlers.context import Context, chat_id, user_id
from handlers.incoming.address import sent
from handlers.views.around import sent as views
from handlers.views.dates import today
from handlers.views.reply import Reply, text
from handlers.views.say import say
from store.exchange import Exchange
from store.talk import chats, forwarded

TEXT_LIMIT = 20_000


async def read(update: Update, context: Context) -> None:
    """Sum up the report in a forwarded message, or the one a link leads to."""
    message = update.effective_message
    if message is None:
        return
    now, words = context.now, sent(message)[:TEXT_LIMIT]
    language = await context.language(update)
    async with send.typing(update):
        if forwarded.is_link(words):
            found = await forwarded.from_link(context.store, words, today(now))
        else:
            found = await forwarded.from_text(words, today(now))
    if found is None:
        await send.answer(update, text(say(language, "sent.unread")))
        return
    may_add = user_id(update) in context.bot_data.admins and not found.known
    kept = Exchange(chats.new_key(), chat_id(update), user_id(update), words, language, "gibberish", now)
    await send.answer(update, views.summed_up(found, language, now, may_add), kept.key)
    if may_add:
        await chats.keep(context.store, kept)


@under_an_answer
async def add(context: Context, pressed: Pressed) -> Reply:
    """Take the report in, where it is an admin who says so."""
    if pressed.exchange.user_id not in context.bot_data.admins:
        return text(say(pressed.language, "trouble.unknown"))
    article = await forwarded.keep(context.store, pressed.exchange.question, context.now)
    return text(say(pressed.language, "sent.added" if article else "sent.unread"))
