"""Statements and lists as a database takes them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import event

from store.db.session import Database, execute
from store.intake import inbox
from store.intake.values import Received, Settled
from store.store import open_store

TEXTS = [
    "",
    "NULL",
    "null",
    "a b",
    'say "yes"',
    "back\\slash",
    "{a,b}",
    "आगरा, agra",
    " new\nline ",
    "'; DROP",
]


@pytest.mark.parametrize(("kind", "values"), [("TEXT", TEXTS), ("BIGINT", [-(2**62), 0, 7]), ("INTEGER", [])])
async def test_a_list_arrives_as_it_was(postgresql_url: str, kind: str, values: list[object]) -> None:
    """No word of a reader's, whatever stands in it, becomes another or a part of the statement."""
    database = Database(postgresql_url)
    async with database.read() as session:
        found = await execute(session, f"SELECT unnest(CAST(? AS {kind}[]))", values)
        assert list(found.scalars()) == values
    await database.close()


async def test_an_update_costs_no_question_about_types(postgresql_url: str, now: datetime) -> None:
    """A connection's first update would wait. Prepared statements do not come into the driver's log."""
    store = await open_store(postgresql_url, model=lambda: None)
    asked: list[str] = []

    def listen(connection: Any, *_: object) -> None:
        connection.driver_connection.add_query_logger(lambda record: asked.append(record.query))

    event.listen(store.database.engine.sync_engine, "checkout", listen)
    assert await inbox.keep(store, [Received(number, number, "{}") for number in (1, 2)], now) == 2
    assert len(await inbox.turn(store, [Settled(1)], 5, now)) == 1
    await inbox.renew(store, [2], now)
    await store.close()
    assert set(asked) == {"BEGIN;", "COMMIT;"}
