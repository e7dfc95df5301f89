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
from bot.playground.conversation import AnyApplication, Conversation, running
from bot.playground.stage import Stage
from bot.settings import Settings
from store.ingest import ingest
from store.store import open_store
from tests.conftest import NOW
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


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with our reports, made once; each test takes a copy."""
    path = tmp_path_factory.mktemp("filled") / "odop.db"

    async def fill() -> None:
        store = await open_store(f"sqlite:///{path}", migrate=True, model=lambda: None)
        await ingest(store, REPORTS, NOW)
        await store.close()

    asyncio.run(fill())
    return path


@pytest.fixture
async def application(
    stage: Stage, filled: Path, tmp_path: Path, now: datetime
) -> AsyncIterator[AnyApplication]:
    """The real bot, polling the stage, its store filled with our reports."""
    path = shutil.copy(filled, tmp_path / "odop.db")
    store = await open_store(f"sqlite:///{path}", model=lambda: None)
    application = build(local.at(Settings(), stage), store, lambda: now)
    async with running(application):
        await routes.introduce(application.bot)
        yield application
    await store.close()
