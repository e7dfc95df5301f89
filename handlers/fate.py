"""What Telegram's answer means for a message we tried to send."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

Meaning = Literal["sent", "again", "halt", "stop", "off", "moved", "plain", "refused", "doubt"]

# Telegram's words, in lower case, from which a refusal is known for what it is.
OFF = {
    "chat not found": "not_found",
    "peer_id_invalid": "not_found",
    "user not found": "not_found",
    "bot was blocked": "blocked",
    "bot was kicked": "kicked",
    "bot is not a member": "kicked",
    "deactivated": "deactivated",
    "have no rights": "no_rights",
    "not enough rights": "no_rights",
    "chat_write_forbidden": "no_rights",
    "need administrator rights": "no_rights",
    "can't initiate conversation": "never_started",
}
PLAIN = ("can't parse entities", "can't find end of the entity", "unsupported start tag")


class NotSentError(NetworkError):
    """Nothing reached Telegram: no connection came about. Sending again cannot double."""


@dataclass(frozen=True, slots=True)
class Fate:
    """A message's fate: what it means, with the reason, the new chat's id or the seconds to wait."""

    meaning: Meaning
    reason: str = ""
    chat_id: int = 0
    seconds: float = 0.0


def of(error: TelegramError) -> Fate:
    """Return what an error raised while sending means for the message.

    Anything that may have happened after Telegram got the request is a doubt, never a blind retry.
    """
    match error:
        case RetryAfter():
            asked = error.retry_after
            return Fate(
                "halt", seconds=float(asked) if isinstance(asked, int | float) else asked.total_seconds()
            )
        case ChatMigrated():
            return Fate("moved", chat_id=error.new_chat_id)
        case NotSentError():
            return Fate("again", "not_sent")
        case InvalidToken():
            return Fate("stop", "token")
        case Forbidden() | BadRequest():
            return _refusal(error)
    return Fate("doubt", type(error).__name__)


def _refusal(error: TelegramError) -> Fate:
    said = error.message.lower()
    if any(words in said for words in PLAIN):
        return Fate("plain", "parse")
    for words, reason in OFF.items():
        if words in said:
            return Fate("off", reason)
    return Fate("off", "forbidden") if isinstance(error, Forbidden) else Fate("refused", said[:80])
