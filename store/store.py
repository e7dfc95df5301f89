"""The open store: a database, and the index that was built from it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from store.db import articles, schema, vectors
from store.db.session import Database
from store.db.shared import changes
from store.db.shared.changes import Mark
from store.search import semantic
from store.search.index import Index
from store.search.values import Embedder
from store.types import Coverage, Document

BATCH = 500


class Store:
    """What every use case is handed first; made by `open_store`."""

    def __init__(self, database: Database, index: Index) -> None:
        """Keep the database and the index over its articles; `mark` is the last change that is in it."""
        self.database = database
        self.index = index
        self.mark = Mark()
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
    url: str, *, migrate: bool = False, model: Callable[[], Embedder | None] = semantic.load
) -> Store:
    """Open the store at `url` and build its index, with the vectors that `model` has made so far.

    `migrate` brings the schema up to date first. Raises CannotOpenError where the database does not open
    and NotMigratedError where its schema is not this code's.
    """
    database = Database(url)
    try:
        await database.connect()
        await (schema.upgrade(database) if migrate else schema.expect(database))
        store = Store(database, Index(model()))
        await _load(store)
    except BaseException:
        await database.close()
        raise
    return store


async def migrate(url: str) -> str:
    """Bring the tables at `url` up to date and return their revision. Raises CannotOpenError."""
    database = Database(url)
    try:
        await database.connect()
        await schema.upgrade(database)
        return await schema.found(database) or ""
    finally:
        await database.close()


async def _load(store: Store) -> None:
    async with store.database.read() as session:
        store.mark = await changes.mark(session)
    last = 0
    while True:
        async with store.database.read() as session:
            batch = await articles.documents(session, after=last, limit=BATCH)
        if not batch:
            break
        await store.index_documents(batch)
        last = batch[-1].article.id
    if store.index.embedder is None:
        return
    async with store.database.read() as session:
        async for entry in vectors.current(session, store.index.embedder.name):
            store.index.meant(entry.article_id, entry.passages, entry.sentences)
