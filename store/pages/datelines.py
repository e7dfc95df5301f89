"""When it was published: the dates of a dump, by how far each can be trusted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from store.pages import phrases
from store.pages.lines import Line
from store.text import dates
from store.types import Published

_LABELLED: Final = 6
_TIMED: Final = 5
_STAMPED: Final = 4
_UPDATED: Final = 3
_SHORT: Final = 2
_DATELINE: Final = 1
_NEAR: Final = 3
_MONTHS: Final = 12
_BARS: Final = ("|", "•", "·", " /")
_TIME: Final = 20
"""Letters before a day that may hold its time and zone: 8:42 a.m. EDT."""

_CLOCKED: Final = 3
_OPENING: Final = 3
_MIXED: Final = 30
_LONGEST: Final = 400
_EAST: Final = 15
_WEST: Final = 11
"""Hours in UTC from which on it is the next day in the East; before which, the one before in the West."""
_SIGNED: Final = re.compile(r"\s*[–—-].{1,80}\(@\w+\)")
"""Who sent a message that is shown, before the day that it was sent."""

_POSTED: Final = re.compile(
    r"^\W*(?:an?\s+)?(?:photo|picture|video|reel|post|story)\s+(?:posted|shared|published|uploaded)\s+by\b"
    r".{1,80}\(@[\w.]+\)",
    re.IGNORECASE,
)
"""Who put a picture that is shown on a page of their own, before the day."""

GLUED: Final = re.compile(
    r"(?<=[a-z])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)"
    r"|(?<=[A-Z]{2})(?=(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.? \d)"
)
"""Where a day touches what stands before it."""


def published(
    field: str, lines: tuple[Line, ...], title: int, body: range, today: date | None
) -> Published | None:
    """Return the publication date a dump gives, the most trusted first; None if it gives none.

    Trust falls from a labelled date over one with a time of day, an upload's stamp, a later change and a bare
    date line to the dateline. What stands above the headline is the site's clock unless it is labelled.
    """
    if given := dates.parse_published(field):
        return given
    near = [line for line in lines[: body.start + 2] if len(line.words) < 30 or line.index >= body.start]
    near += lines[max(body.start + 2, body.stop - 2) : body.stop + 2]
    near = [line for line in near if line.index < body.start or not _SIGNED.match(line.text)]
    ago = is_ago(lines[title : body.start])
    rated = [
        (trust, -line.index, found)
        for line in near
        for trust, found in _rate(line, above=line.index < title, inside=line.index in body)
        + ([] if ago else _over(line, title))
        if not (today and found.first and found.first > today)
    ]
    rated.sort(key=lambda entry: (entry[0], entry[2].first is not None, entry[1]), reverse=True)
    return _dated_above(rated[0][2], lines[:title]) if rated else None


def _dated_above(day: Published, above: Sequence[Line]) -> Published:
    """Return the masthead's day where a text's place gives that day or the one before, without a year."""
    if day.first is not None:
        return day
    short = (line for line in above if len(line.words) < _MIXED)
    for one in (found.published for line in short for found in dates.find_dates(line.text)):
        first = one.first if one.precision == "day" else None
        if first and day.text in (f"{first:%m-%d}", f"{first - timedelta(days=1):%m-%d}"):
            return one
    return day


def local(day: Published | None, hour: int | None, lines: Sequence[Line]) -> Published | None:
    """Return the day that lines print if it is the one beside a day given in UTC, where the hour allows it.

    `hour`: that of the day in UTC; None where it is given in a zone of its own.
    """
    if day is None or day.first is None or hour is None:
        return day
    beside = {day.first + timedelta(days=1): hour >= _EAST, day.first - timedelta(days=1): hour < _WEST}
    rated = [rate for line in lines if not line.prose for rate in _rate(line, above=False, inside=False)]
    rated = [(trust, found) for trust, found in rated if trust in (_LABELLED, _TIMED, _SHORT)]
    printed = max(rated, key=lambda rate: rate[0], default=(0, day))[1]
    return printed if printed.precision == "day" and printed.first and beside.get(printed.first) else day


def turned(day: Published, times: frozenset[date]) -> Published:
    """Return a day with its month and day of the month turned where only so it is one that a page marks.

    "01.09.17" is of January or of September; `times`: the days that its elements of time give for machines.
    """
    first = day.first
    if first is None or day.precision != "day" or first in times or first.day > _MONTHS:
        return day
    other = date(first.year, first.day, first.month)
    return Published(other.isoformat(), other, other) if other in times else day


def is_ago(lines: Sequence[Line]) -> bool:
    """Whether lines tell the day only by how long ago it was, which says nothing later."""
    return any(phrases.AGO.search(line.plain) for line in lines if not line.prose)


def labelled(lines: Sequence[Line]) -> Published | None:
    """Return the whole date that the first line says is the day of publication; None if none does."""
    told = (line for line in lines if not line.prose)
    rated = (rate for line in told for rate in _rate(line, above=False, inside=False))
    return next((found for trust, found in rated if trust == _LABELLED and found.first), None)


def only(line: Line) -> bool:
    """Whether a line gives a date and little more."""
    if dated(line):
        return True
    if not any(map(str.isdigit, line.text)) or len(line.words) > 20 or line.prose:
        return False
    days = sum(found.end - found.start for found in dates.find_dates(line.text))
    times = sum(len(found[0]) for found in phrases.CLOCK.finditer(line.text))
    labels = sum(len(found[0]) for found in phrases.ANY_LABEL.finditer(line.text)) if days else 0
    return days > 0 and days + times + labels > 0.3 * len(line.text)


def dated(line: Line) -> bool:
    """Whether a line gives a day with its time of day, or one that it labels, beside little else."""
    if len(line.text) > _LONGEST or line.prose or len(line.words) > _MIXED:
        return False
    text = phrases.unglued(line.plain)
    for found in dates.find_dates(text):
        before, after = text[: found.start], text[found.end :]
        timed = phrases.CLOCK.search(after[:16]) or phrases.CLOCK.search(before[-_TIME:])
        said = (phrases.LABELLED.search(before[-30:]) or phrases.UPDATED.search(before[-30:])) is not None
        if timed or (said and len(before.split()) <= _OPENING):
            return True
    return False


def _over(line: Line, title: int) -> list[tuple[int, Published]]:
    """Return the day a line right above the headline gives, where the page's first lines are not so near."""
    if not (_CLOCKED <= line.index < title and title - line.index <= _NEAR and only(line)):
        return []
    days = (found.published for found in dates.find_dates(phrases.unglued(line.plain)))
    return [(_DATELINE, day) for day in days if day.first]


def _rate(line: Line, above: bool, inside: bool) -> list[tuple[int, Published]]:
    if _POSTED.match(line.text):
        return []
    if stamp := phrases.STAMP.match(line.text):
        day = dates.parse_published(stamp["stamp"][:8])
        return [(_STAMPED, day)] if day else []
    if inside and line.prose:
        return _of_dateline(line)
    rated = []
    line = Line(phrases.unglued(GLUED.sub(" ", line.text)), line.index)
    for found in dates.find_dates(line.text):
        trust = _trust(line, found)
        if trust and not (above and trust < _LABELLED):
            rated.append((trust, found.published))
    return rated


def _trust(line: Line, found: dates.Found) -> int:
    before, after = line.text[: found.start], line.text[found.end :]
    if phrases.UPDATED.search(before[-30:]):
        return _UPDATED
    if phrases.LABELLED.search(before[-40:]):
        return _DATELINE if found.published.precision in ("month", "year") else _LABELLED
    if phrases.CLOCK.search(after[:16]) or phrases.CLOCK.search(before[-_TIME:]):
        return _TIMED
    share = (found.end - found.start) / len(line.text)
    ends = phrases.BYLINE.match(line.text) is not None and not after.strip()
    opens = (not before.strip() or ends) and found.published.first is not None
    closed = not after.strip() or after.lstrip().startswith(_BARS[:-1]) or after.startswith(_BARS[-1])
    parted = before.rstrip().endswith(_BARS) and closed
    return _SHORT if (share > 0.3 or opens or parted) and len(line.words) <= 14 else 0


def _of_dateline(line: Line) -> list[tuple[int, Published]]:
    match = phrases.DATELINE.match(line.text)
    day = dates.parse_published(match["date"]) if match and match["date"] else None
    return [(_DATELINE, day)] if day else []
