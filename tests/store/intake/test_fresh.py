"""A process knows what another took in, changed, embedded and deleted."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from store.answers import ask
from store.db.shared import changes
from store.ingest import ingest
from store.intake import fresh
from store.meaning import learn
from store.search.values import Vectors
from store.store import Store, open_store
from store.talk import rulings
from tests.handlers.reports import BRASS, LOCKS
from tests.whole import whole

QUESTION = "moradabad ke karigaron ne kitne rupaye ka peetal becha"
RECORDED = "SELECT number FROM change"


class Constant:
    """A model for which everything means the same."""

    name = "constant"

    def questions(self, texts: list[str]) -> Vectors:
        """Embed questions."""
        return self.passages(texts)

    def passages(self, texts: list[str]) -> Vectors:
        """Embed texts."""
        return np.ones((len(texts), 4), np.float32)


@pytest.fixture
async def worker(url: str) -> AsyncIterator[Store]:
    """The store of the process that takes news in."""
    opened = await open_store(url, model=Constant)
    yield opened
    await opened.close()


@pytest.fixture
async def web(url: str) -> AsyncIterator[Store]:
    """The store of a process that answers, opened while there was nothing."""
    opened = await open_store(url, model=Constant)
    yield opened
    await opened.close()


async def found(store: Store, now: datetime) -> set[str | None]:
    """Return the addresses of the articles that answer our question."""
    return {hit.article.url for hit in (await ask(store, QUESTION, now)).articles}


async def test_news_one_process_took_in_is_answered_by_another(
    worker: Store, web: Store, now: datetime
) -> None:
    """A reader need not wait for a restart."""
    await ingest(worker, [LOCKS], now)
    await fresh.catch_up(web)
    await ingest(worker, [BRASS], now)
    assert BRASS.url not in await found(web, now)
    assert await fresh.catch_up(web) == 1
    assert BRASS.url in await found(web, now)
    assert await fresh.catch_up(web) == 0
    assert len(whole(web)) == len(whole(worker)) == 2


async def test_a_changed_text_and_a_deleted_one_are_seen_without_a_restart(
    worker: Store, web: Store, now: datetime
) -> None:
    """What was corrected or taken down is no longer quoted by anybody."""
    await ingest(worker, [LOCKS, BRASS], now)
    await fresh.catch_up(web)
    await ingest(worker, [replace(BRASS, text=BRASS.text.replace("25", "37"))], now)
    await fresh.catch_up(web)
    assert "37" in (await ask(web, QUESTION, now)).quotes[0].text
    article = await rulings.named(worker, BRASS.url or "")
    assert article is not None
    await rulings.take_down(worker, article.id, now)
    await fresh.catch_up(web)
    assert BRASS.url not in await found(web, now)
    assert len(whole(web)) == len(whole(worker)) == 1


async def test_vectors_one_process_made_are_known_to_the_others(
    worker: Store, web: Store, now: datetime
) -> None:
    """Embedding is slow; it is done once for all processes."""
    await ingest(worker, [BRASS], now)
    await fresh.catch_up(web)
    assert whole(web).search(QUESTION).hits[0].cosine is None
    await learn(worker)
    assert await fresh.catch_up(web) == 1
    assert whole(web).search(QUESTION).hits[0].cosine is not None
    assert await learn(web) == 0


async def test_a_change_that_becomes_visible_after_a_later_one_is_not_missed(
    worker: Store, web: Store, now: datetime
) -> None:
    """On PostgreSQL a number may be given early and committed late."""
    await ingest(worker, [LOCKS, BRASS], now)
    async with web.database.read() as session:
        mark = await changes.mark(session)
    late = changes.Mark(mark.newest, mark.seen - {mark.newest - 1})
    async with web.database.read() as session:
        after, changed = await changes.since(session, late)
    assert len(changed) == 1
    assert after == mark


async def test_old_changes_are_forgotten_but_the_last_number_stays(
    worker: Store, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record does not grow for ever, and numbers never begin anew."""
    monkeypatch.setattr(changes, "KEPT", 1)
    await ingest(worker, [LOCKS, BRASS], now)
    async with worker.database.read() as session:
        mark = await changes.mark(session)
    assert len(await worker.database.look(RECORDED)) > 1
    await fresh.forget(worker)
    async with worker.database.read() as session:
        assert (await changes.mark(session)).newest == mark.newest
    assert [row[0] for row in await worker.database.look(RECORDED)] == [mark.newest]
