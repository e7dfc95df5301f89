"""A parsed page's text as a browser lays it out: one line a block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from store.pages import charset
from store.pages.lines import key

_NAMES: Final = """
address article aside blockquote body br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
header hr li main nav ol option p pre section table td th title tr ul
"""
_BLOCKS: Final = frozenset(_NAMES.split())
_RUNNING: Final = frozenset(("p", "li", "td", "blockquote", "dd"))
HEADS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
"""The tags of headings."""

_UNSEEN: Final = frozenset(("script", "style", "noscript", "template", "textarea", "svg", "iframe", "head"))
_AS_BLOCK: Final = re.compile(r"display\s*:\s*(?:block|flex|grid)", re.IGNORECASE)
_SENTENCE: Final = 8
_LINK: Final = 20
_ONLY: Final = 0.75
_SPACE: Final = re.compile(r"\s+")
_BREAK: Final = "\n"
_CELL: Final = " | "
_ROWS: Final = 300
_LONGEST: Final = 160
_LINKED: Final = 0.5


def parsed(html: str) -> Any:
    """Return a page's tree (lxml), without signs that it could not hold; None where there is none."""
    from lxml import etree  # noqa: PLC0415 - slow to import, and a question never needs it
    from lxml import html as lxml_html  # noqa: PLC0415

    try:
        parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=False)
        return lxml_html.document_fromstring(charset.sound(html).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None


def laid_out(tree: Any) -> Any:
    """Return a page (lxml) whose own elements, and spans that are paragraphs, are made blocks, in place.

    They do where nothing but such stands in the element around them, or where their style says so. A name of
    its own goes on as a class.
    """
    for node in list(tree.iter()):
        if not isinstance(node.tag, str) or node.tag in _UNSEEN:
            continue
        if node.tag == "span" and _AS_BLOCK.search(node.get("style") or ""):
            _make_block(node)
        if (node.text or "").strip() or any((child.tail or "").strip() for child in node):
            continue
        spans = node.findall("span")
        told = sum(len(one.text_content().split()) >= _SENTENCE for one in spans) > 1
        for child in node:
            if isinstance(child.tag, str) and "-" in child.tag and not child.tag.startswith("amp-"):
                child.set("class", f"{child.get('class') or ''} {child.tag}".strip())
                _make_block(child)
            elif child.tag == "span" and told:
                _make_block(child)
    return tree


def _make_block(node: Any) -> None:
    holds = any(one is not node and isinstance(one.tag, str) and _holds(one.tag) for one in node.iter())
    node.tag = "div" if holds else "p"


def _holds(tag: str) -> bool:
    return tag in _BLOCKS or "-" in tag


def text(tree: Any) -> str:
    """Return what a page (lxml) shows, a line a block, in reading order; scripts and styles left out.

    A row of a table of data is one line, a bar between its cells.
    """
    return "\n".join(line for line, _ in placed(tree))


def placed(tree: Any) -> list[tuple[str, Any]]:
    """Return the lines that a page (lxml) shows, each with the block it begins in."""
    found: list[tuple[str, Any]] = []
    parts: list[str] = []
    begun: Any = None
    for piece, block in _pieces(tree):
        if piece is _BREAK:
            if line := _SPACE.sub(" ", "".join(parts)).strip():
                found.append((line, begun))
            parts, begun = [], None
        elif piece:
            begun = block if begun is None and not piece.isspace() else begun
            parts.append(piece)
    if line := _SPACE.sub(" ", "".join(parts)).strip():
        found.append((line, begun))
    return found


def parted(block: Any) -> str:
    """Return what a block (lxml) shows in one line, a bar between its lines and between parts that touch."""
    parts: list[str] = []
    for piece, _ in list(_pieces(block))[:-1]:  # the last is what stands behind the block
        if piece is _BREAK:
            parts += [] if parts[-1:] == [_CELL] else [_CELL]
        elif piece:
            touching = bool(parts) and parts[-1][-1].isalnum() and piece[0].isalnum()
            parts += [_CELL, piece] if touching else [piece]
    return _SPACE.sub(" ", "".join(parts)).strip(" |")


def links(tree: Any) -> frozenset[str]:
    """Return the keys of the lines of a page (lxml) that are a link and little more."""
    found = set()
    for link in tree.iter("a"):
        block = link
        while block is not None and block.tag not in _BLOCKS:
            block = block.getparent()
        words = key(link.text_content())
        if block is None or block.tag in HEADS or len(words) < _LINK:
            continue
        line = key(block.text_content())
        if len(words) >= _ONLY * len(line):
            found.add(line)
        elif block.tag not in _RUNNING:
            found.add(words)
    return frozenset(found & {key(line) for line, _ in placed(tree)})


def _pieces(tree: Any) -> Iterator[tuple[str, Any]]:
    """Yield the texts of a page and the breaks between its lines, each with the block it stands in."""
    data = {cell for table in tree.iter("table") if is_data(table) for cell in table.iter("td", "th")}
    stack: list[tuple[Any, bool, Any, bool]] = [(tree, True, tree, False)]
    while stack:
        node, opening, around, celled = stack.pop()
        apart = node.tag in _BLOCKS or (node.tag == "button" and around.tag not in _RUNNING)
        breaks = apart and not celled and node not in data
        if not opening:
            if breaks:
                yield _BREAK, around
            yield _SPACE.sub(" ", node.tail or ""), around
            continue
        stack.append((node, False, around, celled))
        if not isinstance(node.tag, str) or node.tag in _UNSEEN:
            continue
        own = node if node.tag in _BLOCKS else around
        if breaks:
            yield _BREAK, own
        if node in data:
            yield (_CELL if node.getprevious() is not None else ""), own
        yield _SPACE.sub(" ", node.text or "") + (" " if celled else ""), own
        stack.extend((child, True, own, celled or node in data) for child in reversed(node))


def is_data(table: Any) -> bool:
    """Whether a table holds data, not the page: rows of short cells, no table within, few of them links."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    rows = [[cell.text_content() for cell in row.iter("td", "th")] for row in islice(table.iter("tr"), _ROWS)]
    cells = [cell for row in rows for cell in row]
    linked = sum(len(link.text_content()) for link in table.iter("a"))
    return (
        sum(len(row) > 1 for row in rows) > 1
        and max(map(len, cells)) <= _LONGEST
        and any(sign.isdigit() for cell in cells for sign in cell)
        and linked < _LINKED * sum(map(len, cells))
    )
