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
    count = 0
    while (batch := await digests.due(store, now)).size:
        bodies = await asyncio.to_thread(render, batch)
        await digests.settle(store, batch, bodies, now)
        count += batch.size
    if count:
        log.info("digests due=%d", count)
    return count


def render(batch: Batch) -> list[Body | None]:
    """Render each group once, for all its chats; an empty day is silent or one line, as the chat chose."""
    return [views.body(group.edition, group.empty) for group in batch.groups]


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
