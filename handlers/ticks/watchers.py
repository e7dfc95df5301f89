"""Woken every few minutes: tells each chat, once, that news it waited for has come."""

from __future__ import annotations

import logging
from typing import Any

from telegram.error import TelegramError
from telegram.ext import ExtBot

from handlers import send
from handlers.context import Services
from handlers.views.around import watch as views
from store.talk import watches

log = logging.getLogger(__name__)


async def tell(services: Services, bot: ExtBot[Any]) -> int:
    """Send the answers that have come, each after its watch is marked; return how many were sent."""
    now, sent = services.clock(), 0
    for watch, found in await watches.answered(services.store, now):
        if not await watches.fire(services.store, watch, now):
            continue
        try:
            await send.to_chat(bot, watch.chat_id, views.news(watch, found, now), watch.thread_id)
            sent += 1
        except TelegramError as error:
            log.warning("watch not told id=%d error=%s", watch.id, type(error).__name__)
    await watches.tidy(services.store, now)
    return sent
