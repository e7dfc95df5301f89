"""What another process took in, embedded, changed or deleted comes into this one's index."""

from __future__ import annotations

import asyncio
import logging

from store.db.shared import changes
from store.errors import UnavailableError
from store.store import Store

log = logging.getLogger(__name__)
LOOK_SECONDS = 5.0


async def follow(store: Store) -> None:
    """Look for changed articles every LOOK_SECONDS until cancelled; mostly that is one look at an index."""
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        try:
            await catch_up(store)
        except UnavailableError as error:
            log.error("database unavailable detail=%r", error.detail)


async def catch_up(store: Store) -> int:
    """Bring the index up to the database's last change; return how many articles that were.

    Raises UnavailableError: the rest comes with the next call.
    """
    async with store.database.read() as session:
        mark, changed = await changes.since(session, store.mark)
    await store.candidates.reload(changed)
    store.mark = mark
    return len(changed)


async def forget(store: Store) -> None:
    """Forget changes that every process has long read."""
    async with store.database.write() as session:
        await changes.forget(session)
