"""One spelling for one word, whatever keyboard it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.text.normalise import fold, words


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("करोड़", "करोड"),
        ("हज़ार", "हजार"),
        ("हिन्दी", "हिंदी"),
        ("चाँद", "चांद"),
        ("सम्बन्ध", "संबंध"),
        ("१२३", "123"),
        ("वारा\u200dणसी", "वाराणसी"),
        ("Café", "cafe"),
        ("KANNAUJ", "kannauj"),
    ],
)
def test_spellings_of_one_word_fold_together(typed: str, same: str) -> None:
    """Without it an article with nukta is not found by a question without."""
    assert fold(typed) == fold(same)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """Stored keys and typed keys would drift apart otherwise."""
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("वाराणसी की साड़ी।", ["वाराणसी", "की", "साडी"]),
        ("1,71,000 रु. और 1.5 लाख", ["171000", "रु", "और", "1.5", "लाख"]),
        ("U.P. ka e-commerce", ["up", "ka", "ecommerce"]),
        ("एम.एस.एम.ई. और ई-कॉमर्स", ["एमएसएमई", "और", "ईकॉमर्स"]),
        ("the district's ODOP", ["the", "district", "odop"]),
        ("2020-21 mein", ["2020", "21", "mein"]),
        ("😀 🎉", []),
    ],
)
def test_words_are_whole(text: str, expected: list[str]) -> None:
    """Cut vowel signs, numbers or acronyms would match everything or nothing."""
    assert words(text) == expected


@given(st.text(st.characters(exclude_categories=())))
def test_any_characters_have_words(text: str) -> None:
    """A lone surrogate in a question must not stop the bot."""
    assert all(word == fold(word).strip() for word in words(text))
