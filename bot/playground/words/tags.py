"""What a tag of Telegram's HTML means: its entity, its argument, its link, and character references."""

from __future__ import annotations

from dataclasses import dataclass

from bot.playground.refusal import Json, Refusal, bad

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "code": "code", "pre": "pre", "a": "text_link", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


@dataclass(slots=True)
class Opened:
    """A start tag still waiting for its end."""

    tag: str
    argument: str
    offset: int
    out: int


def entity_of(opened: Opened, stop: int, inside: str, before: Json) -> Json | None:
    """Return the entity a closed tag makes; None if it only changes the one `before` it, or makes none."""
    entity: Json = {"type": KINDS[opened.tag], "offset": opened.offset, "length": stop - opened.offset}
    same = all(before.get(key) == entity[key] for key in ("offset", "length"))
    if opened.tag == "a":
        return entity if link(entity, opened.argument or inside) else None
    if opened.tag == "pre" and same and before["type"] == "code" and before.get("language"):
        before["type"] = "pre"
        return None
    if opened.tag == "code" and opened.argument:
        if same and before["type"] == "pre":
            before["language"] = opened.argument
            return None
        entity["language"] = opened.argument
    elif opened.tag == "blockquote" and opened.argument:
        entity["type"] = "expandable_blockquote"
    elif opened.tag == "tg-emoji":
        if not opened.argument.isdigit():
            raise refused("Invalid custom emoji identifier specified")
        entity["custom_emoji_id"] = opened.argument
    return entity


def refused(text: str) -> Refusal:
    """Refuse markup."""
    return bad(f"can't parse entities: {text}")


def argument_of(tag: str, name: str, value: str) -> str:
    """Return what an attribute means for its tag, or nothing."""
    if (tag, name) in {("a", "href"), ("tg-emoji", "emoji-id"), ("blockquote", "expandable")}:
        return value
    if (tag, name) == ("code", "class") and value.startswith("language-"):
        return value.removeprefix("language-")
    if (tag, name) == ("span", "class") and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return ""


def link(entity: Json, target: str) -> bool:
    """Make `entity` a link to `target`; a target that is no address makes none, as in Telegram."""
    if target.startswith("tg://user?id="):
        entity["type"] = "text_mention"
        entity["user"] = {"id": int(target.removeprefix("tg://user?id=")), "is_bot": False, "first_name": ""}
        return True
    address = target if "://" in target else f"http://{target}"
    host = address.split("://", 1)[1].split("/", 1)[0]
    if " " in address or "." not in host:
        return False
    entity["url"] = address if "/" in address.split("://", 1)[1] else address + "/"
    return True


def reference(source: str, at: int) -> tuple[str, int]:
    """Decode a character reference at `at`: the character and the place after it; nothing if it is none."""
    end = at + 1
    if source[end] == "#":
        end += 1
        base, digits = (16, "0123456789abcdefABCDEF") if source[end] == "x" else (10, "0123456789")
        end += base == 16
        start = end
        while source[end] in digits:
            end += 1
        code = int(source[start:end] or "0", base)
        if not 0 < code < 0x10FFFF or end - at >= 10 or 0xD800 <= code <= 0xDFFF:
            return "", at
        decoded = chr(code)
    else:
        while source[end].isascii() and source[end].isalpha():
            end += 1
        decoded = NAMED.get(source[at + 1 : end], "")
    return decoded, end + (source[end] == ";")
