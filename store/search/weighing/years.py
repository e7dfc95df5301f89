"""Whether an article tells of the year asked for."""

from __future__ import annotations

import re
from functools import lru_cache

from store.text.normalise import fold
from store.types import Article

PUBLISHED = 0.8  # what an article is worth that only came out in the year asked for
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FISCAL = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-–/]\s*(?:20)?(\d\d)(?!\d)")


def told(question: str, article: Article) -> float:
    """Return how far (0..1) an article is about the years in `question`; 1 where it names none.

    A financial year (2020-21) is told of only under that name.
    """
    asked, fiscal = _named(question)
    if not asked:
        return 1.0
    years, spans = _named(f"{article.title}\n{article.text}")
    if fiscal:
        return float(bool(fiscal & spans))
    if asked & years:
        return 1.0
    published = article.published.text[:4] if article.published else ""
    return PUBLISHED * (published in asked)


def dates(article: Article) -> bool:
    """Whether an article says of what year it tells, or came out on a day we know."""
    return bool(article.published) or bool(_named(f"{article.title}\n{article.text}")[0])


@lru_cache(maxsize=1 << 12)
def _named(text: str) -> tuple[frozenset[str], frozenset[str]]:
    folded = fold(text)
    spans = (f"{first}-{last}" for first, last in _FISCAL.findall(folded))
    return frozenset(_YEAR.findall(folded)), frozenset(spans)
