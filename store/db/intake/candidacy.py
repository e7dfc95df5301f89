"""PostgreSQL's advisory lock as an election: it goes with the connection, so a dead leader holds nothing.

A leader whose machine vanished is noticed by keepalive; one behind a proxy that answers for it, by silence.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from sqlalchemy import func, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from store.db.session import Database, told

KEY = 0x0D0B  # our lock among all of the server's; any fixed number
ANSWER_SECONDS = 4.0
# After so long without a question of the leader's the server ends its session.
SILENCE_SECONDS = 9.0
MIND_SILENCE = text(  # PostgreSQL 14 and later have it
    "SELECT set_config(name, :milliseconds, false) FROM pg_settings WHERE name = 'idle_session_timeout'"
)


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
            leads = bool(await connection.scalar(select(func.pg_try_advisory_lock(KEY))))
            try:
                if leads:
                    milliseconds = {"milliseconds": str(int(SILENCE_SECONDS * 1000))}
                    await connection.execute(MIND_SILENCE, milliseconds)
                yield Candidacy(leads, connection)
            finally:
                if leads and not connection.invalidated:
                    await _give_up(connection)


async def _give_up(connection: AsyncConnection) -> None:
    """Let the lock go with its connection; never raises, or a cancelled leader would go on."""
    with suppress(SQLAlchemyError, OSError, TimeoutError):
        async with asyncio.timeout(ANSWER_SECONDS):
            await connection.execute(select(func.pg_advisory_unlock(KEY)))
    await connection.invalidate()  # the pool has no use for one that is ended when it is silent
