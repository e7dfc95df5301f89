"""Watches: new articles | asked the watched questions | the answered ones, once each."""

from __future__ import annotations

from datetime import datetime, timedelta

from store import answers
from store.db import articles as article_rows
from store.db.talk import watches as rows
from store.exchange import Exchange, Watch
from store.store import Store
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

    Each watch looks at an article once; `fire` must be called before its answer is sent.
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
    async with store.database.read() as session:
        fresh = await article_rows.ids_after(session, watch.after)
    return await answers.ask(store, watch.question, now, watch.language, frozenset(fresh))


async def fire(store: Store, watch: Watch, now: datetime) -> bool:
    """Mark a watch as fired; False where another process was quicker, or it was ended meanwhile."""
    async with store.database.write() as session:
        return await rows.fire(session, watch.id, now)


async def tidy(store: Store, now: datetime) -> None:
    """Delete watches that have fired or expired."""
    async with store.database.write() as session:
        await rows.expire(session, now)
