"""What of a page's blocks belongs to the text that a reading found: between its lines, and behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any, Final

from store.pages import agreement, shown
from store.pages.lines import Line, key, prose_words

_MINE: Final = 0.8
_DEEP: Final = 40
_LISTED: Final = 4
_MOST: Final = 0.5
_TOLD: Final = 60
_SMALL: Final = 0.25
_MARKS: Final = 24
"""Marks of a tail that are looked at."""


def between(lines: Sequence[Line], page: Sequence[Line], blocks: Sequence[Any]) -> list[Line]:
    """Return the lines with what stands between them on the page in the same blocks, and was not taken.

    `blocks`: the block each of the page's lines stands in (lxml). Headings over what was taken, lists, tables
    of data and paragraphs marked as those taken are come in; captions, pointers and widgets do not.
    """
    taken = {key(line.text) for line in lines}
    places = [at for at, line in enumerate(page) if key(line.text) in taken]
    prose = [at for at in places if page[at].prose]
    if not prose:
        return list(lines)
    held = Counter(node for at in prose for node in islice(blocks[at].iterancestors(), _DEEP))
    marks = {_mark(blocks[at]) for at in prose}
    missed: set[str] = set()
    after = ""
    for at in range(places[-1], places[0], -1):
        line, name = page[at], key(page[at].text)
        if name in taken:
            after = name
            continue
        top = _top(blocks[at], held)
        if top is None or not (agreement.belongs(line) or line.row):
            continue
        inner = bool(after) and _is_head(blocks[at]) and held[top.getparent()] > 0
        if held[top.getparent()] < _MOST * len(prose) and not inner:
            continue
        if _listed(blocks[at]) or (after and _is_head(blocks[at])) or _told(line, blocks[at], marks):
            missed.add(name)
            after = name
    return agreement.filled(lines, page, missed)


def unanswered(lines: Sequence[Line], printed: Sequence[Line], blocks: Mapping[str, Any]) -> list[Line]:
    """Return the lines without those below a mark of readers' comments or of a page's tail, outside the text.

    `printed`: all that the page shows; `blocks`: the block (lxml) of each line that may be the article's, by
    its key. The text is the smallest block that holds most of the prose above the mark. What stands in a
    block marked like it belongs to it, and behind a tail also what is not little.
    """
    kept = [(key(line.text), line) for line in lines]
    first = {key(line.text): line.index for line in reversed(printed)}
    for mark in islice((line for line in printed if line.tail), _MARKS):
        above = [(name, one) for name, one in kept if one.prose and first.get(name, mark.index) < mark.index]
        if sum(len(one.words) for _, one in above) < _TOLD:
            continue
        own = _holding([blocks[name] for name, _ in above if name in blocks])
        left = [
            (name, one)
            for name, one in kept
            if first.get(name, 0) < mark.index or name not in blocks or _inside(blocks[name], own)
        ]
        told = prose_words([one for _, one in left])
        if mark.comments or prose_words([one for _, one in kept]) - told < _SMALL * told:
            kept = left
    return [one for _, one in kept]


def _holding(blocks: Sequence[Any]) -> Any:
    """Return the smallest block (lxml) that holds most of some; None where none does."""
    held = Counter(node for block in blocks for node in islice(block.iterancestors(), _DEEP))
    most = [node for node, count in held.items() if count >= _MINE * len(blocks)]
    return max(most, key=lambda node: sum(1 for _ in node.iterancestors()), default=None)


def _inside(block: Any, own: Any) -> bool:
    """Whether a block stands in the text's own, or in one marked like it; also where the text has none."""
    mark = _mark(own) if own is not None else ("", "")
    chain = (block, *islice(block.iterancestors(), _DEEP))
    return own is None or any(node is own or (mark[1] and _mark(node) == mark) for node in chain)


def _top(block: Any, held: Counter[Any]) -> Any:
    """Return the largest block around one that holds none of the text; None where it holds some itself."""
    if block in held:
        return None
    for node in islice(block.iterancestors(), _DEEP):
        if node in held:
            return block
        block = node
    return None


def _mark(block: Any) -> tuple[str, str]:
    return str(block.tag), block.get("class") or ""


def _listed(block: Any) -> bool:
    for node in (block, *islice(block.iterancestors(), _LISTED)):
        if node.tag in ("li", "dd", "dt") or (node.tag == "table" and shown.is_data(node)):
            return True
    return False


def _is_head(block: Any) -> bool:
    return block.tag in ("h2", "h3", "h4", "h5", "h6") or _bold(block)


def _bold(block: Any) -> bool:
    inner = list(block)
    alone = len(inner) == 1 and not (block.text or "").strip() and not (inner[0].tail or "").strip()
    return alone and (
        inner[0].tag in ("b", "strong") or (inner[0].tag in ("u", "span", "font") and _bold(inner[0]))
    )


def _told(line: Line, block: Any, marks: set[tuple[str, str]]) -> bool:
    return line.prose and not line.caption and _mark(block) in marks
