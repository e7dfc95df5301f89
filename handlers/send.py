"""A reply becomes Telegram calls; refused markup goes out as plain text."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from telegram import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    Update,
)
from telegram.constants import ChatAction, ChatType, ParseMode
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from handlers.views.reply import Button, Reply

log = logging.getLogger(__name__)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
DATA_LIMIT = 64  # bytes; https://core.telegram.org/bots/api#inlinekeyboardbutton
SEPARATOR = ":"
TYPING_SECONDS = 4.5  # Telegram drops the typing sign after five
TYPING_PATIENCE = 1.0  # seconds a reply waits for a slow sign


def data(button: Button, key: str) -> str:
    """Return a button's callback data: action, argument and the key of what it stands under."""
    packed = SEPARATOR.join((button.action, button.argument, key))
    if len(packed.encode()) > DATA_LIMIT:
        raise ValueError(button.action)
    return packed


def unpack(packed: str | None) -> tuple[str, str, str]:
    """Return action, argument and key; a forged one gives parts that name nothing."""
    action, _, rest = (packed or "").partition(SEPARATOR)
    argument, _, key = rest.partition(SEPARATOR)
    return action, argument, key


def keyboard(reply: Reply, key: str = "") -> InlineKeyboardMarkup | None:
    """Return the reply's buttons for Telegram; `key` names the exchange they stand under."""
    rows = [
        [
            InlineKeyboardButton(button.label, url=button.url)
            if button.url
            else InlineKeyboardButton(button.label, callback_data=data(button, key))
            for button in row
        ]
        for row in reply.buttons
    ]
    return InlineKeyboardMarkup(rows) if rows else None


async def answer(update: Update, reply: Reply, key: str = "") -> Message | None:
    """Send the reply where the update came from; in a group, as an answer to the message asked in."""
    message = update.effective_message
    if message is None:
        return None
    quote = message.chat.type != ChatType.PRIVATE and update.callback_query is None
    markup = keyboard(reply, key)
    if reply.photo is not None:
        return await message.reply_photo(
            reply.photo,
            caption=reply.html(),
            parse_mode=ParseMode.HTML,
            reply_markup=markup,
            do_quote=quote,
        )
    try:
        return await message.reply_text(
            reply.html(),
            parse_mode=ParseMode.HTML,
            reply_markup=markup,
            link_preview_options=NO_PREVIEW,
            do_quote=quote,
        )
    except BadRequest as error:
        if "entities" not in error.message:
            raise
        log.warning("markup refused reason=%r", error.message)
        return await message.reply_text(reply.plain(), reply_markup=markup, do_quote=quote)


async def to_chat(bot: ExtBot[Any], chat_id: int, reply: Reply, thread_id: int | None = None) -> Message:
    """Send the reply to a chat that asked nothing just now, into the forum topic where there is one."""
    return await bot.send_message(
        chat_id,
        reply.html(),
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard(reply),
        link_preview_options=NO_PREVIEW,
        message_thread_id=thread_id,
    )


async def edit(query: CallbackQuery, reply: Reply, key: str = "") -> None:
    """Put the reply in place of the message the button stands under; an unchanged one is no fault."""
    with suppress(BadRequest):
        await query.edit_message_text(
            reply.html(),
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(reply, key),
            link_preview_options=NO_PREVIEW,
        )


async def rewrite(message: Message, message_id: int, reply: Reply, key: str = "") -> None:
    """Put the reply in place of one we sent before in the message's chat; unchanged or gone is no fault."""
    with suppress(BadRequest):
        await message.get_bot().edit_message_text(
            reply.html(),
            chat_id=message.chat.id,
            message_id=message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(reply, key),
            link_preview_options=NO_PREVIEW,
        )


async def pop_up(query: CallbackQuery, text: str | None = None) -> None:
    """End the button's waiting sign, with a short text where there is one; too late is no fault."""
    with suppress(BadRequest):
        await query.answer(text=text, show_alert=bool(text))


@asynccontextmanager
async def typing(update: Update) -> AsyncIterator[None]:
    """Show the typing sign while the work inside goes on; it is sent beside the work and never after it."""
    done = asyncio.Event()
    task = asyncio.create_task(_keep_typing(update, done))
    await asyncio.sleep(0)  # let the sign leave before the work begins
    try:
        yield
    finally:
        done.set()
        await asyncio.wait([task], timeout=TYPING_PATIENCE)
        task.cancel()


async def _keep_typing(update: Update, done: asyncio.Event) -> None:
    with suppress(TelegramError):
        while update.effective_message is not None and not done.is_set():
            await update.effective_message.reply_chat_action(ChatAction.TYPING)
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), TYPING_SECONDS)
