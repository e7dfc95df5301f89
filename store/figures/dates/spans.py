"""Reads spans of days and loose dates: "14 से 27 नवंबर", "March 3-5", "अप्रैल में", "1990 के दशक", "दूसरी मई"."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from decimal import Decimal

from store.figures.dates import days
from store.figures.dates.days import Mention, month_at, year_at
from store.figures.grammar import units, words
from store.figures.grammar.lexicon import CARDINALS, NTH, concept, look, words_of
from store.figures.grammar.tokens import Token
from store.figures.grammar.words import Line
from store.types import Published

JOINTS = frozenset({"-", "to", "and", "till", "until", "through"})
OPENING, CLOSING = words_of("parts", "opening"), words_of("parts", "final")
WEEKS, SHORTEST = {"days": 1, "weeks": 7, "fortnights": 15}, 28
DATED = frozenset({"तारीख", "tarikh", "तारिख"})
DECADE = frozenset({"दशक", "दशकों", "dashak", "decade"})


def read(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read the span or loose date that starts at token `i`; None if none does."""
    return (
        _weeks_of_month(line, i, published)
        or _days_of_month(line, i, published)
        or _two_days(line, i, published)
        or _decade(line, i)
        or _nth(line, i, published)
        or _of_some_month(line, i)
    )


def _joint(line: Line, i: int, first: int) -> int:
    """Return the index after what joins the ends of a span at token `i`, 0 where nothing does."""
    if i + 1 >= len(line) or line[i].broken or line[i + 1].broken:
        return 0
    token = line[i]
    between = bool(first) and line[first - 1].key == "between"
    if token.key in JOINTS and (token.key != "and" or between):
        return i + 1
    if concept(token) == "FROM":
        return i + 1 + (line[i + 1].key in ("लेकर", "lekar"))
    return 0


def _listed(line: Line, i: int) -> int:
    """Return the index after the "और" or comma of a list of days ("27 और 28 सितंबर"), 0 where none stands."""
    if i + 2 >= len(line) or line[i + 1].broken or not (line[i].text == "," or concept(line[i]) == "AND"):
        return 0
    return i + 1 if _small(line[i + 1]) is not None and month_at(line, i + 2) is not None else 0


def _last_listed(line: Line, i: int) -> int:
    """Return the index of the last day of the list that goes on at `i` ("October 3, 7 and 12"), else 0."""
    last, closed = 0, False
    while not closed and i + 1 < len(line) and _small(line[i + 1]) is not None:
        closed = concept(line[i]) == "AND"
        if line[i].text != "," and not closed:
            break
        last, i = i + 1, i + 2
    return last if closed else 0


def _small(token: Token) -> int | None:
    """Return the day of a month a token of digits may be."""
    plain = token.kind == "number" and token.text.isdigit() and len(token.text) <= 2
    return int(token.text) if plain and 1 <= int(token.text) <= 31 else None


def _days_of_month(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read "14 से 27 नवंबर 2023" and "March 3-5, 2020": two days of one month."""
    opening = _small(line[i])
    ranked = i + 1 + days.ordinal_after(line, i + 1)
    at = (_joint(line, ranked, i) or _listed(line, ranked)) if opening is not None else 0
    if at and opening is not None and _small(line[at]) is not None:
        closing = days.read(line, at, published)
        return _opened(closing, i, opening) if closing is not None and closing.iso.count("-") == 2 else None
    stop = i + 1 < len(line) and (line[i + 1].text == "." or concept(line[i + 1]) == "OF")
    k = i + 1 + stop
    if month_at(line, i) is None or k + 2 >= len(line) or _small(line[k]) is None:
        return None
    ranked = k + 1 + days.ordinal_after(line, k + 1)
    at = _joint(line, ranked, i) or _last_listed(line, ranked)
    last = _small(line[at]) if at else None
    after = at + 1 + days.ordinal_after(line, at + 1)
    dated = after < len(line) and line[after].key in DATED
    if last is None or not (line[ranked].text == "-" or dated or _ends(line, after)):
        return None
    head = (*line[: k + 1], *line[after + dated :])
    found = days.read(head, i, published)
    first = _small(line[k])
    if found is None or found.start is None or first is None or last <= first:
        return None
    end = found.start.replace(day=min(last, _length(found.start)))
    return Mention(i, found.last + after + dated - k - 1, f"{found.iso}/{end.isoformat()}", found.start, end)


def _weeks_of_month(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read "अगस्त के पहले दो हफ्ते", "first week of March 2024", "मई का आखिरी पखवाड़ा": some days of a month."""
    month = month_at(line, i)
    owned = month is not None and i + 2 < len(line) and concept(line[i + 1]) == "OF"
    found = _days_at_an_end(line, i + 2 if owned else i)
    if found is None:
        return None
    length, last = found
    if not owned:
        month = month_at(line, last + 1) if last < len(line) and line[last].key in ("of", "in") else None
        last += 2
    if month is None:
        return None
    year, last = year_at(line, last)
    whole = days.month_of(i, last, year, month, published)
    if whole.start is None or whole.end is None:
        return None
    start = whole.start if length > 0 else whole.end + timedelta(1 + length)
    end = start + timedelta(abs(length) - 1)
    return Mention(i, last, f"{start.isoformat()}/{end.isoformat()}", start, end)


def _days_at_an_end(line: Line, i: int) -> tuple[int, int] | None:
    """Return the days of "पहले दो हफ्ते" or "last ten days" (negative at the end), and the token after."""
    opens = line[i].key in OPENING
    if not (opens or line[i].key in CLOSING) or i + 1 >= len(line) or line[i + 1].broken:
        return None
    number = words.mantissa(line, i + 1)
    unit = units.unit_after(line, number.last if number else i + 1)
    length = WEEKS.get(unit[0], 0) * int(number.value if number else 1) if unit else 0
    if unit is None or not (number or unit[0] != "days") or not 0 < length < SHORTEST:
        return None
    return (length if opens else -length), unit[1]


def _ends(line: Line, i: int) -> bool:
    """Whether nothing that is counted follows: the end, a sign, a year or a small word."""
    return (
        i >= len(line) or line[i].kind != "word" or concept(line[i]) is not None or line[i].key in days.AROUND
    )


def _opened(closing: Mention | None, i: int, opening: int) -> Mention | None:
    """Return the span from the day `opening` of the same month to `closing`, whose year may be unknown."""
    if closing is None or opening >= int(closing.iso[-2:]):
        return None
    if closing.start is None:
        return Mention(i, closing.last, closing.iso)
    start = closing.start.replace(day=opening)
    return Mention(i, closing.last, f"{start.isoformat()}/{closing.iso}", start, closing.end)


def _length(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


def _two_days(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read "3 मार्च से 5 अप्रैल 2020": the year of the second is the first's where that has none."""
    if _small(line[i]) is None and month_at(line, i) is None:
        return None
    first = days.read(line, i, published)
    if first is None or first.start is None or first.iso.count("-") != 2:
        return None
    at = _joint(line, first.last, i)
    second = days.read(line, at, published) if at and at < len(line) else None
    if second is None or second.end is None or second.first != at or second.iso.count("-") != 2:
        return None
    start = first.start
    if first.iso.startswith("XXXX") and (start.month, start.day) != (2, 29):
        start = start.replace(year=second.end.year)
        start = start.replace(year=start.year - (start > second.end))
    if start >= second.end:
        return None
    return Mention(i, second.last, f"{first.iso}/{second.iso}", start, second.end)


def _decade(line: Line, i: int) -> Mention | None:
    """Read "1990 के दशक", "1990s" and "नब्बे के दशक"."""
    year, at = year_at(line, i)
    word = look(CARDINALS, line[i])
    digits = line[i].text if line[i].kind == "number" and len(line[i].text) == 2 else ""
    word = Decimal(digits) if digits.isdigit() else word
    if word is not None and word >= 20 and word % 10 == 0:
        year, at = 1900 + int(word), i + 1
    if year is None or year % 10 or at >= len(line):
        return None
    plural = line[at].key == "s" and not line[at].spaced
    named = concept(line[at]) == "OF" and at + 1 < len(line) and line[at + 1].key in DECADE
    if not plural and not named:
        return None
    return Mention(i, at + 1 + named, f"{year}/{year + 9}", date(year, 1, 1), date(year + 9, 12, 31))


def _nth(line: Line, i: int, published: Published | None) -> Mention | None:
    """Read "दूसरी मई", "मई की पहली तारीख" and "first of May"."""
    number = NTH.get(line[i].key)
    if number is not None:
        at = i + 1 + (i + 2 < len(line) and line[i + 1].key == "of")
        month = month_at(line, at) if at < len(line) and not line[at].broken else None
        year, last = year_at(line, at + 1) if month else (None, at)
        return days.day(i, last if year else at + 1, (year, month, number), published) if month else None
    month = month_at(line, i)
    if month is None or i + 2 >= len(line) or concept(line[i + 1]) != "OF":
        return None
    number = NTH.get(line[i + 2].key)
    dated = i + 3 < len(line) and line[i + 3].key in ("तारीख", "tarikh")
    return days.day(i, i + 4, (None, month, number), published) if number and dated else None


def _of_some_month(line: Line, i: int) -> Mention | None:
    """Read "4 तारीख" and "29 और 30 को": days of a month not named, so no date, and no number either."""
    if _small(line[i]) is None or i + 1 >= len(line):
        return None
    if line[i + 1].key in DATED:
        return Mention(i, i + 2)
    at = _joint(line, i + 1, i)
    if at and at + 1 < len(line) and _small(line[at]) is not None and line[at + 1].key in DATED:
        return Mention(i, at + 2)
    pair = i + 3 < len(line) and concept(line[i + 1]) == "AND" and line[i + 3].key in ("को", "ko")
    return Mention(i, i + 3) if pair and (_small(line[i + 2]) or 0) == (_small(line[i]) or 0) + 1 else None
