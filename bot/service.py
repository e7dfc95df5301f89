"""The running bot: the archive loaded once, Telegram polled, articles read for their meaning meanwhile."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime

from telegram import Update

from bot import routes, schedule
from bot.app import build
from bot.commands.options import now, say
from bot.settings import Settings
from store import archive, stories
from store.meaning import learn
from store.store import Store

log = logging.getLogger(__name__)


@asynccontextmanager
async def furnished(store: Store, *, archive_wanted: bool) -> AsyncIterator[None]:
    """Load the starter archive where it is wanted and new; embed articles in the background while inside."""
    report = await archive.load_once(store, now()) if archive_wanted else None
    if report and report.added:
        say(f"Loaded the starter archive: {report.added} notes on published ODOP news.")
    learning = asyncio.create_task(learn(store))
    try:
        yield
    finally:
        learning.cancel()
        with suppress(asyncio.CancelledError):
            await learning


async def serve(
    read: Settings,
    store: Store,
    *,
    archive_wanted: bool,
    clock: Callable[[], datetime] = now,
    begun: Callable[[schedule.Ticking], None] = lambda _: None,
) -> None:
    """Answer on Telegram, or what stands at its address, until cancelled; tell `begun` when it ticks."""
    application = build(read, store, clock)
    async with furnished(store, archive_wanted=archive_wanted), application:
        updater = application.updater
        assert updater is not None  # noqa: S101  build() makes one
        await routes.introduce(application.bot)
        await application.start()
        await updater.start_polling(allowed_updates=Update.ALL_TYPES)
        covered = await stories.coverage(store)
        sender = schedule.delivery(application)
        ticking = schedule.Ticking(schedule.table(application, sender))
        say(f"@{application.bot.username} is ready: ask it about ODOP news ({covered.articles} articles).")
        begun(ticking)
        try:
            await asyncio.Event().wait()
        finally:
            log.info("stopping")
            await sender.stop()
            await ticking.stop()
            await updater.stop()
            await application.stop()
