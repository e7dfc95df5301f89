"""A Telegram to talk through in tests: the real Application over an in-memory transport."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from telegram import Update

from bot.chat import over
from bot.loopback import BOT, Call, Loopback, chat
from handlers.context import Services
from store.store import Store

RAMA, SITA = 501, 502
GROUP = -100_500


class Talk:
    """Says and presses things as users, and keeps every call the bot makes."""

    def __init__(self, store: Store, now: datetime) -> None:
        """Start the clock at `now`; it stands still until it is moved."""
        self.now = now
        self.calls: list[tuple[str, Call]] = []
        self.loopback = Loopback(lambda name, call: self.calls.append((name, call)))
        self.application = over(self.loopback, Services(store, lambda: self.now))
        self.count = 0

    def later(self, **time: float) -> None:
        """Move the clock on."""
        self.now += timedelta(**time)

    async def say(
        self, text: str, user: int = RAMA, in_chat: int | None = None, **message: Any
    ) -> list[Call]:
        """Send a message and return what the bot sent back."""
        return await self.send({"text": text, **message}, user, in_chat)

    async def send(self, message: Call, user: int = RAMA, in_chat: int | None = None) -> list[Call]:
        """Send any message and return what the bot sent back."""
        words = str(message.get("text", ""))
        if words.startswith("/") and "entities" not in message:
            length = len(words.split(maxsplit=1)[0])
            message = {**message, "entities": [{"type": "bot_command", "offset": 0, "length": length}]}
        return await self._happen({"message": self._message(message, user, in_chat)})

    async def edit(self, message_id: int, text: str, user: int = RAMA) -> list[Call]:
        """Edit a message sent before and return what the bot sent or edited."""
        message = self._message({"text": text, "edit_date": 2}, user, None)
        return await self._happen({"edited_message": {**message, "message_id": message_id}})

    async def press(
        self, label: str, under: Call, user: int = RAMA, in_chat: int | None = None
    ) -> list[Call]:
        """Press the button of that label under a message the bot sent."""
        data = next(button["callback_data"] for button in buttons(under) if button["text"] == label)
        return await self.press_data(data, under.get("message_id", 1), user, in_chat)

    async def press_data(
        self, data: str, message_id: int = 1, user: int = RAMA, in_chat: int | None = None
    ) -> list[Call]:
        """Press a button with that callback data, forged or not."""
        message = {
            "message_id": message_id,
            "date": 1,
            "chat": chat(in_chat or user),
            "from": BOT,
            "text": "…",
        }
        query = {
            "id": str(self.count),
            "from": person(user),
            "chat_instance": "1",
            "message": message,
            "data": data,
        }
        return await self._happen({"callback_query": query})

    async def inline(self, query: str, user: int = RAMA) -> Call:
        """Type `@bot query` in some other chat and return what the bot answered."""
        asked = {"id": str(self.count), "from": person(user), "query": query, "offset": ""}
        await self._happen({"inline_query": asked})
        return self.named("answerInlineQuery")[-1]

    def _message(self, message: Call, user: int, in_chat: int | None) -> Call:
        return {
            "message_id": self.count + 1,
            "date": 1,
            "chat": chat(in_chat or user),
            "from": person(user),
            **message,
        }

    async def _happen(self, update: Call) -> list[Call]:
        self.count += 1
        before = len(self.calls)
        parsed = Update.de_json({"update_id": self.count, **update}, self.application.bot)
        await self.application.process_update(parsed)
        return [
            call
            for name, call in self.calls[before:]
            if name.startswith(("send", "edit")) and name != "sendChatAction"
        ]

    def named(self, name: str) -> list[Call]:
        """Return all calls of that name so far."""
        return [call for called, call in self.calls if called == name]


def person(user: int, language: str = "hi") -> Call:
    """Return a user as Telegram writes one."""
    return {"id": user, "is_bot": False, "first_name": f"Reader {user}", "language_code": language}


def buttons(message: Call) -> list[Call]:
    """Return a message's buttons in reading order."""
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


Clock = Callable[[], datetime]
