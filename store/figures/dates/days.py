"""Reads absolute dates: "15 अगस्त 2021", "March 30, 1990", 21/04/2016, "मार्च दो हज़ार दस", "12 जनवरी"."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from store.figures.grammar import numbers
from store.figures.grammar.lexicon import MONTHS, SHORTS, WEEKDAYS, concept, words_of
from store.figures.grammar.tokens import Token
from store.figures.grammar.words import Line
from store.types import Published

LATEST_YEAR, EARLIEST_YEAR = 2199, 1000
AROUND = frozenset[str]().union(
    *(words_of("grammar", row) for row in ("english", "postposition", "verb", "conjunction"))
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date or period read from tokens `first`..`last` (exclusive); `iso` keeps XXXX for an unknown year."""

    first: int
    last: int
    iso: str = ""
    start: date | None = None
    end: date | None = None
    months: Decimal | None = None


def day(
    first: int, last: int, parts: tuple[int | None, int, int], published: Published | None
) -> Mention | None:
    """Make a mention of one day; without a year, the nearest such day to the publication date."""
    year, month, number = parts
    if not 1 <= month <= 12 or not 1 <= number <= calendar.monthrange(year or 2000, month)[1]:
        return None
    if year is not None:
        when = date(year, month, number)
        return Mention(first, last, when.isoformat(), when, when)
    nearest = _nearest(month, number, published)
    return Mention(first, last, f"XXXX-{month:02}-{number:02}", nearest, nearest)


def month_of(first: int, last: int, year: int | None, month: int, published: Published | None) -> Mention:
    """Make a mention of one month; without a year, the nearest such month."""
    iso = f"{year or 'XXXX'}-{month:02}"
    if year is None:
        nearest = _nearest(month, 15, published)
        year = nearest.year if nearest else None
    if year is None:
        return Mention(first, last, iso)
    return Mention(
        first, last, iso, date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    )


def _nearest(month: int, number: int, published: Published | None) -> date | None:
    if published is None or published.first is None:
        return None
    near = published.first
    years = [
        y for y in (near.year - 1, near.year, near.year + 1) if number <= calendar.monthrange(y, month)[1]
    ]
    days = [date(y, month, number) for y in years]
    return min(days, key=lambda d: abs((d - near).days)) if days else None


def read(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read the date that starts at token `i`; None if none does."""
    start = i
    i += line[i].key in ("इस", "अगले") and i + 1 < len(line) and line[i + 1].key in WEEKDAYS
    if line[i].key in WEEKDAYS and i + 1 < len(line):
        i += 2 if line[i + 1].text in ",(" and i + 2 < len(line) else 1
    found = _numeric(line, i, published) or _spelled(line, i, published)
    if found is None:
        return None
    first = min(start, found.first)
    return Mention(first, _weekday_after(line, found.last), found.iso, found.start, found.end)


def _weekday_after(line: Line, i: int) -> int:
    if i < len(line) and line[i].text == ")" and line[i - 1].text != ")":
        return i + 1 if any(t.text == "(" for t in line[max(0, i - 4) : i]) else i
    if i + 2 < len(line) and line[i].text == "(" and line[i + 1].key in WEEKDAYS and line[i + 2].text == ")":
        return i + 3
    if i < len(line) and line[i].key in WEEKDAYS and not line[i].broken:
        return i + 1
    return i


def _numeric(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read 21/04/2016, 2016-04-21, 21.04.16 and "22/04 को"."""
    token = line[i]
    if token.kind != "number":
        return None
    dotted = token.text.split(".")
    if len(dotted) == 2 and i + 1 < len(line) and line[i + 1].text.startswith(".") and not line[i + 1].spaced:
        fields, last = [*dotted, line[i + 1].text[1:]], i + 2
        if fields[2] == "" and i + 2 < len(line):
            fields, last = [*dotted, line[i + 2].text], i + 3
    else:
        fields, last = _separated(line, i)
    if len(fields) == 2:
        return _day_month(line, last, fields, published)
    if len(fields) != 3 or not all(f.isdigit() and len(f) <= 4 for f in fields):
        return None
    if len(fields[0]) == 4:
        return day(i, last, (int(fields[0]), int(fields[1]), int(fields[2])), published)
    if len(fields[2]) not in (2, 4):
        return None
    year = full_year(fields[2])
    first, second = int(fields[0]), int(fields[1])
    if second > 12 >= first:
        first, second = second, first
    return day(i, last, (year, second, first), published)


def _separated(line: Line, i: int) -> tuple[list[str], int]:
    fields = [line[i].text]
    sign = line[i + 1].text if i + 1 < len(line) else ""
    while (
        sign in ("/", "-")
        and i + 2 < len(line)
        and line[i + 1].text == sign
        and not line[i + 1].spaced
        and not line[i + 2].spaced
        and line[i + 2].kind == "number"
        and len(fields) < 3
    ):
        fields.append(line[i + 2].text)
        i += 2
    return fields, i + 1


def _day_month(line: Line, last: int, fields: list[str], published: Published | None) -> Mention | None:
    dated = last < len(line) and (line[last].key in ("को", "ko") or line[last].key in WEEKDAYS)
    if not dated or not all(f.isdigit() and len(f) <= 2 for f in fields) or line[last - 2].text != "/":
        return None
    return day(last - 3, last, (None, int(fields[1]), int(fields[0])), published)


def full_year(text: str) -> int:
    """Return the year two or four digits mean: 21 is 2021, 89 is 1989."""
    number = int(text)
    if len(text) > 2:
        return number
    return 2000 + number if number < 60 else 1900 + number


def _spelled(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read a date with a month's name, the day before or after it."""
    lead = _year_first(line, i)
    turned = _day_year_month(line, i)
    if turned is not None:
        return day(i, i + 5, turned, published)
    number, at = _day_at(line, lead[1] if lead else i)
    if (owner := _year_of_month(line, i)) is not None:
        return month_of(i, i + 3, *owner, published)
    if number is not None and at < len(line):
        gap = at + (line[at].text == "-" or line[at].key in ("of", "पहला", "th", "st", "nd", "rd"))
        month = month_at(line, gap)
        if month is not None:
            year, last = _year_at(line, gap + 1)
            return day(i, last, (year or (lead[0] if lead else None), month, number), published)
    month = month_at(line, i)
    if month is not None and _impossible_day(line, i):
        return Mention(i - 1, i + 1 + (year_at(line, i + 1)[0] is not None))
    return None if month is None else _month_first(line, i, month, published)


def _day_year_month(line: Line, i: int) -> tuple[int, int, int] | None:
    """Read 23-2020-सितंबर."""
    if i + 4 >= len(line) or line[i + 1].text != "-" or line[i + 3].text != "-":
        return None
    number, _ = _day_at(line, i)
    year, _ = year_at(line, i + 2)
    month = month_at(line, i + 4)
    return (year, month, number) if year and month and number else None


def _year_of_month(line: Line, i: int) -> tuple[int, int] | None:
    """Read the year and the month of "2021 की जुलाई"."""
    of_it = i + 2 < len(line) and _is_year(line, i) and concept(line[i + 1]) == "OF"
    year, month = (year_at(line, i)[0], month_at(line, i + 2)) if of_it else (None, None)
    return (year, month) if year and month else None


def _impossible_day(line: Line, i: int) -> bool:
    """Whether a number that is no day stands before the month ("35 March 2025"): then it is no date."""
    return (
        i > 0 and line[i - 1].kind == "number" and line[i - 1].text.isdigit() and len(line[i - 1].text) <= 2
    )


def _month_first(line: Line, i: int, month: int, published: Published | None) -> Mention | None:
    at = i + 1
    at += at < len(line) and (line[at].text in ",-.॰" or concept(line[at]) == "OF")
    number, last = _day_at(line, at)
    after = line[at - 1].text == "," and last < len(line)
    counts = after and (line[at].kind == "word" or _counted(line, last))
    if number is not None and not counts and not _is_year(line, at):
        year, end = _year_at(line, last)
        return day(i, end, (year, month, number), published)
    year, end = _year_at(line, i + 1)
    if year is None:
        return None
    if end + 1 < len(line) and line[end].text == "-" and not line[end].spaced:
        number, last = _day_at(line, end + 1)
        if number is not None:
            return day(i, last, (year, month, number), published)
    return month_of(i, end, year, month, published)


def _counted(line: Line, i: int) -> bool:
    """Whether a noun stands at token `i`, which a number before it counts ("In June, 12 units")."""
    small = concept(line[i]) is not None or line[i].key in AROUND
    return line[i].kind == "word" and not line[i].broken and not small


def month_at(line: Line, i: int) -> int | None:
    """Return the month named at token `i`; short or ambiguous English names only with a capital."""
    if i >= len(line) or (line[i].broken and i):
        return None
    month = MONTHS.get(line[i].key)
    if month is None and line[i].key in SHORTS and _digits_near(line, i):
        return SHORTS[line[i].key]
    if month is None or (line[i].key == "may" and not line[i].upper and not _digits_near(line, i)):
        return None
    return month


def _digits_near(line: Line, i: int) -> bool:
    after = i + 1 + (i + 1 < len(line) and line[i + 1].text in ".॰")
    return any(0 <= j < len(line) and line[j].kind == "number" for j in (i - 1, after))


def _is_year(line: Line, i: int) -> bool:
    return i < len(line) and line[i].kind == "number" and len(line[i].text) == 4


def _day_at(line: Line, i: int) -> tuple[int | None, int]:
    """Read a day of the month in digits or words, with an ordinal ending ("5th", "5वीं")."""
    if i >= len(line) or (line[i].broken and i):
        return None, i
    token = line[i]
    if token.kind == "number":
        if not token.text.isdigit() or len(token.text) > 2 or not 1 <= int(token.text) <= 31:
            return None, i
        return int(token.text), i + 1 + ordinal_after(line, i + 1)
    number = numbers.read(line, i) if token.kind == "word" and token.key not in ("a", "second") else None
    if number is None or number.value % 1 != 0 or not 1 <= number.value <= 31:
        return None, i
    return int(number.value), number.last


def ordinal_after(line: Line, i: int) -> bool:
    return i < len(line) and not line[i].spaced and line[i].key in ("st", "nd", "rd", "th", "वीं", "वां", "वें")


def _year_at(line: Line, i: int) -> tuple[int | None, int]:
    """Read the year after a month, after a comma, "की", "of" or a hyphen if need be; else where we stood."""
    at = i
    if at < len(line) and (line[at].text in (",", "-", "'", "॰", ".") or line[at].key in ("of", "सन", "सन्")):
        at += 1
        at += at < len(line) and line[at].key in ("सन", "सन्")
    year, last = year_at(line, at)
    return (year, last) if year is not None else (None, i)


def year_at(line: Line, i: int) -> tuple[int | None, int]:
    """Read a year of four digits, or in words from 1000 to 2199."""
    if i >= len(line) or (line[i].broken and i):
        return None, i
    token: Token = line[i]
    if token.kind == "number":
        good = (
            token.text.isdigit() and len(token.text) == 4 and EARLIEST_YEAR <= int(token.text) <= LATEST_YEAR
        )
        return (int(token.text), i + 1) if good else (None, i)
    number = numbers.read(line, i) if token.kind == "word" else None
    if number is None or number.value % 1 != 0 or not EARLIEST_YEAR <= number.value <= LATEST_YEAR:
        return None, i
    return int(number.value), number.last


def _year_first(line: Line, i: int) -> tuple[int, int] | None:
    """Read a year before its day: "2020 में 28 जून", "सन् 1989 11 फ़रवरी", "23-2020-सितंबर" aside."""
    at = i + (line[i].key in ("सन", "सन्"))
    if at >= len(line) or line[at].kind != "number":
        return None
    year, last = year_at(line, at)
    if year is None:
        return None
    last += last < len(line) and concept(line[last]) == "IN"
    number, end = _day_at(line, last)
    return (year, last) if number is not None and month_at(line, end) is not None else None
