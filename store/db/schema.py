"""The schema's version: which migration the database has, which the code wants, and the way up."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection

from store.db.session import Database
from store.errors import NotMigratedError

MIGRATIONS = Path(__file__).parent / "migrations"


def config(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration for our migrations, over `connection` where one is given."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings


def wanted() -> str:
    """Return the newest revision this code knows."""
    return ScriptDirectory.from_config(config()).get_current_head() or ""


async def found(database: Database) -> str | None:
    """Return the revision the database has, None where it has no tables yet."""
    async with database.engine.connect() as connection:
        return await connection.run_sync(lambda raw: MigrationContext.configure(raw).get_current_revision())


async def upgrade(database: Database, revision: str = "head") -> None:
    """Bring the database to `revision`; doing it twice changes nothing."""
    async with database.engine.connect() as connection:
        await connection.run_sync(lambda raw: command.upgrade(config(raw), revision))
        await connection.commit()


async def downgrade(database: Database, revision: str) -> None:
    """Take the database back to `revision` ("base": no tables)."""
    async with database.engine.connect() as connection:
        await connection.run_sync(lambda raw: command.downgrade(config(raw), revision))
        await connection.commit()


async def expect(database: Database) -> None:
    """Raise NotMigratedError unless the database has the schema this code wants."""
    have, want = await found(database), wanted()
    if have != want:
        raise NotMigratedError(have, want)
