"""Filters in plain form are read, unknown ones are named, and addresses are no filters."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.dialogue.filters import filtered


@pytest.mark.parametrize(
    ("question", "values", "rest"),
    [
        ("निर्यात district:मुरादाबाद", {"district": "मुरादाबाद"}, "निर्यात"),
        (
            "niryat district:moradabad source:jagran.com",
            {"district": "moradabad", "source": "jagran.com"},
            "niryat",
        ),
        ('exports product:"brass ware" in Moradabad', {"product": "brass ware"}, "exports in Moradabad"),
        ("what is ODOP?", {}, "what is ODOP?"),
        ("read https://a.in/x", {}, "read https://a.in/x"),
    ],
)
def test_a_filter_leaves_the_question(question: str, values: dict[str, str], rest: str) -> None:
    """What narrows the search is not searched for."""
    found = filtered(question)
    assert (found.values, found.question) == (values, rest)


@pytest.mark.parametrize(
    ("text", "since"),
    [("2023", date(2023, 1, 1)), ("2023-04", date(2023, 4, 1)), ("2023-04-12", date(2023, 4, 12))],
)
def test_since_is_a_day(text: str, since: date) -> None:
    """A year or a month begins on its first day."""
    assert filtered(f"मेला since:{text}").since == since


def test_an_unknown_filter_and_an_unreadable_day_are_named() -> None:
    """A reader gets a hint instead of a silent miss."""
    found = filtered("mela city:agra since:whenever")
    assert (found.unknown, found.unread, found.question) == (("city",), ("since",), "mela")


@given(st.text(max_size=200))
def test_any_text_has_a_reading(text: str) -> None:
    """Nothing typed breaks the filters."""
    filtered(text)
