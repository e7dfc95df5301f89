"""Vectors are made once, in the background, survive a restart and follow the text."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from store import meaning
from store.db import articles
from store.search.index import Index
from store.store import Store, open_store
from tests.search.library import ARTICLES, Concepts, document
from tests.whole import whole


async def put(store: Store, number: int, title: str, text: str, now: datetime) -> None:
    """Keep an article and make it searchable, as ingestion does."""
    entry = document(number, title, text)
    async with store.database.write() as session:
        kept = await articles.put(session, entry.article, f"url {number}", text, now)
        await articles.replace_passages(session, kept.id, entry.passages)
    async with store.database.read() as session:
        await store.candidates.add(await articles.documents(session, ids=[kept.id]))


@pytest.fixture
async def store(url: str, now: datetime) -> AsyncIterator[Store]:
    """A store with all the library's articles, none embedded yet."""
    opened = await open_store(url, migrate=True, model=Concepts)
    for number, article in ARTICLES.items():
        await put(opened, number, *article, now)
    yield opened
    await opened.close()


def cosine(index: Index, question: str) -> float | None:
    """Return how near the best passage is in meaning."""
    return index.search(question).hits[0].cosine


async def test_learning_embeds_each_article_once(store: Store) -> None:
    """The model is slow; nothing is embedded twice."""
    told: list[tuple[int, int]] = []
    assert cosine(whole(store), "इत्र") is None
    assert await meaning.pending(store) == len(ARTICLES)
    assert await meaning.learn(store, lambda done, of: told.append((done, of))) == len(ARTICLES)
    assert told[-1] == (len(ARTICLES), len(ARTICLES))
    assert cosine(whole(store), "इत्र") is not None
    assert (await meaning.learn(store), await meaning.pending(store)) == (0, 0)


async def test_vectors_survive_a_restart(store: Store, url: str) -> None:
    """A restart must not cost an hour of embedding."""
    await meaning.learn(store)
    again = await open_store(url, model=Concepts)
    for question in ("इत्र", "kannauj ka itra", "moradabad brass"):
        before, after = whole(store).search(question).hits, whole(again).search(question).hits
        assert before[0].article_id == after[0].article_id
        assert after[0].score == pytest.approx(before[0].score, rel=0.05)
    await again.close()


async def test_a_changed_article_is_embedded_anew(store: Store, now: datetime) -> None:
    """Old vectors of a corrected text would find what it no longer says."""
    await meaning.learn(store)
    await put(store, 4, "Looms", "Instead 50 weavers in Sitapur were given carpets.", now)
    assert await meaning.pending(store) == 1
    assert await meaning.learn(store) == 1
    assert whole(store).search("sitapur carpets weavers", only={4}).hits[0].cosine is not None


async def test_without_a_model_nothing_is_embedded_and_words_still_find(url: str, now: datetime) -> None:
    """The wheel does not exist for every machine."""
    store = await open_store(url, migrate=True, model=lambda: None)
    await put(store, 1, *ARTICLES[1], now)
    assert (await meaning.learn(store), await meaning.pending(store)) == (0, 0)
    assert whole(store).search("kannauj itra").hits[0].article_id == 1
    await store.close()
