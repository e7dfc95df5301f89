"""Woken by /watching and the buttons 'tell me when news comes', 'helped', 'did not help'."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.buttons.pressed import Pressed, under_an_answer
from handlers.context import Context, chat_id
from handlers.views.around import watch as views
from handlers.views.article import more
from handlers.views.reply import Reply, text
from handlers.views.say import say
from store.talk import chats, reading, watches


@under_an_answer
async def begin(context: Context, pressed: Pressed) -> Reply:
    """Watch the question the button stands under."""
    done = await watches.begin(context.store, pressed.exchange, pressed.thread_id, context.now)
    key = "watch.begun" if done else "watch.full"
    return text(say(pressed.language, key, question=pressed.exchange.question))


@under_an_answer
async def helped(context: Context, pressed: Pressed) -> Reply:
    """Keep that the answer helped."""
    await chats.judge(context.store, pressed.exchange.key, helped=True)
    return text(say(pressed.language, "watch.thanks"))


@under_an_answer
async def failed(context: Context, pressed: Pressed) -> Reply:
    """Keep that it did not, offer the next hits, and to tell when news comes."""
    await chats.judge(context.store, pressed.exchange.key, helped=False)
    found, _ = await reading.following(context.store, pressed.exchange, 0)
    return views.offer(more(found[:2], pressed.language, None), pressed.language)


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
