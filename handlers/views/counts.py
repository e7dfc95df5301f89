"""Numbers the bot works out about the news itself: counts and ages."""

from __future__ import annotations

from datetime import date

from handlers.views.say import word
from store.types import Language, Published


def grouped(number: int) -> str:
    """Write a count with Indian grouping: 1,23,456."""
    digits = str(abs(number))
    head, tail = digits[:-3], digits[-3:]
    pairs: list[str] = []
    while head:
        pairs.insert(0, head[-2:])
        head = head[:-2]
    return ("-" if number < 0 else "") + ",".join([*pairs, tail])


def age(published: Published | None, today: date, language: Language) -> str | None:
    """Say how many whole years old a report is; None under a year, or where its year is unknown."""
    if published is None or published.last is None:
        return None
    last = published.last
    years = today.year - last.year - ((today.month, today.day) < (last.month, last.day))
    if years < 1:
        return None
    return word(language, "date.old_one") if years == 1 else word(language, "date.old", years=str(years))
