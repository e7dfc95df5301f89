"""A parsed page's text as a browser lays it out: one line a block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from store.pages.lines import key

_NAMES: Final = """
address article aside blockquote body br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
header hr li main nav ol option p pre section table td th title tr ul
"""
_BLOCKS: Final = frozenset(_NAMES.split())
_HEADS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_UNSEEN: Final = frozenset(("script", "style", "noscript", "template", "svg", "iframe", "head"))
_LINK: Final = 20
_ONLY: Final = 0.75
_SPACE: Final = re.compile(r"\s+")
_LINES: Final = re.compile(r" *\n[ \n]*")


def text(tree: Any) -> str:
    """Return what a page (lxml) shows, a line a block, in reading order; scripts and styles left out."""
    return _LINES.sub("\n", "".join(_pieces(tree))).strip()


def links(tree: Any) -> frozenset[str]:
    """Return the keys of the lines of a page (lxml) that are a link and little more."""
    found = set()
    for link in tree.iter("a"):
        block = link
        while block is not None and block.tag not in _BLOCKS:
            block = block.getparent()
        words = key(link.text_content())
        if block is None or block.tag in _HEADS or len(words) < _LINK:
            continue
        line = key(block.text_content())
        if len(words) >= _ONLY * len(line):
            found.add(line)
    return frozenset(found)


def _pieces(tree: Any) -> Iterator[str]:
    stack: list[tuple[Any, bool]] = [(tree, True)]
    while stack:
        node, opening = stack.pop()
        block = "\n" if node.tag in _BLOCKS else ""
        if not opening:
            yield block + _SPACE.sub(" ", node.tail or "")
            continue
        stack.append((node, False))
        if isinstance(node.tag, str) and node.tag not in _UNSEEN:
            yield block + _SPACE.sub(" ", node.text or "")
            stack.extend((child, True) for child in reversed(node))
