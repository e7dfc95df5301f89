"""Where a report begins below what stands over it: its deck, its summary, who wrote it and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from store.pages import datelines, live, phrases
from store.pages.lines import Line, key, prose_words
from store.pages.writers import bylines, people

_WHOLE: Final = re.compile(r"^\W*(?:विस्तार(?:\s+से)?|in\s+detail|(?:the\s+)?full\s+story)\W*$", re.IGNORECASE)
"""What a house prints between a report's summary and the report."""

_NEXT: Final = re.compile(r"[.।!?]\s+\S")
_HEAD: Final = 6
_FAR: Final = 8
_DECK: Final = 0.25
_POINT: Final = 25
"""Words of the longest point of a summary."""

_POINTS: Final = 7
_REACH: Final = 40
"""Lines above a text among which a box of related reports is looked for."""

_SHOWN: Final = 3
_TAKEN: Final = re.compile(
    r"[a-zà-ÿ]{3}[.!?][\"'”’]?\s*\W*(?:(?:[A-ZÀ-Þ][\w'’-]*|and|of|for|the|via|\d{4})(?:\W+|$)){3,}$"
)
"""Names alone behind a sentence's end."""

_TURNED: Final = re.compile(r"\b(?:next|prev)", re.IGNORECASE)

_LONG: Final = 8
"""Words from which on a heading over a text is its deck."""


def below(lines: Sequence[Line], start: int, end: int) -> int:
    """Return where a run begins below who wrote it and when, its summary and what stands over its place.

    What stands over that has less than a quarter of its words.
    """
    told = prose_words(lines[start:end])
    head = lines[start : min(start + _HEAD, end)]
    hours = live.hours(lines) | live.days(lines)
    signed = (line for line in head if _signed(line) and line.index not in hours)
    signed = (line for line in signed if not phrases.TWEET.match(line.plain))
    begun = [line.index + 1 for line in signed]
    begun += [line.index + 1 for line in head if _WHOLE.match(line.plain)]
    begun += [line.index for line in head if line.prose and _placed(line)]
    begun += [line.index + 1 for line in head[:_SHOWN] if shown(line)]
    begun += [_below_summary(lines, at, end) for at in _labels(lines, start, end)]
    short = (at for at in begun if start < at and prose_words(lines[start:at]) < _DECK * told)
    return max(short, default=start)


def undecked(lines: Sequence[Line], page: Sequence[Line], heads: frozenset[str]) -> list[Line]:
    """Return a text without the deck: what the page prints over the line that says who wrote it and when.

    `heads`: the keys of lines that are headings, of which a long one over the text is its deck, too.
    """
    places = {key(line.text): line.index for line in reversed(page)}
    at = [places.get(key(line.text), -1) for line in lines]
    first = at[0] if at else -1
    if first < 0:
        return list(lines)
    begun = below(page, first, max(at) + 1)
    kept = [line for line, place in zip(lines, at, strict=True) if not first <= place < begun]
    over = list(takewhile(lambda line: key(line.text) in heads and _one(line), kept))
    return kept[len(over) :]


def _one(line: Line) -> bool:
    """Whether a line is one long sentence, or less than one."""
    return len(line.words) >= _LONG and not _NEXT.search(line.text)


def shown(line: Line) -> bool:
    """Whether a line turns to the next picture, or is a caption that ends with who took the picture."""
    turned = phrases.VIEWER.search(line.plain) and _TURNED.search(line.plain)
    return bool(turned or (line.ended and (line.credited or _TAKEN.search(line.plain))))


def _signed(line: Line) -> bool:
    return datelines.only(line) or bylines.only(line)


def _placed(line: Line) -> bool:
    """Whether a line opens with a desk or with a place, as a report does."""
    place = phrases.DATELINE.match(line.plain)
    return bool(phrases.DESK.match(line.plain)) or bool(place and people.is_place(place["place"].strip()))


def _labels(lines: Sequence[Line], start: int, end: int) -> list[int]:
    """Return the numbers of the lines near a run's start that say a summary follows."""
    near = lines[max(0, start - _FAR) : min(start + _HEAD, end)]
    return [line.index for line in near if phrases.SUMMARY.match(line.plain)]


def _below_summary(lines: Sequence[Line], label: int, end: int) -> int:
    """Return the number of the first line behind a summary's points: a long one, or one with its place."""
    points = takewhile(
        lambda line: (
            len(line.words) <= _POINT and not (_placed(line) or _signed(line) or _WHOLE.match(line.plain))
        ),
        lines[label + 1 : min(label + 1 + _POINTS, end)],
    )
    return label + 1 + sum(1 for _ in points)


def opened(lines: Sequence[Line], start: int) -> int:
    """Return where a text begins: with the prose over a box of related reports that stands right above it."""
    for at in range(start - 1, max(0, start - _REACH), -1):
        if lines[at].prose:
            break
        if phrases.RELATED.search(lines[at].plain):
            over = takewhile(lambda line: line.prose and not line.caption, reversed(lines[:at]))
            told = sum(1 for _ in over)
            return at - told if told else start
    return start


def related(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of lists of related reports among paragraphs, each headline over its day."""
    found: set[int] = set()
    for at, head in enumerate(lines):
        if not (head.tail and phrases.RELATED.search(head.plain)):
            continue
        end = at + 1
        while end + 1 < len(lines) and not lines[end].prose and datelines.only(lines[end + 1]):
            end += 2
        if end > at + 1 and end < len(lines) and lines[end].prose:
            found |= {line.index for line in lines[at:end]}
    return frozenset(found)
