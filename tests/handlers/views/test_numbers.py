"""Numbers in a reply are the news's own, or come from `numbers` alone; sums are said in both ways."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.locale.catalogue import LANGUAGES
from handlers.views import dates
from handlers.views.answer import answer as render
from handlers.views.numbers import age, both_ways, decimal, grouped
from store.types import Article, Cited, Figure, Language, Published, Qualifier
from tests.handlers.views import news
from tests.handlers.views.news import NOW

DIGITS = re.compile(r"\d+")


def rupees(surface: str, value: int | str) -> Figure:
    """Return a sum of rupees as printed."""
    return Figure(surface, 0, len(surface), Decimal(value), None, None, "INR")


@pytest.mark.parametrize(
    ("figure", "language", "said"),
    [
        (rupees("1.86 लाख करोड़ रुपये", 1_860_000_000_000), "hi", ""),
        (rupees("Rs 1.86 lakh crore", 1_860_000_000_000), "en", "₹1,86,000 crore = ₹1.86 trillion"),
        (rupees("1000 करोड़ रुपए", 10_000_000_000), "hinglish", ""),
        (rupees("1000 करोड रुपए", 10_000_000_000), "hi", ""),
        (rupees("1000 करोड रुपए", 10_000_000_000), "en", "₹10 billion"),
        (rupees("Rs 890 billion", 890_000_000_000), "hi", "₹89,000 करोड़"),
        (rupees("150 लाख रुपये", 15_000_000), "hi", "₹1.5 करोड़"),
        (rupees("Rs 174,000 crore", 1_740_000_000_000), "en", "₹1.74 lakh crore = ₹1.74 trillion"),
        (rupees("1,74,000 करोड़ रुपये", 1_740_000_000_000), "hi", "₹1.74 लाख करोड़"),
        (rupees("Rs 2.5 trillion", 2_500_000_000_000), "hinglish", "₹2.5 lakh crore"),
        (rupees("Rs 890 billion", 890_000_000_000), "en", "₹89,000 crore"),
        (rupees("25 लाख रुपये", 2_500_000), "hi", ""),
        (rupees("Rs 25 lakh", 2_500_000), "en", "₹2.5 million"),
        (rupees("₹500", 500), "en", ""),
    ],
)
def test_a_sum_is_said_in_the_scales_it_is_not_printed_in(
    figure: Figure, language: Language, said: str
) -> None:
    """Who thinks in crore and who thinks in billions both read it."""
    assert both_ways(figure, language) == said


@pytest.mark.parametrize(
    ("qualifier", "language", "said"),
    [
        ("more_than", "en", "over ₹50 billion"),
        ("at_most", "en", "up to ₹50 billion"),
        ("more_than", "hi", "₹5,000 करोड़ से अधिक"),
        ("approx", "hinglish", "kareeb ₹5,000 crore"),
    ],
)
def test_a_bound_stays_one_in_another_scale(qualifier: Qualifier, language: Language, said: str) -> None:
    """More than five thousand crore is not fifty billion."""
    surface = "Rs 5 thousand crore" if language == "en" else "Rs 50 billion"
    figure = replace(rupees(surface, 50_000_000_000), qualifier=qualifier)
    assert both_ways(figure, language) == said


@pytest.mark.parametrize("unit", ["USD", "percent", "count"])
def test_only_rupees_are_said_again(unit: str) -> None:
    """A count of people is no sum of money."""
    assert both_ways(replace(rupees("2 करोड़", 20_000_000), unit=unit), "hi") == ""


@given(st.integers(10**6, 10**15))
def test_the_same_sum_is_the_same_sum(value: int) -> None:
    """Nothing is rounded on the way to another scale."""
    scales = {
        "lakh crore": 10**12,
        "lakh": 10**5,
        "crore": 10**7,
        "million": 10**6,
        "billion": 10**9,
        "trillion": 10**12,
    }
    for form in filter(None, both_ways(rupees("x", value), "en").split(" = ")):
        number, name = form.removeprefix("₹").split(maxsplit=1)
        assert Decimal(number.replace(",", "")) * scales[name] == value


@given(st.integers(-(10**18), 10**18))
def test_grouping_changes_no_digit(number: int) -> None:
    """1,23,456 is 123456."""
    assert int(grouped(number).replace(",", "")) == number
    assert decimal(Decimal(number)).replace(",", "") == str(number)


@pytest.mark.parametrize(
    ("last", "years"),
    [
        (date(2026, 1, 1), None),
        (date(2025, 11, 23), "1"),
        (date(2025, 11, 24), None),
        (date(2021, 11, 2), "5"),
    ],
)
def test_an_age_counts_whole_years(last: date, years: str | None) -> None:
    """A report turns a year old on its day, not before."""
    said = age(Published(last.isoformat(), last, last), date(2026, 11, 23), "en")
    assert (said or "").split(" ")[0] == (years or "")


def test_a_report_dated_by_a_year_is_as_old_as_years_have_passed() -> None:
    """News of 2024 is two years old in 2026, not one."""
    told = Published("2024", date(2024, 1, 1), date(2024, 12, 31))
    assert age(told, date(2026, 11, 23), "en") == "2 years old"


@given(
    st.lists(st.integers(0, 10**9), min_size=1, max_size=5),
    st.integers(10**5, 10**14),
    st.dates(date(1990, 1, 1), date(2026, 11, 23)),
    st.sampled_from(LANGUAGES),
)
def test_every_number_in_a_reply_is_printed_or_derived_here(
    printed: list[int], value: int, day: date, language: Language
) -> None:
    """No number comes from anywhere but the report, its date, or the one module that works numbers out."""
    text = " ".join(f"{number} कारीगर।" for number in printed)
    found = Article("शीर्षक", text, "https://a.in/x", "a.in", Published(day.isoformat(), day, day), id=1)
    figure = rupees(str(printed[0]), value)
    reply = render(
        news.answer(language, quotes=(news.quote(text, found),), figures=(Cited(figure, found),)),
        language,
        NOW,
    ).plain()
    today = dates.today(NOW)
    derived = (both_ways(figure, language), age(found.published, today, language) or "")
    for said in filter(None, (*derived, dates.published(found.published, language))):
        reply = reply.replace(said, " ")
    assert set(DIGITS.findall(reply)) <= set(DIGITS.findall(text))
