"""A fraction after "and" belongs to the whole number, and a scale to both."""

from __future__ import annotations

from decimal import Decimal

import pytest

from store.figures.extract import extract


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two and a half lakh artisans", "250000"),
        ("one and three quarters million", "1750000"),
        ("one billion and a half million", "1000500000"),
        ("3 million and a half", "3500000"),
        ("half a dozen fairs", "6"),
        ("पांच और एक चौथाई", "5.25"),
        ("dhai lakh karigar", "250000"),
    ],
)
def test_a_mixed_number_is_one_value(text: str, value: str) -> None:
    """Else two and a half lakh is told as fifty thousand and two."""
    (figure,) = extract(text).figures
    assert figure.value == Decimal(value)
