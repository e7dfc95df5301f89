"""Keyboards as Telegram checks them: fields, the 64 bytes of `callback_data`, addresses, size."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from bot.playground.call import Call
from bot.playground.refusal import Json, bad

DATA_LIMIT = 64
BUTTON_LIMIT = 100
ROW_LIMIT = 8
ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip
REPLY_KEYS = frozenset({"keyboard", "remove_keyboard", "force_reply"})


def reply_markup(call: Call) -> Json | None:
    """Return the markup of a call, checked; None if there is none."""
    value = call.value("reply_markup", "reply keyboard markup")
    return checked(value) if value else None


def checked(value: Any) -> Json | None:
    """Check a markup; an inline keyboard without buttons counts as none."""
    if not isinstance(value, dict):
        raise bad("Object expected as reply markup")
    if "inline_keyboard" not in value:
        return value if REPLY_KEYS & set(value) else None
    rows = value["inline_keyboard"]
    if not isinstance(rows, list):
        raise bad('Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array')
    for row in rows:
        if not isinstance(row, list):
            raise bad('Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    buttons = [[button(one) for one in row[:ROW_LIMIT]] for row in rows if row]
    if sum(map(len, buttons)) > BUTTON_LIMIT:
        raise bad("reply markup is too long")
    return {"inline_keyboard": buttons} if buttons else None


def button(value: Any) -> Json:
    """Check one inline button."""
    if not isinstance(value, dict):
        raise bad("Can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    if "text" not in value:
        raise bad("Can't parse inline keyboard button: Can't find field \"text\"")
    if not isinstance(value["text"], str):
        raise bad('Can\'t parse inline keyboard button: Field "text" must be of type String')
    if not any(value.get(name) not in (None, "") or (name in value and "inline" in name) for name in ACTIONS):
        raise bad("Can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if not value["text"].strip():
        raise bad("BUTTON_TEXT_INVALID")
    if value.get("url"):
        address(str(value["url"]))
    elif len(str(value.get("callback_data") or "").encode()) > DATA_LIMIT:
        raise bad("BUTTON_DATA_INVALID")
    return value


def address(url: str) -> None:
    """Refuse a button's address Telegram would not open."""
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
        host = parts.hostname or ""
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme not in {"http", "https", "tg", "ton", "tonsite"}:
        raise bad(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    if parts.scheme.startswith("http") and ("." not in host.strip(".") or " " in url):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
