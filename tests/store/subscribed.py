"""Chats with subscriptions and a store with news, for the tests of digests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from handlers.ticks import digest
from store import outbox, subscriptions
from store.edition import topics
from store.edition.values import Outgoing, Subscription
from store.ingest import ingest
from store.store import Store
from store.timetable.values import Timetable
from store.types import Published
from tests.handlers.reports import BRASS

EIGHT = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)  # 08:00 in India, a Monday
DAY = timedelta(days=1)
Clock = Callable[[], datetime]


def on(day: date) -> Published:
    """Return a known day."""
    return Published(day.isoformat(), day, day)


async def report(store: Store, now: datetime, title: str = "", text: str = "", url: str = "") -> None:
    """Let a report come in at `now`, published the same day; without words, the one on brass."""
    article = replace(
        BRASS,
        title=title or BRASS.title,
        text=text or BRASS.text,
        url=url or f"https://khabar.example/{abs(hash((title, text, now)))}",
        published=on(now.date()),
    )
    await ingest(store, [article], now)


async def subscribe(
    store: Store, chat_id: int, now: datetime, about: str = "", **terms: object
) -> Subscription:
    """Subscribe a chat, daily at eight in India unless `terms` say otherwise."""
    wish = replace(Subscription(chat_id, topics=topics.parse(about)), **terms)  # type: ignore[arg-type]
    begun = await subscriptions.begin(store, wish, now)
    assert begun is not None
    return begun


async def planned(store: Store, now: datetime) -> list[tuple[int, str, str]]:
    """Plan at `now`; return every message in the outbox as (chat, state, HTML)."""
    await digest.plan(store, now)
    return await letters(store)


async def ready(store: Store, now: datetime) -> list[Outgoing]:
    """Return what may be sent at `now`, and leave it there for its sender."""
    return await outbox.take(store, outbox.Claim(None), now, 100)


async def letters(store: Store) -> list[tuple[int, str, str]]:
    """Return every message in the outbox as (chat, state, HTML), oldest first."""
    async with store.database.engine.connect() as connection:
        rows = await connection.exec_driver_sql(
            "SELECT o.chat_id, o.state, b.html FROM outbox o JOIN body b ON b.id = o.body_id ORDER BY o.id"
        )
        found: list[Any] = list(rows)
        return [(row[0], row[1], row[2]) for row in found]


async def mark(store: Store, state: str) -> None:
    """Let every message stand in a state, as if it had got so far."""
    async with store.database.engine.begin() as connection:
        await connection.exec_driver_sql(f"UPDATE outbox SET state = '{state}'")  # noqa: S608 - a test's own word


def at(*clocks: str, **terms: object) -> Timetable:
    """Return a timetable with these times."""
    return replace(Timetable(times=tuple(map(time.fromisoformat, clocks))), **terms)  # type: ignore[arg-type]
