"""Woken by any text that is meant for us: question → answer, its buttons kept under a key."""

from __future__ import annotations

from dataclasses import replace

from telegram import Update

from handlers import send
from handlers.context import Context, chat_id, user_id
from handlers.incoming.address import said
from handlers.locale.catalogue import entries
from handlers.views.around.heard import AT_ONCE, render
from handlers.views.article import more, proof
from handlers.views.numbers import grouped
from handlers.views.reply import Reply, text
from handlers.views.say import say, word
from handlers.views.welcome import choose_district, scheme
from store.exchange import Exchange
from store.talk import chats, conversation, places, reading

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


async def choice(update: Update, context: Context) -> None:
    """Answer the question behind a button that names what was meant."""
    query = update.callback_query
    if query is None:
        return
    _, argument, key = send.unpack(query.data)
    before = await chats.find(context.store, key, context.now)
    place = int(argument) if argument.isdecimal() and len(argument) < 3 else -1
    if before is None or before.chat_id != chat_id(update) or not 0 <= place < len(before.choices):
        await send.pop_up(query, word(await context.language(update), "trouble.expired"))
        return
    await send.pop_up(query)
    await _answer(update, context, before.choices[place])


async def new(update: Update, context: Context) -> None:
    """Let the next question stand on its own."""
    chat = await chats.get(context.store, chat_id(update))
    language = await context.language(update)
    await chats.forget_topic(context.store, chat, user_id(update), context.now)
    await send.answer(update, text(say(language, "new.done")))


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
        await send.answer(update, text(say(language, "trouble.too_long", limit=grouped(QUESTION_LIMIT))))
        return
    async with send.typing(update):
        reply, exchange = await _asked(update, context, asked)
    sent = await send.answer(update, reply, exchange.key)
    message = update.message
    await chats.keep(
        context.store, exchange, message.message_id if message else None, sent.message_id if sent else None
    )


async def _asked(update: Update, context: Context, asked: str) -> tuple[Reply, Exchange]:
    """Hear the question after the one before it, and render what the store says."""
    now, who = context.now, user_id(update)
    chat = await chats.get(context.store, chat_id(update))
    before = await chats.last(context.store, chat.id, who, now)
    heard = await conversation.hear(context.store, asked[:QUESTION_LIMIT], chat, before, now)
    language = chat.language or heard.answer.language
    if heard.wants in ("more", "link") and before:
        found, following = await reading.following(context.store, before, 0)
        stand = await reading.places(context.store, before.quotes)
        end = None if following is None else 0
        listed = heard.wants == "more" or not stand
        shown = more(found, language, end) if listed else proof(stand, language, now)
        told = {article.id for article in found} if listed else set()
        rest = tuple(number for number in before.article_ids if number not in told)
        return shown, replace(before, key=chats.new_key(), asked_at=now, article_ids=rest)
    if heard.wants in ("district", "scheme"):
        asks = heard.wants == "district"
        shown = choose_district(places.districts(), language) if asks else scheme(language)
        return shown, chats.exchange(heard.answer, chat.id, who, now)
    offered = tuple(whole for whole, _ in heard.choices)
    exchange = chats.exchange(heard.answer, chat.id, who, now, offered)
    if heard.listed:
        exchange = replace(exchange, outcome="found")
    if heard.wants == "news":
        exchange = replace(exchange, article_ids=exchange.article_ids[AT_ONCE:])
    return render(heard, language, now), exchange
