"""What a figure measures and when: the counted noun, the subject, who gets it, the date of its clause."""

from __future__ import annotations

from datetime import date

import pytest

from store.figures.extract import extract
from store.types import Figure, Published

MAY = Published("2024-05-06", date(2024, 5, 6), date(2024, 5, 6))


def figures(text: str) -> tuple[Figure, ...]:
    """Read a text as of a day in May 2024."""
    return extract(text, MAY).figures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("बैठक में 40 में से 31 मामले निपटाए गए", ["मामले", "मामले"]),
        ("900 आवेदन मिले, शेष 40 लंबित हैं", ["आवेदन", "आवेदन"]),
        ("कालीन 500 रुपये प्रति वर्ग मीटर बिकता है", ["कालीन"]),
        ("बुनकरों को 300 करोड़ मिले और ओडीओपी को 20 करोड़", ["बुनकरों", "ओडीओपी"]),
        ("The budget earmarks Rs 20 crore for weavers and Rs 5 crore for potters", ["weavers", "potters"]),
        ("cabinet ne 20 crore manzoor kiye textile park ke liye", ["textile park"]),
        ("Of the 90 units, 12 of them are shut", ["units", "units"]),
        ("UP's share in exports was 4.7 per cent", ["UP's share"]),
    ],
)
def test_a_figure_names_its_thing(text: str, measures: list[str]) -> None:
    """Else a reader sees a sum and cannot tell of what."""
    assert [figure.measure for figure in figures(text)] == measures


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("कारोबार 800 करोड़ तक पहुंचा", ["INR"]),
        ("ek click me 2505 crore loan", ["INR"]),
        ("toolkit ke 15000/- alag se", ["INR"]),
        ("पोर्टल पर 66.4 लाख इकाइयां दर्ज हैं", ["count"]),
        (
            "8.2 lakh sellers, of which 1.3 lakh are women, got orders of Rs 90 lakh",
            ["count", "count", "INR"],
        ),
        ("निर्यात में हिस्सा 4.5 प्रतिशत से बढ़ा, अब 4.7 है", ["percent", "percent"]),
        ("only a quarter of the units and 1 in 4 weavers", ["ratio", "ratio"]),
        ("pehle ek saree ke 800 milte the", ["INR"]),
        ("majdoor 30 fisdi kam hain", ["percent"]),
        ("The show logged footfall of 17 lakh and sales worth Rs 8 crore", ["count", "INR"]),
        ("ब्याज अनुदान अब 5 के बजाय 7 प्रतिशत होगा", ["percent", "percent"]),
        ("The target is Rs 25,000 crore and 25 lakh jobs", ["INR", "count"]),
    ],
)
def test_a_bare_sum_is_money_where_the_sentence_says_so(text: str, units: list[str]) -> None:
    """Else crores of rupees are told as crores of things, or the other way round."""
    assert [figure.unit for figure in figures(text)] == units


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("2020-21 में बिक्री ₹98 करोड़, 2021-22 में ₹131 करोड़ रही", [date(2020, 4, 1), date(2021, 4, 1)]),
        ("अप्रैल में 561 टन निर्यात हुआ", [date(2024, 4, 1)]),
        ("14 से 27 नवंबर तक 10 करोड़ की बिक्री हुई", [date(2023, 11, 14)]),
        ("2018 से अब तक 200 कारीगर जुड़े", [date(2018, 1, 1)]),
        ("2018 से 200 कारीगर जुड़े हैं", [None]),
        ("लखनऊ, 15 नवंबर (भाषा) मेले में 40 कुम्हार आए", [None]),
        ("The cabinet on Tuesday cleared a subsidy of 25 per cent", [None]),
        ("पहली छमाही में 90 करोड़ रुपये की बिक्री हुई", [date(2023, 4, 1)]),
        ("Sales were Rs 9 crore in the quarter ended December 2022", [date(2022, 10, 1)]),
        (
            "Exports rose from Rs 5 crore to Rs 9 crore between 2019 and 2022",
            [date(2019, 1, 1), date(2022, 1, 1)],
        ),
        ("5 हजार घड़े ही पहुंचे, क्योंकि जुलाई में सड़क टूट गई थी", [None]),
        ("2017 me 12 stall the, ab 60 stall hain", [date(2017, 1, 1), None]),
        ("Exports were Rs 5 crore in 2022-23; it has 40 units", [date(2022, 4, 1), None]),
        ("2023-24 के पहले छह महीने में 93 करोड़ रुपये का निर्यात हुआ", [date(2023, 4, 1)]),
    ],
)
def test_a_date_holds_for_its_own_clause(text: str, starts: list[date | None]) -> None:
    """Else this year's figure is filed under the year of another."""
    counted = [f for f in figures(text) if f.unit not in ("months", "years")]
    assert [f.period.first if f.period else None for f in counted] == starts


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("not greater than 30 units", "at_most"),
        ("larger than or equal to 30", "at_least"),
        ("30 or fewer", "at_most"),
        ("itra ka bhav 15 lakh rupaye kilo tak hai", "at_most"),
        ("टैरिफ से कीमत 20 रुपये से कहीं ज्यादा", "more_than"),
        ("a 29% jump over Rs 12 crore", "exact"),
        ("the tally has gone up to 77", "exact"),
    ],
)
def test_bounds_follow_rules(text: str, qualifier: str) -> None:
    """Else a ceiling is told as a fact, or a comparison as a bound."""
    assert figures(text)[-1].qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("50 jamaican dollars", 50, "JMD"),
        ("छह सौ चिली पेसो", 600, "CLP"),
        ("12,50 €", 12.5, "EUR"),
        ("1.234,56 €", 1234.56, "EUR"),
        ("2 ½ crore", 25000000, "count"),
        ("rupees five hundred", 500, "INR"),
        ("छियान्वे कारीगर", 96, "count"),
        ("पेंतीस हजार", 35000, "count"),
    ],
)
def test_currencies_and_number_words_are_read_by_rule(text: str, value: float, unit: str) -> None:
    """Else a spelling nobody listed loses its sum."""
    (figure,) = figures(text)
    assert (float(figure.value), figure.unit) == (value, unit)


@pytest.mark.parametrize("text", ["maal 20 percent", "zari log 20 percent"])
def test_a_word_that_ends_like_a_summit_hides_no_number(text: str) -> None:
    """Else "maang 20" is taken for G-20."""
    assert [f.value for f in figures(text.replace("maal", "maang"))] == [20]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Exports rose 50% from Rs 100 crore to Rs 150 crore", True),
        ("Exports rose 12% from Rs 100 crore to Rs 150 crore", False),
        ("हिस्सा 58 प्रतिशत से बढ़कर 77 प्रतिशत हो गया, यानी 19 प्रतिशत अंक की वृद्धि", True),
        ("निर्यात 100 करोड़ रुपये से बढ़कर 250 करोड़ रुपये हो गया, 45 प्रतिशत की वृद्धि", False),
        ("niryat 100 crore rupaye se badhkar 250 crore rupaye ho gaya, dhai guna se zyada", True),
    ],
)
def test_a_change_that_does_not_fit_its_ends_is_in_doubt(text: str, sure: bool) -> None:
    """Else a misprint is told with the confidence of a fact."""
    assert all(figure.confidence == 1 for figure in figures(text)) is sure


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("प्रदर्शनी 27 और 28 सितंबर को लगेगी", []),
        ("राजा प्रताप सिंह (1628-1682) का जिला", []),
        ("राष्ट्रीय ओडीओपी 2024 पुरस्कार समारोह", []),
        ("Live demos include lac bangles", []),
        ("Phase two will favour 40 units", [40]),
        ("65 देशों के लगभग 500 आयातक आएंगे", [65, 500]),
        ("सबको दो-दो लाख रुपये मिले", [200000]),
        ("26-26 कारीगरों को टूलकिट", [26]),
        ("Karnataka plans to use INR 193 crore", [1930000000]),
        ("The fair is held between September 21 and 25 at 250 stalls", [250]),
        ("Training is on October 3, 7 and 12 for 120 artisans", [120]),
    ],
)
def test_names_and_days_count_nothing(text: str, values: list[int]) -> None:
    """Else the year in a fair's name is told as a number of fairs."""
    assert [int(figure.value) for figure in figures(text)] == values
