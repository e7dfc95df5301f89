"""Handling makes room for acknowledging: both are done by one loop."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.updates.pump import ROOM, Pump
from bot.updates.timing import Timing
from store.intake import inbox
from store.intake.values import Received
from store.store import Store, open_store
from tests.waiting import until


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """An empty store without the embedding model."""
    opened = await open_store(url, model=lambda: None)
    yield opened
    await opened.close()


async def test_an_acknowledgement_waits_for_one_update_and_not_for_all_that_are_handed_out(
    store: Store, now: datetime
) -> None:
    """Telegram is answered while a crowd's updates are being taken up."""
    seen: list[str] = []

    async def handle(_: object) -> None:
        seen.append("handled")

    async def acknowledge() -> None:
        while True:
            seen.append("acknowledged")
            await asyncio.sleep(0)

    bodies = [json.dumps({"update_id": number}) for number in range(ROOM)]
    await inbox.keep(store, [Received(number, number, body) for number, body in enumerate(bodies)], now)
    application = cast(Any, SimpleNamespace(bot=None, process_update=handle))
    tasks = [asyncio.create_task(acknowledge())]
    tasks.append(asyncio.create_task(Pump(application, store, lambda: now, Timing()).run()))
    await until(lambda: seen.count("handled") == ROOM)
    for task in tasks:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    assert "handled handled handled" not in " ".join(seen)
