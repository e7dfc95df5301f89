"""The text of a call: parse mode or ready entities → text and entities, within Telegram's limits."""

from __future__ import annotations

from typing import Any

from bot.playground.call import Call
from bot.playground.refusal import Json, bad
from bot.playground.words import html, markdown
from bot.playground.words.entities import detected, given, trimmed, units

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
RAW_LIMIT = 1 << 15  # bytes before parsing, `get_formatted_text` in telegram-bot-api


def formatted(text: str, parse_mode: str, entities: Any) -> tuple[str, list[Json]]:
    """Return text and entities as people will see them; refuse what Telegram cannot parse."""
    if len(text.encode("utf-8", "surrogatepass")) > RAW_LIMIT:
        raise bad("Text is too long")
    match parse_mode.lower() if text else "":
        case "" | "none":
            found = given(text, entities if isinstance(entities, list) else [])
        case "html":
            text, found = html.parse(text)
        case "markdownv2":
            text, found = markdown.parse(text)
        case _:
            raise bad("Unsupported parse_mode")
    text, found = trimmed(text, found)
    return text, detected(text, found)


def message_text(call: Call, text: str | None = None, mode: str | None = None, ready: Any = None) -> Json:
    """Return `text` and `entities` of a message to send: the call's own, or those of inline content."""
    if text is None:
        text, mode = call.text("text"), call.text("parse_mode")
        ready = call.value("entities", "entities") if call.has("entities") else None
    if not text:
        raise bad("Message text is empty")
    words, entities = formatted(text, mode or "", ready)
    if not words:
        raise bad("Text must be non-empty")
    if units(words) > TEXT_LIMIT:
        raise bad("Message is too long")
    return {"text": words} | ({"entities": entities} if entities else {})


def caption(values: Json) -> Json:
    """Return `caption` and `caption_entities` of a file to send; empty if there is none."""
    text = str(values.get("caption") or "")
    words, entities = formatted(text, str(values.get("parse_mode") or ""), values.get("caption_entities"))
    if units(words) > CAPTION_LIMIT:
        raise bad("Message caption is too long")
    if not words:
        return {}
    above = {"show_caption_above_media": True} if values.get("show_caption_above_media") is True else {}
    return {"caption": words} | ({"caption_entities": entities} if entities else {}) | above
