"""A parsed page's text as a browser lays it out: one line a block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

_NAMES: Final = """
address article aside blockquote body br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
header hr li main nav ol option p pre section table td th title tr ul
"""
_BLOCKS: Final = frozenset(_NAMES.split())
_UNSEEN: Final = frozenset(("script", "style", "noscript", "template", "svg", "iframe", "head"))
_SPACE: Final = re.compile(r"\s+")
_LINES: Final = re.compile(r" *\n[ \n]*")


def text(tree: Any) -> str:
    """Return what a page (lxml) shows, a line a block, in reading order; scripts and styles left out."""
    return _LINES.sub("\n", "".join(_pieces(tree))).strip()


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
