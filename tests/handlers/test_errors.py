"""When something breaks: one log line without words, a kind sentence, and the next question is answered."""

from __future__ import annotations

import logging

import pytest
from telegram import Bot, Update
from telegram.error import BadRequest, NetworkError
from telegram.ext import TypeHandler

from bot.loopback import Call
from handlers.context import Context
from tests.telegram import RAMA, Talk

PRIVATE = "मेरा निजी सवाल"


async def broken(_update: Update, _context: Context) -> None:
    """Fail as a handler might."""
    raise RuntimeError(PRIVATE)


async def test_a_failure_is_said_kindly_and_logged_without_words(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """A reader is not left alone, and nobody reads their question in a log."""
    talk.application.add_handler(TypeHandler(Update, broken), group=-2)
    with caplog.at_level(logging.DEBUG, logger="handlers"):
        reply, *_ = await talk.say(PRIVATE)
    assert "गड़बड़" in reply["text"]
    told = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("handlers"))
    assert "RuntimeError" in told
    assert PRIVATE not in told


async def test_the_next_question_is_answered(talk: Talk) -> None:
    """One failure does not end the bot."""
    failing = TypeHandler(Update, broken)
    talk.application.add_handler(failing, group=-2)
    await talk.say("x")
    talk.application.remove_handler(failing, group=-2)
    (reply,) = await talk.say("hello")
    assert "नमस्ते" in reply["text"] or "Hello" in reply["text"]


async def test_refused_markup_goes_out_as_plain_text(talk: Talk) -> None:
    """Were Telegram to refuse our HTML, the answer would still arrive."""
    sent = await refusing(talk, "sendMessage", BadRequest("Can't parse entities: unexpected end tag"))
    assert len(sent) == 1
    assert "parse_mode" not in sent[0]
    assert "<b>" not in sent[0]["text"]


async def test_a_broken_connection_brings_no_second_apology(talk: Talk) -> None:
    """Where Telegram cannot be reached, nothing is sent in a loop."""
    assert await refusing(talk, "sendMessage", NetworkError("gone")) == []


async def refusing(talk: Talk, name: str, error: Exception) -> list[Call]:
    """Say hello while the first call of that name is refused; return what arrived."""
    arrived: list[Call] = []
    refused = False

    def listen(called: str, call: Call) -> None:
        nonlocal refused
        if called == name and not refused:
            refused = True
            raise error
        if called == name:
            arrived.append(call)

    talk.loopback.listener = listen
    await talk.say("/start", RAMA)
    assert isinstance(talk.application.bot, Bot)
    return arrived
