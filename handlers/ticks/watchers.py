"""Woken every few minutes: tells each chat, once, that news it waited for has come."""

from __future__ import annotations

from handlers.context import Services
from handlers.views.around import watch as views
from store.edition.values import Body
from store.talk import watches


async def tell(services: Services) -> int:
    """Put the answers that have come into the outbox, each as its watch fires; return how many were put."""
    now, put = services.clock(), 0
    for watch, found in await watches.answered(services.store, now):
        reply = views.news(watch, found, now)
        put += await watches.fire(services.store, watch, Body(reply.html(), reply.plain()), now)
    await watches.tidy(services.store, now)
    return put
