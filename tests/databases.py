"""Databases to test on: a SQLite file always, a PostgreSQL database of its own where a server answers."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from typing import Any, TypeVar

import asyncpg

from store.store import migrate

T = TypeVar("T")
LOCAL = "postgresql://127.0.0.1:5432/test"
ASKED_FOR = os.environ.get("TEST_POSTGRES_URL")  # noqa: TID251  where the tests look, not the program
NUMBERS = count(1)
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


@contextmanager
def made(at: str, template: str = "template1") -> Iterator[str]:
    """Give the address of a new database on the server, a copy of `template`; it is dropped at the end."""
    name = f"odop_test_{os.getpid()}_{next(NUMBERS)}"
    _perform(_execute(at, f"CREATE DATABASE {name} TEMPLATE {template}"))
    try:
        yield f"{at.rpartition('/')[0]}/{name}"
    finally:
        _perform(_execute(at, f"DROP DATABASE {name} WITH (FORCE)"))


def migrated(url: str) -> str:
    """Give the database its tables and return its address."""
    _perform(migrate(url))
    return url


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
