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
_LONG: Final = 30
_FAR: Final = 8
_HEAD: Final = 6
_DECK: Final = 0.25
_APART: Final = 40
_SHARED: Final = 3
_HEADLINE: Final = 4
_ALIKE: Final = 0.2


def bounds(lines: tuple[Line, ...]) -> tuple[int, int]:
    """Return the half-open run of lines that holds the article's prose.

    The first of the heavy runs (Kadane, https://en.wikipedia.org/wiki/Maximum_subarray_problem): a line of
    prose weighs its words, any other line costs the more the longer such lines follow each other, and the
    mark of a page's tail costs much, unless prose goes on behind it. The first: readers' comments, which may
    weigh more, come after. Long lines of prose not far before and after belong to it.
    """
    runs = list(_runs(lines))
    heaviest = max((weight for weight, _, _ in runs), default=0.0)
    start, end = next(((start, end) for weight, start, end in runs if weight >= _HEAVY * heaviest), (0, 0))
    while end and (before := _near(lines[max(0, start - _FAR) : start][::-1])):
        start -= before
    while end and (after := _near(lines[end : end + _FAR])):
        end += after
    end = _kin(lines, start, end) if end else 0
    start = _below_signature(lines, start, end)
    while 0 < end < len(lines) and _closes(lines[end]):
        end += 1
    return start, end


def _kin(lines: tuple[Line, ...], start: int, end: int) -> int:
    """Return where prose behind a text ends that speaks of the same as it and its headline."""
    told = {word for line in lines[max(0, start - _FAR) : end] for word in titles.content(line.words)}
    place = end
    while place < min(len(lines), end + _APART):
        line = lines[place]
        place += 1
        headed = line.index > end and _headed(lines[line.index - 1])
        if (line.tail and not phrases.RELATED.search(line.text)) or line.notice or (headed and _signed(line)):
            break
        if _counts(line):
            own = titles.content(line.words)
            if len(own & told) < max(_SHARED, _ALIKE * len(own)):
                break
            told |= own
            end = place
    return end


def _below_signature(lines: tuple[Line, ...], start: int, end: int) -> int:
    """Return where a run begins below who wrote it and when: what stands over that are headline and deck."""
    told = prose_words(lines[start:end])
    signed = [line.index for line in lines[start : min(start + _HEAD, end)] if _signed(line)]
    below = signed[-1] + 1 if signed else start
    return below if prose_words(lines[start:below]) < _DECK * told else start


def _closes(line: Line) -> bool:
    """Whether a line right behind the last one of prose is a short sentence of its own."""
    beside = line.aside or line.tail or line.caption or bylines.only(line) or datelines.only(line)
    closed = line.text.endswith((".", "।")) and not line.text.endswith("..")
    return len(line.words) > 3 and closed and not beside


def _near(lines: Sequence[Line]) -> int:
    """Return how many lines there are up to a long one of prose; 0 if none comes before the text's edge."""
    for count, line in enumerate(lines, 1):
        if _counts(line) and len(line.words) >= _LONG:
            return count
        if (
            (line.tail and not phrases.RELATED.search(line.text))
            or datelines.only(line)
            or bylines.only(line)
        ):
            return 0
    return 0


def _runs(lines: tuple[Line, ...]) -> Iterator[tuple[float, int, int]]:
    best, end, total, start, idle, overs = 0.0, 0, 0.0, 0, 0, 0
    pointed = _pointed(lines)
    for line, following in zip_longest(lines, lines[1:]):
        if line.comments and best > _LITTLE:
            break
        if line.index in pointed:
            continue
        signed = best > _LITTLE and not line.prose and _signed(line)
        idle = 0 if _counts(line) else idle + 1
        if signed or line.tail or line.notice:
            overs += signed
            goes_on = following is not None and not line.comments and _counts(following)
            another = signed and line.index > end and _headed(lines[line.index - 1])
            total -= total if another else _SHORTEST * max(1, overs) if goes_on else _MARKER
        else:
            total += _weight(line, idle)
        if total > best:
            best, end = total, line.index + 1
        if total <= 0:
            if best:
                yield best, start, end
            best, total, start, overs = 0.0, 0.0, line.index + 1, 0
    if best:
        yield best, start, end


def _signed(line: Line) -> bool:
    return datelines.only(line) or bylines.only(line)


def _headed(line: Line) -> bool:
    """Whether a line over a writer's or a day's may be another article's headline."""
    return _HEADLINE <= len(line.words) <= _LONG and not (line.prose or line.ended or _signed(line))


def _weight(line: Line, run: int) -> float:
    return -min(_SHORT * run, _SHORTEST) if run else float(min(len(line.words), 100))


def _counts(line: Line) -> bool:
    return line.prose and not line.caption and not phrases.STAMP.match(line.text)


def cleaned(lines: Sequence[Line], title: str) -> list[Line]:
    """Return an article's lines without share rows, captions, bylines, pointers and doubles of its title."""
    mine = key(title)
    kept: list[Line] = []
    pointed = _pointed(lines)
    for line in lines:
        if line.index in pointed:
            continue
        if (
            line.aside
            or line.notice
            or line.credited
            or (line.caption and not line.prose)
            or phrases.STAMP.match(line.text)
        ):
            continue
        if key(titles.clean(line.text)) == mine or bylines.only(line) or datelines.only(line):
            continue
        if not (kept and kept[-1].text == line.text):
            kept.append(line)
    return kept


def _pointed(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that are pointers to other articles or headlines below one."""
    found = set()
    pointed = False
    for line in lines:
        headline = pointed and not (line.prose or line.ended)
        pointed = headline or bool(phrases.POINTER.match(line.text))
        if pointed:
            found.add(line.index)
    return frozenset(found)


def without_tail(lines: Sequence[Line], comments: bool = True) -> list[Line]:
    """Return the lines up to the mark of a page's tail, if little prose or what readers say follows.

    `comments`: whether readers' comments may stand among the lines, of any length.
    """
    for at, line in enumerate(lines):
        if not (line.tail and at):
            continue
        before, rest = prose_words(lines[:at]), prose_words(lines[at:])
        over = not (phrases.RELATED.search(line.text) and _near(lines[at + 1 :][:_FAR]))
        little = over and rest < max(_LITTLE, 0.25 * before)
        if little or (comments and line.comments and before > _LITTLE):
            return list(lines[:at])
    return list(_unmarked(lines)) or list(lines)


def _unmarked(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines without marks of a tail and the headlines below those."""
    marked = False
    for line in lines:
        marked = line.tail or (marked and not (line.prose or line.ended))
        if not marked:
            yield line
