"""Asks Telegram for updates; one is acknowledged, by the next question's offset, only when it is kept."""

from __future__ import annotations

import asyncio
import json
import logging
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.transport import Transport
from bot.updates.keep import Keeper
from bot.updates.lane import received
from store.errors import UnavailableError

log = logging.getLogger(__name__)

POLL_SECONDS = 20
MARGIN_SECONDS = 10.0
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)


class Poller:
    """A long poll after the other; the batch is read update by update, so a bad one stops no other."""

    def __init__(self, bot: Bot, keeper: Keeper) -> None:
        """Ask as `bot`, on a connection of its own, and give what comes to `keeper`."""
        self._bot = bot
        self._keeper = keeper
        self._transport = Transport(connections=1, read=POLL_SECONDS + MARGIN_SECONDS)
        self._offset = 0

    async def run(self) -> None:
        """Poll until cancelled. Raises InvalidToken where Telegram no longer knows the bot."""
        await self._transport.initialize()
        failures = 0
        try:
            await self._bot.delete_webhook()
            while True:
                pause = await self._once(failures)
                failures = 0 if pause is None else failures + 1
                if pause is not None:
                    await asyncio.sleep(pause)
        finally:
            await self._transport.shutdown()

    async def _once(self, failures: int) -> float | None:
        """Take one batch in; return the seconds to wait where that failed."""
        try:
            updates = await self._ask()
            entries = [received(update) for update in updates]
            kept = [entry for entry in entries if entry is not None]
            if len(kept) < len(entries):
                log.error("update refused reason=no_id count=%d", len(entries) - len(kept))
            await self._keeper.keep(kept)
            self._offset = max([self._offset, *(entry.update_id + 1 for entry in kept)])
        except InvalidToken:
            raise
        except UnavailableError as error:
            log.error("database unavailable detail=%r", error.detail)
        except RetryAfter as error:
            asked = error.retry_after
            return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)
        except Conflict:
            log.error("poll refused reason=another_instance_polls_with_this_token")
        except TelegramError as error:
            log.warning("poll failed error=%s", type(error).__name__)
        else:
            return None
        return PAUSES[min(failures, len(PAUSES) - 1)]

    async def _ask(self) -> list[Any]:
        asked: dict[str, object] = {"timeout": POLL_SECONDS, "allowed_updates": json.dumps(Update.ALL_TYPES)}
        if self._offset:
            asked["offset"] = self._offset
        answer = await self._transport.post(f"{self._bot.base_url}/getUpdates?{urlencode(asked)}")
        return answer if isinstance(answer, list) else []
