"""The open store: a database, and where questions find their candidates."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from sqlalchemy.ext.asyncio import AsyncSession

from store.candidates.drawn import Drawn
from store.candidates.source import Candidates
from store.candidates.whole import Whole
from store.db import articles, schema, vectors
from store.db.session import Database, address, shown
from store.db.shared import changes
from store.db.shared.changes import Mark
from store.errors import CannotOpenError
from store.saved import snapshot
from store.search import semantic
from store.search.index import Index
from store.search.values import Embedder
from store.types import Coverage

Search = Literal["memory", "database"]
"""Where candidates come from: an index in each process, or tables of PostgreSQL."""


@dataclass(frozen=True, slots=True)
class Blocked:
    """Who gets no answer, as last read, and until when that is good enough, by the monotonic clock."""

    ids: frozenset[int]
    until: float


class Store:
    """What every use case is handed first; made by `open_store`."""

    def __init__(self, database: Database, candidates: Candidates) -> None:
        """Keep the database and its candidates; `mark` is the last change that these have followed."""
        self.database = database
        self.candidates = candidates
        self.mark = Mark()
        self.blocked: Blocked | None = None
        self.reading_blocked: asyncio.Task[Blocked] | None = None
        self._coverage: tuple[int, Coverage] = (-1, Coverage())

    @property
    def embedder(self) -> Embedder | None:
        """The model that articles are embedded with, None where words alone decide."""
        return self.candidates.embedder

    async def coverage(self, session: AsyncSession) -> Coverage:
        """Return what the store holds; counted anew where it has changed since."""
        changes = self.candidates.changes
        if self._coverage[0] != changes:
            self._coverage = (changes, await articles.coverage(session))
        return self._coverage[1]

    async def close(self) -> None:
        """Close the database."""
        await self.database.close()


async def open_store(
    url: str,
    *,
    migrate: bool = False,
    model: Callable[[], Embedder | None] = semantic.load,
    file: Path | None = None,
    search: Search = "memory",
) -> Store:
    """Open the store at `url` with its index, and the vectors that `model` has made so far.

    The index comes from `file` (see `index_file`), and what changed since from the database; where that does
    not fit it is built, and kept in `file` for the next start if the store is large.
    With `search` in the "database" no index is built: candidates come from PostgreSQL.
    `migrate` brings the schema up to date first. Raises CannotOpenError where the database does not open
    or is not one to search in, and NotMigratedError where its schema is not this code's.
    """
    database = Database(url)
    try:
        if search == "database" and database.url.get_backend_name() == "sqlite":
            raise CannotOpenError(shown(url), "SEARCH=database needs PostgreSQL")
        await database.connect()
        await (schema.upgrade(database) if migrate else schema.expect(database))
        if search == "database":
            return await _drawing(database, model())
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


async def _drawing(database: Database, embedder: Embedder | None) -> Store:
    store = Store(database, Drawn(database, embedder))
    async with database.read() as session:
        store.mark = await changes.mark(session)
    return store


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
    store = Store(database, Whole(database, index))
    store.mark = mark
    await store.candidates.reload(changed)
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
