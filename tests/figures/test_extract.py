"""What the extractor must read off a sentence: value, unit, bound, period and place."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from handlers.views.record import extraction
from store.figures.extract import extract
from store.types import Published

NOVEMBER = Published("2021-11-02", date(2021, 11, 2), date(2021, 11, 2))


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit", "qualifier"),
    [
        ("मेले में 1000 करोड़ रुपए की बिक्री हुई", "1000 करोड़ रुपए", "10000000000", "INR", "exact"),
        ("अब तक 2 करोड़ से अधिक उत्पाद बिके", "2 करोड़ से अधिक", "20000000", "count", "more_than"),
        ("बीते सवा साल में", "सवा साल", "1.25", "years", "exact"),
        ("निर्यात में 80 फीसदी हिस्सा", "80 फीसदी", "80", "percent", "exact"),
        ("Exports were Rs 1.71 lakh crore", "Rs 1.71 lakh crore", "1710000000000", "INR", "exact"),
        ("saadhe teen crore rupaye ka loan", "saadhe teen crore rupaye", "35000000", "INR", "exact"),
        ("25 से 30 हजार रुपये तक", "25 से 30 हजार रुपये तक", "25000", "INR", "range"),
        ("एक लाख 25 हजार करोड़ रुपये", "एक लाख 25 हजार करोड़ रुपये", "1250000000000", "INR", "exact"),
        ("kam se kam 500 karigar", "kam se kam 500", "500", "count", "at_least"),
    ],
)
def test_a_figure_is_read_as_printed(text: str, surface: str, value: str, unit: str, qualifier: str) -> None:
    """Else a reader gets a sum that the news never printed."""
    (figure,) = extract(text).figures
    assert figure.surface.startswith(surface)
    assert text[figure.start : figure.end] == figure.surface
    assert (figure.value, figure.unit, figure.qualifier) == (Decimal(value), unit, qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "फोन 9876543210 या 0522-2238902 पर बताएं",
        "कोविड-19 और जी-20 के बाद ODOP 2.0",
        "लाखों कारीगर और हजारों दुकानें",
        "एक जनपद एक उत्पाद योजना",
        "mela subah 10 बजे hall no. 5 me",
        "stall no. 12 on NH-24 opens at 10:30 am",
    ],
)
def test_identifiers_and_idioms_are_no_figures(text: str) -> None:
    """Else a phone number is told as an amount."""
    assert extract(text).figures == ()


@pytest.mark.parametrize(
    "text", ["वित्तीय वर्ष 2020-21 में", "in FY21 exports", "FY 2020-21 me", "2020–21 के दौरान", "वित्त वर्ष 2021"]
)
def test_a_financial_year_runs_from_april_to_march(text: str) -> None:
    """Else two reports of one year look like two years."""
    (mention,) = extract(text).dates
    assert (mention.period.first, mention.period.last) == (date(2020, 4, 1), date(2021, 3, 31))


def test_days_are_counted_from_the_publication() -> None:
    """Else "on Monday" means the day of reading."""
    (mention,) = extract("सोमवार को बैठक हुई", NOVEMBER).dates
    assert mention.period.first == date(2021, 11, 1)
    assert extract("35 March ki baat").dates == ()


def test_the_json_shape_keeps_numbers_as_numbers() -> None:
    """Else the evaluation cannot read what the bot prints."""
    text = "सवा साल में 75 जिलों में"
    row = extraction("a", text, extract(text))
    assert row["id"] == "a"
    assert [f["value"] for f in row["figures"]] == [1.25, 75]
    assert row["dates"] == [{"surface": "सवा साल", "start": 0, "end": 7, "months": 15}]
