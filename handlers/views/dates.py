"""Dates as people write them: 2 नवंबर 2021, 2 November 2021, and what to say where one is partial."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from handlers.locale.catalogue import template
from handlers.views.say import word
from store.types import Language, Published

HOME = ZoneInfo("Asia/Kolkata")


def today(now: datetime) -> date:
    """Return the day it is in India at `now`."""
    return now.astimezone(HOME).date()


def month(number: int, language: Language) -> str:
    """Return the month's name, 1 to 12."""
    return template(language, "date.months").split()[number - 1]


def day(value: date, language: Language) -> str:
    """Write a whole date: 2 नवंबर 2021."""
    return f"{value.day} {month(value.month, language)} {value.year}"


def span(first: date, last: date, language: Language) -> str:
    """Write a range of days, the shared month and year once: 1–7 नवंबर 2021."""
    if first == last:
        return day(first, language)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last, language)}"
    if first.year == last.year:
        return f"{first.day} {month(first.month, language)} – {day(last, language)}"
    return f"{day(first, language)} – {day(last, language)}"


def published(value: Published | None, language: Language) -> str:
    """Write what the source gives: day, month, year, a day without its year, or that it is undated."""
    if value is None:
        return word(language, "date.none")
    if value.first is None:
        return _yearless(value.text, language)
    if value.precision == "year":
        return str(value.first.year)
    if value.precision == "month":
        return f"{month(value.first.month, language)} {value.first.year}"
    return day(value.first, language)


def _yearless(text: str, language: Language) -> str:
    """Write "08-04" as 4 August and say that the year is missing."""
    head, _, tail = text.partition("-")
    if not (head.isdigit() and tail.isdigit() and 1 <= int(head) <= 12):
        return word(language, "date.none")
    return word(language, "date.yearless", day=f"{int(tail)} {month(int(head), language)}")
