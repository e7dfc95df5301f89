"""Woken by /subscribe, /subscriptions, /unsubscribe, /digest and the buttons under digests and menus."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import time
from functools import wraps
from typing import Any

from telegram import Update

from handlers import send
from handlers.buttons.drawn import charted
from handlers.context import Context, chat_id
from handlers.incoming.subscribing import begun, blank, ended, ending, may_change
from handlers.views import digest as digest_views
from handlers.views import subscription as views
from handlers.views.reply import text
from handlers.views.say import say, word
from store import digests, outbox, subscriptions
from store.dialogue import remarks
from store.edition import wish as words
from store.edition.values import Edition, Subscription
from store.subscriptions import TimetableError
from store.talk import chats

WORDED = ("send", "watch", "intro", "language")  # remarks that may say what is wanted
Handler = Callable[[Update, Context], Coroutine[Any, Any, None]]


def by_admins(handler: Handler) -> Handler:
    """In a group let only its administrators through; the others hear why."""

    @wraps(handler)
    async def guarded(update: Update, context: Context) -> None:
        if await may_change(update, context):
            await handler(update, context)
            return
        said = word(await context.language(update), "subscribe.admins_only")
        if update.callback_query:
            await send.pop_up(update.callback_query, said)
        else:
            await send.answer(update, text(said))

    return guarded


@by_admins
async def subscribe(update: Update, context: Context) -> None:
    """Subscribe with the words after the command, or offer the menu; a word to stop is asked about."""
    language = await context.language(update, asked=True)
    said = " ".join(context.args or ())
    remark = remarks.read(said)
    if remark and remark.kind == "stop":
        await send.answer(update, await ending(update, context, language))
        return
    written = words.parse(said, blank(update, language))
    if not said or (remark and remark.kind not in WORDED):
        await send.answer(update, views.menu(language))
        return
    if written.unclear:
        await send.answer(update, views.refused((), written.unclear, language))
        return
    await send.answer(update, *await begun(context, written.wish, language))


async def listing(update: Update, context: Context) -> None:
    """List the chat's subscriptions."""
    found = await subscriptions.of_chat(context.store, chat_id(update))
    await send.answer(update, views.listing(found, await context.language(update)))


@by_admins
async def unsubscribe(update: Update, context: Context) -> None:
    """End all of the chat's subscriptions."""
    await send.answer(update, await ended(update, context, await context.language(update)))


async def stop(update: Update, context: Context) -> None:
    """Ask whether the chat's subscriptions shall end."""
    await send.answer(update, await ending(update, context, await context.language(update)))


async def digest(update: Update, context: Context) -> None:
    """Show what would come (`preview`) or send it (`now`), for each subscription or for all news."""
    language = await context.language(update)
    found = await subscriptions.of_chat(context.store, chat_id(update))
    is_preview = bool(context.args) and context.args[0].lower() == "preview"  # type: ignore[index]
    if not is_preview and not await may_change(update, context):
        await send.answer(update, text(word(language, "subscribe.admins_only")))
        return
    for wish in found or (blank(update, language),):
        await (_preview if is_preview else _now)(update, context, wish)


async def _preview(update: Update, context: Context, wish: Subscription) -> None:
    """Show what would come now, with its chart."""
    edition = await digests.preview(context.store, wish, context.now)
    await send.answer(update, digest_views.preview(edition))
    for picture in await charted((edition.series,) if edition.series else (), edition.language):
        await send.answer(update, picture)


async def _now(update: Update, context: Context, wish: Subscription) -> None:
    """Send a subscription's digest through the outbox; with nothing new, show what was before."""
    edition: Edition = await digests.preview(context.store, wish, context.now)
    body = await asyncio.to_thread(digest_views.body, edition)
    if not edition.items or body is None or not wish.id:
        await send.answer(update, digest_views.preview(edition))
        return
    await digests.send_now(context.store, wish, edition, body, context.now)


@by_admins
async def pressed(update: Update, context: Context) -> None:
    """Do what a button under a menu, a subscription or a digest asks."""
    query = update.callback_query
    if query is None:
        return
    _, argument, key = send.unpack(query.data)
    language = await context.language(update)
    if argument.startswith("new"):
        await send.pop_up(query)
        await send.edit(query, *await begun(context, _offered(blank(update, language), argument), language))
        return
    if argument.startswith("asked"):
        await _asked(update, context, argument, key)
        return
    if argument in ("yesstop", "nostop"):
        await send.pop_up(query)
        stays = text(say(language, "remark.stop_stays"))
        await send.edit(query, stays if argument == "nostop" else await ended(update, context, language))
        return
    if argument == "missed":
        await _missed(update, context, key)
        return
    number = argument.removeprefix("show") if argument.startswith("show") and argument != "show" else key
    wish = await subscriptions.get(context.store, chat_id(update), int(number) if number.isdecimal() else 0)
    if wish is None:
        await send.pop_up(query, word(language, "subscribe.gone"))
        return
    await send.pop_up(query)
    await _act(update, context, wish, argument)


async def _asked(update: Update, context: Context, argument: str, key: str) -> None:
    """Begin what a line asked for in words, at its own time or at the button's."""
    query = update.callback_query
    assert query is not None  # noqa: S101 - only buttons lead here
    asked = await chats.find(context.store, key, context.now)
    if asked is None or asked.chat_id != chat_id(update):
        await send.pop_up(query, word(await context.language(update), "trouble.expired"))
        return
    await send.pop_up(query)
    wish = words.parse(asked.question, blank(update, asked.language)).wish
    if clocks := _clocks(argument.removeprefix("asked")):
        wish = replace(wish, timetable=replace(wish.timetable, times=clocks))
    await send.edit(query, *await begun(context, wish, asked.language))


def _offered(blank: Subscription, argument: str) -> Subscription:
    """Return the subscription a button of the menu stands for."""
    if argument == "newweek":
        return replace(blank, timetable=replace(blank.timetable, days=frozenset({0})))
    return replace(blank, timetable=replace(blank.timetable, times=_clocks(argument.removeprefix("new"))))


def _clocks(packed: str) -> tuple[time, ...]:
    """Read the times of a button: 0800+1800."""
    read = ((clock[:2], clock[2:]) for clock in packed.split("+") if clock.isdecimal() and len(clock) == 4)
    return tuple(time(int(hour), int(minute)) for hour, minute in read)


async def _act(update: Update, context: Context, wish: Subscription, argument: str) -> None:
    query, language = update.callback_query, await context.language(update)
    assert query is not None  # noqa: S101 - only buttons lead here
    if argument == "stop":
        await subscriptions.end(context.store, wish.chat_id, (wish.id,))
        await send.answer(update, views.ended(1, language))
    elif argument == "preview":
        await _preview(update, context, wish)
    elif argument == "now":
        await _now(update, context, wish)
    elif argument.startswith("show"):
        await send.answer(update, views.card(wish, language), str(wish.id))
    else:
        await _change(update, context, wish, argument)


async def _change(update: Update, context: Context, wish: Subscription, argument: str) -> None:
    query, language = update.callback_query, await context.language(update)
    assert query is not None  # noqa: S101 - only buttons lead here
    try:
        if argument == "pause":
            changed = await subscriptions.pause(context.store, wish, context.now)
        elif argument == "resume":
            changed = await subscriptions.proceed(context.store, wish, context.now)
        else:
            changed = await subscriptions.change(context.store, words.turned(wish, argument), context.now)
    except TimetableError as error:
        await send.answer(update, views.refused(error.faults, (), language))
        return
    await send.edit(query, views.card(changed, language), str(wish.id))


async def _missed(update: Update, context: Context, key: str) -> None:
    """Send again a digest that may not have arrived, to the chat it was for."""
    query, language = update.callback_query, await context.language(update)
    assert query is not None  # noqa: S101 - only buttons lead here
    body = await outbox.missed(context.store, chat_id(update), int(key) if key.isdecimal() else 0)
    if body is None:
        await send.pop_up(query, word(language, "trouble.expired"))
        return
    await send.pop_up(query)
    thread = blank(update, language).thread_id
    letter = outbox.Letter("answer", f"missed:{key}", chat_id(update), body, thread)
    await outbox.put(context.store, letter, context.now)
