"""Woken by an admin's /stats: how the bot was used in the last seven days, and what to look into."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.admin.only import admins_only
from handlers.context import Context
from handlers.views.around.admin import report
from store import outbox
from store.talk import stats as counter


@admins_only
async def stats(update: Update, context: Context) -> None:
    """Show chats, questions, the answered share, what was left unanswered, what is in doubt."""
    language = await context.language(update)
    found = await counter.use(context.store, context.now)
    trouble = await counter.trouble(context.store)
    mail = await outbox.traffic(context.store)
    await send.answer(update, report("admin.head", (found, trouble, mail), language))
