"""Woken every few minutes: asks the sources that are due and tells the admins of trouble."""

from __future__ import annotations

import logging
from typing import Any

from telegram.error import TelegramError
from telegram.ext import ExtBot

from handlers import send
from handlers.context import Services
from handlers.views.around import sources as views
from store import sources
from store.gathering import filling

log = logging.getLogger(__name__)


async def fill(services: Services, bot: ExtBot[Any]) -> int:
    """Take in what is new; return how many articles came."""
    async with sources.browsing() as web:
        done = await filling.fill(services.store, web, services.clock())
    for kind, source in done.notices:
        log.info("source id=%d now=%s", source.id, kind)
        reply = views.notice(kind, source.title or source.url, source.reason or source.url, "en")
        for admin in services.admins:
            try:
                await send.to_chat(bot, admin, reply)
            except TelegramError as error:
                log.warning("admin not told id=%d error=%s", admin, type(error).__name__)
    return done.taken
