"""What every tick's tests share."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from store.store import Store, open_store


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """An empty store, on both kinds of database: a sender is another thing on each."""
    opened = await open_store(url, model=lambda: None)
    yield opened
    await opened.close()
