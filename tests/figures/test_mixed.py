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
        ("a fivefold rise", "5"),
        ("one-and-a-half-fold", "1.5"),
        ("a two-and-a-half-hour show", "2.5"),
        ("three and a half times", "3.5"),
        ("दर्जन भर देश", "12"),
        ("गांव के दर्जन से अधिक परिवार", "12"),
        ("करीब दर्जन भर कारीगर", "12"),
        ("the app never got past 9k.", "9000"),
    ],
)
def test_a_mixed_number_is_one_value(text: str, value: str) -> None:
    """Else two and a half lakh is told as fifty thousand and two."""
    (figure,) = extract(text).figures
    assert figure.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("orders worth Rs 1,200-1,500 crore", "12000000000", "15000000000"),
        ("₹50,000 से 2 लाख तक का ऋण", "50000", "200000"),
        ("1 लाख 32 हजार 518 कारीगर", "132518", "132518"),
        ("saade chaar hazar crore ka niryat", "45000000000", "45000000000"),
        ("50-50 करोड़ रुपये दिए", "500000000", "500000000"),
        ("20 लाख रु० का ऋण", "2000000", "2000000"),
        ("twice the volume of 80 thousand", "80000", "80000"),
        ("exports fell year-on-year to $1.62 billion", "1620000000", "1620000000"),
        ("मेले में 2.5x बिक्री", "2.5", "2.5"),
        ("मेले में डेढ़ दो सौ दुकानें लगीं", "150", "200"),
        ("gaon mein do dhai hazar log hain", "2000", "2500"),
        ("तीन साढ़े तीन लाख दर्शक", "300000", "350000"),
        ("पांच सात सौ बुनकर", "500", "700"),
        ("आसपास के चार पांच गांव", "4", "5"),
        ("haar 900 se leke 40 hazar tak", "900", "40000"),
        ("अंगूठी 500 रुपये से शुरू होकर पांच लाख तक की है", "500", "500000"),
        ("kurta 400 se shuru hokar 2 hazar tak ka hai", "400", "2000"),
        ("exports may grow 9 to 11 per cent", "9", "11"),
        ("दिन भर की मजदूरी 200 रुपये है", "200", "200"),
        ("roz sau do sau log aate hain", "100", "200"),
        ("दो चार सौ रुपये लगते हैं", "200", "400"),
        ("सबको एक-एक लाख रुपये मिले", "100000", "100000"),
        ("एक लाख और दो-दो हजार रुपये मिले", "2000", "2000"),
    ],
)
def test_a_scale_reaches_as_far_as_a_reader_takes_it(text: str, low: str, high: str) -> None:
    """Else a range of crores begins at a few hundred rupees, and a count loses its end."""
    figures = [figure for figure in extract(text).figures if figure.unit != "ratio"]
    assert (figures[-1].low, figures[-1].high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text",
    [
        "धारा 4(2) के तहत",
        "यूपीआईटीएस-2024 का समापन",
        "ODOP ID UP-AZM-2231 वाले कारीगर",
        "number UP/VSS/2024/00917 mila",
        "aadhaar xxxx xxxx 4321",
    ],
)
def test_what_names_a_file_counts_nothing(text: str) -> None:
    """A reader is never told an identity number as a figure."""
    assert extract(text).figures == ()


def test_lakhs_that_go_on_a_count_are_no_rupees() -> None:
    """Twelve of thirty lakh people stay people."""
    found = extract("30 लाख प्रवासियों में से साढ़े 12 लाख का कौशल मानचित्रण पूरा हुआ").figures
    assert [figure.unit for figure in found] == ["count", "count"]


def test_what_one_gets_is_no_million() -> None:
    """ "450 mil raha" is got, no million."""
    told = extract("rate 700 tha ab 450 mil raha hai").figures
    assert [int(f.value) for f in told] == [700, 450]


def test_a_share_more_than_a_sum_is_no_end_of_it() -> None:
    """Else a sum of crores is told as so many per cent."""
    told = extract("टर्नओवर पिछले साल के 640 करोड़ से 7.5 प्रतिशत अधिक है").figures
    assert [f.unit for f in told] == ["INR", "percent"]


def test_what_edges_up_from_one_share_to_another_is_no_range() -> None:
    """Else the share of today is told as anything between two."""
    told = extract("The mill's yield crept up from 61.2 per cent to 64 per cent").figures
    assert [f.surface for f in told] == ["61.2 per cent", "64 per cent"]
