"""Woken by an admin's /stats: how the bot was used in the last seven days."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.admin.only import admins_only
from handlers.context import Context
from handlers.views.around.admin import use as render
from store.talk import stats as counter


@admins_only
async def stats(update: Update, context: Context) -> None:
    """Show chats, questions, the answered share and what was left unanswered."""
    language = await context.language(update)
    found = await counter.use(context.store, context.now)
    await send.answer(update, render(found, language))
