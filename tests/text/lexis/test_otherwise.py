"""A word in Devanagari that is written otherwise, or typed in Latin letters, is still that word."""

from __future__ import annotations

import time

import pytest

from store.text import romanise
from store.text.lexis import otherwise
from store.text.normalise import words


def known(word: str) -> set[str]:
    return {key.vowel for key in otherwise.keys(words(word)[0])}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("डॉक्टर", "डाक्टर"),
        ("कॉलेज", "कालेज"),
        ("ऑर्डर", "आर्डर"),
        ("पापड़", "papar"),
        ("कढ़ाई", "karhai"),
        ("हथौड़ा", "hathora"),
        ("फरज़ाना", "farzana"),
        ("अफ़साना", "afsana"),
        ("दस्ताना", "dastana"),
        ("हेयर", "हेर"),
    ],
)
def test_what_is_written_otherwise_has_a_key_in_common(one: str, other: str) -> None:
    """Two people write one loan word in two ways, and a flap has two letters in Latin."""
    assert known(one) & known(other)


@pytest.mark.parametrize(
    ("one", "other"), [("डलिया", "ralia"), ("अंडा", "anra"), ("लड्डू", "larru"), ("कमल", "kamala")]
)
def test_other_words_stay_others(one: str, other: str) -> None:
    """A stop at the beginning or behind a nasal is never typed r."""
    assert not known(one) & known(other)


def test_a_latin_word_and_a_number_have_their_own_keys_only() -> None:
    """What has one spelling is read once."""
    for word in ("weavers", "2024", "3ए"):
        assert otherwise.keys(word) == romanise.keys(word)


def test_a_monstrous_word_is_read_once() -> None:
    """Whoever types a word of a thousand letters keeps nobody waiting."""
    begun = time.perf_counter()
    word = "ाडक" * 300
    assert otherwise.keys(word) == romanise.keys(word)
    assert time.perf_counter() - begun < 5
