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
LOOK_SECONDS = 4.0  # a follower takes over within so many seconds after PostgreSQL saw the leader go
ANSWER_SECONDS = 4.0  # both together are less than `candidacy.SILENCE_SECONDS`: two never lead at a time


async def lead(store: Store, work: Work) -> None:
    """Do `work` whenever this process leads, until it ends or we are cancelled; on SQLite we always lead."""
    while True:
        try:
            async with candidacy(store.database) as standing:
                if standing.leads and await _led(standing.holds, work):
                    return
        except UnavailableError as error:
            log.error("database unavailable detail=%r", error.detail)
        await asyncio.sleep(LOOK_SECONDS)


async def _led(holds: Callable[[], Coroutine[Any, Any, None]], work: Work) -> bool:
    """Work while the lock holds; return whether the work came to its own end.

    Raises UnavailableError where the server is out of reach: that gives the lead away.
    """
    log.info("leading")
    tasks = [asyncio.create_task(work())]
    try:
        while not (await asyncio.wait(tasks[:1], timeout=LOOK_SECONDS))[0]:
            tasks[1:] = [asyncio.create_task(holds())]
            if not (await asyncio.wait(tasks[1:], timeout=ANSWER_SECONDS))[0]:
                raise UnavailableError("no answer")
            tasks[1].result()
        tasks[0].result()
    finally:
        for task in tasks:  # the work first: tidying a line up that is dead takes seconds
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
    return True
