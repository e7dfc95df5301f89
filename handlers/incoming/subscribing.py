"""Beginning and ending a chat's subscriptions: who may, and what is said."""

from __future__ import annotations

from telegram import Update
from telegram.constants import ChatMemberStatus, ChatType

from handlers.context import Context, chat_id
from handlers.views import subscription as views
from handlers.views.reply import Reply, text
from handlers.views.say import say
from store import subscriptions
from store.edition.values import Subscription
from store.subscriptions import TimetableError
from store.talk import watches
from store.types import Language

ADMINS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


async def may_change(update: Update, context: Context) -> bool:
    """Tell whether who wrote or pressed may change the chat's subscriptions."""
    chat, user, message = update.effective_chat, update.effective_user, update.effective_message
    if chat is None or chat.type in (ChatType.PRIVATE,):
        return chat is not None
    if (
        update.callback_query is None
        and message
        and message.sender_chat
        and message.sender_chat.id == chat.id
    ):
        return True  # a channel's post, or an administrator who writes as the group
    if user is None:
        return False
    return (await context.bot.get_chat_member(chat.id, user.id)).status in ADMINS


def blank(update: Update, language: Language) -> Subscription:
    """Return a subscription to everything, for where the update came from."""
    message = update.effective_message
    thread = message.message_thread_id if message and message.is_topic_message else None
    return Subscription(chat_id(update), language=language, thread_id=thread)


async def begun(context: Context, wish: Subscription, language: Language) -> tuple[Reply, str]:
    """Begin a subscription; return what to say and the key of its buttons."""
    try:
        found = await subscriptions.begin(context.store, wish, context.now)
    except TimetableError as error:
        return views.refused(error.faults, (), language), ""
    if found is None:
        return text(say(language, "subscribe.too_many")), ""
    return views.card(found, language), str(found.id)


async def ending(update: Update, context: Context, language: Language) -> Reply:
    """Ask whether the chat's subscriptions shall end; nothing ends by this."""
    found = await subscriptions.of_chat(context.store, chat_id(update))
    waiting = await watches.of_chat(context.store, chat_id(update), context.now)
    return views.ending(found, bool(waiting), language)


async def ended(update: Update, context: Context, language: Language) -> Reply:
    """End all of the chat's subscriptions."""
    found = await subscriptions.of_chat(context.store, chat_id(update))
    count = await subscriptions.end(context.store, chat_id(update), tuple(wish.id for wish in found))
    return views.ended(count, language)
