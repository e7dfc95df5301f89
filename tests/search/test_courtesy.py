"""Small talk, in three spellings and as it sounds."""

from __future__ import annotations

import pytest

from store.search.courtesy import civil, courtesy
from store.text.normalise import words
from store.types import Courtesy


@pytest.mark.parametrize("word", ["हेल्लो", "नमसते", "namaste", "sukriya", "thankss", "धन्यवाद"])
def test_who_greets_need_not_spell(word: str) -> None:
    """A greeting is heard however it is written."""
    assert all(map(civil, words(word)))


@pytest.mark.parametrize("word", ["निर्यात", "kaleen", "brass", "नमदा", "thakur", "shukla", "हालात"])
def test_what_only_resembles_small_talk_is_a_word(word: str) -> None:
    """A name or a thing is never taken for a greeting."""
    assert not any(map(civil, words(word)))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("हेल्लो जी", "hello"),
        ("good morning sir", "hello"),
        ("धन्यवाद भाई", "thanks"),
        ("ok thanks", "thanks"),
        ("ठीक है", "nod"),
        ("accha", "nod"),
    ],
)
def test_thanks_are_told_from_a_greeting(text: str, meant: Courtesy) -> None:
    """Who thanks is not greeted once more."""
    assert courtesy(words(text)) == meant
