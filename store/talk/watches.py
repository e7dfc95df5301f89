"""Watches: new articles | asked the watched questions | the answered ones, once each."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from store import answers, outbox
from store.db import articles as article_rows
from store.db.talk import watches as rows
from store.dialogue import news
from store.dialogue.filters import filtered
from store.dialogue.window import timed
from store.edition.values import Body
from store.exchange import Exchange, Watch
from store.store import Store
from store.talk import topics
from store.types import Answer

LIFE = timedelta(days=90)
MOST = 20


async def begin(store: Store, exchange: Exchange, thread_id: int | None, now: datetime) -> bool:
    """Watch an exchange's question for 90 days; False where the chat has 20 watches already.

    Watching the same question again changes nothing.
    """
    async with store.database.write() as session:
        held = await rows.open_of(session, exchange.chat_id, now)
        if any(watch.question == exchange.question for watch in held):
            return True
        if len(held) >= MOST:
            return False
        await rows.begin(session, exchange, thread_id, now, now + LIFE)
    return True


async def of_chat(store: Store, chat_id: int, now: datetime) -> tuple[Watch, ...]:
    """Return a chat's open watches, oldest first."""
    async with store.database.read() as session:
        return await rows.open_of(session, chat_id, now)


async def end(store: Store, watch_id: int, chat_id: int) -> None:
    """End a chat's watch; another chat's, or none, is left alone."""
    async with store.database.write() as session:
        await rows.end(session, watch_id, chat_id)


async def answered(store: Store, now: datetime) -> tuple[tuple[Watch, Answer], ...]:
    """Return the open watches that an article has answered since they last looked, with the answer.

    Each watch looks at an article once; `fire` puts its answer into the outbox.
    """
    async with store.database.read() as session:
        newest = await rows.newest_article(session)
        waiting = await rows.waiting(session, now, newest)
    found = [(watch, await _ask(store, watch, now)) for watch in waiting]
    quiet = [watch.id for watch, answer in found if not answer.answered]
    if quiet:
        async with store.database.write() as session:
            await rows.looked(session, quiet, newest)
    return tuple((watch, answer) for watch, answer in found if answer.answered)


async def _ask(store: Store, watch: Watch, now: datetime) -> Answer:
    """Ask the watched question of the articles that came since; its filters hold, its time words are over."""
    told = filtered(watch.question)
    bare = timed(told.question, now.date()).question.strip() or told.question
    async with store.database.read() as session:
        fresh = frozenset(await article_rows.ids_after(session, watch.after))
    chosen = await topics.choose(store, told, None)
    only = fresh if chosen.ids is None else fresh & chosen.ids
    topic = news.topic(bare)
    if topic is not None:
        return replace(await topics.newest(store, topic, only, now), language=watch.language)
    return await answers.ask(store, bare, now, watch.language, only)


async def fire(store: Store, watch: Watch, body: Body, now: datetime) -> bool:
    """Mark a watch as fired and put its message into the outbox, in one transaction.

    False, and nothing is put, where another process was quicker or the watch was ended meanwhile.
    """
    letter = outbox.Letter("alert", f"watch:{watch.id}", watch.chat_id, body, watch.thread_id)
    async with store.database.write() as session:
        if not await rows.fire(session, watch.id, now):
            return False
        await outbox.put_within(session, letter, now)
    return True


async def tidy(store: Store, now: datetime) -> None:
    """Delete watches that have fired or expired."""
    async with store.database.write() as session:
        await rows.expire(session, now)
