"""Woken by every update before all others: passes it on, warns once, is silent; the blocked get no word."""

from __future__ import annotations

from contextlib import suppress

from telegram import Update
from telegram.ext import ApplicationHandlerStop

from handlers import send
from handlers.context import Context, chat_id, user_id
from handlers.views.reply import text
from handlers.views.say import say
from store.errors import UnavailableError
from store.talk import rulings


async def gate(update: Update, context: Context) -> None:
    """Let an update through, warn once, or stay silent."""
    if await _blocked(update, context):
        raise ApplicationHandlerStop
    if update.inline_query is not None:
        if context.limits.inline.take(update.inline_query.from_user.id, context.now) != "pass":
            raise ApplicationHandlerStop
        return
    if update.message is None and update.callback_query is None and update.edited_message is None:
        return
    verdict = context.limits.take(user_id(update), chat_id(update), context.now)
    if verdict == "pass":
        return
    if verdict == "warn":
        await send.answer(update, text(say(await context.language(update), "trouble.slow_down")))
    raise ApplicationHandlerStop


async def _blocked(update: Update, context: Context) -> bool:
    """Whether the user or the chat is on the block list; if it cannot be read, the handler says so."""
    with suppress(UnavailableError):
        return await rulings.is_blocked(context.store, user_id(update) or 0, chat_id(update))
    return False
