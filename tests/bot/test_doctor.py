"""What `doctor` says of where candidates come from."""

from __future__ import annotations

from datetime import datetime

import pytest
from pydantic import SecretStr

from bot.doctor import examine
from bot.settings import Settings
from store.ingest import ingest
from store.meaning import learn
from store.store import open_store
from tests.handlers.reports import REPORTS


async def said(url: str, *, embeddings: bool = True) -> dict[str, tuple[str, str]]:
    """Return what is said of the search, by subject."""
    read = Settings.model_construct(database_url=SecretStr(url), search="database", embeddings=embeddings)
    found = [one async for one in examine(read)]
    return {one.subject: (one.mark, one.detail) for one in found if one.subject in {"search", "meaning"}}


@pytest.mark.slow
async def test_doctor_says_whether_meaning_finds_candidates(vector_url: str, now: datetime) -> None:
    """An operator sees that pgvector is made use of, or why not."""
    assert (await said(vector_url))["meaning"][0] == "note"
    assert "no pgvector" in (await said(vector_url))["meaning"][1]
    store = await open_store(vector_url, search="database")
    await store.candidates.fill()
    await ingest(store, REPORTS, now)
    await learn(store)
    assert (await said(vector_url))["meaning"] == ("ok", "passages are found by it too, by pgvector")
    async with store.database.write() as session:
        connection = await session.connection()
        await connection.exec_driver_sql("UPDATE worded_article SET model = NULL WHERE article_id = 1")
    assert (await said(vector_url))["meaning"][1].startswith("1 articles are found by their words only")
    assert "meaning" not in await said(vector_url, embeddings=False)
    await store.close()
