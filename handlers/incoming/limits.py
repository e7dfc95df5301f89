"""Woken by every update before all others: passes it on, warns once, or stays silent."""

from __future__ import annotations

from telegram import Update
from telegram.ext import ApplicationHandlerStop

from handlers import send
from handlers.context import Context, chat_id, user_id
from handlers.views.reply import text
from handlers.views.say import say


async def gate(update: Update, context: Context) -> None:
    """Let an update through, warn once, or stay silent."""
    if update.message is None and update.callback_query is None and update.edited_message is None:
        return
    verdict = context.limits.take(user_id(update), chat_id(update), context.now)
    if verdict == "pass":
        return
    if verdict == "warn":
        await send.answer(update, text(say(await context.language(update), "trouble.slow_down")))
    raise ApplicationHandlerStop
