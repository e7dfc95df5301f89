"""What every handler is handed beside its update: the store, the clock, and the chat it speaks in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot

from handlers.incoming.pace import Limits
from store.store import Store
from store.talk import chats
from store.types import Language


@dataclass(frozen=True, slots=True)
class Services:
    """What the process lends to handlers; made once, in `bot/app.py`."""

    store: Store
    clock: Callable[[], datetime]
    admins: frozenset[int] = frozenset()
    limits: Limits = field(default_factory=Limits)


class Context(CallbackContext[ExtBot[Any], dict[Any, Any], dict[Any, Any], Services]):
    """A callback context whose bot data are the services."""

    @property
    def store(self) -> Store:
        """The open store."""
        return self.bot_data.store

    @property
    def now(self) -> datetime:
        """The time, aware and in UTC."""
        return self.bot_data.clock()

    @property
    def limits(self) -> Limits:
        """How much users and chats may ask."""
        return self.bot_data.limits

    async def language(self, update: Update, *, asked: bool = False) -> Language:
        """Return the chat's language, else the last spoken; `asked`: first that of a command's words."""
        written = " ".join(self.args or ()) if asked else ""
        found = await chats.voice(self.store, chat_id(update), user_id(update), self.now, written)
        return found or spoken(update)


App = Application[ExtBot[Any], Context, dict[Any, Any], dict[Any, Any], Services, Any]


def chat_id(update: Update) -> int:
    """Return the chat an update belongs to; 0 where it has none."""
    return update.effective_chat.id if update.effective_chat else 0


def user_id(update: Update) -> int | None:
    """Return who wrote or pressed; None in a channel."""
    return update.effective_user.id if update.effective_user else None


def spoken(update: Update) -> Language:
    """Return a first guess from the user's Telegram, for a chat that has asked nothing yet."""
    code = (update.effective_user.language_code if update.effective_user else None) or ""
    return "hi" if code.split("-")[0] == "hi" else "en"
