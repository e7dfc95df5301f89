"""The running bot: what this process does, started together and ended together."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from starlette.applications import Starlette
from telegram import Update

from bot import routes, schedule
from bot.app import build
from bot.commands.options import now, say
from bot.settings import Settings
from bot.transport import pools
from bot.updates.keep import Keeper
from bot.updates.poll import Poller
from bot.updates.pump import Pump
from bot.updates.timing import Timing
from bot.web import door
from bot.web import serve as web
from bot.web.health import Health
from handlers.context import App
from handlers.ticks.deliver import Delivery
from store import answers, archive, stories
from store.errors import UnavailableError
from store.intake import fresh, inbox, leader
from store.meaning import learn
from store.store import Store

log = logging.getLogger(__name__)
LEARN_AGAIN_SECONDS = 30.0
Work = Coroutine[Any, Any, None]


async def _learning(store: Store) -> None:
    """Let all articles be found, embed what is new; where the database is gone a while, go on after it."""
    while True:
        try:
            await store.candidates.fill()
            await learn(store)
        except UnavailableError as error:
            log.error("database unavailable detail=%r", error.detail)
            await asyncio.sleep(LEARN_AGAIN_SECONDS)
        else:
            return


@dataclass(frozen=True, slots=True)
class Duties:
    """What a process is to do: answer updates, tick for digests and alerts, or both.

    `ready` is told when all that it needs is there and nothing has begun, `begun` when it ticks.
    """

    answers: bool = True
    ticks: bool = True
    archive_wanted: bool = True
    clock: Callable[[], datetime] = now
    begun: Callable[[schedule.Ticking], None] = lambda _: None
    ready: Callable[[], None] = lambda: None


@asynccontextmanager
async def furnished(store: Store, *, archive_wanted: bool) -> AsyncIterator[None]:
    """Load the starter archive where it is wanted and new; embed articles in the background while inside."""
    report = await archive.load_once(store, now()) if archive_wanted else None
    if report and report.added:
        say(f"Loaded the starter archive: {report.added} notes on published ODOP news.")
    learning = asyncio.create_task(_learning(store))
    try:
        yield
    finally:
        learning.cancel()
        with suppress(asyncio.CancelledError):
            await learning


async def serve(read: Settings, store: Store, duties: Duties) -> None:
    """Do the duties on Telegram, or what stands at its address, until cancelled; say so when it begins."""
    async with pools() as transports:
        application = build(read, store, duties.clock, transports)
        if read.on_sqlite:
            async with furnished(store, archive_wanted=duties.archive_wanted):
                await _serve(read, store, duties, application)
        else:
            await _serve(read, store, duties, application)


async def _serve(read: Settings, store: Store, duties: Duties, application: App) -> None:
    async with application:
        await routes.introduce(application.bot)
        works, timing = [fresh.follow(store)], Timing()
        works += await answering(read, store, application, timing) if duties.answers else []
        if read.metrics_port is not None:
            app = Starlette(routes=Health(store, timing).routes)
            works.append(web.answer(app, web.listen(read.metrics_port)))
        if duties.ticks:
            sender = schedule.delivery(application)
            works.append(sending(sender))
            works.append(leader.lead(store, lambda: leading(read, application, duties, sender)))
        covered = await stories.coverage(store)
        duties.ready()
        say(f"@{application.bot.username} is ready: ask it about ODOP news ({covered.articles} articles).")
        try:
            await together(works)
        finally:
            log.info("stopping")


async def answering(
    read: Settings, store: Store, application: App, timing: Timing | None = None
) -> list[Work]:
    """Return the work of taking updates in, by webhook where one is set, and of handling them."""
    services, timing = application.bot_data, timing or Timing()
    pump = Pump(application, store, services.clock, timing)
    keeper = Keeper(store, services.clock, pump.ring)
    if read.on_sqlite:
        await inbox.recall(store)
    await answers.prepare(store)
    await store.database.warm()
    works = [pump.run()]
    if read.webhook_url is None:
        return [Poller(application.bot, keeper).run(), *works]
    secret = door.secret_of(read.token or "")
    app = door.Door(keeper, secret, Health(store, timing))
    listening = web.listen(read.port)
    url = read.webhook_url.rstrip("/") + door.PATH
    await application.bot.set_webhook(url, secret_token=secret, allowed_updates=Update.ALL_TYPES)
    return [web.answer(app, listening), *works]


async def leading(read: Settings, application: App, duties: Duties, sender: Delivery) -> None:
    """Do what only one process on a database does: fill a new store, embed what comes in, plan."""
    ticks = schedule.planning(application, sender)
    if read.on_sqlite:  # filled and embedding already: the only process there is
        await ticking(ticks, duties.begun)
        return
    async with furnished(application.bot_data.store, archive_wanted=duties.archive_wanted):
        await ticking(ticks, duties.begun)


async def sending(sender: Delivery) -> None:
    """Send the outbox until cancelled, beside every other process that does; what is in flight may land."""
    try:
        await ticking(schedule.sending(sender))
    finally:
        await sender.stop()


async def ticking(
    ticks: tuple[schedule.Tick, ...], begun: Callable[[schedule.Ticking], None] = lambda _: None
) -> None:
    """Tick until cancelled; tell `begun` when it begins."""
    clockwork = schedule.Ticking(ticks)
    begun(clockwork)
    try:
        await asyncio.Event().wait()
    finally:
        await clockwork.stop()


async def together(works: list[Work]) -> None:
    """Do all works at once until one fails or we are cancelled; then every other ends too."""
    tasks = [asyncio.create_task(work) for work in works]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
