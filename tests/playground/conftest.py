"""Fixtures of the playground's tests: a caller, and somebody who has started the bot."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from bot import local, routes
from bot.app import build
from bot.playground.conversation import AnyApplication, Conversation, NothingCameError
from bot.playground.stage import Stage
from bot.playground.world import World
from bot.service import answering, together
from bot.settings import Settings
from bot.windows import Limits
from store.intake import inbox
from store.store import open_store
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


@pytest.fixture
async def application(
    stage: Stage, filled: Path, tmp_path: Path, now: datetime
) -> AsyncIterator[AnyApplication]:
    """The real bot, polling the stage, its store filled with our reports."""
    path = shutil.copy(filled, tmp_path / "odop.db")
    store = await open_store(f"sqlite:///{path}", model=lambda: None)
    read = local.at(Settings(), stage)
    application = build(read, store, lambda: now, limits=UNHURRIED)
    async with application:
        await routes.introduce(application.bot)
        answers = asyncio.create_task(together(await answering(read, store, application)))
        yield application
        answers.cancel()
        await asyncio.gather(answers, return_exceptions=True)
    await store.close()


async def handled(world: World, application: AnyApplication) -> None:
    """Wait until the bot has fetched everything said so far, and answered it."""
    for _ in range(2000):
        depth = await inbox.depth(application.bot_data.store)
        if not world.inbox.waiting and sum(depth.values()) == depth["aside"]:
            return
        await asyncio.sleep(0.01)
    raise NothingCameError("the bot is not done with what was said")
