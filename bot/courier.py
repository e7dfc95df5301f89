"""The outbox's way to Telegram: the bot's own transport and governor, without building Message objects."""

from __future__ import annotations

from typing import Any, Literal, cast

from telegram import Bot
from telegram.error import RetryAfter
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.governor import Governor, Permit


class Courier:
    """Sends what the outbox holds; each permit of the governor lets one message go."""

    def __init__(self, bot: Bot, governor: Governor) -> None:
        """Keep the bot, for its address and transport, and the governor, for its pace."""
        self._url = f"{bot.base_url}/sendMessage"
        self._request = bot.request
        self._governor = governor

    @property
    def halted(self) -> float:
        """Return for how many seconds nothing may be sent."""
        return self._governor.halted

    async def permit(self, chat: int, lane: Literal["reply", "bulk"]) -> Permit:
        """Wait for the turn to send to a chat."""
        return await self._governor.permit(chat, lane)

    async def send(self, payload: dict[str, Any]) -> dict[str, Any]:
        """Send a message at once and return Telegram's. Raises TelegramError."""
        data = RequestData([RequestParameter(name, value, None) for name, value in payload.items()])
        return cast(dict[str, Any], await self._request.post(self._url, data))

    def halt(self, refusal: RetryAfter) -> None:
        """Stop all sending for as long as a 429 asks."""
        self._governor.halt(refusal)
