"""A start from the index's file finds what a start from the database finds."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from store.ingest import ingest
from store.meaning import learn
from store.saved import snapshot
from store.search.values import Found, Vectors
from store.store import Store, index_file, open_store
from store.text import passages
from store.types import Article
from tests.databases import made, server
from tests.handlers.reports import BRASS
from tests.whole import whole

NOW = datetime(2026, 11, 27, tzinfo=UTC)
QUESTIONS = ("मुरादाबाद का पीतल", "brass of mordabad", "fair number 7", "kalin 12", "लखनऊ चिकन")


class Archive(NamedTuple):
    """A database and the file of its index."""

    url: str
    file: Path


class Lettered:
    """A model for which texts with the same letters mean the same."""

    name = "lettered"

    def questions(self, texts: list[str]) -> Vectors:
        """Embed questions."""
        return self.passages(texts)

    def passages(self, texts: list[str]) -> Vectors:
        """Embed texts."""
        counts = [[1 + text.count(letter) for letter in "aeiourtnकरमन"] for text in texts]
        rows = np.array(counts, np.float32).reshape(len(texts), -1)
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def news(first: int, last: int) -> list[Article]:
    """Return short reports, in two languages."""
    english = [
        Article(f"Fair {one}", f"Fair number {one} opened.\n\nBrass was sold.", str(one), language="en")
        for one in range(first, last, 2)
    ]
    hindi = [
        Article(f"मेला {one}", f"मेला {one} खुला। कालीन {one} बिका।", str(one))
        for one in range(first + 1, last, 2)
    ]
    return [*english, *hindi, BRASS]


def found(store: Store) -> list[Found]:
    """Return what each question finds, rounded as sums in another order differ."""
    return [rounded(whole(store).search(question)) for question in QUESTIONS]


def said(store: Store, question: str) -> set[str]:
    """Return the passages that a question finds."""
    return {hit.passage.text for hit in whole(store).search(question).hits}


def rounded(one: Found) -> Found:
    """Return a finding with its scores rounded, without where the scores came from."""
    hits = tuple(
        replace(hit, score=round(hit.score, 3), coverage=round(hit.coverage, 3),
                cosine=hit.cosine and round(hit.cosine, 3), sentences=())
        for hit in one.hits
    )  # fmt: skip
    return Found(one.question, one.language, hits)


def content(file: Path) -> bytes:
    """Return what is in a file."""
    return file.read_bytes()


def put(file: Path, content: bytes) -> None:
    """Write over a file."""
    file.write_bytes(content)


async def opened(url: str, file: Path | None = None, model: Callable[[], Lettered] = Lettered) -> Store:
    """Open a store."""
    return await open_store(url, file=file, model=model)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """A database with 121 articles, all embedded, and the file of its index: made once of each kind."""
    folder = tmp_path_factory.mktemp("archive")
    if request.param == "sqlite":
        empty = request.getfixturevalue("sqlite_template")
        yield filled(f"sqlite:///{shutil.copy(empty, folder / 'odop.db')}", folder)
        return
    template, at = request.getfixturevalue("postgresql_template"), server()
    assert at is not None
    with made(at, template) as url:
        yield filled(url, folder)


def filled(url: str, folder: Path) -> Archive:
    """Take the articles in and keep the index over them."""
    file = folder / "kept.index"

    async def fill() -> None:
        store = await opened(url)
        await ingest(store, news(0, 120), NOW)
        await learn(store)
        await store.close()
        await (await opened(url, file)).close()

    asyncio.run(fill())
    return Archive(url, file)


@pytest.fixture
def kept(archive: Archive, tmp_path: Path) -> Path:
    """The file of the archive's index, a copy of the test's own."""
    return Path(shutil.copy(archive.file, tmp_path / "kept.index"))


@pytest.fixture
def stocked(archive: Archive, tmp_path: Path) -> Iterator[str]:
    """The address of the archive, a copy of the test's own."""
    if archive.url.startswith("sqlite"):
        yield f"sqlite:///{shutil.copy(archive.url.removeprefix('sqlite:///'), tmp_path / 'odop.db')}"
        return
    at = server()
    assert at is not None
    with made(at, archive.url.rpartition("/")[2]) as url:
        yield url


async def test_a_start_from_the_file_finds_the_same(stocked: str, kept: Path) -> None:
    """Words, typos, meaning, titles and sentences come back as they were."""
    one, other = await opened(stocked, kept), await opened(stocked)
    assert found(one) == found(other)
    assert len(whole(one)) == len(whole(other)) == 121
    await one.close()
    await other.close()


async def test_what_changed_since_is_read_anew(stocked: str, kept: Path) -> None:
    """News, a new text and vectors made since are there; what was taken down is not."""
    store = await opened(stocked)
    await ingest(store, [*news(201, 204), replace(BRASS, text="Lakhimpur saw 7 elephants.")], NOW)
    await learn(store)
    await store.close()
    store = await opened(stocked, kept)
    assert len(whole(store)) == 124
    assert {"Fair number 201 opened.", "Lakhimpur saw 7 elephants."} <= said(store, "fair 201 elephants")
    assert not said(store, "मुरादाबाद का पीतल") & {span.of(BRASS.text) for span in passages.split(BRASS.text)}
    assert all(hit.cosine is not None for hit in whole(store).search("lakhimpur").hits)
    await store.close()


async def test_few_changes_leave_the_file(stocked: str, kept: Path) -> None:
    """Writing it again would cost more than reading a few articles anew does."""
    before = content(kept)
    store = await opened(stocked)
    await ingest(store, news(200, 203), NOW)
    await store.close()
    await (await opened(stocked, kept)).close()
    assert content(kept) == before


async def test_many_changes_write_it_anew(stocked: str, kept: Path) -> None:
    """The next start has little to read."""
    before = content(kept)
    store = await opened(stocked)
    await ingest(store, news(200, 250), NOW)
    await store.close()
    await (await opened(stocked, kept)).close()
    assert content(kept) != before


async def test_the_file_of_another_database_is_no_danger(sqlite_url: str, tmp_path: Path) -> None:
    """An older backup, or a new store under the old name, finds its own articles only."""
    store = await opened(sqlite_url)
    await ingest(store, news(0, 120), NOW)
    index, file = whole(store), tmp_path / "other.index"
    snapshot.keep(file, index, snapshot.state(dict.fromkeys(range(1, 300), "another text"), {}))
    await store.close()
    one, other = await opened(sqlite_url, file), await opened(sqlite_url)
    assert found(one) == found(other)
    await one.close()
    await other.close()


async def test_a_damaged_file_is_built_again(stocked: str, kept: Path) -> None:
    """A start never fails by it, and the next one has a whole file."""
    intact = content(kept)
    put(kept, intact[: len(intact) // 2])
    store = await opened(stocked, kept)
    assert len(whole(store)) == 121
    await store.close()
    assert len(content(kept)) == len(intact)


async def test_news_after_a_start_from_the_file(stocked: str, kept: Path) -> None:
    """What lies in the file cannot be written to; what comes in and goes is taken in all the same."""
    store = await opened(stocked, kept)
    await ingest(store, [*news(301, 310), replace(BRASS, text="Lakhimpur saw 7 elephants.")], NOW)
    await learn(store)
    assert {"Fair number 303 opened.", "Lakhimpur saw 7 elephants."} <= said(store, "fair 303 elephants")
    await store.close()


async def test_without_a_folder_nothing_is_kept(url: str, tmp_path: Path) -> None:
    """A folder that is not there costs a line in the log, and no start."""
    store = await opened(url)
    await ingest(store, news(0, 120), NOW)
    await store.close()
    await (await opened(url, tmp_path / "absent" / "kept.index")).close()


def test_where_it_is_kept() -> None:
    """Beside the SQLite file, or in the folder the settings name; a store in memory has none."""
    assert index_file("sqlite:///data/odop.db") == Path("data/odop.db.index")
    assert index_file("sqlite://") is None
    assert index_file("postgresql://u:p@h/d") is None
    inside = index_file("postgresql://u:p@h/d", Path("kept"))
    assert inside is not None
    assert (inside.parent, inside.suffix) == (Path("kept"), ".index")
