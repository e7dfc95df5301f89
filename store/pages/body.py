"""Where the article stands among a page's lines, and which of those lines are its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from store.pages import bylines, datelines, phrases, titles
from store.pages.lines import Line, key, prose_words

_SHORT: Final = 4.0
_SHORTEST: Final = 16.0
_MARKER: Final = 60.0
_HEAVY: Final = 0.55
_LITTLE: Final = 60


def bounds(lines: tuple[Line, ...]) -> tuple[int, int]:
    """Return the half-open run of lines that holds the article's prose.

    The first of the heavy runs (Kadane, https://en.wikipedia.org/wiki/Maximum_subarray_problem): a line of
    prose weighs its words, any other line costs the more the longer such lines follow each other, and the
    mark of a page's tail costs much, unless prose goes on behind it. The first: readers' comments, which may
    weigh more, come after.
    """
    runs = list(_runs(lines))
    heaviest = max((weight for weight, _, _ in runs), default=0.0)
    return next(((start, end) for weight, start, end in runs if weight >= _HEAVY * heaviest), (0, 0))


def _runs(lines: tuple[Line, ...]) -> Iterator[tuple[float, int, int]]:
    best, end, total, start, idle = 0.0, 0, 0.0, 0, 0
    for line, following in zip_longest(lines, lines[1:]):
        if line.comments and best > _LITTLE:
            break
        idle = 0 if _counts(line) else idle + 1
        goes_on = following is not None and not line.comments and _counts(following)
        total += _weight(line, idle, _SHORTEST if goes_on else _MARKER)
        if total > best:
            best, end = total, line.index + 1
        if total <= 0:
            if best:
                yield best, start, end
            best, total, start = 0.0, 0.0, line.index + 1
    if best:
        yield best, start, end


def _weight(line: Line, run: int, marker: float) -> float:
    if line.tail:
        return -marker
    return -min(_SHORT * run, _SHORTEST) if run else float(min(len(line.words), 100))


def _counts(line: Line) -> bool:
    return line.prose and not line.caption and not phrases.STAMP.match(line.text)


def cleaned(lines: Sequence[Line], title: str) -> list[Line]:
    """Return an article's lines without share rows, captions, bylines, pointers and doubles of its title."""
    mine = key(title)
    kept: list[Line] = []
    pointed = False
    for line in lines:
        headline = pointed and not (line.prose or line.ended)
        pointed = headline or bool(phrases.POINTER.match(line.text))
        if pointed:
            continue
        if line.aside or (line.caption and not line.prose) or phrases.STAMP.match(line.text):
            continue
        if key(titles.clean(line.text)) == mine or bylines.only(line) or datelines.only(line):
            continue
        if not (kept and kept[-1].text == line.text):
            kept.append(line)
    return kept


def without_tail(lines: Sequence[Line], comments: bool = True) -> list[Line]:
    """Return the lines up to the mark of a page's tail, if little prose or what readers say follows.

    `comments`: whether readers' comments may stand among the lines, of any length.
    """
    for at, line in enumerate(lines):
        if not (line.tail and at):
            continue
        before, rest = prose_words(lines[:at]), prose_words(lines[at:])
        if rest < max(_LITTLE, 0.25 * before) or (comments and line.comments and before > _LITTLE):
            return list(lines[:at])
    return [line for line in lines if not line.tail] or list(lines)
