"""answerCallbackQuery, answerInlineQuery."""

from __future__ import annotations

from typing import Any

from bot.playground.call import Call
from bot.playground.methods.markup import checked
from bot.playground.refusal import STALE_QUERY, Json, bad
from bot.playground.words.entities import units
from bot.playground.words.formatted import caption, message_text
from bot.playground.world import World

ANSWER_LIMIT = 200
RESULT_LIMIT = 50
ID_LIMIT = 64


async def answer_callback_query(world: World, call: Call) -> bool:
    """Answer a pressed button, once."""
    query = world.callbacks.get(call.text("callback_query_id"))
    if query is None or query.get("answer") is not None:
        raise bad(STALE_QUERY)
    if units(call.text("text")) > ANSWER_LIMIT:
        raise bad("MESSAGE_TOO_LONG")
    query["answer"] = {"text": call.text("text"), "show_alert": call.flag("show_alert")}
    world.tell({"event": "answer", "query_id": call.text("callback_query_id")} | query["answer"])
    return True


async def answer_inline_query(world: World, call: Call) -> bool:
    """Answer what somebody typed after the bot's name, once."""
    results = call.value("results", "inline query results") or []
    if not isinstance(results, list):
        raise bad("Expected an Array of inline query results")
    if len(results) > RESULT_LIMIT:
        raise bad("Too many inline query results specified")
    found = [inline_result(one) for one in results]
    if len({one["id"] for one in found}) < len(found):
        raise bad("RESULT_ID_DUPLICATE")
    query = world.inline_queries.get(call.text("inline_query_id"))
    if query is None or query.get("answer") is not None:
        raise bad(STALE_QUERY)
    if len(call.text("next_offset").encode()) > ID_LIMIT:
        raise bad("NEXT_OFFSET_INVALID")
    query["answer"] = {"results": found, "next_offset": call.text("next_offset")}
    query["answer"] |= {
        "cache_time": call.integer("cache_time", 300),
        "is_personal": call.flag("is_personal"),
    }
    world.tell({"event": "inline", "query_id": call.text("inline_query_id")} | query["answer"])
    return True


def inline_result(value: Any) -> Json:
    """Check one result and work out the message it would send."""
    if not isinstance(value, dict):
        raise unreadable("Inline query result must be an object")
    for name in ("type", "id"):
        required(value, name)
    if not 1 <= len(str(value["id"]).encode()) <= ID_LIMIT:
        raise bad("RESULT_ID_INVALID")
    kind = str(value["type"]).lower()
    if kind not in {"article", "photo", "document"}:
        raise unreadable("Unsupported type of the inline query result specified")
    if kind == "article":
        required(value, "title")
        if not isinstance(value.get("input_message_content"), dict):
            raise unreadable('Can\'t find field "message_text"')
    return value | {"message": content(value)}


def content(value: Json) -> Json:
    """Return the message a result sends when chosen."""
    given = value.get("input_message_content")
    if isinstance(given, dict):
        required(given, "message_text")
        text, mode = str(given["message_text"]), str(given.get("parse_mode") or "")
        message = message_text(Call("answerinlinequery"), text, mode, given.get("entities"))
    else:
        message = caption(value)
    markup = checked(value["reply_markup"]) if value.get("reply_markup") else None
    return message | ({"reply_markup": markup} if markup else {})


def required(value: Json, name: str) -> None:
    """Refuse a result without a field it must have."""
    if name not in value:
        raise unreadable(f'Can\'t find field "{name}"')


def unreadable(text: str) -> Exception:
    """Refuse a result."""
    return bad(f"Can't parse inline query result: {text}")
