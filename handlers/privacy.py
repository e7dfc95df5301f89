"""Woken by /privacy, /mydata, /deleteme and the button that confirms it."""

from __future__ import annotations

import json
from io import BytesIO

from telegram import InputFile, Update
from telegram.constants import ChatType

from handlers import send
from handlers.context import Context, chat_id, user_id
from handlers.views.reply import Button, text
from handlers.views.say import say, word
from store.talk import privacy


async def explain(update: Update, context: Context) -> None:
    """Say what is kept, how long, and how to see or delete it."""
    await send.answer(update, text(say(await context.language(update), "privacy.kept")))


async def data(update: Update, context: Context) -> None:
    """Send everything kept about the user as a JSON document."""
    language = await context.language(update)
    message, user = update.effective_message, user_id(update)
    if message is None or user is None or message.chat.type != ChatType.PRIVATE:
        await send.answer(update, text(say(language, "privacy.in_private")))
        return
    found = await privacy.collect(context.store, user, message.chat.id)
    document = json.dumps(found, ensure_ascii=False, indent=1).encode()
    await message.reply_document(
        InputFile(BytesIO(document), "mydata.json"), caption=word(language, "privacy.data")
    )


async def ask_delete(update: Update, context: Context) -> None:
    """Ask before deleting."""
    language = await context.language(update)
    if update.effective_chat and update.effective_chat.type != ChatType.PRIVATE:
        await send.answer(update, text(say(language, "privacy.in_private")))
        return
    row = tuple(Button(word(language, f"button.{name}"), "forget", name) for name in ("yes", "no"))
    await send.answer(update, text(say(language, "privacy.sure"), buttons=(row,)))


async def delete(update: Update, context: Context) -> None:
    """Delete everything once confirmed, or leave it."""
    query, user = update.callback_query, user_id(update)
    if query is None or user is None or chat_id(update) != user:
        return
    language = await context.language(update)
    _, argument, _ = send.unpack(query.data)
    await send.pop_up(query)
    if argument == "yes":
        await privacy.forget(context.store, user, chat_id(update))
    await send.edit(query, text(say(language, "privacy.gone" if argument == "yes" else "privacy.stays")))
