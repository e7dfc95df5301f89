"""The starter archive: our own notes on published news, loaded once into a new store, vectors included."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from store.db import articles as article_rows
from store.db import loads, vectors
from store.db.vectors import Vectors
from store.feeds import files
from store.ingest import Report, content_hash, ingest
from store.store import Store
from store.types import Article, Document, TextLanguage

Floats = NDArray[np.float32]

BRIEFS = Path(__file__).parent / "data" / "briefs.jsonl"
EMBEDDED = BRIEFS.with_suffix(".npz")
MOST = 10_000  # articles a bundled archive has at most


def _name(path: Path) -> str:
    """Return the archive's name with its content's hash, so that only a new edition is loaded again."""
    return f"{path.name}:{sha256(path.read_bytes()).hexdigest()[:16]}"


async def load_once(
    store: Store, now: datetime, path: Path = BRIEFS, progress: Callable[[int], None] | None = None
) -> Report | None:
    """Load the archive unless this very file was loaded before; None where there was nothing to do."""
    name = _name(path)
    async with store.database.read() as session:
        if await loads.known(session, name):
            return None
    articles = [
        found for found in files.read(path, files.Given(today=now.date())) if isinstance(found, Article)
    ]
    report = await ingest(store, articles, now, progress)
    await recall(store, EMBEDDED)
    async with store.database.write() as session:
        await loads.remember(session, name, now)
    return report


async def pack(store: Store, path: Path = EMBEDDED) -> int:
    """Write the vectors of all the store's articles to `path`; return how many articles they are of.

    Run on a store that holds the archive alone and is fully embedded (`make vectors`), so that a new store
    need not spend its first minute on embedding what everybody has.
    """
    assert store.embedder is not None  # noqa: S101  without a model there is nothing to pack
    name = store.embedder.name
    async with store.database.read() as session:
        entries = [entry async for entry in vectors.current(session, name)]
        hashes = await vectors.hashes(session, [entry.article_id for entry in entries])
    np.savez_compressed(
        path,
        model=np.array(name),
        hashes=np.array([hashes[entry.article_id] for entry in entries]),
        counts=np.array([(len(entry.passages), len(entry.sentences)) for entry in entries]),
        passages=np.concatenate([entry.passages for entry in entries]).astype(np.float16),
        sentences=np.concatenate([entry.sentences for entry in entries]).astype(np.float16),
    )
    return len(entries)


async def recall(store: Store, path: Path) -> None:
    """Give articles without vectors those packed in `path`, where text, sentences and model are the same."""
    if store.embedder is None:
        return
    name = store.embedder.name
    async with store.database.read() as session:
        hashes = await vectors.missing(session, name, limit=MOST)
        documents = await article_rows.documents(session, ids=hashes, limit=MOST)
    packed = _unpack(path, name)
    entries = [
        Vectors(document.article.id, *packed[found])
        for document in documents
        if (found := (hashes[document.article.id], *_shape(document))) in packed
    ]
    async with store.database.write() as session:
        await vectors.put(session, name, entries, hashes)
        await store.candidates.embed(session, entries)
    await store.candidates.meant(entries)


def meanings(model: str) -> Iterator[tuple[TextLanguage, Floats]]:
    """Yield the bundled notes' languages and vectors by that model, one a note: how each language leans.

    A store of a few articles cannot tell by itself what its vectors owe to their language.
    """
    packed = {text: rows for (text, *_), (rows, _) in _unpack(EMBEDDED, model).items()}
    for found in files.read(BRIEFS, files.Given()) if packed else ():
        rows = packed.get(content_hash(found)) if isinstance(found, Article) else None
        if isinstance(found, Article) and rows is not None and len(rows):
            yield found.language, np.asarray(rows.mean(axis=0), np.float32)


def _shape(document: Document) -> tuple[int, int]:
    return len(document.passages), sum(len(passage.sentences) for passage in document.passages)


def _unpack(path: Path, model: str) -> dict[tuple[str, int, int], tuple[Floats, Floats]]:
    """Return passages' and sentences' vectors by text hash and their counts; nothing of another model."""
    if not path.exists():
        return {}
    with np.load(path, allow_pickle=False) as packed:
        if str(packed["model"]) != model:
            return {}
        hashes, counts = packed["hashes"], packed["counts"]
        ends = counts.cumsum(axis=0)[:-1]
        passages = np.split(packed["passages"].astype(np.float32), ends[:, 0])
        sentences = np.split(packed["sentences"].astype(np.float32), ends[:, 1])
    return {
        (str(text), int(count[0]), int(count[1])): rows
        for text, count, rows in zip(hashes, counts, zip(passages, sentences, strict=True), strict=True)
    }
