"""Of several processes one leads, and another takes over when it goes, however it went."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

import asyncpg
import pytest

from store.db.intake import candidacy
from store.intake import leader
from store.store import Store, open_store
from tests.databases import CUT_LOCKS
from tests.proxy import Proxy
from tests.waiting import until


class Worker:
    """A process that stands for the lead."""

    def __init__(self, store: Store) -> None:
        """Stand from now on."""
        self.leads = asyncio.Event()
        self.terms = 0
        self.task = asyncio.create_task(leader.lead(store, self.work))

    async def work(self) -> None:
        """Lead until told otherwise."""
        self.terms += 1
        self.leads.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.leads.clear()

    async def end(self) -> None:
        """Stand no more."""
        self.task.cancel()
        with suppress(asyncio.CancelledError):
            await self.task


async def test_one_leads_and_another_takes_over_when_its_connection_is_gone(
    postgresql_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Digests go on after a crash of the process that planned them, and are never planned by two."""
    monkeypatch.setattr(leader, "LOOK_SECONDS", 0.3)
    stores = [await open_store(postgresql_url, model=lambda: None) for _ in range(2)]
    first = Worker(stores[0])
    await asyncio.wait_for(first.leads.wait(), 30)
    second = Worker(stores[1])
    await asyncio.sleep(1)
    assert not second.leads.is_set()
    await first.end()
    await asyncio.wait_for(second.leads.wait(), 30)
    third = Worker(stores[0])
    killer = await asyncpg.connect(postgresql_url)
    await killer.execute(CUT_LOCKS)
    await killer.close()
    await until(lambda: second.terms + third.terms > 1 and third.leads.is_set() != second.leads.is_set())
    for worker in (second, third):
        await worker.end()
    for store in stores:
        await store.close()


async def test_a_leader_that_is_stopped_ends_though_its_connection_is_gone(
    postgresql_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A database that went away just before SIGTERM does not keep the process from ending."""
    caplog.set_level(logging.INFO)
    store = await open_store(postgresql_url, model=lambda: None)
    worker = Worker(store)
    await asyncio.wait_for(worker.leads.wait(), 30)
    killer = await asyncpg.connect(postgresql_url)
    await killer.execute(CUT_LOCKS)
    await killer.close()
    async with asyncio.timeout(60):
        await worker.end()
    assert caplog.text.count("leading") == 1
    await store.close()


@pytest.mark.parametrize("pace", [4.0, pytest.param(2.0, marks=pytest.mark.slow)])
async def test_another_takes_over_though_the_leaders_line_stays_open_and_nothing_comes_through(
    postgresql_url: str, monkeypatch: pytest.MonkeyPatch, pace: float
) -> None:
    """A proxy that answers for a vanished machine does not keep the digests; two never lead at a time.

    All times go by `pace` times as fast; as they are, another leads within 15 seconds.
    """
    monkeypatch.setattr(leader, "LOOK_SECONDS", leader.LOOK_SECONDS / pace)
    monkeypatch.setattr(leader, "ANSWER_SECONDS", leader.ANSWER_SECONDS / pace)
    monkeypatch.setattr(candidacy, "SILENCE_SECONDS", candidacy.SILENCE_SECONDS / pace)
    proxy = Proxy(postgresql_url)
    await proxy.open()
    stores = [await open_store(url, model=lambda: None) for url in (proxy.url, postgresql_url)]
    first = Worker(stores[0])
    await asyncio.wait_for(first.leads.wait(), 30)
    second = Worker(stores[1])
    await asyncio.sleep(10 / pace)
    assert first.leads.is_set()
    assert not second.terms
    proxy.stall()
    async with asyncio.timeout(15 / pace + 1):
        await second.leads.wait()
    assert not first.leads.is_set()
    await proxy.shut()
    for worker in (first, second):
        await worker.end()
    for store in stores:
        await store.close()
