"""Databases to test on: a SQLite file always, a PostgreSQL database of its own where a server answers."""

from __future__ import annotations

import asyncio
import atexit
import os
import secrets
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from itertools import count
from typing import Any, TypeVar

import asyncpg

from store.store import migrate

T = TypeVar("T")
LOCAL = "postgresql://127.0.0.1:5432/test"
ASKED_FOR = os.environ.get("TEST_POSTGRES_URL")  # noqa: TID251  where the tests look, not the program
VECTORED = os.environ.get("TEST_VECTOR_URL")  # noqa: TID251  a server with pgvector, where that is another
NUMBERS = count(1)
# A run has a number; it stands in its databases' names, and as long as the run lives a lock on it is held.
# `pg_locks` shows it whatever database its holder is connected to.
LOCK = 0x0D0B7E57
DEAD = (
    "SELECT datname FROM pg_database WHERE datname ~ '^odop_test_r[0-9]+_' AND NOT EXISTS"
    " (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = $1"
    " AND objid::text = substring(datname FROM '^odop_test_r([0-9]+)_'))"
)
# Ends, as a broken line would, every connection to this database that holds an advisory lock.
CUT_LOCKS = (
    "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


@cache
def server() -> str | None:
    """Return the address of the server to test on, None where none answers and none was asked for.

    A server that TEST_POSTGRES_URL asks for and that does not answer is an error, never a skipped test.
    """
    try:
        _perform(_execute(ASKED_FOR or LOCAL, "SELECT 1"))
    except (OSError, asyncpg.PostgresError):
        if ASKED_FOR:
            raise
        return None
    return ASKED_FOR or LOCAL


@cache
def vector_server() -> str | None:
    """Return the address of a server that has pgvector: TEST_VECTOR_URL, or the one all tests take.

    Where TEST_VECTOR_URL asks for one that has none it is an error, never a skipped test.
    """
    at = VECTORED or server()
    listed = "SELECT count(*) FROM pg_available_extensions WHERE name = 'vector'"
    has_it = at is not None and _perform(_fetch(at, listed)) != [0]
    if VECTORED and not has_it:
        raise LookupError("TEST_VECTOR_URL has no pgvector")
    return at if has_it else None


@contextmanager
def made(at: str, template: str = "template1") -> Iterator[str]:
    """Give the address of a new database on the server, a copy of `template`; it is dropped at the end."""
    name = f"odop_test_r{_run(at)}_{next(NUMBERS)}"
    _perform(_execute(at, f"CREATE DATABASE {name} TEMPLATE {template}"))
    try:
        yield f"{at.rpartition('/')[0]}/{name}"
    finally:
        _perform(_execute(at, f"DROP DATABASE {name} WITH (FORCE)"))


@cache
def _run(at: str) -> int:
    """Return this run's number on the server; it is held until we end. Databases of dead runs are dropped."""
    number = secrets.randbelow(2**31)
    loop = asyncio.new_event_loop()
    holder = loop.run_until_complete(asyncpg.connect(at, timeout=5))
    loop.run_until_complete(holder.execute(f"SELECT pg_advisory_lock({LOCK}, {number})"))

    def end() -> None:
        loop.run_until_complete(holder.close())
        loop.close()

    atexit.register(end)
    drop_dead(at)
    return number


def drop_dead(at: str) -> None:
    """Drop the databases of runs that were killed; another run that starts now may do the same."""
    for name in _perform(_fetch(at, DEAD, LOCK)):
        with suppress(asyncpg.PostgresError):
            _perform(_execute(at, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))


def migrated(url: str) -> str:
    """Give the database its tables and return its address."""
    _perform(migrate(url))
    return url


async def _fetch(url: str, statement: str, *values: object) -> list[Any]:
    connection = await asyncpg.connect(url, timeout=5)
    try:
        return [row[0] for row in await connection.fetch(statement, *values)]
    finally:
        await connection.close()


async def _execute(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url, timeout=5)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def _perform(work: Coroutine[Any, Any, T]) -> T:
    """Run `work` on a loop of its own, for fixtures that stand outside the test's."""
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(work)
    finally:
        loop.close()
