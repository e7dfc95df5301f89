"""Apostrophes that people leave out are put back, and no others."""

from __future__ import annotations

import time

import pytest

from store.text.lexis.apostrophes import restored


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("whats the rent of sitapurs stall", "what's the rent of sitapur's stall"),
        ("Whos the head of Mathuras fair?", "Who's the head of Mathura's fair?"),
        ("wheres aligarhs lock park", "where's aligarh's lock park"),
        ("what's made in Meerut's lanes", "what's made in Meerut's lanes"),
        ("how many weavers and looms", "how many weavers and looms"),
        ("pilibhits flutes", "pilibhit's flutes"),
        ("मऊ की साड़ी", "मऊ की साड़ी"),
        ("", ""),
    ],
)
def test_only_what_lost_its_apostrophe_gets_one(typed: str, meant: str) -> None:
    """A district with an s behind it is the district, and "whats" asks."""
    assert restored(typed) == meant


def test_much_text_takes_no_time() -> None:
    """A question may be as long as somebody pleases."""
    begun = time.perf_counter()
    restored("agras " * 20_000)
    restored("s" * 100_000)
    assert time.perf_counter() - begun < 5
