"""The embedding model is given what was meant, not what the thumb hit."""

import pytest

from store.search.reading import mended
from tests.search.library import library


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("moradabda brass exports", "moradabad brass exports"),
        ("कनौज के इत्र का निर्यत?", "कन्नौज के इत्र का निर्यात?"),
        ("which districts got toolkits", "which districts got toolkits"),
        ("ODOP in Meerut?", "ODOP in Meerut?"),
        ("", ""),
    ],
)
def test_slips_are_mended_and_right_words_stay(typed: str, read: str) -> None:
    """The embedding model reads a slip as another word."""
    assert mended(typed, library().lexical) == read
