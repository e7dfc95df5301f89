"""The migrations lead to the tables the code uses, and back."""

from __future__ import annotations

from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect
from sqlmodel import SQLModel

import store.db.tables  # noqa: F401  the import fills the metadata
from store.db import schema
from store.db.session import Database
from store.errors import NotMigratedError


def differences(connection: Any) -> list[Any]:
    """Return what the tables in the database lack or have too much."""
    context = MigrationContext.configure(connection, opts={"compare_type": False})
    return list(compare_metadata(context, SQLModel.metadata))


async def test_migrations_lead_to_the_tables_of_the_code(database: Database) -> None:
    """An operator's `migrate` gives the schema that was tested."""
    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_migrations_go_down_and_up_again(database: Database) -> None:
    """A failed release can be taken back."""
    await schema.downgrade(database, "base")
    async with database.engine.connect() as connection:
        names = await connection.run_sync(lambda raw: inspect(raw).get_table_names())
    assert set(names) <= {"alembic_version"}
    await schema.upgrade(database)
    assert await schema.found(database) == schema.wanted()


async def test_an_old_schema_is_refused_with_both_revisions(url: str) -> None:
    """A person learns what to run instead of seeing a missing table."""
    empty = Database(url)
    with pytest.raises(NotMigratedError) as caught:
        await schema.expect(empty)
    assert (caught.value.found, caught.value.wanted) == (None, schema.wanted())
    await empty.close()


def test_the_migrations_stand_in_one_line() -> None:
    """Two heads would stop every release."""
    assert len(ScriptDirectory.from_config(schema.config()).get_heads()) == 1
