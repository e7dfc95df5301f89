"""Numbers written out by two libraries of others are read back as they were."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from indic_numtowords import num2words as indic_words
from num2words import num2words

from store.figures.extract import extract

MOST = 99_99_99_999  # the greatest number indic-numtowords spells in one piece


def value(text: str) -> Decimal:
    """Return the one value a text of number words has."""
    (figure,) = extract(text).figures
    return figure.value


@given(st.integers(min_value=0, max_value=MOST))
@settings(max_examples=80)
def test_hindi_words_come_back(number: int) -> None:
    """Else a sum in words is another sum."""
    for spelled in indic_words(number, lang="hi", variations=True)[:4]:
        assert value(spelled) == number


@given(st.integers(min_value=0, max_value=10**12))
@settings(max_examples=80)
def test_english_words_come_back(number: int) -> None:
    """Else "two hundred and two thousand" is two numbers."""
    assert value(num2words(number, lang="en")) == number


@given(st.integers(min_value=0, max_value=MOST))
@settings(max_examples=80)
def test_indian_english_words_come_back(number: int) -> None:
    """Else lakh and crore in English words lose their scale."""
    assert value(num2words(number, lang="en_IN")) == number


@pytest.mark.parametrize("number", range(100))
def test_every_hindi_number_under_a_hundred_is_known(number: int) -> None:
    """Else one of the hundred irregular words is missing."""
    for spelled in indic_words(number, lang="hi", variations=True):
        assert value(spelled) == number
