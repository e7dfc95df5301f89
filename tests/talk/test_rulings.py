"""Whom an admin blocked is blocked everywhere, soon."""

from __future__ import annotations

import asyncio
from datetime import datetime

import pytest
from sqlalchemy import event

from store.store import open_store
from store.talk import rulings

PEST, READER, GROUP = 2**40, 7, -100_500


async def test_who_is_blocked_in_one_process_is_blocked_in_every_other_soon(
    url: str, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With several web processes a pest finds no back door; until then each goes by the list it read last."""
    here, there = [await open_store(url, model=lambda: None) for _ in range(2)]
    assert not await rulings.is_blocked(there, PEST, GROUP)
    await rulings.block(here, PEST, now)
    assert await rulings.is_blocked(here, PEST, GROUP)
    assert not await rulings.is_blocked(here, READER, GROUP)
    assert not await rulings.is_blocked(there, PEST, GROUP)
    there.blocked = None
    monkeypatch.setattr(rulings, "BLOCKED_SECONDS", 0)
    assert await rulings.is_blocked(there, PEST, GROUP)
    await rulings.unblock(here, PEST)
    assert not await rulings.is_blocked(there, PEST, GROUP)
    for store in (here, there):
        await store.close()


async def test_the_list_is_read_once_for_all_who_ask_at_the_same_time(url: str) -> None:
    """The first updates of a process come together; each would open a connection."""
    store = await open_store(url, model=lambda: None)
    handed: list[object] = []
    event.listen(store.database.engine.sync_engine, "checkout", lambda *given: handed.append(given))
    assert (
        await asyncio.gather(*(rulings.is_blocked(store, reader, GROUP) for reader in range(32)))
        == [False] * 32
    )
    assert len(handed) == 1
    await store.close()
