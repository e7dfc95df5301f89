"""Little words typed without their nasal are read as what they are."""

from __future__ import annotations

import pytest

from store.text.function_words import with_nasals


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("झांसी मे कितने करघे बंद हुए", "झांसी में कितने करघे बंद हुए"),
        ("रंगाई करने वालो को क्यो नही मिला", "रंगाई करने वालों को क्यों नहीं मिला"),
        ("उन्होने मेला कब देखा", "उन्होंने मेला कब देखा"),
    ],
)
def test_a_nasal_left_out_is_put_back(typed: str, meant: str) -> None:
    """A reader types मे for में; without it the case of a noun, and what is asked, would be lost."""
    assert with_nasals(typed) == meant


@pytest.mark.parametrize(
    "text", ["मंत्री ने क्या कहा", "मेला मेरठ में है", "how many looms", "वह गई थी", "मेहंदी ली गई", "मे" * 5 + "ला"]
)
def test_what_is_a_word_of_its_own_stays(text: str) -> None:
    """Said (कहा) is not where (कहां), and part of a word is no word."""
    assert with_nasals(text) == text


def test_a_flood_of_letters_is_read_at_once() -> None:
    """A hundred thousand letters take no time."""
    flood = "मे " * 50_000
    assert with_nasals(flood) == "में " * 50_000
