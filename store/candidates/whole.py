"""All passages in memory: one index for every question, kept in step with the database."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterable, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from store.candidates.source import Standing
from store.db import articles, vectors
from store.db.session import Database
from store.db.vectors import Vectors
from store.search.index import Index
from store.search.values import Embedder
from store.types import Document

BATCH = 500


class Whole:
    """The candidates of a store that fits in memory: the whole of it. Nothing is kept in the database."""

    def __init__(self, database: Database, index: Index) -> None:
        """Keep an index over the articles of `database`."""
        self.index = index
        self._database = database

    @property
    def embedder(self) -> Embedder | None:
        """The index's model."""
        return self.index.embedder

    @property
    def changes(self) -> int:
        """The index's count of changes."""
        return self.index.changes

    async def of(self, question: str, only: Collection[int] | None = None) -> Index:  # noqa: ARG002  all of it
        """Return the index."""
        return self.index

    async def known(self, question: str) -> Callable[[str], bool]:  # noqa: ARG002  any word can be asked about
        """Return what says whether some article has a word."""
        return self.index.knows

    async def holding(self, names: Iterable[str]) -> frozenset[int]:
        """Return the articles that hold all the words of one of `names`."""
        return await asyncio.to_thread(self.index.holding, names)

    async def add(self, documents: Sequence[Document]) -> None:
        """Put documents into the index, off the event loop."""
        await asyncio.to_thread(self.index.add, documents)

    async def remove(self, article_ids: Collection[int]) -> None:
        """Take articles out of the index."""
        await asyncio.to_thread(self.index.remove, article_ids)

    async def meant(self, entries: Iterable[Vectors]) -> None:
        """Put vectors into the index."""
        for entry in entries:
            self.index.meant(entry.article_id, entry.passages, entry.sentences)

    async def reload(self, article_ids: Sequence[int]) -> None:
        """Read these articles and their vectors anew; what is no longer in the database leaves the index."""
        for start in range(0, len(article_ids), BATCH):
            ids = article_ids[start : start + BATCH]
            async with self._database.read() as session:
                found = await articles.documents(session, ids=ids)
                meant = await self._meant(session, ids)
            await self.remove(set(ids) - {document.article.id for document in found})
            await self.add(found)
            await self.meant(meant)

    async def _meant(self, session: AsyncSession, ids: Sequence[int]) -> list[Vectors]:
        if self.embedder is None:
            return []
        return [entry async for entry in vectors.current(session, self.embedder.name, ids=ids)]

    async def fill(self, told: Callable[[int], None] | None = None, *, anew: bool = False) -> int:  # noqa: ARG002
        """Write nothing: the index is in memory."""
        return 0

    async def standing(self) -> Standing:
        """Return that all is found."""
        return Standing()

    async def write(self, session: AsyncSession, documents: Sequence[Document]) -> None:
        """Write nothing: the index is in memory."""

    async def embed(self, session: AsyncSession, entries: Sequence[Vectors]) -> None:
        """Write nothing: the index is in memory."""

    async def erase(self, session: AsyncSession, article_ids: Collection[int]) -> None:
        """Delete nothing: the index is in memory."""
