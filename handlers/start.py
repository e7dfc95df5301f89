"""Woken by /start and /help: who we are, and how to ask."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.context import Context
from handlers.views import welcome


async def start(update: Update, context: Context) -> None:
    """Greet, and offer three questions as buttons."""
    await send.answer(update, welcome.start(await context.language(update)))


async def help_(update: Update, context: Context) -> None:
    """Show how to ask, with real examples."""
    await send.answer(update, welcome.help_(await context.language(update)))
