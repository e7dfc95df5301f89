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


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("कमाई 12 हजार से बढ़कर 18 हजार महीना हो गई", "INR"),
        ("She now earns 18,000 a month", "INR"),
        ("केंद्र से 22 करोड़ आए", "INR"),
        ("मेले में पांच लाख आए", "count"),
        ("18 months", "months"),
        ("धान का एमएसपी 2,300 है", "INR"),
        ("साड़ियां 2 हजार से लेकर 80 हजार तक की हैं", "INR"),
        ("rate 300 se badhke 450 ho gaya hai", "INR"),
        ("1500 wali saree ki maang hai", "INR"),
        ("upar se 1200 processing fee bhi lagti hai", "INR"),
        ("dalalon ko 500 mat dena, sab free hai", "INR"),
        ("kumharon ko 17 lakh diye ka order mila hai", "count"),
        ("yeh chadar 2700 ki hai", "INR"),
        ("भीड़ 2700 की थी", "count"),
        ("loan ki kist 3400 mahina hai", "INR"),
        ("ek dari ka 150 milta hai, bas", "INR"),
        ("isme 60 percent centre degi baki 40 state", "percent"),
        ("payment mein 4.5 lakh fasa hua hai", "INR"),
        ("आदेश संख्या 18 के तहत 5 लाख तक के ऋण मिलेंगे", "INR"),
        ("9x12 फुट का कालीन", "ft"),
        ("8 गुणा 10 फीट की दुकान", "ft"),
        ("18-40 आयु वर्ग के युवा", "years"),
        ("उम्र 21 से 35 हो", "years"),
        ("90 वाट का बल्ब", "watt"),
        ("इस सीजन 30 फीसदी कम ऑर्डर आए", "percent"),
        ("3 of every 10 units are registered", "ratio"),
        ("bijli ka bill 4000 se kam nahi aata", "INR"),
    ],
)
def test_what_is_paid_a_month_is_money(text: str, unit: str) -> None:
    """Else a weaver's pay is told as a thousand years."""
    assert {figure.unit for figure in extract(text).figures} == {unit}
