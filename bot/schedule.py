"""Which tick goes to which handler; what is due is decided by rows, so a late tick loses nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.courier import Courier
from bot.governor import Governor
from handlers.context import App
from handlers.ticks import digest, watchers
from handlers.ticks.deliver import Delivery
from store import subscriptions

MINUTE = 60
DAY = 24 * 60 * MINUTE
# Between minutes only the outbox is looked at, one look at an index: an alert or a retry waits no minute.
SOON = 5


@dataclass(frozen=True, slots=True)
class Tick:
    """Work that is woken every so many seconds, at once the first time, never twice at a time."""

    name: str
    seconds: int
    work: Callable[[], Awaitable[object]]


def delivery(application: App) -> Delivery:
    """Return the sender of the outbox, on the application's own transport and governor."""
    services, governor = application.bot_data, application.bot.rate_limiter
    assert isinstance(governor, Governor)  # noqa: S101 - bot/app.py builds with it
    return Delivery(services.store, Courier(application.bot, governor), services.clock)


def table(application: App, sender: Delivery) -> tuple[Tick, ...]:
    """Return every tick and what it wakes."""
    services = application.bot_data
    store, clock = services.store, services.clock

    async def digests() -> None:
        await digest.plan(store, clock())
        await digest.offer(store, clock())
        await sender.run()

    async def ageing() -> None:
        await subscriptions.age(store, clock())

    async def watching() -> None:
        await watchers.tell(services, application.bot)

    return (
        Tick("digests", MINUTE, digests),
        Tick("watchers", 5 * MINUTE, watching),
        Tick("deliver", SOON, sender.run),
        Tick("age", DAY, ageing),
    )


def start(ticks: tuple[Tick, ...]) -> AsyncIOScheduler:
    """Start ticking in the running loop; a tick missed while the last still works is made up once."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    for tick in ticks:
        scheduler.add_job(
            tick.work,
            "interval",
            seconds=tick.seconds,
            next_run_time=datetime.now(UTC),  # noqa: TID251 - the scheduler's clock is the wall's
            id=tick.name,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
    scheduler.start()
    return scheduler
