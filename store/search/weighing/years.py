"""Whether an article tells of the year asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from store.figures.grammar.lexicon import MONTHS
from store.text.normalise import fold, words
from store.types import Article, Figure, Period

PUBLISHED = 0.8  # what an article is worth that only came out in the year asked for …
PART = 0.8  # … and one with a figure of a part of the financial year
MONTH = 0.8  # what an article of that year is worth that neither names the month asked for nor came out in it
_UNSURE = frozenset("may mai mar mars dec jan sat sep oct feb".split())  # words of other meanings, too
_OF = frozenset("का की के ka ki ke of".split())
QUARTER = timedelta(days=88)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FISCAL = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-–/]\s*(?:20)?(\d\d)(?!\d)")


def told(question: str, article: Article, printed: Iterable[Figure] = ()) -> float:
    """Return how far (0..1) an article is about the years in `question`; 1 where it names none.

    A financial year (2020-21) is told of only under that name, or by a figure of the `printed` ones that is
    of a quarter of it or more (April to December 2020).
    """
    asked, fiscal = _named(question)
    if not asked:
        return 1.0
    years, spans = _named(f"{article.title}\n{article.text}")
    if fiscal:
        periods = [one.period for one in printed if one.period]
        partly = any(_within(period, year) for period in periods for year in fiscal)
        return 1.0 if fiscal & spans else PART * partly
    published = article.published.text if article.published else ""
    named = {MONTHS[word] for word in months(question)}
    mine = {MONTHS[word] for word in words(article.text) if word in MONTHS} if named else set()
    missed = bool(named) and not named & mine and published[5:7] not in {f"{one:02}" for one in named}
    return (1.0 if asked & years else PUBLISHED * (published[:4] in asked)) * (MONTH if missed else 1.0)


@lru_cache(maxsize=256)
def months(question: str) -> frozenset[str]:
    """Return the folded words of a question that name a month of a year: *December* 2024, 2025 के *अगस्त*."""
    said = [word for word in words(question) if word not in _OF]
    beside = {pair[turn] for pair in pairwise(said) for turn in (0, 1) if _YEAR.fullmatch(pair[1 - turn])}
    return frozenset(beside & MONTHS.keys())


def amiss(question: str, article: Article) -> bool:
    """Whether an article tells of another month than the one asked for, and did not come out in that one."""
    said = words(question)
    plain = {MONTHS[word] for word in said if word in MONTHS and word not in _UNSURE}
    named = plain | {MONTHS[word] for word in months(question)}
    told = {MONTHS[word] for word in words(f"{article.title}\n{article.text}") if word in MONTHS}
    published = article.published.text[5:7] if article.published else ""
    return bool(named and told) and not named & told and published not in {f"{one:02}" for one in named}


def dates(article: Article) -> bool:
    """Whether an article says of what year it tells, or came out on a day we know."""
    return bool(article.published) or bool(_named(f"{article.title}\n{article.text}")[0])


def _within(period: Period, fiscal: str) -> bool:
    """Whether a time is a quarter or more of a financial year, April to March."""
    if period.first is None or period.last is None or period.last - period.first < QUARTER:
        return False
    begun = int(fiscal[:4])
    return date(begun, 4, 1) <= period.first and period.last <= date(begun + 1, 3, 31)


@lru_cache(maxsize=1 << 12)
def _named(text: str) -> tuple[frozenset[str], frozenset[str]]:
    folded = fold(text)
    spans = (f"{first}-{last}" for first, last in _FISCAL.findall(folded))
    return frozenset(_YEAR.findall(folded)), frozenset(spans)
