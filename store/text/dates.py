"""Publication dates as sources print them: read to the precision given, never shifted by a time zone."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from urllib.parse import urlsplit

from store.text.months import PRINTED
from store.types import Published

_DIGITS: Final = str.maketrans("०१२३४५६७८९", "0123456789")
_MONTH: Final = (
    "(?P<month>"
    + "|".join(re.escape(name.rstrip(".")) for name in sorted(PRINTED, key=len, reverse=True))
    + r")(?![^\W\d_]|[\u0900-\u0963])\.?"
)
_DAY: Final = r"(?<!\d)(?<!\d[.,])(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\d)"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_GAP: Final = r"[\s,./|–-]{0,3}(?:de[lr]?\s+)?"
_WORD: Final = r"(?<![^\W\d_])(?<![\u0900-\u0963])"

_SHAPES: Final = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<m>[01]?\d)(?P=sep)(?P<day>[0-3]?\d)(?=\D|$)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<m>[01]\d)(?P<day>[0-3]\d)(?=[T_\s-]?\d{4,6}(?!\d)|\D|$)",
        rf"{_DAY}{_GAP}(?:of\s+)?{_MONTH}{_GAP}(?:को\s+)?{_YEAR}",
        rf"{_DAY}{_GAP}{_MONTH}{_GAP}['’](?P<short>\d\d)(?!\d)",
        rf"{_DAY}[-\s]{_MONTH}[-\s](?P<short>\d\d)(?![\d:])",
        rf"{_WORD}{_MONTH}{_GAP}{_DAY}{_GAP}(?:at\s+)?{_YEAR}",
        r"(?<![\d.])(?P<a>[0-3]?\d)(?P<sep>[-/.])(?P<b>[0-3]?\d)(?P=sep)(?P<year>(?:19|20)\d\d)(?!\d)",
        r"(?<![\d./-])(?P<a>[0-3]?\d)(?P<sep>[-/.])(?P<b>[0-3]?\d)(?P=sep)(?P<short>\d\d)(?![\d./-])",
        rf"{_WORD}{_MONTH}{_GAP}{_YEAR}",
        rf"{_YEAR}{_GAP}{_MONTH}{_GAP}{_DAY}",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<m>[01]\d)(?![\d-])",
        rf"{_DAY}{_GAP}(?:of\s+)?{_MONTH}",
        rf"{_WORD}{_MONTH}{_GAP}{_DAY}(?![:\d])",
        r"(?<![\d-])(?P<m>[01]\d)-(?P<day>[0-3]\d)(?![\d-])",
    )
)
_CTIME: Final = re.compile(
    r"(?<=[a-z]\s\d\d)\s\d{2}:\d{2}(?::\d{2})?(?:\s(?:[A-Z]{2,5}|[+-]\d{4}))?(?=\s20\d{2}\s*$)"
)
"""The time of day that stands before the year, 'Tue Mar 03 09:10:00 CET 2026'."""

_EPOCH: Final = re.compile(r"\s*(?P<seconds>1\d{9})(?:\d{3})?\s*")
_UTC: Final = re.compile(r"[T ](\d\d):\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|UTC|GMT|[+-]00:?00)\s*$", re.IGNORECASE)
_AMERICAN: Final = re.compile(
    r"\W{1,3}(?:at\s+)?\d{1,2}:\d\d\s*[ap]\.?m\.?\s*\(?[ECMP][SD]?T\b", re.IGNORECASE
)
"""A time of day in a zone of the United States behind a date: the month stands first."""

_ADDRESS: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)([/_-]?)([01]\d)\2([0-3]\d)(?!\d)")
_BARE_YEAR: Final = re.compile(r"\s*(?P<year>(?:19|20)\d\d)\s*")


@dataclass(frozen=True, slots=True)
class Found:
    """A date found in a text, with its place."""

    published: Published
    start: int
    end: int


def parse_published(text: str) -> Published | None:
    """Read a publication date out of a short text; None where it names none.

    ISO dates and times keep the day as written, whatever the zone; `YYYY-MM`, `YYYY` and `MM-DD` keep the
    precision given. Numeric days are read day first, as India writes them, unless only month first fits.
    Hindi and English month names, Devanagari digits, ordinals, RFC 822 dates and seconds or milliseconds
    since 1970 are read.
    """
    folded = _CTIME.sub("", text.translate(_DIGITS))
    if epoch := _EPOCH.fullmatch(folded):
        day = date(1970, 1, 1) + timedelta(seconds=int(epoch["seconds"]))
        return of_parts(day.year, day.month, day.day)
    if year := _BARE_YEAR.fullmatch(folded):
        return of_parts(int(year["year"]))
    found = next(iter(find_dates(folded)), None)
    return found.published if found else None


def utc_hour(text: str) -> int | None:
    """Return the hour of a time written in UTC, `2025-03-12T01:15:09Z` or as seconds; None for others."""
    if epoch := _EPOCH.fullmatch(text):
        return int(epoch["seconds"]) % 86_400 // 3_600
    found = _UTC.search(text)
    return int(found[1]) if found else None


def in_address(url: str) -> Published | None:
    """Return the day that a page's address gives, `/2024/03/05/` or `20240305`; None if it gives none."""
    days = (of_parts(*map(int, found.group(1, 3, 4))) for found in _ADDRESS.finditer(urlsplit(url).path))
    return next((day for day in days if day), None)


def find_dates(text: str) -> Iterator[Found]:
    """Yield the dates written in `text`, most specific shape first, no two overlapping."""
    folded = text.translate(_DIGITS)
    taken: list[tuple[int, int]] = []
    for shape in _SHAPES:
        for match in shape.finditer(folded):
            start, end = match.span()
            if any(start < last and first < end for first, last in taken):
                continue
            taken.append((start, end))
            published = _of_match(match)
            if published:
                yield Found(published, start, end)


def of_parts(year: int | None, month: int | None = None, day: int | None = None) -> Published | None:
    """Make a `Published` of what is known; None where the calendar has no such day."""
    if year is None:
        valid = month and day and 1 <= month <= 12 and 1 <= day <= monthrange(2024, month)[1]
        return Published(f"{month:02}-{day:02}") if valid else None
    if month is None:
        return Published(f"{year:04}", date(year, 1, 1), date(year, 12, 31))
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    if day is None:
        return Published(f"{year:04}-{month:02}", date(year, month, 1), date(year, month, last))
    if not 1 <= day <= last:
        return None
    exact = date(year, month, day)
    return Published(exact.isoformat(), exact, exact)


def _of_match(match: re.Match[str]) -> Published | None:
    part = match.groupdict()
    year = int(part["year"]) if part.get("year") else None
    if part.get("short"):
        year = 2000 + int(part["short"])
    if part.get("a"):
        first, second = int(part["a"]), int(part["b"])
        american = _AMERICAN.match(match.string, match.end())
        return (american and of_parts(year, first, second)) or _day_first(year, first, second)
    named = part.get("month")
    month = (
        PRINTED.get(named.lower()) or PRINTED.get(f"{named.lower()}.") if named else int(part.get("m") or 0)
    )
    return of_parts(year, month or None, int(part["day"]) if part.get("day") else None)


def _day_first(year: int | None, first: int, second: int) -> Published | None:
    return of_parts(year, second, first) or of_parts(year, first, second)
