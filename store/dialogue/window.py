"""Time words in a question: the days they limit the news to, and the question without them.

आज, कल (in news, yesterday), पिछले हफ्ते, last month, since March limit by publication day. A bare year,
month or financial year does so only where news is asked for: "2024-25 का निर्यात" asks for a figure of that
year, and the report that gives it may be younger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from store.exchange import Window
from store.text.months import MONTHS
from store.text.normalise import fold


@dataclass(frozen=True, slots=True)
class Timed:
    """A question without its time words, and the window they meant (None: no limit)."""

    question: str
    window: Window | None


def _table(**words: str) -> dict[str, str]:
    return {fold(word): name for name, listed in words.items() for word in listed.split()}


UNITS = _table(
    day="दिन दिनों din dino dinon day days",
    week="हफ्ते हफ़्ते हफ्ता हफ़्ता हफ्तों सप्ताह hafte hafta hafton saptah week weeks",
    month="महीने महीना महीनों माह mahine mahina mahino mahinon maah month months",
    year="साल सालों वर्ष वर्षों saal sal saalon varsh year years",
)
_SINGLE = _table(today="आज aaj aj today", yesterday="कल kal yesterday", before="परसों parson parso")
WHICH = _table(
    this="इस is chalu चालू this current",
    last="पिछले पिछला पिछली बीते गत pichhle pichle pichla pichhla pichli beete gat last past previous",
)
_COUNTS = (
    "एक ek one|दो do two|तीन teen tin three|चार char chaar four|पांच पाँच paanch panch five|"
    "छह छः chhah cheh six|सात saat sat seven|आठ aath eight|नौ nau nine|दस das ten|"
    "ग्यारह gyarah eleven|बारह barah twelve"
)
NUMBERS = {fold(word): at for at, listed in enumerate(_COUNTS.split("|"), 1) for word in listed.split()}
_FROM = frozenset(map(fold, ("से", "se", "बाद", "baad")))
LINKS = frozenset(
    map(
        fold,
        "में मे mein me men m के ki का की ka ke के in during of the से se अब ab तक tak बाद baad since from".split(),
    )
)
_NEWS = frozenset(
    map(
        fold,
        "खबर खबरें खबरे ख़बर ख़बरें खबरों समाचार न्यूज khabar khabren khabrein khabre khabron samachar news "
        "headlines headline updates update हेडलाइन".split(),
    )
)
_HAPPENED = (
    ("क्या", "हुआ"),
    ("kya", "hua"),
    ("what", "happened"),
    ("what's", "new"),
    ("नया", "क्या"),
    ("kya", "naya"),
)
_YEARS = re.compile(r"((?:19|20)\d\d)[-/–](\d\d|(?:19|20)\d\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_EDGES = "?!,.;:।॥\"'“”‘’()[]"

MONTH_NAMES = {fold(name.rstrip(".")): number for name, number in MONTHS.items()} | {
    "march": 3,
    "maarch": 3,
    "may": 5,
}


@dataclass(frozen=True, slots=True)
class _Found:
    """A time phrase: its tokens (`first`..`last`, exclusive), its days, and whether it limits by itself."""

    first: int
    last: int
    window: Window
    strict: bool


def timed(question: str, today: date) -> Timed:
    """Return the question without the time words that limit it, and their window.

    `today` is the reader's day.
    """
    places, words = question.split(), folded(question)
    news = _about_news(words)
    found = next((one for one in _phrases(words, today) if one.strict or news), None)
    if found is None:
        return Timed(question, None)
    start, end = _with_links(words, found)
    kept = [place for index, place in enumerate(places) if not start <= index < end]
    return Timed(" ".join(kept), found.window)


def folded(text: str) -> list[str]:
    """Return the words of `text` as typed between blanks, folded and without what stands at their edges."""
    return [fold(raw.strip(_EDGES)) for raw in text.split()]


def spans(question: str, today: date) -> list[tuple[int, int]]:
    """Return where time words stand among the words of `folded`, the end exclusive, none within another."""
    found: list[tuple[int, int]] = []
    for one in _phrases(folded(question), today):
        if not found or one.first >= found[-1][1]:
            found.append((one.first, one.last))
    return found


def _about_news(words: Sequence[str]) -> bool:
    pairs = {tuple(words[at : at + 2]) for at in range(len(words))}
    return bool(_NEWS.intersection(words)) or any((fold(a), fold(b)) in pairs for a, b in _HAPPENED)


def _with_links(words: Sequence[str], found: _Found) -> tuple[int, int]:
    """Take the little words that tie the phrase to the sentence along: `में`, `since`, `के`."""
    start, end = found.first, found.last
    while end < len(words) and words[end] in LINKS and end - found.last < 4:
        end += 1
    if start and words[start - 1] in {"in", "since", "from", "during", "after", "of"}:
        start -= 1
    return start, end


def _phrases(words: Sequence[str], today: date) -> Iterator[_Found]:
    for at, word in enumerate(words):
        found = (
            _single(word, at, words, today)
            or _relative(words, at, today)
            or _month(words, at, today)
            or _years(words, at)
        )
        if found:
            yield found


def _single(word: str, at: int, words: Sequence[str], today: date) -> _Found | None:
    kind = _SINGLE.get(word)
    if kind is None and list(words[at : at + 4]) != ["the", "day", "before", "yesterday"]:
        return None
    if kind is None:
        return _days(at, at + 4, today - timedelta(2))
    if {"today", "yesterday"} <= {_SINGLE.get(word) for word in words[max(at - 1, 0) : at + 2]}:
        return None  # aajkal, written apart, means these days
    back = {"today": 0, "yesterday": 1, "before": 2}[kind]
    return _days(at, at + 1, today - timedelta(back))


def _days(first: int, last: int, day: date) -> _Found:
    return _Found(first, last, Window(day, day), strict=True)


def _relative(words: Sequence[str], at: int, today: date) -> _Found | None:
    """Read इस महीने, पिछले हफ्ते, last 3 months."""
    which = WHICH.get(words[at])
    if which is None:
        return None
    after = list(words[at + 1 : at + 3])
    if after and after[0] in UNITS:
        unit = UNITS[after[0]]
        window = _whole(unit, which == "last", today)
        return _Found(at, at + 2, window, strict=unit != "year")
    if which == "last" and len(after) == 2 and after[1] in UNITS:
        count = int(after[0]) if after[0].isdecimal() and len(after[0]) < 4 else NUMBERS.get(after[0], 0)
        if count:
            return _Found(at, at + 3, Window(_back(UNITS[after[1]], count, today), today), strict=True)
    return None


def _whole(unit: str, previous: bool, today: date) -> Window:
    """Return this or the previous calendar day, week (Monday first), month or year, cut at today."""
    if unit == "day":
        day = today - timedelta(1) if previous else today
        return Window(day, day)
    if unit == "week":
        first = today - timedelta(today.weekday())
        following = first + timedelta(7)
    elif unit == "month":
        first = today.replace(day=1)
        following = _months_back(first, -1)
    else:
        first = today.replace(month=1, day=1)
        following = first.replace(year=first.year + 1)
    if previous:
        return Window(_back(unit, 1, first), first - timedelta(1))
    return Window(first, min(following - timedelta(1), today))


def _back(unit: str, count: int, today: date) -> date:
    if unit in {"day", "week"}:
        return today - timedelta(count * (7 if unit == "week" else 1))
    return _months_back(today, count * (12 if unit == "year" else 1))


def _months_back(day: date, count: int) -> date:
    """Return the day `count` months earlier; the month's last day where that one is shorter."""
    month = day.year * 12 + day.month - 1 - count
    if month < 12:
        return date(1, 1, 1)
    first = date(month // 12, month % 12 + 1, 1)
    following = date((month + 1) // 12, (month + 1) % 12 + 1, 1)
    return first + timedelta(min(day.day, (following - first).days) - 1)


def _month(words: Sequence[str], at: int, today: date) -> _Found | None:
    """Read मार्च, March 2023; a bare month is its latest one. `since`/`से` opens its end."""
    number = MONTH_NAMES.get(words[at])
    if number is None or (words[at] in {"may", "mar", "sat", "mai"} and not _dated(words, at)):
        return None
    last = at + 1
    if last < len(words) and _YEAR.fullmatch(words[last]):
        year, last = int(words[last]), last + 1
    else:
        year = today.year if number <= today.month else today.year - 1
    first = date(year, number, 1)
    if _open(words, at, last):
        return _Found(at, last, Window(first, None), strict=True)
    return _Found(at, last, Window(first, _months_back(first, -1) - timedelta(1)), strict=False)


def _dated(words: Sequence[str], at: int) -> bool:
    """Whether a word that is also no month is one here: in, since, a year or में beside it."""
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    return (
        before in {"in", "since", "last"}
        or after in {"mein", "me", "se", "में", "से"}
        or bool(_YEAR.fullmatch(after))
    )


def _years(words: Sequence[str], at: int) -> _Found | None:
    """Read 2024-25 as the financial year from April to March, and a bare year as it is."""
    if pair := _YEARS.fullmatch(words[at]):
        first, second = int(pair[1]), int(pair[2]) % 100
        if (first + 1) % 100 != second:
            return None
        start, end = date(first, 4, 1), date(first + 1, 3, 31)
    elif _YEAR.fullmatch(words[at]):
        start, end = date(int(words[at]), 1, 1), date(int(words[at]), 12, 31)
    else:
        return None
    if _open(words, at, at + 1):
        return _Found(at, at + 1, Window(start, None), strict=True)
    return _Found(at, at + 1, Window(start, end), strict=False)


def _open(words: Sequence[str], first: int, last: int) -> bool:
    """Whether the phrase only begins the window: since March, मार्च से, March ke baad."""
    after = list(words[last : last + 2])
    if after[:1] and after[0] in _FROM:
        return True
    if len(after) == 2 and after[0] in {"ke", "के"} and after[1] in _FROM:
        return True
    return first > 0 and words[first - 1] in {"since", "after"}
