"""Misspelt names are read and said, or asked about; never silently taken for another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.dialogue.mending import assumed, choices


def unknown(_word: str) -> bool:
    """A store that knows no word."""
    return False


@pytest.mark.parametrize(
    ("question", "typed", "district"),
    [
        ("mordabaad ka product kya hai", "mordabaad", "moradabad"),
        ("शाहजहापूर का उत्पाद", "शाहजहापूर", "shahjahanpur"),
        ("what is made in Ghazibad", "ghazibad", "ghaziabad"),
    ],
)
def test_a_slip_in_a_name_is_read_and_told(question: str, typed: str, district: str) -> None:
    """A reader sees which name their typing was read as."""
    assert [(word, entry.id) for word, entry in assumed(question, unknown)] == [(typed, district)]


def test_a_farther_slip_becomes_a_choice() -> None:
    """Two slips are asked about, with the question kept whole."""
    (offered, *_rest) = choices("bulndshhar ka product kya hai?", unknown)
    assert (offered[0], offered[1].id) == ("Bulandshahr ka product kya hai?", "bulandshahr")


@pytest.mark.parametrize(
    "question", ["kjhsdkhkashfk", "cricket score", "आज मौसम कैसा है", "Etawah ka product", "hello", ""]
)
def test_no_name_is_offered_where_none_is_near(question: str) -> None:
    """Noise and other topics bring up no district; a right name is not questioned."""
    assert choices(question, unknown) == ()


def test_a_word_the_news_knows_is_no_slip() -> None:
    """A new name in the news is not taken for an old one."""
    assert choices("bulndshhar ka product", lambda _: True) == ()


@given(st.text(max_size=60))
def test_any_text_has_a_reading(text: str) -> None:
    """Nothing typed breaks the mending."""
    assert len(choices(text, unknown)) <= 3
    assumed(text, unknown)
