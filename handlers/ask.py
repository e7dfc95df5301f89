"""Woken by any text that is meant for us: question → answer, its buttons kept under a key."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.address import said
from handlers.context import Context, chat_id, user_id
from handlers.locale.catalogue import entries
from handlers.views.answer import answer
from handlers.views.reply import Reply, text
from handlers.views.say import say
from store import answers, chats
from store.types import Exchange

QUESTION_LIMIT = 4000


async def question(update: Update, context: Context) -> None:
    """Answer the message's text."""
    message = update.effective_message
    if message is not None:
        await _answer(update, context, said(message))


async def command(update: Update, context: Context) -> None:
    """Answer what stands after /ask, for groups and channels."""
    await _answer(update, context, " ".join(context.args or ()))


async def example(update: Update, context: Context) -> None:
    """Answer one of the questions /start offers, as if it had been typed."""
    query = update.callback_query
    if query is None:
        return
    _, argument, _ = send.unpack(query.data)
    await send.pop_up(query)
    language = await context.language(update)
    await _answer(update, context, entries(language).get(f"example.{argument}", ""))


async def edited(update: Update, context: Context) -> None:
    """Answer an edited question again, in the message that answered it before."""
    message = update.edited_message
    if message is None:
        return
    before = await chats.asked_in(context.store, chat_id(update), message.message_id)
    if before is None or before.answered_in is None or before.question == said(message):
        return
    reply, exchange = await _asked(update, context, said(message))
    await send.rewrite(message, before.answered_in, reply, exchange.key)
    await chats.keep(context.store, exchange, message.message_id, before.answered_in)


async def _answer(update: Update, context: Context, asked: str) -> None:
    if len(asked) > QUESTION_LIMIT:
        language = await context.language(update)
        await send.answer(update, text(say(language, "trouble.too_long", limit=str(QUESTION_LIMIT))))
        return
    async with send.typing(update):
        reply, exchange = await _asked(update, context, asked)
    sent = await send.answer(update, reply, exchange.key)
    message = update.message
    await chats.keep(
        context.store, exchange, message.message_id if message else None, sent.message_id if sent else None
    )


async def _asked(update: Update, context: Context, asked: str) -> tuple[Reply, Exchange]:
    now = context.now
    chat = await chats.get(context.store, chat_id(update))
    found = await answers.ask(context.store, asked[:QUESTION_LIMIT], now, language=chat.language)
    exchange = chats.exchange(found, chat.id, user_id(update), now)
    return answer(found, chat.language or found.language, now), exchange
