"""A store with a few reports of our own wording, and a Telegram to talk to it through."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from store.ingest import ingest
from store.store import Store, open_store
from tests.handlers.reports import REPORTS
from tests.telegram import Talk


@pytest.fixture
async def store(sqlite_url: str, now: datetime) -> AsyncIterator[Store]:
    """An open store that holds the reports."""
    opened = await open_store(sqlite_url, migrate=True)
    await ingest(opened, REPORTS, now)
    yield opened
    await opened.close()


@pytest.fixture
async def talk(store: Store, now: datetime) -> AsyncIterator[Talk]:
    """The running bot, over a Telegram in memory."""
    talking = Talk(store, now)
    async with talking.application:
        yield talking
