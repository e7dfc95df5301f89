"""Statements and lists as a database takes them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import event

from store.db.session import Database, execute, many
from store.db.spelling import few
from store.intake import inbox
from store.intake.values import Received, Settled
from store.store import open_store

PUT = (
    "INSERT INTO inbox (update_id, chat_id, body, state, lease, reason, received_at)"
    " VALUES (?, 1, '', 'waiting', 0, '', 1)"
)


@pytest.mark.parametrize("numbers", [[-(2**62), 0, 7], [7], []])
async def test_numbers_sent_as_a_text_are_those_numbers(url: str, numbers: list[int]) -> None:
    """An update that is settled is that one and no other."""
    database = Database(url)
    async with database.write() as session:
        await many(session, PUT, [(number,) for number in (-(2**62), 0, 7, 8)])
        found = await execute(
            session, "SELECT update_id FROM inbox WHERE update_id AMONG FEW ?", few(numbers)
        )
        assert sorted(found.scalars()) == sorted(numbers)
    await database.close()


BODIES = ["", "{}", '{"text": "say \\"yes\\" \\\\ \\ud800 \\u0000"}', "आगरा, agra'; DROP", " new\nline "]


async def test_updates_are_kept_as_they_came(url: str, now: datetime) -> None:
    """No word of a reader's, whatever stands in it, becomes another."""
    store = await open_store(url, model=lambda: None)
    came = [Received(number, -number, body) for number, body in enumerate(BODIES, 1)]
    await inbox.keep(store, came, now)
    assert list(await inbox.turn(store, [], 10, now)) == came
    await store.close()


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
