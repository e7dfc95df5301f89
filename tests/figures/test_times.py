"""Which of a sentence's times a figure is of: days side by side, the year after, times taken together."""

from __future__ import annotations

from datetime import date

import pytest

from store.figures.extract import extract
from store.types import Published

MAY = Published("2024-05-06", date(2024, 5, 6), date(2024, 5, 6))
JUNE = Published("2024-06-10", date(2024, 6, 10), date(2024, 6, 10))


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("On Saturday 45 stalls were allotted and on Sunday 60", ["06-08", "06-09"]),
        ("From 2018 through 2023 exports grew 12%", ["2018..2023"]),
        (
            "Rs 12 crore came in 2021, Rs 15 crore the next year and Rs 19 crore in 2023",
            ["2021", "2022", "2023"],
        ),
        ("2021 में 12 करोड़, अगले साल 15 करोड़ की कमाई हुई", ["2021", "2022"]),
        (
            "October mein 210 tonne chawal gaya, November mein 260; dono mahine ki kamai 5 crore rahi",
            ["", "", "10..11"],
        ),
        ("2022 में 40 और 2023 में 55 शिविर लगे, दोनों साल में 3,100 लोग आए", ["2022", "2023", "2022..2023"]),
        (
            "Exports in April-August were Rs 9 crore, against Rs 8 crore in the same period last year",
            ["2023-04-01..2023-08-31", "2022-04-01..2022-08-31"],
        ),
        ("Since 2019 the school has taught 400 girls", ["2019..2024"]),
        ("In 2018 the town had 40 kilns; today it has 15", ["2018", "-"]),
        ("पिछले साल 300 लोग आए थे, इस बार 450 की उम्मीद है", ["2023", "-"]),
        ("कर्ज 48 माह में चुकाना होगा और ब्याज 6 फीसदी है", ["", "-"]),
        ("The 2022 fair had 60 stalls, the 2023 one 85", ["2022", "2023"]),
        ("The 2011 census counted 40 lakh potters", ["2011"]),
        ("मार्च माह में 40 और अप्रैल में 55 शिविर लगे", ["2024-03", "2024-04"]),
        ("मई महीने के दौरान 40 शिविर लगे", ["2024-05"]),
        ("मई के महीने में 40 शिविर लगे", ["2024-05"]),
        ("मई के दौरान 40 शिविर लगे", ["2024-05"]),
        ("April महीने की बिक्री 940 रही", ["2024-04"]),
        ("Traders sold 940 toys in the month of May", ["2024-05"]),
        ("In the whole of April they sold 940 toys", ["2024-04"]),
        ("Between 2019-20 and 2021-22 the fund gave Rs 6 crore", ["2019-04..2022-03"]),
        ("Sales in calendar 2022 came to Rs 6 crore", ["2022"]),
        ("2022-23 में 80 का लक्ष्य था, अब तक 51 दिए गए", ["2022-04..2023-03"] * 2),
        ("अप्रैल में 40 टन, मई में 55 टन शहद, कुल आय 2 करोड़", ["2024-04", "2024-05", "04-01..05-31"]),
        ("वित्त वर्ष 2021-22 के आठ माह में 300 कर्ज बंटे", ["", "2021-04..2022-03"]),
        (
            "Sales in 2022-23 were Rs 9 crore, up 20% from Rs 7.5 crore a year earlier",
            ["2022-04..2023-03", "2022-04..2023-03", ""],
        ),
        ("पिछले साल सवा लाख दीये बिके थे, इस दीपावली चार लाख बिकने की उम्मीद है", ["2023", "-"]),
    ],
)
def test_a_figure_is_of_its_own_time(text: str, times: list[str]) -> None:
    """Else a year's sum is told of another year."""
    figures = extract(text, JUNE).figures
    assert len(figures) == len(times)
    for figure, wanted in zip(figures, times, strict=True):
        start, _, end = wanted.partition("..")
        if wanted == "-":
            assert figure.period is None
        elif wanted:
            assert figure.period is not None
            assert start in str(figure.period.first)
            assert (end or start) in str(figure.period.last)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Bangles sell at Rs 120 a dozen", ["INR"]),
        ("The juttis cost Rs 3,200 a pair", ["INR"]),
        ("दुकान का किराया 4 साल से 6 हजार है", ["years", "INR"]),
        ("बुनकरों का हाल नौ दिन चले अढ़ाई कोस वाला है", []),
        ("Madad ka haal nau din chale adhai kos wala hai", []),
        ("Over the past five years 800 artisans came", ["years", "count"]),
        ("The loan helped Rekha, 41, a potter", ["years"]),
    ],
)
def test_what_stands_beside_a_number_gives_its_unit(text: str, units: list[str]) -> None:
    """Else a rate is a figure of its own, and a saying tells a distance."""
    assert [figure.unit for figure in extract(text, JUNE).figures] == units


def test_a_change_in_a_month_took_a_month() -> None:
    """Else what rose in a month is told without its time."""
    (figure,) = extract("Raw wool has risen 12 per cent in a month", JUNE).figures
    assert figure.period is not None
    assert figure.period.months == 1


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2022-23 की पहली तिमाही में 12 करोड़ दिए", date(2022, 4, 1)),
        ("31 मार्च 2023 को समाप्त वर्ष में 12 करोड़ का माल बिका", date(2022, 4, 1)),
        ("In the year ended March 2023 sales were Rs 5 crore", date(2022, 4, 1)),
        ("विगत वर्ष अक्टूबर में 12 करोड़ का काम हुआ", date(2023, 10, 1)),
        ("By November this year 40 units will open", date(2024, 11, 1)),
        ("2027 तक कम से कम 5 लाख युवाओं को काम मिलेगा", date(2027, 1, 1)),
        ("The share is 71%, according to the review for April-June 2023", date(2023, 4, 1)),
        ("Between June 2022 and February 2023, the town sold 90 tonnes of locks", date(2022, 6, 1)),
        ("In the 15 months to March 2024 the unit shipped 40 containers", date(2023, 1, 1)),
        ("2022 की मई में 40 करघे चले", date(2022, 5, 1)),
        ("The union wants 90 stalls by January", date(2025, 1, 1)),
        ("सितंबर तक 600 रंगरेजों को किट मिलेगी", date(2024, 9, 1)),
        ("दिसंबर तक 40 करोड़ का लक्ष्य है", date(2024, 12, 1)),
        ("August tak 90 stall banenge", date(2024, 8, 1)),
    ],
)
def test_a_period_is_read_in_every_spelling(text: str, first: date) -> None:
    """Else a quarter's figure is filed under its year, or under none."""
    period = extract(text, MAY).figures[-1].period
    assert period is not None
    assert period.first == first


def test_the_year_before_is_counted_from_the_date_before_it() -> None:
    """Else a comparison with the year before is filed under the year it is compared with."""
    told = extract("2021-22 में 105 करोड़ का निर्यात हुआ, उससे पहले के साल 87 करोड़ का हुआ था", MAY).figures
    assert [f.period.first for f in told if f.period] == [date(2021, 4, 1), date(2020, 4, 1)]


def test_what_is_compared_with_dates_nothing() -> None:
    """Else growth over last year is filed under last year."""
    (figure,) = extract("बिक्री पिछले साल की समान अवधि से 31 प्रतिशत अधिक है", MAY).figures
    assert figure.period is None


@pytest.mark.parametrize(
    "text",
    [
        "By March, 600 dyers had got kits",
        "Officials expect turnout of 4 lakh, against 3 lakh last year",
        "The mill shipped 40 tonnes, double last year's lot",
        "10 से 18 अक्टूबर तक होने वाले महोत्सव के लिए 140 दुकानें बुक हुईं",
    ],
)
def test_what_was_before_or_will_be_dates_not_what_is_told(text: str) -> None:
    """Else this year's turnout is filed under the last one's year."""
    assert extract(text, MAY).figures[0].period is None


def test_what_is_so_now_has_no_older_date() -> None:
    """Else what stands today is filed under the year it is compared with."""
    told = extract("Six GI tags in 2015, 80 now: how the town grew", MAY).figures
    assert [f.period and f.period.first for f in told] == [date(2015, 1, 1), None]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Sales at the portal: January, Rs 41 lakh; February, Rs 58 lakh.", [1, 2]),
        ("बिक्री: फरवरी 12 लाख, मार्च 15 लाख।", [2, 3]),
        ("आवेदन आए: जनवरी 1,200, फरवरी 900 और मार्च 640।", [1, 2, 3]),
        ("ODOP store ki bikri: January, 12 lakh rupaye; March, 15 lakh rupaye.", [1, 3]),
        ("The show is on March 12, April 14.", []),
        ("मेले 3 मार्च, 7 अप्रैल और 12 मई को होंगे।", []),
        ("Prices of 40 dyes rose in March, April and May.", [3]),
    ],
)
def test_months_head_the_figures_of_a_list(text: str, months: list[int]) -> None:
    """Else the month is told as what is measured; days of a month are no figures of one."""
    told = [f.period.first.month for f in extract(text, MAY).figures if f.period and f.period.first]
    assert told == months


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Exports of $3 million were the lowest since 2016.", False),
        ("For the first time since 2019, orders crossed Rs 5 crore.", False),
        ("40 करोड़ का निर्यात 2018 के बाद सबसे कम है।", False),
        ("2020 ke baad sabse zyada 12 lakh log mele mein aaye.", False),
        ("The unit has sold 400 pieces since 2021.", True),
        ("Since 2019, the biggest fair has drawn 5 lakh people.", True),
        ("2019 के बाद 40 नई इकाइयां लगीं।", True),
    ],
)
def test_when_there_last_was_as_much_dates_nothing(text: str, dated: bool) -> None:
    """Else the lowest exports since 2016 are told as those of all the years since."""
    assert [f.period is not None for f in extract(text, MAY).figures] == [dated]


@pytest.mark.parametrize(
    ("text", "role", "dated"),
    [
        ("2023 में बिक्री 30 करोड़ रही, 2022 में 24 करोड़ थी, यानी 6 करोड़ ज्यादा।", "change", False),
        ("2023 mein 400 form aaye, 2022 mein 520 the, yaani 120 kam.", "change", False),
        ("यूनिट में 2022 में 24 लोग थे, यानी 12 परिवार।", "value", True),
    ],
)
def test_how_far_two_figures_are_apart_is_a_change(text: str, role: str, dated: bool) -> None:
    """Else the difference is told as the sales of the earlier year."""
    last = extract(text, MAY).figures[-1]
    assert (last.role, last.period is not None) == (role, dated)
