"""Which figure of a page a question asks for."""

from __future__ import annotations

import pytest

from store.figures.extract import extract
from store.figures.relevance import fits, rank, wanted

PAGE = """मेले में ढाई लाख रुपये के ओडीओपी उत्पाद बिके।
पोर्टल पर 75 जिलों के 12 हजार से अधिक उत्पाद हैं।
राज्य के कुल निर्यात में 62 फीसदी ओडीओपी उत्पादों की हिस्सेदारी है।
बुनकरों को 3 करोड़ रुपये का ऋण मिला।"""


@pytest.mark.parametrize(
    ("question", "surface"),
    [
        ("मेले में कितने रुपये के ओडीओपी उत्पाद बिके?", "ढाई लाख रुपये"),
        ("mele me kitne ke odop product bike", "ढाई लाख रुपये"),
        ("how many products are on the portal", "12 हजार से अधिक"),
        ("UP ke kul niryat me ODOP ka hissa kitna hai", "62 फीसदी"),
        ("बुनकरों को कितना ऋण मिला", "3 करोड़ रुपये"),
        ("how much loan did weavers get", "3 करोड़ रुपये"),
        ("कितने जिले पोर्टल पर हैं", "75 जिलों"),
    ],
)
def test_the_figure_of_the_thing_asked_comes_first(question: str, surface: str) -> None:
    """Else "how much was sold" is answered with a number of districts."""
    best = rank(PAGE, extract(PAGE).figures, wanted(question))[0]
    assert best.figure.surface == surface


def test_another_kind_of_unit_is_no_answer() -> None:
    """Else a page without the sum asked for answers with a count."""
    text = "मेले में 40 स्टॉल लगे।"
    assert rank(text, extract(text).figures, wanted("मेले में कितने रुपये की बिक्री हुई")) == ()


@pytest.mark.parametrize(
    ("text", "question", "surface"),
    [
        (
            "Exports rose from Rs 84,000 crore in 2016-17 to Rs 174,000 crore in 2022-23.",
            "how much are exports",
            "Rs 174,000 crore",
        ),
        (
            "निर्यात 2016-17 में 84 हजार करोड़ रुपये था और 2022-23 में 1.74 लाख करोड़ रुपये।",
            "निर्यात कितना है",
            "1.74 लाख करोड़ रुपये",
        ),
        (
            "Exports stood at Rs 2 lakh crore, against Rs 84,000 crore in 2016-17.",
            "kitna export hai",
            "Rs 2 lakh crore",
        ),
        (
            "Exports rose from Rs 84,000 crore in 2016-17 to Rs 174,000 crore in 2022-23.",
            "how much were exports in 2016-17",
            "Rs 84,000 crore",
        ),
    ],
)
def test_of_equals_the_latest_comes_first_unless_a_time_is_asked_for(
    text: str, question: str, surface: str
) -> None:
    """Who asks how much exports are does not mean those of seven years before."""
    assert rank(text, extract(text).figures, wanted(question))[0].figure.surface == surface


@pytest.mark.parametrize(
    ("question", "unit", "surface"),
    [
        ("how many tonnes were sent", "count", "20 टन"),
        ("कितने साल बाद चावल गया?", "count", "13 साल"),
        ("kitne saal baad chawal gaya", "count", "13 साल"),
        ("how long did it take", None, "13 साल"),
        ("how tall is the gate", None, "9 मीटर"),
        ("बिक्री कितनी बढ़ी?", "count", "20 फीसदी"),
    ],
)
def test_the_unit_behind_the_asking_word_is_the_one_wanted(
    question: str, unit: str | None, surface: str
) -> None:
    """Years and tonnes are no count of things, and a rise may be told in anything."""
    text = "13 साल बाद 20 टन चावल गया। 9 मीटर ऊंचा द्वार बना। बिक्री 20 फीसदी बढ़ी।"
    assert rank(text, extract(text).figures, wanted(question, unit))[0].figure.surface == surface


@pytest.mark.parametrize(
    ("question", "unit", "fitting"),
    [
        ("ऋण कितने दिन में मिलता है?", "years", False),
        ("ऋण कितने दिन में मिलता है?", "weeks", True),
        ("karz kitne din me milta hai", "months", True),
        ("how many hours does the kiln burn", "months", False),
        ("how many years did the case run", "months", True),
        ("how long did the case run", "years", True),
    ],
)
def test_what_takes_days_is_not_told_in_years(question: str, unit: str, fitting: bool) -> None:
    """The age of an applicant is not how soon the loan comes."""
    assert fits(unit, wanted(question, "count")) == fitting


KILN = "नई भट्ठी के लिए 8 लाख रुपये तक का ऋण मिलेगा। इस पर 15 प्रतिशत अनुदान है। 30 प्रतिशत कुम्हार काम छोड़ चुके हैं।"


@pytest.mark.parametrize(
    ("question", "surfaces"),
    [
        ("भट्ठी पर कितना अनुदान मिलेगा", ["15 प्रतिशत", "8 लाख रुपये तक"]),
        ("how much subsidy is there on a kiln", ["15 प्रतिशत", "8 लाख रुपये तक"]),
        ("भट्ठी पर कितने रुपये अनुदान मिलेगा", ["8 लाख रुपये तक"]),
        ("भट्ठी के लिए कितना ऋण मिलेगा", ["8 लाख रुपये तक"]),
    ],
)
def test_a_subsidy_may_be_told_by_the_hundred(question: str, surfaces: list[str]) -> None:
    """Else the loan would answer for the subsidy on it; a share of something else is none of it."""
    found = rank(KILN, extract(KILN).figures, wanted(question, "INR"))
    assert {one.figure.surface for one in found} == set(surfaces)
