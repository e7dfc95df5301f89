"""The migrations lead to the tables the code uses, and back."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from itertools import pairwise
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import BigInteger, inspect
from sqlmodel import SQLModel

import store.db.gathered.tables
import store.db.shared.tables
import store.db.talk.tables
import store.db.words.tables  # noqa: F401  the imports fill the metadata, with store.db.tables
from store.db import schema
from store.db.session import Database
from store.db.tables import ChatRow
from store.errors import NotMigratedError
from store.store import migrate


def differences(connection: Any) -> list[Any]:
    """Return what the tables in the database lack or have too much."""
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, SQLModel.metadata))


async def run(database: Database, statement: str) -> None:
    """Execute a statement."""
    async with database.engine.begin() as connection:
        await connection.exec_driver_sql(statement)


async def test_migrations_lead_to_the_tables_of_the_code(database: Database) -> None:
    """An operator's `migrate` gives the schema that was tested."""
    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_migrating_twice_changes_nothing(bare_url: str) -> None:
    """A release phase can be repeated."""
    assert await migrate(bare_url) == await migrate(bare_url) == schema.wanted()


async def test_each_migration_goes_up_and_down_and_up_again(bare_url: str) -> None:
    """A failed release can be taken back, whichever it was."""
    database = Database(bare_url)
    revisions = [step.revision for step in ScriptDirectory.from_config(schema.config()).walk_revisions()]
    for below, revision in pairwise(["base", *reversed(revisions)]):
        await schema.upgrade(database, revision)
        await schema.downgrade(database, below)
        await schema.upgrade(database, revision)
    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await schema.downgrade(database, "base")
    async with database.engine.connect() as connection:
        names = await connection.run_sync(lambda raw: inspect(raw).get_table_names())
    await database.close()
    assert set(names) <= {"alembic_version"}


@pytest.mark.parametrize("first", [True, False])
async def test_the_migrations_go_both_ways_where_pgvector_is_there(vector_bare_url: str, first: bool) -> None:
    """A host's administrator made the extension before our tables, or a worker after them."""
    database = Database(vector_bare_url)
    for _ in range(2):
        if first:
            await run(database, "CREATE EXTENSION vector")
        await schema.upgrade(database, "0016")
        await schema.upgrade(database)
        if not first:
            await run(database, "CREATE EXTENSION vector")
        async with database.engine.connect() as connection:
            assert await connection.run_sync(differences) == []
        await schema.downgrade(database, "0016")
        await schema.upgrade(database)
        await run(database, "CREATE EXTENSION vector")
        await schema.downgrade(database, "base")
    await database.close()


def test_every_telegram_id_has_64_bits() -> None:
    """A chat with a high id is not lost on PostgreSQL, where an INTEGER ends at two billion."""
    ids = [
        column
        for table in SQLModel.metadata.sorted_tables
        for column in table.c
        if column.name in {"chat_id", "user_id", "thread_id", "message_id", "update_id"}
        or (table.name, column.name) == ("chat", "id")
    ]
    assert len(ids) > 5
    assert [str(column) for column in ids if not isinstance(column.type, BigInteger)] == []


async def test_a_high_id_and_a_moment_come_back_as_they_were(database: Database, now: datetime) -> None:
    """Both databases keep what Telegram sends: 52-bit ids, and times with their zone."""
    moment = now.astimezone(timezone(timedelta(hours=5, minutes=30)))
    async with database.write() as session:
        session.add(ChatRow(id=2**52 - 1, created_at=moment, seen_at=moment))
    async with database.read() as session:
        row = await session.get_one(ChatRow, 2**52 - 1)
    assert (row.created_at, row.created_at.utcoffset()) == (now, timedelta())


async def test_an_old_schema_is_refused_with_both_revisions(bare_url: str) -> None:
    """A person learns what to run instead of seeing a missing table."""
    empty = Database(bare_url)
    with pytest.raises(NotMigratedError) as caught:
        await schema.expect(empty)
    assert (caught.value.found, caught.value.wanted) == (None, schema.wanted())
    await empty.close()


def test_the_migrations_stand_in_one_line() -> None:
    """Two heads would stop every release."""
    assert len(ScriptDirectory.from_config(schema.config()).get_heads()) == 1
