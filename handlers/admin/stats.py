"""Woken by an admin's /stats: how the bot was used in the last seven days."""

from __future__ import annotations

from dataclasses import replace

from telegram import Update

from handlers import send
from handlers.admin.only import admins_only
from handlers.context import Context
from handlers.views.around.admin import use as render
from handlers.views.digest import traffic
from store import outbox
from store.talk import stats as counter


@admins_only
async def stats(update: Update, context: Context) -> None:
    """Show chats, questions, the answered share, what was left unanswered, and how the outbox stands."""
    language = await context.language(update)
    found = await counter.use(context.store, context.now)
    mail = traffic(await outbox.traffic(context.store), language)
    reply = render(found, language)
    await send.answer(update, replace(reply, blocks=(*reply.blocks, mail)))
