"""A live blog, entries under the hour each was written at; a timeline, steps under their days or years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import islice, takewhile
from typing import Final

from store.pages import datelines, phrases
from store.pages.lines import Line, key, prose_words
from store.text import dates

_ENTRIES: Final = 3
_LONGEST: Final = 8
_SHARE: Final = 0.3
_NEAR: Final = 3
"""Lines below an entry's hour among which its text begins."""

_APART: Final = 60
"""Days between the first and the last step of a timeline, at least."""

_BUTTON: Final = 4
_HEAD: Final = (3, 25)
_BEFORE: Final = 0.25
"""Share of the entries' prose that may stand above the first: a deck; readers' words follow an article."""


def hours(lines: Sequence[Line], within: bool = False) -> frozenset[int]:
    """Return the numbers of the lines that give the hours of a live blog's entries; none for another page.

    Such a line stands below the entry before, so not below a headline, and right above a heading or prose.
    The buttons right above it are among them. `within`: whether the lines are the text, whose first hour
    stands above it.
    """
    told = [at for at, line in enumerate(lines) if _is_hour(line) and _begins(lines, at)]
    entries = [at for at in told if at == told[0] or not _headed(lines[at - 1])]
    if len(entries) < max(_ENTRIES - within, len(told) - 1):
        return frozenset()
    if not within and prose_words(lines[: entries[0]]) > _BEFORE * prose_words(lines[entries[0] :]):
        return frozenset()
    buttons = [
        one for at in entries[1:] for one in takewhile(_is_button, lines[max(0, at - _NEAR) : at][::-1])
    ]
    return frozenset({lines[at].index for at in entries} | {line.index for line in buttons})


def days(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that give the days or years of a timeline's steps; none for others.

    Each stands alone right above what happened, in their order; what readers say is of days near each other.
    """
    steps = [
        (found, at) for at, line in enumerate(lines[:-1]) if lines[at + 1].prose and (found := _day(line))
    ]
    told = [day for day, _ in steps]
    ordered = told in (sorted(told), sorted(told, reverse=True)) and len(set(told)) == len(told)
    if len(steps) < _ENTRIES or not ordered or abs(told[0] - told[-1]).days < _APART:
        return frozenset()
    return frozenset(lines[at].index for _, at in steps)


def _day(line: Line) -> date | None:
    """Return the first day that a line means which gives a day, a month or a year, and nothing else."""
    if len(line.words) > _LONGEST or phrases.CLOCK.search(line.plain) or line.prose:
        return None
    found = dates.parse_published(line.plain.strip(" :–—-"))
    given = [(one.start, one.end) for one in dates.find_dates(line.plain)]
    rest = line.plain[: given[0][0]] + line.plain[given[0][1] :] if given else ""
    return found.first if found and not re.search(r"\w", rest) else None


def opened(own: Sequence[Line], page: Sequence[Line]) -> list[Line]:
    """Return a live blog's text with the heading of its first entry, which stands between hour and text."""
    first = next((at for at, line in enumerate(page) if own and key(line.text) == key(own[0].text)), 0)
    for at in range(max(0, first - _NEAR), first):
        if page[at].index in hours(page):
            return [*(line for line in page[at + 1 : first] if _headed(line)), *own]
    return list(own)


def _is_hour(line: Line) -> bool:
    if line.prose or len(line.words) > _LONGEST:
        return False
    said = phrases.AGO.match(line.plain) or phrases.CLOCK.search(line.plain)
    return bool(said) and (datelines.only(line) or len(said[0] if said else "") > _SHARE * len(line.plain))


def _is_button(line: Line) -> bool:
    return (line.aside or line.tail) and len(line.words) <= _BUTTON


def _begins(lines: Sequence[Line], at: int) -> bool:
    below = islice(lines, at + 1, at + 1 + _NEAR)
    return next((line.prose for line in below if line.prose or _is_hour(line)), False)


def _headed(line: Line) -> bool:
    """Whether a line may be an entry's heading, or a headline."""
    beside = line.aside or line.tail or line.caption or line.prose or _is_hour(line)
    return _HEAD[0] <= len(line.words) <= _HEAD[1] and not (beside or line.ended)
