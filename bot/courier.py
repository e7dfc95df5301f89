"""The outbox's way to Telegram: the bot's own transport and governor, without building Message objects."""

from __future__ import annotations

from typing import Any, Literal, cast

from telegram import Bot, InputFile
from telegram.error import RetryAfter
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.governor import Governor, Permit


class Courier:
    """Sends what the outbox holds; each permit of the governor lets one message go."""

    def __init__(self, bot: Bot, governor: Governor) -> None:
        """Keep the bot, for its address and transport, and the governor, for its pace."""
        self._message = f"{bot.base_url}/sendMessage"
        self._photo = f"{bot.base_url}/sendPhoto"
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
        picture = payload.get("photo")
        parts = [RequestParameter(name, value, None) for name, value in payload.items() if name != "photo"]
        if isinstance(picture, bytes):
            parts.append(RequestParameter("photo", None, [InputFile(picture, filename="picture.png")]))
        elif picture is not None:
            parts.append(RequestParameter("photo", picture, None))
        url = self._message if picture is None else self._photo
        return cast(dict[str, Any], await self._request.post(url, RequestData(parts)))

    def halt(self, refusal: RetryAfter) -> None:
        """Stop all sending for as long as a 429 asks."""
        self._governor.halt(refusal)
