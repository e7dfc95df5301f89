"""Woken when the bot is added, blocked or removed, and when a group gets a new id."""

from __future__ import annotations

from telegram import Update
from telegram.constants import ChatMemberStatus

from handlers import send
from handlers.context import Context, chat_id
from handlers.incoming.address import GROUPS
from handlers.views.welcome import joined
from store import subscriptions
from store.talk import chats

GONE = (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)


async def changed(update: Update, context: Context) -> None:
    """Let a chat's subscriptions rest when the bot is out, and go on when it is back; greet a new group."""
    if update.my_chat_member is None:
        return
    status = update.my_chat_member.new_chat_member.status
    if status in GONE:
        reason = "blocked" if status == ChatMemberStatus.BANNED else "left"
        await subscriptions.lost(context.store, chat_id(update), reason, context.now)
        return
    await subscriptions.back(context.store, chat_id(update), context.now)
    came = update.my_chat_member.old_chat_member.status in GONE
    if came and update.my_chat_member.chat.type in GROUPS:
        reply = joined(await context.language(update))
        await send.to_chat(context.bot, chat_id(update), reply)


async def moved(update: Update, context: Context) -> None:
    """Follow a group to its new id."""
    message = update.effective_message
    if message and message.migrate_to_chat_id:
        await subscriptions.moved(context.store, message.chat.id, message.migrate_to_chat_id)
        await chats.moved(context.store, message.chat.id, message.migrate_to_chat_id, context.now)
