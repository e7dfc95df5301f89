"""Woken by a command nobody knows; in a group another bot may."""

from __future__ import annotations

from telegram import Update
from telegram.constants import ChatType

from handlers import send
from handlers.context import Context
from handlers.views.reply import text
from handlers.views.say import say


async def unknown(update: Update, context: Context) -> None:
    """Point to /help, in a private chat."""
    if update.message and update.message.chat.type == ChatType.PRIVATE:
        await send.answer(update, text(say(await context.language(update), "trouble.command")))
