"""Text and its entities: UTF-16 offsets, trimming, and the commands, links and tags Telegram finds itself."""

from __future__ import annotations

import re

from bot.playground.refusal import Json, bad

# The order of entities that start and end together, as in td/telegram/MessageEntity.cpp.
PRIORITY = {
    "blockquote": 0, "expandable_blockquote": 0, "pre": 11, "code": 20, "text_link": 49, "text_mention": 49,
    "bold": 90, "italic": 91, "underline": 92, "strikethrough": 93, "spoiler": 94, "custom_emoji": 99,
}  # fmt: skip
OPAQUE = {"pre", "code", "text_link", "text_mention"}
DETECTORS = (
    ("url", re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]}'।]")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w@.])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=[^\d_])[\w\u0900-\u0963\u0966-\u097f]+")),
)


def units(text: str) -> int:
    """Return the length in UTF-16 code units, which is how Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, offset: int, length: int) -> str:
    """Return the part of `text` an entity covers."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def ordered(entities: list[Json]) -> list[Json]:
    """Sort as Telegram does: by place, the longer first, then by kind."""
    return sorted(entities, key=lambda e: (e["offset"], -e["length"], PRIORITY.get(e["type"], 5)))


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Drop blank ends and move the entities along; what is left empty disappears."""
    left = units(text) - units(text.lstrip())
    text = text.strip()
    end, kept = units(text), []
    for entity in entities:
        start = max(entity["offset"] - left, 0)
        stop = min(entity["offset"] + entity["length"] - left, end)
        if stop > start:
            kept.append(entity | {"offset": start, "length": stop - start})
    return text, kept


def detected(text: str, entities: list[Json]) -> list[Json]:
    """Add what Telegram finds by itself, outside code and links."""
    if not re.search(r"[/@#]", text):
        return ordered(entities)
    taken = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in OPAQUE]
    found = list(entities)
    for kind, pattern in DETECTORS:
        for match in pattern.finditer(text):
            start = units(text[: match.start()])
            stop = start + units(match[0])
            if all(stop <= low or start >= high for low, high in taken):
                taken.append((start, stop))
                found.append({"type": kind, "offset": start, "length": stop - start})
    return ordered(found)


def given(text: str, entities: list[Json]) -> list[Json]:
    """Check entities that came ready-made: kinds a bot may send, inside the text."""
    end, kept = units(text), []
    for entity in entities:
        if not isinstance(entity, dict):
            raise bad("Can't parse MessageEntity: expected an Object")
        for field in ("offset", "length", "type"):
            if field not in entity:
                raise bad(f"Can't parse MessageEntity: Can't find field \"{field}\"")
        start, stop = int(entity["offset"]), int(entity["offset"]) + int(entity["length"])
        if start < 0 or stop > end or stop <= start:
            continue  # td drops what lies outside the text
        if entity["type"] in PRIORITY:
            kept.append(entity)
    return kept
