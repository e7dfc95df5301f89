"""An address leads to a database, or to one clear error."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import event, text

from store.db.session import Database, address, shown
from store.errors import CannotOpenError, UnavailableError


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("sqlite:///data/odop.db", "sqlite+aiosqlite:///data/odop.db"),
        ("postgres://u:p@host:5432/d", "postgresql+asyncpg://u:p@host:5432/d"),
        ("postgresql://host/d?sslmode=require", "postgresql+asyncpg://host/d?ssl=require"),
        ("postgresql://host/d?channel_binding=require", "postgresql+asyncpg://host/d"),
    ],
)
def test_an_address_as_hosts_write_it_is_understood(given: str, meant: str) -> None:
    """An operator pastes what the host shows."""
    assert address(given).render_as_string(hide_password=False) == meant


def test_a_password_is_never_shown() -> None:
    """An address can stand in a log."""
    assert "secret" not in shown("postgres://u:secret@host/d")


@pytest.mark.parametrize(
    "given", ["postgresql://127.0.0.1:1/d", "postgresql://127.0.0.1:1/d?no_such_option=1"]
)
async def test_what_does_not_open_is_one_error_with_the_reason(given: str) -> None:
    """A person reads what is wrong instead of a traceback."""
    database = Database(given)
    with pytest.raises(CannotOpenError) as caught:
        await database.connect()
    await database.close()
    assert caught.value.detail


@pytest.mark.parametrize("given", ["", "no address", "oracle://host/d"])
def test_what_is_no_address_of_ours_is_refused(given: str) -> None:
    """A slip in DATABASE_URL is named."""
    with pytest.raises(CannotOpenError):
        Database(given)


async def test_closing_waits_for_what_is_under_way_and_lets_nothing_begin(database: Database) -> None:
    """A bot that stops leaves no connection behind, whatever its tasks were doing."""
    opened: list[object] = []
    closed: list[object] = []
    event.listen(database.engine.sync_engine, "connect", lambda connection, _: opened.append(connection))
    event.listen(database.engine.sync_engine, "close", lambda connection, _: closed.append(connection))
    async with database.write() as session:
        await session.execute(text("SELECT 1"))
        closing = asyncio.create_task(database.close())
        await asyncio.sleep(0)
        with pytest.raises(UnavailableError):
            async with database.read():
                pass
        assert not closing.done()
        await session.execute(text("SELECT 2"))
    await closing
    assert len(opened) == 1
    assert closed == opened


async def test_work_that_was_cancelled_lets_the_next_writer_in(database: Database) -> None:
    """Whatever the moment, and while the cancellation with all that it holds is still being handled."""
    async with database.write() as session:
        await session.execute(text("CREATE TABLE kept (number INTEGER)"))
        await session.execute(text("INSERT INTO kept VALUES (0)"))

    async def count() -> None:
        """Count until cancelled, and once more then."""
        while True:
            try:
                await _count(database)
            except asyncio.CancelledError:
                async with asyncio.timeout(5):
                    await _count(database)
                raise

    for step in range(40):
        counting = asyncio.create_task(count())
        await asyncio.sleep(0.01 + step / 2000)
        counting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await counting


async def _count(database: Database) -> None:
    async with database.write() as session:
        for _ in range(3):
            await session.execute(
                text("UPDATE kept SET number = number + 1 WHERE number >= 0 RETURNING number")
            )


async def test_writers_of_one_process_wait_for_each_other_and_never_for_luck(url: str) -> None:
    """On SQLite a write that meets another would sleep and look again, for up to a tenth of a second."""
    database = Database(f"{url}?timeout=0" if url.startswith("sqlite") else url)

    async def write(name: str) -> None:
        async with database.write() as session:
            await session.execute(
                text("INSERT INTO load (name, loaded_at) VALUES (:n, '2026-01-01')"), {"n": name}
            )
            await asyncio.sleep(0)

    await asyncio.gather(*(write(str(number)) for number in range(40)))
    assert await database.look("SELECT count(*) FROM load") == [(40,)]
    await database.close()


async def test_a_busy_minute_opens_each_connection_once(database: Database) -> None:
    """To open one costs as much as twenty questions over it."""
    opened: list[object] = []
    closed: list[object] = []
    event.listen(database.engine.sync_engine, "connect", lambda connection, _: opened.append(connection))
    event.listen(database.engine.sync_engine, "close", lambda connection, _: closed.append(connection))
    for _ in range(2):
        await asyncio.gather(*(database.look("SELECT count(*) FROM load") for _ in range(40)))
    assert len(opened) <= 15
    assert not closed
