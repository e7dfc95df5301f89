"""The database's door: engines for SQLite and PostgreSQL, and short read and write transactions."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, nullcontext, suppress
from typing import Any

from sqlalchemy import CursorResult, event, make_url
from sqlalchemy.engine import URL, Connection
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.pool import StaticPool

from store.db.liveness import PATIENCE, watch
from store.db.spelling import numbered, plain, spelled
from store.errors import CannotOpenError, UnavailableError

PRAGMAS = ("journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL", "cache_size=-5000")  # KiB
BUSY_SECONDS = 10  # how long to wait for another writer, unless the address says `?timeout=`
DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}
SPELLED = {"sslmode": "ssl"}
UNKNOWN = {"channel_binding"}  # libpq's; asyncpg refuses a connection that names it
# Connection, rollback, resources, lock, operator, system:
# https://www.postgresql.org/docs/current/errcodes-appendix.html
PASSING = ("08", "40", "53", "55P03", "57", "58")
SQLITE_PASSING = ("database is locked", "database or disk is full", "disk I/O error", "unable to open")
# The last one used goes out first: a quiet process has its statements prepared on the few it needs.
POOL: dict[str, Any] = {"pool_size": 15, "max_overflow": 0, "pool_use_lifo": True}
WARM = 4  # updates coming in, updates going out, an answer, its pace
HIDDEN: dict[str, Any] = {"hide_parameters": True}  # an error must not quote a question
CLOSING_SECONDS = 5.0  # how long closing waits for the transactions under way


def address(url: str) -> URL:
    """Return `url` with its asynchronous driver; `postgres://` and `sqlite:///` are understood.

    `sslmode`, which hosts write into addresses, is handed to asyncpg under its own name, `ssl`.
    Raises CannotOpenError where it is no database address.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise CannotOpenError("(not a database address)", "it should look like sqlite:///file.db") from error
    query = {SPELLED.get(name, name): value for name, value in parsed.query.items() if name not in UNKNOWN}
    return parsed.set(drivername=DRIVERS.get(parsed.drivername, parsed.drivername), query=query)


def shown(url: str) -> str:
    """Return `url` for a log or a person: without its password."""
    return address(url).render_as_string(hide_password=True)


class Database:
    """One engine; `read()` and `write()` give a session inside one transaction each.

    On SQLite a write begins IMMEDIATE, so a read-then-write never fails half way under WAL.
    """

    def __init__(self, url: str) -> None:
        """Prepare the engine for `url`; nothing connects yet. Raises CannotOpenError."""
        self.url = address(url)
        try:
            self.engine = _engine(self.url)
        except (ArgumentError, ImportError) as error:
            raise CannotOpenError(shown(url), str(error)) from error
        self._writer = self.engine.execution_options(immediate=True)
        # SQLite lets one write at a time and has the others sleep and look again; here they stand in line.
        self._turn = asyncio.Lock() if self.url.get_backend_name() == "sqlite" else nullcontext()
        self._closed = False
        self._sessions = 0
        self._idle = asyncio.Event()
        self._idle.set()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """Give a session for reading; what it changes is thrown away. Raises UnavailableError."""
        with told(), self._under_way():
            async with AsyncSession(self.engine, expire_on_commit=False) as session:
                yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """Give a session for writing; it commits at the end, or rolls back on an error.

        Raises UnavailableError where the database is locked, full or gone: nothing was written.
        """
        with told(), self._under_way():
            async with (
                self._turn,
                AsyncSession(self._writer, expire_on_commit=False) as session,
                session.begin(),
            ):
                yield session

    async def look(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of one SELECT, its values marked `?`: one trip to the driver, no transaction.

        For what is asked every few seconds and nearly always finds nothing. Raises UnavailableError.
        """
        with told(), self._under_way():
            async with self.engine.connect() as connection:
                if self.url.get_backend_name() != "sqlite":
                    found = await connection.exec_driver_sql(numbered(statement), values)
                    return [tuple(row) for row in found]
                held = await connection.get_raw_connection()
                driver: Any = held.driver_connection
                return list(await driver.execute_fetchall(statement, values))

    async def connect(self) -> None:
        """Open one connection and close it. Raises CannotOpenError with the driver's reason."""
        try:
            async with self.engine.connect():
                pass
        except (DBAPIError, OSError, TypeError) as error:  # TypeError: an option the driver does not know
            cause = getattr(error, "orig", None) or error
            raise CannotOpenError(self.url.render_as_string(hide_password=True), str(cause)) from error

    async def warm(self) -> None:
        """Open as many connections as a process needs most of the time. Raises UnavailableError."""
        with told():
            async with AsyncExitStack() as held:
                for _ in range(WARM):
                    await held.enter_async_context(self.engine.connect())

    async def close(self) -> None:
        """Close every connection, once the transactions under way have ended; none begins any more.

        A connection that came back to a pool already emptied would never be closed.
        """
        self._closed = True
        with suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), CLOSING_SECONDS)
        await self.engine.dispose()

    @contextmanager
    def _under_way(self) -> Iterator[None]:
        """Count a transaction that `close` is to wait for. Raises UnavailableError where it came too late."""
        if self._closed:
            raise UnavailableError("the database is closed")
        self._sessions += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._sessions -= 1
            if not self._sessions:
                self._idle.set()


async def many(session: AsyncSession, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Execute one statement, its values marked `?`, for many rows, which go to the driver as they are.

    `AMONG ?` is true of a number in a list.
    """
    if rows:
        connection = await session.connection()
        on = connection.dialect.name
        await connection.exec_driver_sql(spelled(statement, on), [plain(row, on) for row in rows])


async def execute(session: AsyncSession, statement: str, *values: object) -> CursorResult[Any]:
    """Execute one statement, its values marked `?`, for the driver as it is; `AMONG ?` as in `many`.

    For what is asked hundreds of times a second: a statement that is put together costs more than it does.
    """
    connection = await session.connection()
    on = connection.dialect.name
    return await connection.exec_driver_sql(spelled(statement, on), plain(values, on))


@contextmanager
def told() -> Iterator[None]:
    """Raise UnavailableError in place of whatever a driver raises when the database cannot work now."""
    try:
        yield
    except (DBAPIError, PoolTimeoutError, OSError, sqlite3.Error) as error:
        if not _passing(error):
            raise
        raise UnavailableError(str(getattr(error, "orig", None) or error)) from error


def _passing(error: Exception) -> bool:
    """Return whether the fault is the database's state, not the statement."""
    if isinstance(error, sqlite3.Error):
        return any(said in str(error) for said in SQLITE_PASSING)
    if not isinstance(error, DBAPIError):
        return True
    state = str(getattr(error.orig, "sqlstate", None) or "")
    return (
        error.connection_invalidated
        or state.startswith(PASSING)
        or any(said in str(error.orig) for said in SQLITE_PASSING)
    )


def _engine(url: URL) -> AsyncEngine:
    if url.get_backend_name() != "sqlite":
        engine = create_async_engine(url, connect_args=PATIENCE, **POOL, **HIDDEN)
        watch(engine)
        return engine
    memory = url.database in (None, "", ":memory:")
    # Every transaction is a session's, which ends it: a connection that comes back has nothing to roll back.
    options: dict[str, Any] = {
        "pool_reset_on_return": None,
        **({"poolclass": StaticPool} if memory else POOL),
    }
    if "timeout" not in url.query:
        options["connect_args"] = {"timeout": BUSY_SECONDS}
    engine = create_async_engine(url, **options, **HIDDEN)
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)
    event.listen(engine.sync_engine, "invalidate", _let_go)
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    """Take transactions over from the driver, which would begin them deferred."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _let_go(connection: Any, _record: Any, _error: BaseException | None) -> None:
    """Roll back before a connection whose work was cancelled is closed.

    SQLite closes a connection only when its last statement is gone, and a cancellation's traceback holds one:
    until it is forgotten, an open transaction would keep every other writer out.
    """
    with suppress(Exception):
        connection.rollback()


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
