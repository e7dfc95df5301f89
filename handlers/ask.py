"""Woken by any text that is meant for us: question → answer, its buttons kept under a key."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import get_args

from telegram import Update

from handlers import send
from handlers.buttons import typed
from handlers.buttons.pressed import Pressed, thread
from handlers.context import Context, chat_id, spoken, user_id
from handlers.incoming.address import said
from handlers.incoming.remarks import met
from handlers.locale.catalogue import entries
from handlers.views.around.heard import AT_ONCE, render
from handlers.views.article import more, proof
from handlers.views.numbers import grouped
from handlers.views.reply import Reply, text
from handlers.views.say import say, word
from handlers.views.welcome import choose_district, district_chosen, scheme
from store.exchange import Aside, Exchange, Heard
from store.talk import chats, conversation, places, reading
from store.talk.remarks import Saying, agreed
from store.types import Answer, Language

QUESTION_LIMIT = 4000
_ASIDES: dict[str, Aside] = {wish: wish for wish in get_args(Aside)}


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
    replies, exchange = await _asked(update, context, said(message))
    await send.rewrite(message, before.answered_in, replies[-1], exchange.key)
    await chats.keep(context.store, exchange, message.message_id, before.answered_in)


async def _answer(update: Update, context: Context, asked: str) -> None:
    if len(asked) > QUESTION_LIMIT:
        language = await context.language(update)
        await send.answer(update, text(say(language, "trouble.too_long", limit=grouped(QUESTION_LIMIT))))
        return
    async with send.typing(update):
        replies, exchange = await _asked(update, context, asked)
    sent = [await send.answer(update, reply, exchange.key) for reply in replies]
    message, answered = update.message, sent[-1] if sent else None
    await chats.keep(
        context.store,
        exchange,
        message.message_id if message else None,
        answered.message_id if answered else None,
    )


async def _asked(update: Update, context: Context, asked: str) -> tuple[tuple[Reply, ...], Exchange]:
    """Hear the question after the one before it, and render what the store says."""
    now, who = context.now, user_id(update)
    chat = await chats.get(context.store, chat_id(update))
    before = await chats.last(context.store, chat.id, who, now)
    saying = Saying(asked[:QUESTION_LIMIT], chat, who, before, now, spoken(update))
    asked = await agreed(context.store, saying) or asked
    told: tuple[Reply, ...] = ()
    if chosen := places.told(asked, before.question if before else ""):
        await chats.choose_district(context.store, chat.id, chosen.id, now)
        language = conversation.spoken(asked, chat) or await context.language(update)
        told, chat = (district_chosen(chosen, language),), replace(chat, district=chosen.id)
        if before is None or before.outcome != "empty":
            return told, chats.exchange(Answer(asked, language, "empty"), chat.id, who, now)
        asked, before = before.question, None
    if before and (name := typed.label(asked)):
        shown = Answer(before.question, conversation.spoken(asked, chat) or before.language, before.outcome)
        heard = Heard(shown, name, before)
    elif remark := await met(update, context, replace(saying, text=asked[:QUESTION_LIMIT])):
        return (*told, remark[0]), remark[1]
    else:
        heard = await conversation.hear(context.store, asked[:QUESTION_LIMIT], chat, before, now)
    language = chat.language or heard.answer.language
    if before and (wish := _ASIDES.get(heard.wants)):
        return await _aside(context, wish, Pressed(before, language, "", thread(update.effective_message)))
    replies, exchange = _rendered(heard, language, chat.id, who, now)
    return (*told, *replies), exchange


async def _aside(context: Context, wants: Aside, under: Pressed) -> tuple[tuple[Reply, ...], Exchange]:
    """Say what the button of that wish says under the answer before; more goes on where it ended."""
    before, language = under.exchange, under.language
    again = replace(before, key=chats.new_key(), asked_at=context.now)
    if wants in typed.UNDER:
        return await typed.pressed(context, wants, under), again
    found, following = await reading.following(context.store, before, 0)
    stand = await reading.places(context.store, before.quotes)
    if wants == "link" and stand:
        return (proof(stand, language, context.now),), again
    if wants == "link" and before.quotes:
        return await typed.pressed(context, "dated", under), again
    told = {article.id for article in found}
    rest = tuple(number for number in before.article_ids if number not in told)
    return (more(found, language, None if following is None else 0),), replace(again, article_ids=rest)


def _rendered(
    heard: Heard, language: Language, chat: int, who: int | None, now: datetime
) -> tuple[tuple[Reply, ...], Exchange]:
    if heard.wants in ("district", "scheme"):
        asks = heard.wants == "district"
        shown = choose_district(places.districts(), language) if asks else scheme(language)
        return (shown,), chats.exchange(heard.answer, chat, who, now)
    exchange = chats.exchange(heard.answer, chat, who, now, tuple(whole for whole, _ in heard.choices))
    if heard.listed:
        shown_too = chats.headed(exchange, [article.id for article in heard.recent])
        exchange = replace(shown_too, outcome="found")
    if heard.wants == "news":
        exchange = chats.headed(exchange, exchange.article_ids[:AT_ONCE])
    return (render(heard, language, now),), exchange
