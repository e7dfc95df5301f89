"""Woken every hour: puts the admins' daily note into the outbox, once a day, after nine in the morning."""

from __future__ import annotations

from datetime import timedelta

from handlers.context import Services
from handlers.views import dates
from handlers.views.around.admin import report
from store import outbox
from store.edition.values import Body
from store.outbox import Letter
from store.talk import chats
from store.talk import stats as counter

HOUR = 9  # in India
DAY = timedelta(days=1)


async def write(services: Services) -> int:
    """Put the note of the last 24 hours for each admin who has not had today's; return how many were put."""
    store, now = services.store, services.clock()
    local = now.astimezone(dates.HOME)
    if local.hour < HOUR:
        return 0
    keys = {admin: f"note:{local.date().isoformat()}:{admin}" for admin in sorted(services.admins)}
    waiting = [admin for admin, key in keys.items() if not await outbox.known(store, key)]
    if not waiting:
        return 0
    found = await counter.use(store, now, DAY)
    trouble, mail = await counter.trouble(store), await outbox.traffic(store)
    for admin in waiting:
        language = await chats.voice(store, admin, admin, now) or "en"
        reply = report("admin.head_day", (found, trouble, mail), language)
        letter = Letter("alert", keys[admin], admin, Body(reply.html(), reply.plain()))
        await outbox.put(store, letter, now)
    return len(waiting)
