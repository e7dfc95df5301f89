"""One leader among all processes on a database: its work runs nowhere else at the same time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from store.db.intake.candidacy import candidacy
from store.errors import UnavailableError
from store.store import Store

log = logging.getLogger(__name__)
Work = Callable[[], Coroutine[Any, Any, None]]
LOOK_SECONDS = 5.0  # a follower takes over within so many seconds after PostgreSQL saw the leader go


async def lead(store: Store, work: Work) -> None:
    """Do `work` whenever this process leads, until it ends or we are cancelled; on SQLite we always lead."""
    while True:
        try:
            async with candidacy(store.database) as standing:
                if standing.leads and await _led(standing.holds, work):
                    return
        except UnavailableError as error:
            log.error("database unavailable detail=%r", error.detail)
        except TimeoutError:
            log.error("database unavailable detail=%r", "no answer")
        await asyncio.sleep(LOOK_SECONDS)


async def _led(
    holds: Callable[[], Coroutine[Any, Any, None]], work: Callable[[], Coroutine[Any, Any, None]]
) -> bool:
    """Work while the lock holds; return whether the work came to its own end."""
    log.info("leading")
    task = asyncio.create_task(work())
    try:
        while not (await asyncio.wait({task}, timeout=LOOK_SECONDS))[0]:
            async with asyncio.timeout(LOOK_SECONDS):  # a server that is out of reach gives the lead away
                await holds()
        task.result()
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    return True
