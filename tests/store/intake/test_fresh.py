"""A web process knows what the worker took in."""

from __future__ import annotations

from datetime import datetime

from store.answers import ask
from store.ingest import ingest
from store.intake import fresh
from store.store import open_store
from tests.handlers.reports import BRASS, LOCKS

QUESTION = "moradabad ke karigaron ne kitne rupaye ka peetal becha"


async def test_news_one_process_took_in_is_answered_by_another(postgresql_url: str, now: datetime) -> None:
    """A reader need not wait for a restart."""
    worker = await open_store(postgresql_url, model=lambda: None)
    web = await open_store(postgresql_url, model=lambda: None)
    await ingest(worker, [LOCKS], now)
    mark = await fresh.catch_up(web, (0, 0))
    await ingest(worker, [BRASS], now)
    assert BRASS.url not in {hit.article.url for hit in (await ask(web, QUESTION, now)).articles}
    mark = await fresh.catch_up(web, mark)
    assert BRASS.url in {hit.article.url for hit in (await ask(web, QUESTION, now)).articles}
    assert await fresh.catch_up(web, mark) == mark
    assert len(web.index) == len(worker.index)
    await web.close()
    await worker.close()
