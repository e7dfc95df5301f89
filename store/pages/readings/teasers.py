"""Which of a text's last lines tell of other reports, each below its headline, a link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any, Final

from store.pages import shown
from store.pages.lines import Line, key

_AROUND: Final = 3
"""Blocks around a line among which the headline over it is looked for."""

_WORDS: Final = 3


def dropped(lines: Sequence[Line], blocks: Mapping[str, Any]) -> list[Line]:
    """Return the lines without those from which on each of prose stands below a headline that is a link.

    `blocks`: the block (lxml) of each line, by its key. Nothing goes of a text made of nothing else, nor what
    stands beside the text's own paragraphs, where pointers stand between them.
    """
    placed = [(at, blocks.get(key(line.text))) for at, line in enumerate(lines) if line.prose]
    own = _around([block for _, block in placed])
    last = len(placed)
    while last and _is_teaser(placed[last - 1][1], own):
        last -= 1
    return list(lines[: placed[last][0]] if 0 < last < len(placed) else lines)


def _around(blocks: Sequence[Any]) -> Any:
    """Return what most of some blocks stand in."""
    held = Counter(block.getparent() for block in blocks if block is not None)
    return next((node for node, _ in held.most_common(1)), None)


def _is_teaser(block: Any, own: Any) -> bool:
    if block is None or block.getparent() is own:
        return False
    for node in (block, *islice(block.iterancestors(), _AROUND - 1)):
        for before in islice(node.itersiblings(preceding=True), _AROUND):
            if isinstance(before.tag, str) and before.text_content().strip():
                return _leads(before)
    return False


def _leads(block: Any) -> bool:
    """Whether the last heading of a block is the headline of another page: a link, and little more."""
    heads = [one for one in block.iter() if one.tag == "dt" or one.tag in shown.HEADS]
    said = key(heads[-1].text_content()) if heads else ""
    linked = [one for one in (block, *block.iter("a")) if not (one.get("href") or "#").startswith("#")]
    told = any(said in key(one.text_content()) for one in linked)
    return told and len(said.split()) >= _WORDS
