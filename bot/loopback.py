"""Telegram in memory: a transport that answers each Bot API call at once and shows it to a listener."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from telegram.request import BaseRequest, RequestData

TOKEN = "1:loopback"  # noqa: S105  it opens nothing; the library wants one
BOT = {
    "id": 1,
    "is_bot": True,
    "first_name": "ODOP",
    "username": "odop_news_bot",
    "supports_inline_queries": True,
}
MESSAGES = ("sendMessage", "sendPhoto", "sendDocument", "editMessageText", "editMessageCaption")
Call = dict[str, Any]
Listener = Callable[[str, Call], None]


def chat(chat_id: int) -> dict[str, Any]:
    """Return a chat as Telegram writes it: groups have negative ids."""
    if chat_id < 0:
        return {"id": chat_id, "type": "supergroup", "title": "Group"}
    return {"id": chat_id, "type": "private", "first_name": "Reader"}


class Loopback(BaseRequest):
    """Says yes to every call; a sent or edited message comes back as Telegram would return it."""

    def __init__(self, listener: Listener | None = None) -> None:
        """Show each call to `listener`, message ids included."""
        self.listener = listener
        self.last_id = 1000

    @property
    def read_timeout(self) -> float | None:
        """There is nothing to wait for."""
        return None

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Leave nothing."""

    async def do_request(
        self, url: str, *_: Any, request_data: RequestData | None = None, **_more: Any
    ) -> tuple[int, bytes]:
        """Answer one call of the Bot API."""
        name = url.rsplit("/", 1)[-1]
        call: Call = dict(request_data.parameters) if request_data else {}
        result = self._result(name, call)
        if self.listener:
            self.listener(name, call)
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def _result(self, name: str, call: Call) -> Any:
        if name == "getMe":
            return BOT
        if name not in MESSAGES:
            return True
        if "message_id" not in call:
            self.last_id += 1
            call["message_id"] = self.last_id
        message = {
            "message_id": call["message_id"],
            "date": 1,
            "chat": chat(int(call["chat_id"])),
            "from": BOT,
        }
        return {**message, "text": str(call.get("text", ""))}
