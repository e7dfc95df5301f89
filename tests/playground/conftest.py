"""Fixtures of the playground's tests: a caller, and somebody who has started the bot."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from bot import local, routes
from bot.app import build
from bot.playground.conversation import AnyApplication, Conversation, running
from bot.playground.stage import Stage
from bot.settings import Settings
from store.ingest import ingest
from store.store import open_store
from tests.handlers.reports import REPORTS
from tests.playground.calls import Caller


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
async def application(stage: Stage, url: str, now: datetime) -> AsyncIterator[AnyApplication]:
    """The real bot, polling the stage, its store filled with our reports."""
    store = await open_store(url, migrate=True, model=lambda: None)
    await ingest(store, REPORTS, now)
    application = build(local.at(Settings(), stage), store, lambda: now)
    async with running(application):
        await routes.introduce(application.bot)
        yield application
    await store.close()
