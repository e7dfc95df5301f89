"""PostgreSQL's advisory lock as an election: it goes with the connection, so a dead leader holds nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from store.db.session import NOTICE_DEATH, Database, told

KEY = 0x0D0B  # our lock among all of the server's; any fixed number
ANSWER_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Candidacy:
    """Whether this process leads, and the connection that the lock hangs on."""

    leads: bool
    connection: AsyncConnection | None = None

    async def holds(self) -> None:
        """Return if the lock still holds. Raises UnavailableError where the connection is gone."""
        if self.connection is not None:
            with told():
                await self.connection.execute(select(1))


@asynccontextmanager
async def candidacy(database: Database) -> AsyncIterator[Candidacy]:
    """Stand once for the lead; it is given up at the end. On SQLite there is nobody else."""
    if database.engine.dialect.name == "sqlite":
        yield Candidacy(leads=True)
        return
    with told():
        async with database.engine.connect() as plain:
            connection = await plain.execution_options(isolation_level="AUTOCOMMIT")
            await connection.execute(NOTICE_DEATH)
            leads = bool(await connection.scalar(select(func.pg_try_advisory_lock(KEY))))
            try:
                yield Candidacy(leads, connection)
            finally:
                if leads and not connection.invalidated:
                    await _give_up(connection)


async def _give_up(connection: AsyncConnection) -> None:
    """Let the lock go, with its connection if need be; never raises, or a cancelled leader would go on."""
    with suppress(SQLAlchemyError, OSError, TimeoutError):
        async with asyncio.timeout(ANSWER_SECONDS):
            await connection.execute(select(func.pg_advisory_unlock(KEY)))
            return
    await connection.invalidate()
