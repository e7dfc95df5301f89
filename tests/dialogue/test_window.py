"""Time words limit the news to real days, in three scripts, and leave the question's other words alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.dialogue.window import timed
from store.exchange import Window

TODAY = date(2026, 11, 23)  # a Monday


def days(first: str, last: str | None) -> Window:
    """Return a window between ISO days."""
    return Window(date.fromisoformat(first), date.fromisoformat(last) if last else None)


@pytest.mark.parametrize(
    ("question", "window", "rest"),
    [
        ("आज की खबरें", days("2026-11-23", "2026-11-23"), "खबरें"),
        ("kal kya hua", days("2026-11-22", "2026-11-22"), "kya hua"),
        ("what was announced yesterday?", days("2026-11-22", "2026-11-22"), "what was announced"),
        ("परसों मुरादाबाद में क्या हुआ?", days("2026-11-21", "2026-11-21"), "मुरादाबाद में क्या हुआ?"),
        ("पिछले हफ्ते मुरादाबाद में क्या हुआ", days("2026-11-16", "2026-11-22"), "मुरादाबाद में क्या हुआ"),
        ("pichhle hafte ki khabar", days("2026-11-16", "2026-11-22"), "khabar"),
        ("इस महीने कितने टूलकिट बंटे", days("2026-11-01", "2026-11-23"), "कितने टूलकिट बंटे"),
        ("toolkits given last month", days("2026-10-01", "2026-10-31"), "toolkits given"),
        ("पिछले तीन महीने में क्या नया", days("2026-08-23", "2026-11-23"), "क्या नया"),
        ("last 10 days news", days("2026-11-13", "2026-11-23"), "news"),
        ("exports since March", days("2026-03-01", None), "exports"),
        ("मार्च 2025 से कितने मेले लगे", days("2025-03-01", None), "कितने मेले लगे"),
        ("December se ab tak ki khabren", days("2025-12-01", None), "khabren"),
        ("2024-25 की खबरें", days("2024-04-01", "2025-03-31"), "खबरें"),
        ("news of May 2024 on brass", days("2024-05-01", "2024-05-31"), "news on brass"),
        ("2023 ki khabrein", days("2023-01-01", "2023-12-31"), "khabrein"),
    ],
)
def test_time_words_become_days(question: str, window: Window, rest: str) -> None:
    """Who asks for last week gets last week, Monday to Sunday."""
    found = timed(question, TODAY)
    assert (found.window, found.question) == (window, rest)


@pytest.mark.parametrize(
    "question",
    [
        "2024-25 में निर्यात कितना रहा",
        "how much was exported in 2023",
        "pichhle saal niryat kitna tha",
        "मार्च में कितने करोड़ का माल बिका",
        "ODOP kab shuru hui",
        "may I apply for a loan",
        "यह योजना क्या है",
        "order 2024-30 of the department",
        "is yojana ka labh kaise le",
    ],
)
def test_a_year_that_a_figure_is_about_limits_nothing(question: str) -> None:
    """A report that gives last year's figure this year is not shut out."""
    assert timed(question, TODAY).window is None
    assert timed(question, TODAY).question == question


@given(
    st.sampled_from(["इस", "पिछले", "this", "last", "pichhle"]),
    st.sampled_from(["दिन", "हफ्ते", "month", "mahine", "week"]),
    st.dates(date(1990, 1, 1), date(2100, 12, 31)),
)
def test_a_window_is_never_empty_and_never_in_the_future(which: str, unit: str, today: date) -> None:
    """On any day of any month, February and leap days included."""
    window = timed(f"खबर {which} {unit}", today).window
    assert window is not None
    assert window.first is not None
    assert window.last is not None
    assert window.first <= window.last <= today
    assert today - window.first <= timedelta(62)


@given(st.text(max_size=200), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_any_text_has_a_reading(text: str, today: date) -> None:
    """Nothing typed breaks the time words."""
    timed(text, today)
