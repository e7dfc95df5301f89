"""A store with a few reports of our own wording, and a Telegram to talk to it through."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from store.store import Store, open_store
from tests.telegram import Talk


@pytest.fixture
async def store(filled: Path, tmp_path: Path) -> AsyncIterator[Store]:
    """An open store that holds the reports, found by words alone."""
    path = shutil.copy(filled, tmp_path / "odop.db")
    opened = await open_store(f"sqlite:///{path}", model=lambda: None)
    yield opened
    await opened.close()


@pytest.fixture
async def talk(store: Store, now: datetime) -> AsyncIterator[Talk]:
    """The running bot, over a Telegram in memory."""
    talking = Talk(store, now)
    async with talking.application:
        yield talking
