"""Candidates drawn from PostgreSQL: for each question its words, the passages that hold them, and no more.

question | keys | words | passages by number, and by meaning where the server has pgvector | the best read |
an index over these. Nothing is kept between two questions but two means for each language, so a process needs
no more memory for a larger store.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection, Iterable, Sequence

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from store.candidates import keyed, means
from store.candidates.source import Standing
from store.db import articles, vectors
from store.db.session import Database
from store.db.vectors import Vectors
from store.db.words import meant, seeking, writing
from store.db.words.meant import Within
from store.errors import UnavailableError
from store.search.drawn import keys
from store.search.drawn.part import ROOM, Means, Part
from store.search.drawn.values import Word, Worded
from store.search.index import Index
from store.search.values import Embedder
from store.text.normalise import words
from store.types import Document

log = logging.getLogger(__name__)
BATCH = 100  # articles written between two commits
STALE = 0.1  # share of the articles whose change makes the means be worked out anew


class Drawn:
    """The candidates of a store of any size, in tables that are written with the articles."""

    def __init__(self, database: Database, embedder: Embedder | None) -> None:
        """Draw from `database`, comparing by `embedder` where there is one."""
        self.embedder = embedder
        self.changes = 0
        self._database = database
        self._means: Means = {}
        self._changed: int | None = (
            None  # articles since the means were worked out, None where they never were
        )
        self._meant = 0  # articles when they were

    async def of(self, question: str, only: Collection[int] | None = None) -> Index:
        """Return an index over the passages that may answer."""
        async with self._database.read() as session:
            part, documents = await self._part(session, question)
            share = 1.0 if only is None else min(1.0, len(only) / max(1, documents))
            wanted = await asyncio.to_thread(part.wanted, share)
            found = {one.number: one for one in await seeking.holding(session, wanted, only, 2 * ROOM)}
            near = {one.number: one for one in await self._near(session, part, only)}
            looked = [one for _, one in sorted({**found, **near}.items())]
            best = await asyncio.to_thread(part.look, looked, near)
            shown = await seeking.shown(session, best, self.embedder.name if self.embedder else "")
        await asyncio.to_thread(part.show, shown)
        return part

    async def _near(
        self, session: AsyncSession, part: Part, only: Collection[int] | None
    ) -> Sequence[Worded]:
        """Let the part compare by meaning; return the passages found by it, none without pgvector."""
        if self.embedder is None:
            return ()
        await self._refresh(session, self.embedder.name)
        part.compare(self.embedder, self._means)
        if not await meant.ready(session, self.embedder.name):
            return ()
        within = None if only is None else Within(only, len(only) / max(1, self._meant))
        return await meant.near(session, await asyncio.to_thread(part.near), within)

    async def known(self, question: str) -> Callable[[str], bool]:
        """Return what says whether some article has a word of the question."""
        async with self._database.read() as session:
            return (await self._part(session, question))[0].knows

    async def _part(self, session: AsyncSession, question: str) -> tuple[Part, int]:
        await seeking.begin(session)
        corpus = await seeking.corpus(session)
        found = await seeking.words(session, await asyncio.to_thread(keys.sought, question))
        part = await asyncio.to_thread(Part, question, found, corpus)
        strange = part.strange()
        if strange and await seeking.can_compare(session):
            more = await seeking.alike(session, strange)
            part = await asyncio.to_thread(Part, question, _together(found, more), corpus)
        return part, sum(corpus.passages)

    async def _refresh(self, session: AsyncSession, model: str) -> None:
        if self._changed is None or self._changed > STALE * self._meant:
            self._changed = 0
            self._means, self._meant = await means.sampled(session, model)

    async def holding(self, names: Iterable[str]) -> frozenset[int]:
        """Return the articles that hold all the words of one of `names`."""
        async with self._database.read() as session:
            await seeking.begin(session)
            return await seeking.having(session, [words(name) for name in names])

    async def add(self, documents: Sequence[Document]) -> None:
        """Count the articles: their passages were written with them."""
        self._count(len(documents))

    async def remove(self, article_ids: Collection[int]) -> None:
        """Count the articles: their passages were erased with them."""
        self._count(len(article_ids))

    async def meant(self, entries: Iterable[Vectors]) -> None:
        """Count the articles: their vectors are in the database."""
        self._count(len(list(entries)))

    async def reload(self, article_ids: Sequence[int]) -> None:
        """Count the articles: what other processes write is found at once."""
        self._count(len(article_ids))

    def _count(self, articles: int) -> None:
        self.changes += articles
        self._changed = None if self._changed is None else self._changed + articles

    async def fill(self, told: Callable[[int], None] | None = None, *, anew: bool = False) -> int:
        """Write the words of articles that have none, or others; erase those of deleted ones.

        Then their meaning, where the server has pgvector: an article counts once for each.
        """
        done = after = 0
        while True:
            async with self._database.write() as session:
                await writing.begin(session)
                if anew:
                    await writing.clear(session)
                anew = False
                ids = await writing.missing(session, after, BATCH)
                gone = await writing.left(session, BATCH)
                await writing.erase(session, gone)
                await keyed.write(session, await articles.documents(session, ids=ids))
            if not ids and not gone:
                break
            done, after = done + len(ids), max([after, *ids])
            if told is not None:
                told(done)
        await self._compare()
        if self.embedder is not None and await self._prepare(self.embedder):
            done = await self._fill_meant(self.embedder.name, done, told)
        return done

    async def _prepare(self, embedder: Embedder) -> bool:
        """Return whether passages are found by meaning, from now on where the server lets us."""
        async with self._database.read() as session:
            if await meant.ready(session, embedder.name):
                return True
            if not await meant.offered(session):
                return False
        width = len((await asyncio.to_thread(embedder.questions, ["?"]))[0])
        try:
            async with self._database.write() as session:
                await writing.begin(session)
                await meant.prepare(session, embedder.name, width)
        except (DBAPIError, UnavailableError) as error:
            log.warning("pgvector missing detail=%r", str(error))
            return False
        return True

    async def _fill_meant(self, model: str, done: int, told: Callable[[int], None] | None) -> int:
        after = 0
        while True:
            async with self._database.write() as session:
                ids = await meant.missing(session, model, after, BATCH)
                if not ids:
                    return done
                await meant.put(
                    session, model, [one async for one in vectors.current(session, model, ids=ids)]
                )
            done, after = done + len(ids), ids[-1]
            if told is not None:
                told(done)

    async def standing(self) -> Standing:
        """Return how many articles have no words yet, and by what these are found."""
        async with self._database.read() as session:
            pending = await writing.pending(session)
            compares = await seeking.can_compare(session)
            editions = await seeking.editions(session)
            model = self.embedder.name if self.embedder else None
            means = model is not None and await meant.ready(session, model)
            meaningless = await meant.pending(session, model) if model is not None and means else 0
        return Standing(pending, compares, editions <= {keys.edition()}, means, meaningless)

    async def _compare(self) -> None:
        """Make the index by which words are found that sound alike, where the server lets us."""
        try:
            async with self._database.write() as session:
                await writing.compare(session)
        except (DBAPIError, UnavailableError) as error:
            log.warning("pg_trgm missing detail=%r", str(error))

    async def write(self, session: AsyncSession, documents: Sequence[Document]) -> None:
        """Write the articles' words."""
        if documents:
            await keyed.write(session, documents)

    async def embed(self, session: AsyncSession, entries: Sequence[Vectors]) -> None:
        """Write the articles' meaning, where the server has pgvector."""
        if entries and self.embedder is not None and await meant.ready(session, self.embedder.name):
            await meant.put(session, self.embedder.name, entries)

    async def erase(self, session: AsyncSession, article_ids: Collection[int]) -> None:
        """Erase the articles' words."""
        await writing.begin(session)
        await writing.erase(session, article_ids)


def _together(some: Iterable[Word], more: Iterable[Word]) -> list[Word]:
    found = {word.number: word for word in (*some, *more)}
    return [found[number] for number in sorted(found)]
