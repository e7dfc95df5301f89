"""Woken by voice, stickers, photos and whatever else has no words: one kind line."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.context import Context
from handlers.views.reply import text
from handlers.views.say import say


async def decline(update: Update, context: Context) -> None:
    """Say that only text is read."""
    await send.answer(update, text(say(await context.language(update), "trouble.media")))
