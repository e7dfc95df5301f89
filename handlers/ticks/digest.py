"""Woken every minute: what is due is rendered and put into the outbox, what is in doubt is offered again."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime

from handlers.views import digest as views
from store import digests, outbox, subscriptions
from store.edition.batch import Batch
from store.edition.values import Body
from store.store import Store

log = logging.getLogger(__name__)


async def plan(store: Store, now: datetime) -> int:
    """Settle every subscription due at `now`, a batch a transaction; return how many there were."""
    count, shelf = 0, digests.Shelf()
    while (batch := await digests.due(store, now, shelf)).size:
        bodies = await asyncio.to_thread(render, batch, shelf)
        await digests.settle(store, batch, bodies, shelf, now)
        count += batch.size
    if count:
        log.info("digests due=%d", count)
    return count


def render(batch: Batch, shelf: digests.Shelf) -> list[Body | None]:
    """Render each digest once, for all its chats; an empty day is silent or one line, as the chat chose."""
    kept = (shelf.bodies.get(group.terms) for group in batch.groups)
    return [
        known[0] if known else views.body(group.edition, group.empty)
        for group, known in zip(batch.groups, kept, strict=True)
    ]


async def offer(store: Store, now: datetime) -> int:
    """Ask the chats of doubtful digests whether they missed them; return how many."""
    found = await outbox.doubts(store, now)
    for doubt in found:
        language = await subscriptions.language(store, doubt.subscription_id)
        letter = outbox.Letter(
            "offer", f"offer:{doubt.id}", doubt.chat_id, views.offer(doubt.id, language), doubt.thread_id
        )
        await outbox.put(store, letter, now)
    return len(found)
