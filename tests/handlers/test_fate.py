"""Telegram's answers by meaning."""

from __future__ import annotations

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from handlers import fate
from handlers.fate import Fate, NotSentError


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), Fate("off", "blocked")),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), Fate("off", "kicked")),
        (Forbidden("Forbidden: bot is not a member of the channel chat"), Fate("off", "kicked")),
        (Forbidden("Forbidden: user is deactivated"), Fate("off", "deactivated")),
        (Forbidden("Forbidden: something new"), Fate("off", "forbidden")),
        (BadRequest("Chat not found"), Fate("off", "not_found")),
        (BadRequest("PEER_ID_INVALID"), Fate("off", "not_found")),
        (BadRequest("Not enough rights to send text messages to the chat"), Fate("off", "no_rights")),
        (BadRequest("Can't parse entities: unclosed start tag at byte offset 3"), Fate("plain", "parse")),
        (BadRequest("Message is too long"), Fate("refused", "message is too long")),
        (ChatMigrated(-1005), Fate("moved", chat_id=-1005)),
        (RetryAfter(31), Fate("halt", seconds=31)),
        (InvalidToken(), Fate("stop", "token")),
        (TimedOut(), Fate("doubt", "TimedOut")),
        (NetworkError("connection lost"), Fate("doubt", "NetworkError")),
        (TelegramError("Invalid server response"), Fate("doubt", "TelegramError")),
        (NotSentError("no connection"), Fate("again", "not_sent")),
    ],
)
def test_an_answer_means_what_telegram_means(error: TelegramError, expected: Fate) -> None:
    """A blocked chat is left alone, a doubtful message is not doubled, a refused one is not repeated."""
    assert fate.of(error) == expected
