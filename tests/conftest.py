"""Fixtures every room may ask for: a migrated database on disk, and a fixed now."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.playground.stage import Stage, playing
from store.db import schema
from store.db.session import Database
from store.store import Store, open_store
from tests.playground.models import request_faults

NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    """A Monday noon in Lucknow."""
    return NOW


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The address of a database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'odop.db'}"


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """A migrated, empty database on disk."""
    opened = Database(url)
    await schema.upgrade(opened)
    yield opened
    await opened.close()


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """An open, empty store on disk."""
    opened = await open_store(url, migrate=True)
    yield opened
    await opened.close()


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    """The playground's Bot API on a free port (see `bot/playground/conversation.py` for a person's side).

    A method, a parameter or a value that the Bot API's own types do not know fails the test.
    """
    async with playing(clock=lambda: NOW) as stage:
        yield stage
    assert stage.world.flags == []
    assert [fault for call in stage.world.accepted for fault in request_faults(*call)] == []
