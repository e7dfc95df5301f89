"""A dead end of a connection is noticed by the other, and none is handed out."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest
from sqlalchemy import event

from store.db import liveness
from store.db.session import Database, execute
from store.errors import UnavailableError
from tests.proxy import Proxy

LOCK = "SELECT pg_advisory_xact_lock(7)"


async def test_a_line_that_was_cut_while_nobody_used_it_is_replaced_unseen(postgresql_url: str) -> None:
    """After a restart of the server no reader gets an apology for a connection that lay in the pool."""
    proxy = Proxy(postgresql_url)
    await proxy.open()
    database = Database(proxy.url)
    for _ in range(2):
        assert await database.look("SELECT 1") == [(1,)]
        await proxy.shut()
        await proxy.open()
    assert await database.look("SELECT 1") == [(1,)]
    await database.close()
    await proxy.shut()


@pytest.mark.parametrize(("seconds", "pings"), [(60.0, 0), (0.0, 2)])
async def test_only_a_connection_that_lay_a_while_is_asked_whether_it_lives(
    postgresql_url: str, monkeypatch: pytest.MonkeyPatch, seconds: float, pings: int
) -> None:
    """Asking takes as long as a short transaction does."""
    monkeypatch.setattr(liveness, "TRUSTED_SECONDS", seconds)
    database = Database(postgresql_url)
    asked: list[str] = []

    def listen(connection: Any, _record: object) -> None:
        connection.driver_connection.add_query_logger(lambda record: asked.append(record.query))

    event.listen(database.engine.sync_engine, "connect", listen)
    for _ in range(3):
        await database.look("SELECT 1")
    assert asked.count(";") == pings
    await database.close()


async def test_both_ends_ask_whether_the_other_lives(postgresql_url: str) -> None:
    """Neither waits a quarter of an hour for a machine that has vanished, as systems do by themselves."""
    database = Database(postgresql_url)
    async with database.engine.connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        line = driver._transport.get_extra_info("socket")
        assert line.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
        for option, seconds in liveness.OURS.items():
            assert line.getsockopt(socket.IPPROTO_TCP, getattr(socket, option)) == seconds
        found = await connection.exec_driver_sql("SELECT name, setting FROM pg_settings")
        assert {(row.name, row.setting) for row in found} >= {*liveness.SETTINGS.items()}
    await database.close()


async def test_who_falls_silent_in_a_transaction_holds_its_locks_no_longer_than_that(
    postgresql_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process whose network is gone, something between answering for it, keeps nobody else from working."""
    monkeypatch.setitem(liveness.SETTINGS, "idle_in_transaction_session_timeout", "300")
    proxy = Proxy(postgresql_url)
    await proxy.open()
    lost, well = Database(proxy.url), Database(postgresql_url)

    async def lose(other: Database) -> None:
        async with lost.write() as session:
            await execute(session, LOCK)
            proxy.stall()
            async with asyncio.timeout(20), other.write() as free:
                await execute(free, LOCK)
            await proxy.shut()
            await execute(session, "SELECT 1")

    with pytest.raises(UnavailableError):
        await lose(well)
    await proxy.open()
    assert await lost.look("SELECT 1") == [(1,)]
    await lost.close()
    await well.close()
    await proxy.shut()
