"""Several readings of one page made into one text: a strict one, a fuller one, and what the page declares."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, islice
from typing import Any, Final

from store.pages import datelines, phrases
from store.pages.lines import Line, key, prose_words, split
from store.pages.writers import bylines

_LOST: Final = 0.05
_RUN: Final = 4
_MINE: Final = 0.8
_WHOLE: Final = 0.6
_LINKS: Final = 0.3
_LAST: Final = 12
_FIRST: Final = 8
_MOSTLY: Final = 0.7
_ABOVE: Final = 2
_BELOW: Final = 1
_MORE: Final = 1.2
_BIOGRAPHY: Final = 3
_WITHIN: Final = frozenset(("ul", "ol", "li", "blockquote"))


def joined(strict: str, fuller: str) -> list[Line]:
    """Return the strict reading's lines with what the fuller one has between them, sub-headlines above all.

    What the fuller one has before the first and after the last of them is a headline, a teaser, a comment.
    Where the two do not tell the same text in the same order, the strict one stands.
    """
    mine, theirs = split(strict), split(fuller)
    keys, others = {key(line.text) for line in mine}, {key(line.text) for line in theirs}
    lost = sum(len(line.words) for line in mine if key(line.text) not in others)
    common = [line.index for line in theirs if key(line.text) in keys]
    if not common or lost > _LOST * sum(len(line.words) for line in mine):
        return list(mine or theirs)
    between = theirs[common[0] : common[-1] + 1]
    return [line for line in between if key(line.text) in keys or belongs(line)]


def belongs(line: Line) -> bool:
    """Whether a line between two of a text may be the text's own."""
    beside = line.aside or line.caption or line.tail or phrases.STAMP.match(line.text)
    return not (beside or bylines.only(line) or datelines.only(line))


def declared(lines: Sequence[Line], page: Sequence[Line], body: str | None) -> list[Line]:
    """Return the lines that stand in the body a page declares of itself, and all between those.

    Lines of the page that stand in it and were not taken come in at their place. A declared body that holds
    too little of what was taken is a teaser, and changes nothing.
    """
    runs = _runs(key(body or "").split())
    said = [_within(line, runs) for line in lines]
    words = sum(len(line.words) for line in lines)
    held = sum(len(line.words) for line, inside in zip(lines, said, strict=True) if inside)
    if not runs or held < _WHOLE * words:
        return list(lines)
    first, last = said.index(True), len(said) - said[::-1].index(True)
    kept = list(lines[first:last])
    told = _runs([word for line in kept for word in line.words])
    missed = {key(line.text) for line in page if _within(line, runs) and not _within(line, told)}
    return filled(kept, page, missed)


def longer(said: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether a text that a page carries tells what its lines do, and a good deal more."""
    runs = _runs([word for line in said for word in line.words])
    words = sum(len(line.words) for line in lines)
    held = sum(len(line.words) for line in lines if _within(line, runs))
    return held >= _WHOLE * words and prose_words(said) > _MORE * prose_words(lines)


def grown(lines: Sequence[Line], page: Sequence[Line], blocks: Sequence[Any] = ()) -> list[Line]:
    """Return the lines with the prose that the page shows right before their first and behind their last.

    A headline, a writer's or a date's line, a mark of a page's tail, or a few lines without prose end it; so
    does prose behind them whose block (lxml, one a line of the page) stands elsewhere than theirs.
    """
    places = {key(line.text): at for at, line in enumerate(page)}
    taken = {key(line.text) for line in lines}
    found = [places[name] for name in taken if name in places]
    if not found or not any(line.prose for line in lines):
        return list(lines)
    before = _beside(page[: min(found)][::-1], _ABOVE)[::-1]
    own = {_place(blocks[at]) for at in found if blocks and page[at].prose}
    behind = range(max(found) + 1, len(page))
    end = next((at for at in behind if own and page[at].prose and _place(blocks[at]) not in own), len(page))
    return [*before, *lines, *_beside(page[max(found) + 1 : end], _BELOW)]


def _place(block: Any) -> tuple[Any, ...]:
    """Return where a block stands: what is around it, or around that one where it stands there alone.

    A list's item and a quote's paragraph stand where the list or quote does.
    """
    above = block.getparent()
    while above is not None and above.tag in _WITHIN:
        above = above.getparent()
    beside = () if above is None else (one for one in above.iterchildren() if isinstance(one.tag, str))
    alone = len(list(islice(beside, 2))) == 1
    return (above.getparent(), above.tag, above.get("class")) if alone else (above,)


def _beside(page: Sequence[Line], most: int) -> list[Line]:
    """Return the lines up to the last one of prose that at most `most` others in a row part from the text."""
    reached = idle = 0
    for at, line in enumerate(page, 1):
        if line.tail or line.notice or bylines.only(line) or datelines.only(line) or idle > most:
            break
        idle = 0 if line.prose and not line.caption else idle + 1
        reached = reached if idle else at
    return [line for line in page[:reached] if line.prose or belongs(line)]


def filled(kept: Sequence[Line], page: Sequence[Line], missed: set[str]) -> list[Line]:
    """Put the page's lines of the keys `missed` among the kept, each after the line it follows there."""
    places = {key(line.text): at for at, line in enumerate(kept)}
    after: dict[int, list[Line]] = {}
    place = -1
    for line in page:
        name = key(line.text)
        if name in missed and name not in places:
            after.setdefault(place, []).append(line)
            missed.discard(name)
        place = places.get(name, place)
    filled = list(after.get(-1, ()))
    for at, line in enumerate(kept):
        filled += [line, *after.get(at, ())]
    return filled


def _runs(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _within(line: Line, runs: frozenset[tuple[str, ...]]) -> bool:
    own = _runs(line.words)
    return bool(own) and len(own & runs) >= _MINE * len(own)


def unlinked(lines: Sequence[Line], links: frozenset[str]) -> list[Line]:
    """Return the lines without those that only lead to another page, unless the text is a list of such."""
    own = [line for line in lines if key(line.text) not in links]
    words = sum(len(line.words) for line in lines)
    return own if sum(len(line.words) for line in own) > (1 - _LINKS) * words else list(lines)


def trimmed(lines: Sequence[Line]) -> list[Line]:
    """Return running text without the labels and links before its first and after its last sentence.

    A text that is not mostly prose (verses, a list) is left as it is.
    """
    words = sum(len(line.words) for line in lines)
    if sum(line.prose for line in lines) < 3 or prose_words(lines) < _MOSTLY * words:
        return list(lines)
    first, last = 0, len(lines)
    while (
        last
        and not lines[last - 1].prose
        and not lines[last - 1].ended
        and len(lines[last - 1].words) < _LAST
    ):
        last -= 1
    while (
        first < last
        and not lines[first].prose
        and not lines[first].ended
        and len(lines[first].words) < _FIRST
    ):
        first += 1
    return list(lines[first:last])


def unbiographed(lines: Sequence[Line], author: str | None) -> list[Line]:
    """Return a text without its writers' names above it, and from a last line on that begins with one."""
    names = [key(name) for name in (author or "").split(", ") if len(name.split()) > 1]
    lines = list(dropwhile(lambda line: key(line.text) in names, lines))
    for at in range(max(1, len(lines) - _BIOGRAPHY), len(lines)):
        speaker = key(lines[at].text.partition(":")[0]) if ":" in lines[at].text else ""
        if any(f"{key(lines[at].text)} ".startswith(f"{name} ") and speaker != name for name in names):
            return list(lines[:at])
    return list(lines)
