"""Who may send: one process at a time, known by a lock that the operating system drops when it dies.

Without a lease there is nothing to renew and nothing to wait for: whoever holds the lock is the only
sender, so what stands in `sending` when it is gained was left behind by a dead one.
"""

from __future__ import annotations

import fcntl
from pathlib import Path
from typing import IO

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from store.db.session import Database

ADVISORY = 0x0D0B07  # any number of our own; https://www.postgresql.org/docs/current/explicit-locking.html


class Claim:
    """The right to send, for as long as the process lives or until it is given up."""

    def __init__(self, held: IO[str] | AsyncConnection | None) -> None:
        """Keep what holds the lock; None for a database in memory, which has no other process."""
        self._held = held

    async def release(self) -> None:
        """Give it up."""
        if isinstance(self._held, AsyncConnection):
            try:
                await self._held.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": ADVISORY})
            finally:
                await self._held.close()
        elif self._held is not None:
            self._held.close()
        self._held = None


async def claim(database: Database) -> Claim | None:
    """Return the right to send, None while another process has it."""
    if database.url.get_backend_name() != "sqlite":
        return await _claim_on_server(database)
    name = database.url.database
    if name in (None, "", ":memory:"):
        return Claim(None)
    file = Path(f"{name}.sender").open("w")  # noqa: SIM115, ASYNC230 - held open on purpose; local and tiny
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        return None
    return Claim(file)


async def _claim_on_server(database: Database) -> Claim | None:
    connection = await database.engine.connect()
    ours = False
    try:
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        found = await connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": ADVISORY})
        ours = bool(found.scalar_one())
    finally:
        if not ours:
            await connection.close()
    return Claim(connection) if ours else None
