"""Dates of beginnings, papers and deadlines date no figure; one that owns or lists figures does."""

from __future__ import annotations

from datetime import date

import pytest

from store.figures.extract import extract
from store.types import Published

NOVEMBER = Published("2024-11-05", date(2024, 11, 5), date(2024, 11, 5))


@pytest.mark.parametrize(
    "text",
    [
        "The centre, opened in 2019, trains 450 potters",
        "Set up in 2019, the centre has 450 potters",
        "A firm established in 1952 employs 300",
        "The scheme launched in 2018 covers 75 districts",
        "After winning a state award in 2016, she trained 200 women",
        "2018 में शुरू हुई योजना के तहत 25 प्रतिशत अनुदान मिलता है",
        "वर्ष 1952 में स्थापित फर्म में 300 लोग काम करते हैं",
        "2013 me GI tag mila tha, 5000 log jude hain",
        "आवेदन की अंतिम तिथि 30 जून है और 85 स्टॉल खाली हैं",
        "Applications for 85 stalls can be sent in until 12 August",
        "85 स्टॉलों के लिए 30 जून तक आवेदन करें",
        "In a letter dated 5 November, the union asked for Rs 5 crore",
        "इस बार 415 खरीदार आए",
        "A French house ordered 900 vases, the council of potters said; the first lot is due in May",
        "हर मंगलवार 60 खरीदार आते हैं",
        "The potters, billed by the unit since March, pay Rs 7",
        "जिस समिति को पिछले साल पहचान मिली, उसी ने 40 टन शहद बेचा",
        "Bone craft, ignored in 2019, has since found 60 buyers",
    ],
)
def test_a_beginning_or_a_deadline_dates_nothing(text: str) -> None:
    """Else what a centre does today is filed under the year it opened."""
    assert [figure.period for figure in extract(text, NOVEMBER).figures] == [None]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The centre opened in 2019 with 450 potters", [date(2019, 1, 1)]),
        ("The scheme was launched on 24 January 2018 and covers 75 districts", [date(2018, 1, 24)]),
        (
            "Of the 1,102 applications received till 31 March 2022, 764 were approved",
            [date(2022, 3, 31), None],
        ),
        ("2023 में 40 लाख की मदद मिली", [date(2023, 1, 1)]),
        ("The fair of 2023 drew 5 lakh people", [date(2023, 1, 1)]),
        ("2023 के मेले में 5 लाख लोग आए", [date(2023, 1, 1)]),
        ("2022-23 के 7,860 करोड़ से आठ प्रतिशत अधिक है", [date(2022, 4, 1), None]),
        ("Within 18 months, they added 640 looms", [None, None]),
        ("निर्यात 90 करोड़ (2022 में 70 करोड़), करघे 1,200।", [None, date(2022, 1, 1), None]),
        ("Sales were Rs 8 crore (Rs 6 crore in 2022), jobs 920.", [None, date(2022, 1, 1), None]),
        ("Sales were Rs 8 crore (2021-22), up 8%.", [date(2021, 4, 1)] * 2),
        (
            "It sold Rs 5 crore of locks, Rs 4 crore of glass and Rs 3 crore of rugs in 2023",
            [date(2023, 1, 1)] * 3,
        ),
    ],
)
def test_a_date_of_the_figure_itself_holds(text: str, first: list[date | None]) -> None:
    """Else a fair's year is told as so many people, and the first of a list has no time."""
    found = extract(text, NOVEMBER).figures
    assert [figure.period and figure.period.first for figure in found] == first


def test_a_length_that_leads_the_sentence_is_its_period() -> None:
    """Else what came within a time is told without it."""
    period = extract("Within 18 months, they added 640 looms", NOVEMBER).figures[-1].period
    assert period is not None
    assert period.months == 18
