"""Telegram's MarkdownV2 → text and entities, with its refusals (td's MessageEntity.cpp)."""

from __future__ import annotations

from bot.playground.refusal import Json
from bot.playground.words.entities import ordered, units
from bot.playground.words.tags import link, refused

RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
MARKS = {
    "```": "pre", "__": "underline", "||": "spoiler", "*": "bold", "_": "italic", "~": "strikethrough",
    "`": "code", "[": "text_link",
}  # fmt: skip
NAMES = {
    "pre": "Pre", "underline": "Underline", "spoiler": "Spoiler", "bold": "Bold", "italic": "Italic",
    "strikethrough": "Strikethrough", "code": "Code", "text_link": "TextUrl",
}  # fmt: skip


def parse(source: str) -> tuple[str, list[Json]]:
    """Return the text of `source` and its entities; refuse what Telegram refuses."""
    out: list[str] = []
    entities: list[Json] = []
    opened: list[tuple[str, int, int, int]] = []  # kind, UTF-16 offset, place in `out`, place in `source`
    at = offset = 0
    while at < len(source):
        kind_open = opened[-1][0] if opened else ""
        literal, step = plain(source, at, kind_open)
        if literal:
            out.append(literal)
            offset += units(literal)
            at += step
            continue
        if kind_open == "text_link" and source[at] == "]":
            at = close_link(source, at, opened, entities, (out, offset))
            continue
        mark = mark_at(source, at, opened)
        if kind_open == MARKS[mark] and kind_open != "text_link":
            kind, start, *_ = opened.pop()
            if offset > start:
                entities.append({"type": kind, "offset": start, "length": offset - start})
        else:
            opened.append((MARKS[mark], offset, len(out), at))
        at += len(mark)
    if opened:
        place = len(source[: opened[-1][3]].encode())
        raise refused(f"Can't find end of {NAMES[opened[-1][0]]} entity at byte offset {place}")
    return "".join(out), ordered(entities)


def plain(source: str, at: int, kind: str) -> tuple[str, int]:
    """Return the literal text at a place and its length in the source; empty if markup stands there."""
    char = source[at]
    if char == "\\" and at + 1 < len(source) and ord(source[at + 1]) < 127:
        return source[at + 1], 2
    if kind in {"pre", "code"}:
        return ("", 0) if char == "`" and (kind == "code" or source.startswith("```", at)) else (char, 1)
    return ("", 0) if char in RESERVED else (char, 1)


def mark_at(source: str, at: int, opened: list[tuple[str, int, int, int]]) -> str:
    """Return the mark at a place; refuse a reserved character that opens and closes nothing."""
    if source.startswith("__", at) and opened and opened[-1][0] == "italic":
        return "_"
    for mark in MARKS:
        if source.startswith(mark, at) and (mark != "[" or all(kind != "text_link" for kind, *_ in opened)):
            return mark
    raise refused(f"Character '{source[at]}' is reserved and must be escaped with the preceding '\\'")


def close_link(
    source: str,
    at: int,
    opened: list[tuple[str, int, int, int]],
    entities: list[Json],
    done: tuple[list[str], int],
) -> int:
    """Close `[text](address)` and return the place after it."""
    out, offset = done
    _, start, place, _ = opened.pop()
    target, after = "".join(out[place:]), at + 1
    if source.startswith("(", after):
        stop = after + 1
        address = []
        while stop < len(source) and source[stop] != ")":
            stop += source[stop] == "\\" and stop + 1 < len(source)
            address.append(source[stop])
            stop += 1
        if stop == len(source):
            raise refused(f"Can't find end of a URL at byte offset {len(source[:after].encode()) + 1}")
        target, after = "".join(address), stop + 1
    entity: Json = {"type": "text_link", "offset": start, "length": offset - start}
    if offset > start and link(entity, target):
        entities.append(entity)
    return after
