"""Fixtures of the playground's tests: a caller, and somebody who has started the bot."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot import local, routes, schedule, service
from bot.app import build
from bot.playground.conversation import AnyApplication, Conversation, NothingCameError
from bot.playground.stage import Stage
from bot.playground.world import World
from bot.service import answering, together
from bot.settings import Settings
from bot.windows import Limits
from store.intake import inbox
from store.store import open_store
from tests.conftest import NOW
from tests.playground.calls import Caller

UNHURRIED = Limits(chat=50)  # a second between two replies is tested with the governor, not waited for here


@pytest.fixture
async def call(stage: Stage) -> AsyncIterator[Caller]:
    """A caller of the stage's methods."""
    caller = Caller(stage)
    yield caller
    await caller.client.aclose()


@pytest.fixture
def asha(stage: Stage) -> Conversation:
    """Asha, who reads Hindi and has started the bot."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    asha.say("/start")
    return asha


class Clock:
    """The bot's clock: it stands still until it is moved."""

    def __init__(self) -> None:
        """Start at noon of a Monday."""
        self.now = NOW

    def __call__(self) -> datetime:
        """Return what it shows."""
        return self.now

    def later(self, **time: float) -> None:
        """Move it on."""
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    """The clock of the running bot."""
    return Clock()


@pytest.fixture
async def application(
    stage: Stage, filled: Path, tmp_path: Path, clock: Clock
) -> AsyncIterator[AnyApplication]:
    """The real bot, polling the stage, its store filled with our reports."""
    path = shutil.copy(filled, tmp_path / "odop.db")
    store = await open_store(f"sqlite:///{path}", model=lambda: None)
    read = local.at(Settings(), stage)
    application = build(read, store, clock, limits=UNHURRIED)
    async with application:
        await routes.introduce(application.bot)
        answers = asyncio.create_task(together(await answering(read, store, application)))
        yield application
        answers.cancel()
        await asyncio.gather(answers, return_exceptions=True)
    await store.close()


@asynccontextmanager
async def ticking(application: AnyApplication) -> AsyncIterator[schedule.Ticking]:
    """Let the running bot's clockwork tick: once now, then when it is hurried."""
    begun: asyncio.Future[schedule.Ticking] = asyncio.get_running_loop().create_future()
    sender = schedule.delivery(application)
    planning = service.ticking(schedule.planning(application, sender), begun.set_result)
    work = asyncio.create_task(together([service.sending(sender), planning]))
    yield await begun
    work.cancel()
    await asyncio.gather(work, return_exceptions=True)


@pytest.fixture
async def clockwork(application: AnyApplication) -> AsyncIterator[schedule.Ticking]:
    """The running bot's clockwork, to be hurried."""
    async with ticking(application) as clockwork:
        yield clockwork


async def handled(world: World, application: AnyApplication) -> None:
    """Wait until the bot has fetched everything said so far, and answered it."""
    for _ in range(2000):
        depth = await inbox.depth(application.bot_data.store)
        if not world.inbox.waiting and sum(depth.values()) == depth["aside"]:
            return
        await asyncio.sleep(0.01)
    raise NothingCameError("the bot is not done with what was said")
