"""Sums without their currency, and numbers beside sums that are none."""

from __future__ import annotations

import pytest

from store.figures.extract import extract


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("20 हजार से काम शुरू किया", ["INR"]),
        ("She started the unit with 50,000", ["INR"]),
        ("500 ka ticket, bachon ka 250", ["INR", "INR"]),
        ("The first prize is Rs 51,000, the second 31,000", ["INR", "INR"]),
        ("पहला पुरस्कार 51,000, दूसरा 31,000 और तीसरा 21,000 रुपये", ["INR"] * 3),
        ("mahine ka 12 hazar kharch", ["INR"]),
        ("Of those who got Rs 15,000, 9,000 were women", ["INR", "count"]),
        ("Sales rose to Rs 2,200 crore, while footfall touched 5 lakh", ["INR", "count"]),
        ("बिक्री 4 करोड़ रही, दर्शक 2 लाख", ["INR", "count"]),
        ("5 लाख की आबादी में 40 हजार की भीड़", ["count", "count"]),
        ("The test is of 100 marks", ["point"]),
        ("फीस में प्रवेश शुल्क 500, बच्चों का 250", ["INR", "INR"]),
        ("kamai 8 se 10 hazar ho jati hai", ["INR"]),
        ("inaam 50 hazar", ["INR"]),
        ("3 lakh subsidy mili", ["INR"]),
        ("ramu ne mele me 40 hazar ka saman becha", ["INR"]),
        ("40 लाख हड़प लिए", ["INR"]),
        ("The age limit is 18 to 35", ["years"]),
        ("आयु सीमा 18 से 35 है", ["years"]),
        ("60 पार के कारीगर", ["years"]),
        ("रफीक अंसारी (62) और उनके बेटे सलीम (34)", ["years", "years"]),
        ("सलीम, 34, बताते हैं", ["years"]),
    ],
)
def test_a_bare_number_is_money_where_the_words_say_so(text: str, units: list[str]) -> None:
    """Else a crowd is told in rupees and a prize as so many prizes."""
    assert [figure.unit for figure in extract(text).figures] == units
