"""The bot as `python -m bot run` starts it without a token, inside a test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from bot import local
from bot.schedule import Ticking
from bot.service import Duties, serve
from bot.settings import Settings


@asynccontextmanager
async def served(panel: local.Timetable, ready: Callable[[], None] = lambda: None) -> AsyncIterator[None]:
    """Serve until the context ends; `ready` is told as by `bot.service.Duties`."""
    ticks = asyncio.Event()

    def begun(ticking: Ticking) -> None:
        panel.begin(ticking)
        ticks.set()

    where = local.at(Settings(), panel.stage)
    duties = Duties(archive_wanted=False, clock=panel.clock, begun=begun, ready=ready)
    serving = asyncio.create_task(serve(where, panel.store, duties))
    await asyncio.wait_for(ticks.wait(), 20)
    yield
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)
