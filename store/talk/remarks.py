"""A line that is no question of news, in its conversation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from store.dialogue import remarks
from store.dialogue.aside import aside
from store.exchange import Chat, Exchange, Remark
from store.store import Store
from store.talk import chats
from store.text import script
from store.types import Answer, Language, Outcome


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said in a chat, by whom, and when; `before` is the exchange with a topic a moment ago.

    `spoken` is the language of the one who says it, as far as their Telegram tells.
    """

    text: str
    chat: Chat
    who: int | None
    before: Exchange | None
    now: datetime
    spoken: Language = "en"


async def heard(store: Store, saying: Saying) -> tuple[Remark, Answer] | None:
    """Return what a line says and an answer that holds no news; None where it asks of the news or an answer.

    The reply is in the line's own language, else in the chat's, the last thing said, the speaker's.
    """
    remark = remarks.read(saying.text, alone=saying.before is None)
    if remark is None or (saying.before and aside(saying.text)):
        return None
    told = remark.language or script.told(saying.text)
    told = told or await chats.voice(store, saying.chat.id, saying.who, saying.now)
    outcome: Outcome = "off_topic" if remark.kind == "off" else "greeting"
    return remark, Answer(saying.text, told or saying.spoken, outcome)


async def agreed(store: Store, saying: Saying) -> str | None:
    """Return the one question that was offered just before, where the line only says yes to it."""
    remark = remarks.read(saying.text, alone=saying.before is None)
    if remark is None or remark.kind != "yes":
        return None
    offered = await chats.newest(store, saying.chat.id, saying.who, saying.now)
    return offered.choices[0] if offered and len(offered.choices) == 1 else None
