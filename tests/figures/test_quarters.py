"""Parts of a year by their months, spans of days, and days and years counted from the date before."""

from __future__ import annotations

from datetime import date

import pytest

from store.figures.extract import extract
from store.types import Published

MAY = Published("2024-05-06", date(2024, 5, 6), date(2024, 5, 6))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("In the July-September quarter of 2022-23 exports were Rs 9 crore", "2022-07-01", "2022-09-30"),
        ("2022-23 की जनवरी-मार्च तिमाही में 9 करोड़ का माल बिका", "2023-01-01", "2023-03-31"),
        ("In the October-December period last year sales were Rs 9 crore", "2023-10-01", "2023-12-31"),
        ("In April-January of FY23 sales were Rs 9 crore", "2022-04-01", "2023-01-31"),
        ("In the December quarter of FY24 sales were Rs 9 crore", "2023-10-01", "2023-12-31"),
        ("In the quarter to June 2023 sales were Rs 9 crore", "2023-04-01", "2023-06-30"),
        ("In the nine months ended December 2023 sales were Rs 9 crore", "2023-04-01", "2023-12-31"),
        ("In the half-year ended September 2022 sales were Rs 9 crore", "2022-04-01", "2022-09-30"),
        ("दिसंबर 2023 को समाप्त नौ महीनों में 9 करोड़ का माल बिका", "2023-04-01", "2023-12-31"),
        ("पिछले साल मई से अगस्त के बीच 9 करोड़ का माल बिका", "2023-05-01", "2023-08-31"),
        ("bite saal june se october tak 9 crore ka maal bika", "2023-06-01", "2023-10-31"),
        ("The fair from October 11 to 19 saw sales of Rs 9 crore", "2024-10-11", "2024-10-19"),
        ("The fair of 11th to 19th October saw sales of Rs 9 crore", "2024-10-11", "2024-10-19"),
        ("अक्टूबर की 11 से 19 तारीख तक 9 करोड़ का माल बिका", "2024-10-11", "2024-10-19"),
        ("60 के दशक में 40 करघे थे", "1960-01-01", "1969-12-31"),
        ("In the July-March period exports were Rs 9 crore", "2023-07-01", "2024-03-31"),
        ("In March, 40 units opened", "2024-03-01", "2024-03-31"),
        ("Sales were Rs 9 crore in March, three times those of 2021", "2024-03-01", "2024-03-31"),
    ],
)
def test_months_find_their_year(text: str, first: str, last: str) -> None:
    """Else a quarter's exports are told as a whole year's."""
    period = extract(text, MAY).figures[0].period
    assert period is not None
    assert (str(period.first), str(period.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("14 मार्च को 4,000 लोग आए, अगले दिन 6,500", "2024-03-15"),
        ("On March 14 the fair drew 4,000 people and the next day 6,500", "2024-03-15"),
        ("14 March ko 4000 log aaye the, ek din pehle 3500", "2024-03-13"),
        ("पिछले साल फरवरी से अप्रैल तक 40 इकाइयां बनीं, इस साल इसी अवधि में 55 बनीं", "2024-02-01"),
    ],
)
def test_a_day_or_a_year_on_is_counted_from_the_date_before(text: str, first: str) -> None:
    """Else both days of a fair are one."""
    period = extract(text, MAY).figures[-1].period
    assert period is not None
    assert str(period.first) == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("बीते मार्च में 212 आवेदन आए, 38 अब भी लंबित हैं", None),
        ("हिस्सेदारी 2018-19 के 41 प्रतिशत से चार प्रतिशत अंक बढ़कर 45 प्रतिशत हो गई", None),
        ("The hub, to be completed in 18 months, will have 212 plots", None),
        ("The plant treats 36 tonnes of waste, four times its 2010 capacity", None),
        ("Sales were Rs 3 crore in March, thrice the Rs 1 crore of March 2023", date(2024, 3, 1)),
    ],
)
def test_a_date_of_another_figure_holds_for_none_beside_it(text: str, first: date | None) -> None:
    """Else a change is filed under the year it began in."""
    period = extract(text, MAY).figures[1].period
    assert (period and period.first) == first


def test_the_reading_is_the_same_in_every_process() -> None:
    """Else what romanised verbs are heard as changes with the seed of a process."""
    told = extract("nirath 2022-23 mein 8 percent girkar 900 crore ke aaspaas reh gaya hai").figures
    assert [figure.role for figure in told] == ["change", "to"]
