"""The open store: a database, and the index that was built from it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from store.db import articles, schema, vectors
from store.db.session import Database, address
from store.db.shared import changes
from store.db.shared.changes import Mark
from store.saved import snapshot
from store.search import semantic
from store.search.index import Index
from store.search.values import Embedder
from store.types import Coverage, Document

BATCH = 500


@dataclass(frozen=True, slots=True)
class Blocked:
    """Who gets no answer, as last read, and until when that is good enough, by the monotonic clock."""

    ids: frozenset[int]
    until: float


class Store:
    """What every use case is handed first; made by `open_store`."""

    def __init__(self, database: Database, index: Index) -> None:
        """Keep the database and the index over its articles; `mark` is the last change that is in it."""
        self.database = database
        self.index = index
        self.mark = Mark()
        self.blocked: Blocked | None = None
        self._coverage: tuple[int, Coverage] = (-1, Coverage())

    async def coverage(self, session: AsyncSession) -> Coverage:
        """Return what the store holds; counted anew where the index has changed since."""
        changes = self.index.changes
        if self._coverage[0] != changes:
            self._coverage = (changes, await articles.coverage(session))
        return self._coverage[1]

    async def index_documents(self, documents: Sequence[Document]) -> None:
        """Put documents into the index, in place of older versions; off the event loop."""
        await asyncio.to_thread(self.index.add, documents)

    async def reload(self, article_ids: Sequence[int]) -> None:
        """Read these articles and their vectors anew; what is no longer in the database leaves the index."""
        for start in range(0, len(article_ids), BATCH):
            ids = article_ids[start : start + BATCH]
            async with self.database.read() as session:
                found = await articles.documents(session, ids=ids)
                meant = await self._meant(session, ids)
            gone = set(ids) - {document.article.id for document in found}
            await asyncio.to_thread(self.index.remove, gone)
            await self.index_documents(found)
            for entry in meant:
                self.index.meant(entry.article_id, entry.passages, entry.sentences)

    async def _meant(self, session: AsyncSession, ids: Sequence[int]) -> list[vectors.Vectors]:
        if self.index.embedder is None:
            return []
        return [entry async for entry in vectors.current(session, self.index.embedder.name, ids=ids)]

    async def close(self) -> None:
        """Close the database."""
        await self.database.close()


async def open_store(
    url: str,
    *,
    migrate: bool = False,
    model: Callable[[], Embedder | None] = semantic.load,
    file: Path | None = None,
) -> Store:
    """Open the store at `url` with its index, and the vectors that `model` has made so far.

    The index comes from `file` (see `index_file`), and what changed since from the database; where that does
    not fit it is built, and kept in `file` for the next start if the store is large.
    `migrate` brings the schema up to date first. Raises CannotOpenError where the database does not open
    and NotMigratedError where its schema is not this code's.
    """
    database = Database(url)
    try:
        await database.connect()
        await (schema.upgrade(database) if migrate else schema.expect(database))
        return await _opened(database, model(), file)
    except BaseException:
        await database.close()
        raise


async def migrate(url: str) -> str:
    """Bring the tables at `url` up to date and return their revision. Raises CannotOpenError."""
    database = Database(url)
    try:
        await database.connect()
        await schema.upgrade(database)
        return await schema.found(database) or ""
    finally:
        await database.close()


async def _opened(database: Database, embedder: Embedder | None, file: Path | None) -> Store:
    async with database.read() as session:
        mark = await changes.mark(session)
        texts = await articles.all_hashes(session)
        meant = await vectors.all_hashes(session, embedder.name) if embedder else {}
    now = snapshot.state(texts, meant)
    if file is None:
        index, changed = Index(embedder), now.ids
    else:
        index, changed = await asyncio.to_thread(snapshot.recall, file, embedder, now)
    store = Store(database, index)
    store.mark = mark
    await store.reload(changed)
    if file is not None and snapshot.stale(now, changed):
        await asyncio.to_thread(snapshot.keep, file, index, now)
    return store


def index_file(url: str, folder: Path | None = None) -> Path | None:
    """Return where the index over the database at `url` is kept: in `folder`, else beside an SQLite file.

    None where there is neither. Raises CannotOpenError where `url` is no database address.
    """
    where = address(url)
    if folder is not None:
        name = sha256(where.render_as_string(hide_password=True).encode()).hexdigest()[:16]
        return folder / f"{name}.index"
    kept = where.database if where.get_backend_name() == "sqlite" else None
    return None if not kept or kept.startswith((":", "file:")) else Path(f"{kept}.index")
