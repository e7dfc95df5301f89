"""Words that say little by themselves are known in every form and script."""

from __future__ import annotations

import pytest

from store.text.light_words import light


@pytest.mark.parametrize(
    "word",
    [
        "मिला",
        "मिलेगी",
        "mila",
        "milegi",
        "लगेंगे",
        "lagenge",
        "got",
        "given",
        "जगह",
        "डाल",
        "बताई",
        "batai",
        "hoke",
        "होके",
        "leke",
        "jake",
        "बैठे",
        "baithe",
    ],
)
def test_light_verbs_and_nouns_are_light_in_any_form(word: str) -> None:
    """An answer need not hold them."""
    assert light(word)


@pytest.mark.parametrize(
    "word",
    [
        "निर्यात",
        "niryat",
        "export",
        "गेहूं",
        "gehu",
        "wheat",
        "नाम",
        "2023",
        "भट्टी",
        "bhatti",
        "दाल",
        "naka",
    ],
)
def test_words_that_tell_are_not(word: str) -> None:
    """Wheat is not rice."""
    assert not light(word)
