"""Woken by an admin's /block and /unblock: who gets no answer."""

from __future__ import annotations

from telegram import Update

from handlers import send
from handlers.admin.only import admins_only
from handlers.context import Context
from handlers.views.reply import text
from handlers.views.say import say
from store.talk import rulings

SHOWN = 50


@admins_only
async def block(update: Update, context: Context) -> None:
    """Put a user's or a chat's number on the block list; alone, show the list. No admin can be blocked."""
    who = _number(context)
    language = await context.language(update)
    if who is not None and who not in context.bot_data.admins:
        await rulings.block(context.store, who, context.now)
        await send.answer(update, text(say(language, "admin.blocked", who=str(who))))
        return
    listed = ", ".join(str(one) for one in (await rulings.blocked(context.store))[:SHOWN])
    key = "admin.block_list" if listed else "admin.block_none"
    await send.answer(update, text(say(language, key, **({"who": listed} if listed else {}))))


@admins_only
async def unblock(update: Update, context: Context) -> None:
    """Take a number off the block list."""
    who = _number(context)
    language = await context.language(update)
    if who is None:
        await send.answer(update, text(say(language, "admin.block_none")))
        return
    await rulings.unblock(context.store, who)
    await send.answer(update, text(say(language, "admin.unblocked", who=str(who))))


def _number(context: Context) -> int | None:
    """Return the number behind the command, a group's with its minus."""
    said = " ".join(context.args or ())
    digits = said.removeprefix("-")
    return int(said) if digits.isascii() and digits.isdecimal() and len(digits) < 19 else None
