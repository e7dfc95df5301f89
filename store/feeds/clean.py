"""Damaged feeds made sound and small before any XML parser sees them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Final

from store.feeds.entries import FeedError

ENTRIES: Final = 1000
"""Entries kept of one feed."""

_LONGEST: Final = 400_000
_HEAD: Final = 60_000
_DEEPEST: Final = 60
_ROOT: Final = re.compile(
    r"<(?:[\w.-]+:)?(?:rss|feed|rdf|urlset|sitemapindex|opml|channel)(?=[\s>])", re.IGNORECASE
)
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_NUMBERED: Final = re.compile(r"&#(?:x[0-9a-fA-F]{1,8}|\d{1,10});")
_AMPERSAND: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)(\w{2,31};)?")
_CDATA: Final = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|$))", re.DOTALL)
_TORN: Final = re.compile(
    r"(<!\[CDATA\[(?:(?!\]\]>|</(?:title|link|description|summary|content(?::encoded)?)>).)*)(?:\]\]>)?",
    re.DOTALL,
)
_LEFT_OPEN: Final = re.compile(
    r"<(title|link|guid|pubDate|author|dc:\w+)>([^<]*)"
    r"(?=<(?:/?item|/?entry|title|link|guid|pubDate|author|category|description|summary|content:\w+|dc:\w+)[\s>])",
    re.IGNORECASE,
)
_TAG: Final = re.compile(r"<(/?)([A-Za-z_][\w.:-]*)([^<>]*)>")


def clean(text: str, names: tuple[str, ...] = ("item", "entry")) -> tuple[str, int]:
    """Return sound XML with at most 1,000 entries (elements of `names`), and how many were left out.

    Takes off what stands before the root, with it document types and every entity they declare, and control
    characters; resolves HTML's entities, escapes stray ampersands, closes what a cut-off end left open.
    Linear in the text's length. Raises FeedError where no feed begins or its head nests too deep.
    """
    mark = re.compile(rf"<(/?)((?:[\w.-]+:)?(?:{'|'.join(names)}))(?=[\s>])[^<>]*>", re.IGNORECASE)
    root = _ROOT.search(text)
    first = mark.search(text)
    if not root and not first:
        raise FeedError("not_a_feed")
    if root and not (first and first.start() < root.start()):
        text = text[root.start() :]
    else:
        text = "<rss version='2.0'><channel>" + text[first.start() if first else 0 :]
    head, entries, dropped = _split(text, mark)
    head = _sound(head[:_HEAD], closed=False)
    kept = [entry for raw in entries if (entry := _entry(raw))]
    closing = "".join(f"</{name}>" for name in reversed(_open(head)))
    return f"{head}{''.join(kept)}{closing}", dropped + len(entries) - len(kept)


def _split(text: str, mark: re.Pattern[str]) -> tuple[str, list[str], int]:
    """Return what stands before the entries, the entries up to the limit, and how many more there are."""
    entries: list[str] = []
    head, begun, dropped = len(text), -1, 0
    for match in mark.finditer(text):
        if begun >= 0:
            entries.append(text[begun : match.end() if match[1] else match.start()])
        begun = -1 if match[1] else match.start()
        if begun >= 0:
            head = min(head, begun)
            if len(entries) >= ENTRIES:
                dropped, begun = dropped + 1, -1
    if begun >= 0:
        entries.append(text[begun : begun + _LONGEST])
    return text[:head], entries, dropped


def _entry(raw: str) -> str:
    """Return one entry made sound; nothing if it nests too deep."""
    try:
        return _sound(raw[:_LONGEST])
    except FeedError:
        return ""


def _sound(text: str, closed: bool = True) -> str:
    text = _LEFT_OPEN.sub(r"<\1>\2</\1>", _CONTROL.sub("", _cut(text)))
    if text.count("<![CDATA[") > text.count("]]>"):
        text = _TORN.sub(r"\1]]>", text)
    text = "".join(
        piece if piece.startswith("<![CDATA[") else _references(piece) for piece in _CDATA.split(text)
    )
    return text + "".join(f"</{name}>" for name in reversed(_open(text))) if closed else text


def _cut(text: str) -> str:
    """Return the text without a tag that its end cuts in two."""
    last = text.rfind("<")
    torn = last >= 0 and text.find(">", last) < 0 and not text.startswith("<![CDATA[", last)
    return text[:last] if torn else text


def _references(text: str) -> str:
    return _AMPERSAND.sub(_named, _NUMBERED.sub(_numbered, text))


def _numbered(match: re.Match[str]) -> str:
    sign = html.unescape(match[0])
    return html.escape(sign) if len(sign) == 1 and not _CONTROL.search(sign) else ""


def _named(match: re.Match[str]) -> str:
    name = match[1]
    known = html.unescape(f"&{name}") if name else ""
    return html.escape(known) if known and known != f"&{name}" else f"&amp;{name or ''}"


def _open(text: str) -> list[str]:
    """Return the names of the elements `text` opens and does not close. Raises FeedError if too deep."""
    stack: list[str] = []
    for closing, name in _tags(_CDATA.sub("", text)):
        if not closing:
            stack.append(name)
            if len(stack) > _DEEPEST:
                raise FeedError("too_deep")
        elif name in stack:
            while stack.pop() != name:
                pass
    return stack


def _tags(text: str) -> Iterator[tuple[bool, str]]:
    for match in _TAG.finditer(text):
        if not match[3].endswith("/"):
            yield bool(match[1]), match[2]
