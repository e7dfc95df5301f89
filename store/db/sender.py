"""Who may send: on PostgreSQL every worker under a number of its own, on SQLite one process at a time.

A number is held by an advisory lock, the right on SQLite by a lock on a file. Both go with the process that
holds them, so there is no lease to renew and none to wait for: what stands under a number that nobody holds
was left by a dead sender.
"""

from __future__ import annotations

import asyncio
import fcntl
import secrets
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import IO

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from store.db.session import Database, told

# Any number of our own; https://www.postgresql.org/docs/current/explicit-locking.html
ADVISORY = 0x0D0B07
NOBODY = 0
HIGHEST = 2**31 - 1  # of the two numbers that a lock may have
ANSWER_SECONDS = 5.0
TRY = text("SELECT pg_try_advisory_lock(:lock, :number)")
LOCKED = text(
    "SELECT number FROM unnest(CAST(:numbers AS INT[])) number WHERE pg_try_advisory_lock(:lock, number)"
)
UNLOCK = text("SELECT pg_advisory_unlock(:lock, number) FROM unnest(CAST(:numbers AS INT[])) number")


class Claim:
    """The right to send under `number`, for as long as the process lives or until it is given up."""

    def __init__(self, held: IO[str] | AsyncConnection | None, number: int = NOBODY) -> None:
        """Keep what holds the lock; None for a database in memory, which has no other process."""
        self._held = held
        self.number = number

    async def holds(self) -> None:
        """Return if it still holds. Raises UnavailableError where the connection it hangs on is gone."""
        if isinstance(self._held, AsyncConnection):
            with told():
                async with asyncio.timeout(ANSWER_SECONDS):
                    await self._held.execute(text("SELECT 1"))

    @asynccontextmanager
    async def dead(self, numbers: Collection[int]) -> AsyncIterator[frozenset[int]]:
        """Give those of `numbers` whose sender is gone; while inside, no other process finds them."""
        if not isinstance(self._held, AsyncConnection):
            yield frozenset(numbers)  # whoever else there was is gone: the file is ours
            return
        with told():
            values = {"lock": ADVISORY, "numbers": sorted(numbers)}
            found = await self._held.execute(LOCKED, values)
            gone = frozenset(found.scalars())
            try:
                yield gone
            finally:
                with suppress(SQLAlchemyError, OSError):  # locks of a connection that is gone are gone, too
                    await self._held.execute(UNLOCK, values | {"numbers": sorted(gone)})

    async def release(self) -> None:
        """Give it up; a connection that is gone has given it up already."""
        held, self._held = self._held, None
        if isinstance(held, AsyncConnection):
            with suppress(SQLAlchemyError, OSError, TimeoutError):
                async with asyncio.timeout(ANSWER_SECONDS):
                    await held.execute(UNLOCK, {"lock": ADVISORY, "numbers": [self.number]})
            await held.close()
        elif held is not None:
            held.close()


async def claim(database: Database) -> Claim | None:
    """Return the right to send, None on SQLite while another process has it. Raises UnavailableError."""
    if database.url.get_backend_name() != "sqlite":
        with told():
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


async def _claim_on_server(database: Database) -> Claim:
    connection = await database.engine.connect()
    try:
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        number = NOBODY
        while number == NOBODY:
            wanted = secrets.randbelow(HIGHEST) + 1
            if await connection.scalar(TRY, {"lock": ADVISORY, "number": wanted}):
                number = wanted
    except BaseException:
        await connection.close()
        raise
    return Claim(connection, number)
