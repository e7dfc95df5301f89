"""Which messages are meant for us, and what they say without our name in them."""

from __future__ import annotations

from telegram import Message, MessageEntity
from telegram.constants import ChatType
from telegram.ext import filters

from store.talk.forwarded import is_link

LONG = 200  # characters that make a forwarded text a report
GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


def said(message: Message) -> str:
    """Return a message's words, a mention of the bot left out."""
    words = message.text or message.caption or ""
    for mention in _mentions(message):
        words = words.replace(mention, " ")
    return " ".join(words.split()) if _mentions(message) else words.strip()


def _mentions(message: Message) -> list[str]:
    name = f"@{message.get_bot().username}".lower()
    kinds: list[str | None] = [MessageEntity.MENTION]
    found = {**message.parse_entities([MessageEntity.MENTION]), **message.parse_caption_entities(kinds)}
    return [text for text in found.values() if text.lower() == name]


class Addressed(filters.MessageFilter):
    """In private, everything; in a group, a mention of the bot or a reply to one of its messages."""

    def filter(self, message: Message) -> bool:
        """Whether the message is meant for us."""
        if message.chat.type == ChatType.PRIVATE:
            return True
        if message.chat.type not in GROUPS or message.via_bot is not None:
            return False
        replied = message.reply_to_message.from_user if message.reply_to_message else None
        return bool(_mentions(message)) or (replied is not None and replied.id == message.get_bot().id)


ADDRESSED = Addressed()


def sent(message: Message) -> str:
    """Return what a message passes on to be read: a long forwarded text, a web address; "" for neither.

    Phones share a page as its headline and its address in one message.
    """
    words = (message.text or message.caption or "").strip()
    if message.forward_origin is not None and len(words) >= LONG:
        return words
    return next((address for address in (*_linked(message), words) if is_link(address)), "")


def _linked(message: Message) -> list[str]:
    """Return the addresses in a message, written out or behind words."""
    hidden = [entity.url for entity in (*message.entities, *message.caption_entities) if entity.url]
    kinds: list[str | None] = [MessageEntity.URL]
    found = {**message.parse_entities([MessageEntity.URL]), **message.parse_caption_entities(kinds)}
    return [*found.values(), *hidden]


class Sent(filters.MessageFilter):
    """A report passed on: a long forwarded text, or a web address."""

    def filter(self, message: Message) -> bool:
        """Whether the message is something to read rather than a question."""
        return bool(sent(message))


SENT = Sent()
