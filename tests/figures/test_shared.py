"""What a number shares with the one beside it: the scale of a list or of the day before."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from store.figures.extract import extract
from store.types import Published

MAY = Published("2024-05-06", date(2024, 5, 6), date(2024, 5, 6))


def told(text: str) -> list[tuple[float, str]]:
    """Return value and unit of each figure of a text, as of a day in May 2024."""
    return [(float(figure.value), figure.unit) for figure in extract(text, MAY).figures]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "दो ने 12, 18 और 25 लाख रुपये लगाए",
            [(2, "count"), (12e5, "INR"), (18e5, "INR"), (25e5, "INR")],
        ),
        ("Agra ko 4, 6 aur 9 crore ka loan mila", [(4e7, "INR"), (6e7, "INR"), (9e7, "INR")]),
        ("The mills got Rs 3, 4.5 and 7 crore", [(3e7, "INR"), (4.5e7, "INR"), (7e7, "INR")]),
        ("मंडी में 6, 9 और 14 टन लहसुन आया", [(6, "tonne"), (9, "tonne"), (14, "tonne")]),
        ("The slabs are 15, 20 and 35 per cent", [(15, "percent"), (20, "percent"), (35, "percent")]),
        ("सात, आठ और नौ लाख के पैकेज", [(7e5, "INR"), (8e5, "INR"), (9e5, "INR")]),
    ],
)
def test_the_items_of_a_list_have_the_scale_its_last_is_printed_with(
    text: str, figures: list[tuple[float, str]]
) -> None:
    """Else ten lakhs are told as ten rupees."""
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Pehle hafte 30 hazaar log aaye, doosre hafte 45.", [(30e3, "count"), (45e3, "count")]),
        ("मार्च में 3.2 करोड़ की बिक्री हुई, अप्रैल में 2.7 की।", [(3.2e7, "INR"), (2.7e7, "INR")]),
        ("2022-23 में 40 करोड़ मिले थे, इस बार 55 का प्रस्ताव है", [(40e7, "INR"), (55e7, "INR")]),
        ("कारोबार 640 से घटकर 510 करोड़ रह गया", [(640e7, "INR"), (510e7, "INR")]),
        ("Sales fell from Rs 16 crore to 11 in a year", [(16e7, "INR"), (11e7, "INR")]),
        ("Sales were 1.3 lakh on day one, 1.8 on day two", [(1.3e5, "count"), (1.8e5, "count")]),
    ],
)
def test_a_number_set_against_another_has_its_scale(text: str, figures: list[tuple[float, str]]) -> None:
    """Else the sales of the second week are told as 45."""
    assert [value for value, _ in told(text)] == [value for value, _ in figures]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("स्टॉल 40 और 20 लाख की बिक्री", [20e5]),
        ("25 लाख तक का कर्ज मिलता है, अब 12 और जिलों में मिलेगा", [25e5, 12]),
        ("मेले में 2 लाख लोग आए, दूसरे दिन 3 बच्चे खोए", [2e5, 3]),
        ("Agra sold 3 crore and 12 firms closed", [3e7, 12]),
        ("उसने 500 और 2 लाख रुपये दिए", [500, 2e5]),
    ],
)
def test_a_number_of_things_keeps_its_own_size(text: str, values: list[float]) -> None:
    """Else three children are three lakh."""
    assert [float(figure.value) for figure in extract(text, MAY).figures] == values


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("भाव 60 रुपये से गिरकर 45 पर आ गया", [("60", "INR", "from"), ("45", "INR", "to")]),
        ("bhav 70 rupaye kilo se chadhkar 95 par pahuncha", [("70", "INR", "from"), ("95", "INR", "to")]),
        (
            "Its share is down to 6 per cent from 9 two years back",
            [("6", "percent", "to"), ("9", "percent", "from")],
        ),
        ("Orders from Japan halved last year", [("0.5", "ratio", "change")]),
    ],
)
def test_a_change_has_one_unit_at_both_ends(text: str, roles: list[tuple[str, str, str]]) -> None:
    """Else a price falls from sixty rupees to forty-five of nothing."""
    found = [(f.value, f.unit, f.role) for f in extract(text, MAY).figures if f.unit != "years"]
    assert found == [(Decimal(value), unit, role) for value, unit, role in roles]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("मंजूर 60 लाख में से 42 लाख खर्च हुए, 18 लौटे", [60e5, 42e5, 18e5]),
        ("Sari gaon mein 12 hazaar mein, mall par 20 mein", [12e3, 20e3]),
        ("The fund was raised by Rs 20 crore to Rs 90 crore", [20e7, 90e7]),
        ("They sold 35 lamps on Day 1, 48 on Day 2", [35, 48]),
        ("A toy costs Re 1", [1]),
    ],
)
def test_what_is_left_and_what_is_sold_elsewhere_have_the_scale_before(
    text: str, values: list[float]
) -> None:
    """Else 18 lakh that came back are told as 18."""
    assert [float(figure.value) for figure in extract(text, MAY).figures] == values


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("जीएसटी 18 से 12 फीसदी", [("18", "percent", "from"), ("12", "percent", "to")]),
        ("The farm shrank to 12 hectares from 90 acres", [("12", "hectare", "to"), ("90", "acre", "from")]),
    ],
)
def test_less_than_before_is_a_fall(text: str, roles: list[tuple[str, str, str]]) -> None:
    """Else a tax that fell is told twice, once as eighteen of nothing."""
    found = [(str(f.value), f.unit, f.role) for f in extract(text, MAY).figures]
    assert found == roles


def test_banks_in_one_case_lend_in_one_scale() -> None:
    """Else one of three banks lent two hundred and ninety of nothing."""
    text = "एक बैंक ने 210 करोड़, दूसरे ने 190 और तीसरे ने 260 करोड़ बांटे"
    assert (190e7, "INR") in told(text)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Agra ko 4, 6 aur 9 crore ka loan mila", ["4, 6 aur 9 crore", "6 aur 9 crore", "9 crore"]),
        ("मंडी में 6 और 14 टन लहसुन आया", ["6 और 14 टन", "14 टन"]),
        ("कारोबार 640 से घटकर 510 करोड़ रह गया", ["640 से घटकर 510 करोड़", "510 करोड़"]),
        ("बिक्री 30 से 45 लाख हो गई", ["30 से 45 लाख", "45 लाख"]),
        (
            "मार्च में 3.2 करोड़ की बिक्री हुई, अप्रैल में 2.7 की।",
            ["3.2 करोड़", "3.2 करोड़ की बिक्री हुई, अप्रैल में 2.7"],
        ),
        ("Two in nine weavers left", ["Two in nine weavers"]),
    ],
)
def test_a_surface_reaches_to_what_gave_the_number_its_scale(text: str, surfaces: list[str]) -> None:
    """Else "640" is quoted for 640 crore, which nobody can check."""
    assert [figure.surface for figure in extract(text, MAY).figures] == surfaces
