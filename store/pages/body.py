"""Where the article stands among a page's lines, and which of those lines are its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from store.pages import datelines, decks, live, phrases, titles
from store.pages.lines import Line, key, prose_words, tables
from store.pages.writers import bylines

_NUMBERED: Final = re.compile(r"^\W*#?(\d{1,2})(?:[.):]\s+\S|/\d{1,2}(?![\d/]))")
_SHORT: Final = 4.0
_SHORTEST: Final = 16.0
_MARKER: Final = 60.0
_HEAVY: Final = 0.55
_LITTLE: Final = 60
_LONG: Final = 30
_FAR: Final = 8
_SUBHEAD: Final = 5
_QUOTE: Final = (4, 25)
_MARKS: Final = "\"'“‘"
_LISTING: Final = (":", ":-", "：", "–", "-")
_CAPTION: Final = 14
"""Words of the shortest line that is no sentence and too long to be a sub-headline."""

_APART: Final = 40
_SHARED: Final = 3
_GAP: Final = 3
"""Lines between a text and more of it for each of which the two must share another word."""

_HEADLINE: Final = 4
_OPENING: Final = 3
_NAMES: Final = 8

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
    rows = tables(lines)
    while end and (before := _near(lines[max(0, start - _FAR) : start][::-1])):
        start = before - 1
    while end and (
        after := _near([line for line in lines[end : end + _APART] if line.index not in rows][:_FAR])
    ):
        end = after
    end = _kin(lines, start, end) if end else 0
    start = decks.opened(lines, decks.below(lines, start, end))
    start = max((at + 1 for at in live.hours(lines) if start - _OPENING <= at < start), default=start)
    while 0 < end < len(lines) and _closes(lines[end]):
        end += 1
    return start, end


def _kin(lines: tuple[Line, ...], start: int, end: int) -> int:
    """Return where prose behind a text ends that speaks of the same as it and its headline."""
    told = {word for line in lines[max(0, start - _FAR) : end] for word in titles.content(line.words)}
    number = max((_number(line) for line in lines[start:end]), default=0)
    place, sure, rows = end, False, tables(lines)
    while place < min(len(lines), end + _APART):
        line = lines[place]
        place += 1
        headed = line.index > end and _headed(lines[line.index - 1])
        if (line.tail and not phrases.INNER.search(line.plain)) or (headed and _signed(line)):
            break
        if number and _number(line) == number + 1:
            number, sure = number + 1, True
        elif sure and not line.tail:
            end = place
        if _counts(line):
            own = titles.content(line.words)
            apart = sum(between.index not in rows for between in lines[end : line.index])
            if not sure and len(own & told) < max(_SHARED + apart // _GAP, _ALIKE * len(own)):
                if len(line.words) >= _LONG // 2:
                    break
                continue
            told |= own
            end, sure = place, False
    return end


def _number(line: Line) -> int:
    """Return the number that a heading of a list, or a picture's place (3/8), begins with; else 0."""
    found = _NUMBERED.match(line.plain) if len(line.words) <= _LONG // 2 else None
    return int(found[1]) if found else 0


def _closes(line: Line) -> bool:
    """Whether a line right behind the last one of prose is a short sentence of its own."""
    beside = line.aside or line.tail or line.caption or bylines.only(line) or datelines.only(line)
    closed = line.text.endswith((".", "।")) and not line.text.endswith("..")
    return len(line.words) > 3 and closed and not beside


def _near(lines: Sequence[Line]) -> int:
    """Return the number of the first long line of prose, from 1; 0 if none comes before the text's edge."""
    for line in lines:
        if _counts(line) and len(line.words) >= _LONG:
            return line.index + 1
        if (line.tail and not phrases.INNER.search(line.plain)) or datelines.only(line) or bylines.only(line):
            return 0
    return 0


def _runs(lines: tuple[Line, ...]) -> Iterator[tuple[float, int, int]]:
    best, end, total, start, idle, overs = 0.0, 0, 0.0, 0, 0, 0
    pointed = _pointed(lines) | tables(lines) | live.hours(lines) | live.days(lines)
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
            another = signed and line.index > end and _another(lines, line.index)
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


def _another(lines: tuple[Line, ...], at: int) -> bool:
    """Whether a writer's or a day's line stands under another article's headline, or under its writer's."""
    above = lines[at - 1]
    if len(above.words) <= _HEADLINE and not above.ended and at > 1:
        above = lines[at - 2]
    return _headed(above)


def _headed(line: Line) -> bool:
    """Whether a line over a writer's or a day's may be another article's headline."""
    return _HEADLINE <= len(line.words) <= _LONG and not (line.prose or line.ended or _signed(line))


def _weight(line: Line, run: int) -> float:
    return -min(_SHORT * run, _SHORTEST) if run else float(min(len(line.words), 100))


def _counts(line: Line) -> bool:
    return line.prose and not line.caption and not phrases.STAMP.match(line.text)


def cleaned(lines: Sequence[Line], title: str, heads: frozenset[str] = frozenset()) -> list[Line]:
    """Return an article's lines without share rows, captions, bylines, pointers, pulled quotes and its title.

    `heads`: the keys of lines that are headings, whatever they repeat.
    """
    mine = key(title)
    kept: list[Line] = []
    pointed = _pointed(lines) | live.hours(lines, within=True)
    rows = tables(lines) | live.days(lines)
    for line in lines:
        if line.index in pointed:
            continue
        if line.index in rows and not line.tail:
            kept.append(line)
            continue
        if (
            line.aside
            or line.notice
            or line.credited
            or (line.caption and not line.prose)
            or phrases.STAMP.match(line.text)
        ):
            continue
        if (
            mine in (key(line.text), key(titles.clean(line.text)))
            or bylines.only(line)
            or datelines.only(line)
        ):
            continue
        if not (kept and kept[-1].text == line.text):
            kept.append(line)
    return _unquoted(kept, heads)


def _unquoted(lines: Sequence[Line], heads: frozenset[str]) -> list[Line]:
    """Return the lines without those that a longer one says word for word: quotes pulled out of the text."""
    told = "\n".join(dict.fromkeys(f" {' '.join(line.words)} " for line in lines))
    return [
        line
        for line, below in zip_longest(lines, lines[1:])
        if line and (" ".join(line.words) in heads or not _repeats(line, below, told))
    ]


def _repeats(line: Line, below: Line | None, told: str) -> bool:
    """Whether a line is a quote pulled out of the text; one in quotation marks over prose is a heading."""
    head = below is not None and below.prose
    if head and not line.ended and line.text[0] in _MARKS and len(line.words) <= _SUBHEAD:
        return False
    return (
        _QUOTE[0] - (not head) <= len(line.words) <= _QUOTE[1] and told.count(f" {' '.join(line.words)} ") > 1
    )


def uncaptioned(lines: Sequence[Line]) -> list[Line]:
    """Return a dump's lines without captions: a long line that is no sentence, alone between two of prose.

    A sub-headline is shorter, and a list's item stands behind a colon or beside others.
    """
    return [
        line
        for at, line in enumerate(lines)
        if not (0 < at < len(lines) - 1 and _captions(*lines[at - 1 : at + 2]))
    ]


def _captions(before: Line, line: Line, below: Line) -> bool:
    loose = not (line.prose or line.ended or line.bullet or line.row) and len(line.words) >= _CAPTION
    return loose and before.prose and below.prose and not before.text.endswith(_LISTING)


def _pointed(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that are pointers to other articles or headlines below one."""
    found: set[int] = set()
    pointed = False
    above: Line | None = None
    before: Line | None = None
    for line in lines:
        headline = pointed and not (line.prose or (line.ended and not line.text.endswith("?")))
        if pointed and not headline and len(found) > 1 and before and len(before.words) <= _SUBHEAD:
            found.discard(before.index)
        pointed = headline or bool(phrases.POINTER.match(line.plain))
        if pointed:
            found.add(line.index)
        if phrases.TWEET.match(line.plain) and before:
            found |= {before.index, line.index}
        if above and phrases.VIEWER.search(above.plain) and before and _credits(before):
            found |= {before.index} | ({line.index} if len(line.words) < _CAPTION else set())
        if before and phrases.SHOT.match(before.plain) and not line.text.endswith((".", "।", "?")):
            found.add(line.index)
        above, before = before, line
    return frozenset(found) | decks.related(lines)


def _credits(line: Line) -> bool:
    """Whether a line right below a picture's button may say who took the picture: names alone."""
    names = [word for word in line.text.split() if word[0].isupper()]
    return not line.ended and len(line.words) <= _NAMES and 2 * len(names) > len(line.words)


def without_tail(lines: Sequence[Line], comments: bool = True) -> list[Line]:
    """Return the lines up to the mark of a page's tail, if little prose or what readers say follows.

    `comments`: whether readers' comments may stand among the lines, of any length.
    """
    for at, line in enumerate(lines):
        if not ((line.tail or bylines.signs_off(line)) and at):
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
    for line, following in zip_longest(lines, lines[1:]):
        head = following is not None and following.prose and len(line.words) <= _SUBHEAD
        box = following is not None and following.tail and not line.prose
        marked = line.tail or (marked and (box or not (line.prose or line.ended or head)))
        if not marked:
            yield line
