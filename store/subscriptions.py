"""A chat's subscriptions: begun, changed, paused, ended; at rest while the chat is out of reach."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from store.db import outbox
from store.db import subscriptions as rows
from store.edition.values import Subscription
from store.store import Store
from store.timetable.settle import resume
from store.timetable.values import Fault, faults
from store.types import Language

MOST = 10
KEPT = timedelta(days=30)


class TimetableError(ValueError):
    """A timetable that cannot work; `faults` says why."""

    def __init__(self, found: tuple[Fault, ...]) -> None:
        """Keep what is wrong."""
        super().__init__(*found)
        self.faults = found


def _scheduled(wish: Subscription, now: datetime) -> Subscription:
    """Return a subscription with its next slot after `now`. Raises TimetableError."""
    if found := faults(wish.timetable):
        raise TimetableError(found)
    covered, upcoming = resume(wish.timetable, now)
    return replace(
        wish,
        next=None if wish.paused else upcoming.at,
        covered=wish.covered if wish.covered and not wish.paused else covered,
    )


async def begin(store: Store, wish: Subscription, now: datetime) -> Subscription | None:
    """Write a new subscription down; None where the chat has ten. Raises TimetableError.

    Its first digest covers what came in since the slot before its first.
    """
    ready = _scheduled(replace(wish, covered=None), now)
    async with store.database.write() as session:
        await rows.reached(session, wish.chat_id)
        if len(await rows.of_chat(session, wish.chat_id)) >= MOST:
            return None
        return replace(ready, id=await rows.add(session, ready, now))


async def of_chat(store: Store, chat_id: int) -> tuple[Subscription, ...]:
    """Return a chat's subscriptions, oldest first."""
    async with store.database.read() as session:
        return await rows.of_chat(session, chat_id)


async def get(store: Store, chat_id: int, subscription_id: int) -> Subscription | None:
    """Return one subscription of a chat; another chat's is None."""
    async with store.database.read() as session:
        found = await rows.get(session, subscription_id)
    return found if found and found.chat_id == chat_id else None


async def change(store: Store, wish: Subscription, now: datetime) -> Subscription:
    """Write a subscription's new terms; its next slot follows from them. Raises TimetableError."""
    ready = _scheduled(wish, now)
    async with store.database.write() as session:
        await rows.change(session, ready)
    return ready


async def pause(store: Store, wish: Subscription, now: datetime) -> Subscription:
    """Let a subscription rest until it is resumed."""
    return await change(store, replace(wish, paused=True), now)


async def proceed(store: Store, wish: Subscription, now: datetime) -> Subscription:
    """End a pause: the next digest covers the time since its slot before, not the whole pause."""
    return await change(store, replace(wish, paused=False, covered=None), now)


async def end(store: Store, chat_id: int, ids: tuple[int, ...]) -> int:
    """Delete a chat's subscriptions among `ids`; return how many there were."""
    async with store.database.write() as session:
        mine = [one.id for one in await rows.of_chat(session, chat_id) if one.id in ids]
        await rows.remove(session, mine)
    return len(mine)


async def language(store: Store, subscription_id: int | None) -> Language:
    """Return the language of a subscription; Hindi where it is gone."""
    async with store.database.read() as session:
        found = await rows.get(session, subscription_id) if subscription_id else None
    return found.language if found else "hi"


async def lost(store: Store, chat_id: int, reason: str, now: datetime) -> None:
    """Note that a chat cannot be written to: its subscriptions rest, what waited for it is given up."""
    async with store.database.write() as session:
        await rows.silence(session, chat_id, now, reason)
        await outbox.fail_waiting(session, chat_id, reason, now)


async def back(store: Store, chat_id: int, now: datetime) -> int:
    """Note that a chat is in reach again; return how many subscriptions go on, without a backlog."""
    async with store.database.write() as session:
        if not await rows.reached(session, chat_id):
            return 0
        resting = [one for one in await rows.of_chat(session, chat_id) if not one.paused]
        for wish in resting:
            await rows.change(session, _scheduled(replace(wish, covered=None), now))
    return len(resting)


async def moved(store: Store, old: int, new: int) -> None:
    """Give a chat's subscriptions and messages its new id: a group became a supergroup."""
    async with store.database.write() as session:
        await rows.migrate(session, old, new)
        await outbox.migrate(session, old, new)


async def age(store: Store, now: datetime) -> int:
    """Forget subscriptions of chats out of reach for 30 days, and texts as old; once a day is enough."""
    async with store.database.write() as session:
        await outbox.age(session, now - KEPT)
        return await rows.purge(session, now - KEPT)
