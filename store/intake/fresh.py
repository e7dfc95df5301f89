"""Articles that another process took in come into this one's index."""

from __future__ import annotations

import asyncio
import logging

from store.db import articles
from store.errors import UnavailableError
from store.store import BATCH, Store

log = logging.getLogger(__name__)
LOOK_SECONDS = 15.0
# Ids are given before they are committed, so a lower one may become visible after a higher.
OVERLAP = 200


async def follow(store: Store) -> None:
    """Look for new articles every LOOK_SECONDS until cancelled; a changed text is seen at the next start."""
    seen = (0, 0)
    while True:
        try:
            seen = await catch_up(store, seen)
        except UnavailableError as error:
            log.error("database unavailable detail=%r", error.detail)
        await asyncio.sleep(LOOK_SECONDS)


async def catch_up(store: Store, seen: tuple[int, int]) -> tuple[int, int]:
    """Index what came since the mark `seen` and return the mark of now; (0, 0) looks at the newest only.

    A mark is the number of articles and their highest id. Raises UnavailableError.
    """
    async with store.database.read() as session:
        mark = await articles.revision(session)
    if mark == seen:
        return seen
    last = max(0, (seen[1] or mark[1]) - OVERLAP)
    while True:
        async with store.database.read() as session:
            batch = await articles.documents(session, after=last, limit=BATCH)
        if not batch:
            return mark
        await store.index_documents(batch)
        last = batch[-1].article.id
