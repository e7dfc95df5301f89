"""Which tick goes to which handler; what is due is decided by rows, so a late tick loses nothing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.courier import Courier
from bot.governor import Governor
from handlers.context import App
from handlers.ticks import correct, digest, note, refresh, watchers
from handlers.ticks.deliver import Delivery
from store import subscriptions
from store.errors import UnavailableError
from store.intake import fresh
from store.talk import privacy

log = logging.getLogger(__name__)

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR
# Between minutes only the outbox is looked at, one look at an index: an alert or a retry waits no minute.
SOON = 5
PATIENCE_SECONDS = 6.0
TELEGRAM = "https://api.telegram.org/"
"""Where a real bot talks; the playground, which moves the clock, never asks the world's sources."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Work that is woken every so many seconds, at once the first time, never twice at a time."""

    name: str
    seconds: int
    work: Callable[[], Coroutine[None, None, object]]


def delivery(application: App) -> Delivery:
    """Return the sender of the outbox, on the application's own transport and governor."""
    services, governor = application.bot_data, application.bot.rate_limiter
    assert isinstance(governor, Governor)  # noqa: S101 - bot/app.py builds with it

    async def offer() -> int:
        return await digest.offer(services.store, services.clock())

    return Delivery(services.store, Courier(application.bot, governor), services.clock, offer)


def sending(sender: Delivery) -> tuple[Tick, ...]:
    """Return the tick of every process that sends."""

    async def deliver() -> None:
        sender.wake()

    return (Tick("deliver", SOON, deliver),)


def planning(application: App, sender: Delivery) -> tuple[Tick, ...]:
    """Return the ticks of the one process that plans, and what they wake; `sender` hears of what was put."""
    services = application.bot_data
    store, clock = services.store, services.clock

    async def digests() -> None:
        await digest.plan(store, clock())
        await digest.offer(store, clock())
        await correct.tell(store, clock())
        sender.wake()

    async def ageing() -> None:
        await subscriptions.age(store, clock())
        await privacy.age(store, clock())
        await fresh.forget(store)

    async def watching() -> None:
        await watchers.tell(services)
        sender.wake()

    async def filling() -> None:
        if application.bot.base_url.startswith(TELEGRAM):
            await refresh.fill(services, application.bot)

    async def noting() -> None:
        await note.write(services)
        sender.wake()

    return (
        Tick("refresh", 5 * MINUTE, filling),
        Tick("digests", MINUTE, digests),
        Tick("watchers", 5 * MINUTE, watching),
        Tick("note", HOUR, noting),
        Tick("age", DAY, ageing),
    )


class Ticking:
    """The running clockwork; a tick missed while the last still works is made up once."""

    def __init__(self, ticks: tuple[Tick, ...]) -> None:
        """Start ticking in the running loop."""
        self._working: dict[str, asyncio.Task[Any]] = {}
        self._again: set[str] = set()
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        for tick in ticks:
            self._scheduler.add_job(
                self._work,
                "interval",
                args=(tick,),
                seconds=tick.seconds,
                next_run_time=datetime.now(UTC),  # noqa: TID251 - the scheduler's clock is the wall's
                id=tick.name,
                misfire_grace_time=None,
                coalesce=True,
                max_instances=1,
            )
        self._scheduler.start()

    async def _work(self, tick: Tick) -> None:
        """Do a tick's work, known to `stop`: the scheduler's own end would cut a transaction off."""
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - a coroutine runs in one
        self._working[tick.name] = task
        try:
            await tick.work()
            while tick.name in self._again:
                self._again.discard(tick.name)
                await tick.work()
        except UnavailableError as error:
            log.error("database unavailable tick=%s detail=%r", tick.name, error.detail)
        finally:
            del self._working[tick.name]

    def hurry(self) -> None:
        """Tick everything at once, what works once more when it is done: somebody has moved the clock."""
        self._again.update(self._working)
        for job in self._scheduler.get_jobs():
            job.modify(next_run_time=datetime.now(UTC))  # noqa: TID251 - the scheduler's clock is the wall's

    async def stop(self) -> None:
        """Stop ticking; what works has a few seconds to come to its end."""
        self._scheduler.pause()
        if working := set(self._working.values()):
            await asyncio.wait(working, timeout=PATIENCE_SECONDS)
        self._scheduler.shutdown(wait=False)
