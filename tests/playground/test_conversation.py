"""A real python-telegram-bot application talks to the stand-in as it would to Telegram."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.playground import acts
from bot.playground.conversation import AnyApplication, Conversation, NothingCameError, labels, running
from bot.playground.stage import NotLoopbackError, Stage, playing
from tests.playground.calls import Caller, picture

Context = ContextTypes.DEFAULT_TYPE


async def start(update: Update, _: Context) -> None:
    """Greet with a button."""
    assert update.effective_message is not None
    button = InlineKeyboardButton("आँकड़े", callback_data="figures")
    await update.effective_message.reply_html("<b>नमस्ते</b>", reply_markup=InlineKeyboardMarkup([[button]]))


async def pressed(update: Update, _: Context) -> None:
    """Answer a press, edit, and send a picture."""
    query = update.callback_query
    assert query is not None
    assert update.effective_chat is not None
    await query.answer("लीजिए")
    await query.edit_message_text("बदला")
    await update.effective_chat.send_photo(picture()[1], caption="चित्र")


async def typed(update: Update, _: Context) -> None:
    """Offer the query itself as an article."""
    assert update.inline_query is not None
    words = InputTextMessageContent(f"उत्तर: {update.inline_query.query}")
    await update.inline_query.answer([InlineQueryResultArticle("1", "ODOP", words)])


async def echo(update: Update, _: Context) -> None:
    """Say it back."""
    assert update.effective_message is not None
    await update.effective_message.reply_text(update.effective_message.text or "")


@pytest.fixture
def application(stage: Stage) -> AnyApplication:
    """A small bot, built as any bot would be."""
    builder = ApplicationBuilder().token(stage.token).base_url(stage.base_url)
    application: Application[Any, Any, Any, Any, Any, Any] = builder.base_file_url(
        stage.base_file_url
    ).build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(pressed))
    application.add_handler(InlineQueryHandler(typed))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    return application


async def test_a_whole_conversation(stage: Stage, application: AnyApplication) -> None:
    """Text, button, edit, picture and inline mode work through the library the bot uses."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    async with running(application):
        welcome = await asha.ask("/start")
        assert (welcome["text"], labels(welcome)) == ("नमस्ते", ["आँकड़े"])
        assert await asha.press("आँकड़े") == {"text": "लीजिए", "show_alert": False}
        assert (await asha.changed())["text"] == "बदला"
        assert (await asha.reply())["caption"] == "चित्र"
        query_id, results = await asha.inline("निर्यात")
        assert [one["title"] for one in results] == ["ODOP"]
        chosen = acts.choose(stage.world, asha.chat, asha.person, query_id, "1")
        assert (chosen["text"], chosen["via_bot"]["username"]) == ("उत्तर: निर्यात", "odop_news_bot")
        assert (await asha.reply())["text"] == "उत्तर: निर्यात"
        await asha.silent(application)


async def test_silence_and_its_end_are_told_apart(stage: Stage, application: AnyApplication) -> None:
    """A test that waits for nothing must notice something."""
    asha = Conversation.private(stage, "Asha")
    async with running(application):
        asha.say("ek")
        with pytest.raises(NothingCameError, match="unread"):
            await asha.silent(application)
        assert (await asha.reply())["text"] == "ek"
        with pytest.raises(NothingCameError, match="no reply"):
            await asha.reply(seconds=0.01)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "::", "example.com"])  # noqa: S104  # refused
async def test_only_this_machine_is_answered(host: str) -> None:
    """Whoever reaches the playground can speak as anybody in it."""
    with pytest.raises(NotLoopbackError):
        async with playing(host=host):
            pass


async def test_a_page_of_another_name_is_turned_away(stage: Stage, call: Caller) -> None:
    """A web page that points its own name at 127.0.0.1 must not get in."""
    answer = await call.client.get(f"{stage.base_url}{stage.token}/getMe", headers={"host": "evil.example"})
    assert answer.status_code == 400
