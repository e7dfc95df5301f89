"""Numbers that name a thing and are no amounts: files, boxes, towns in the post, yarn."""

from __future__ import annotations

import pytest

from store.figures.extract import extract


@pytest.mark.parametrize(
    "text",
    [
        "Letters go to PO Box 932, Lucknow 226001 by Friday",
        "Post Box No. 77, Agra - 282 002",
        "पता: भदोही-221401",
        "The tender (bid no. 2023/B/771204) was opened",
        "GI application number 811 was filed",
        "आवेदन संख्या 907 के साथ रसीद लगाएं",
        "पत्र क्रमांक यूपी/एमएसएमई/3312 देखें",
        "निविदा सं. 38 खोली गई",
        "टेंडर संख्या 19/2023 निकला",
        "एफआईआर संख्या 87/2024 दर्ज हुई",
        "फाइल नं. 51/ODOP/2022 अटकी है",
        "Ref: DIC/2022-23/64",
        "GSTIN 09AAACH7409R1ZZ is needed",
        "Udyam number UP-43-0098123",
        "kamra number 14 mein form jama karein",
        "yarn of 60s count is short",
        "Call 98391-44712 or 70073-88154 for a stall",
        "हेल्पलाइन: 94152-20817",
        "80 काउंट के धागे की कमी है",
        "मेला 11 से 19 तारीख तक चलेगा",
        "camp 12 tareekh ko lagega",
        "The minister was replying to unstarred question 318, and left",
        "आपूर्ति संख्या 20250914 भेज दी गई",
        "यूपीआईटीएस-25 की तैयारी शुरू",
        "a 2BHK flat",
        "डायल 112 और 1090 पर बताएं",
        "वार्ड 12, 14 और 15 में काम शुरू",
        "मिशन 2047 के तहत काम होगा",
        "Vision 2030 document",
        "सैकड़ों करोड़ का नुकसान",
        "कई लाख लोग आए",
        "kai hazar karigar aaye hain",
        "several crore rupees were lost",
        "Form 3B and form number 7B are due",
        "Padma Shri potter honoured",
        "शिकायत 1090 पर फोन करके दें",
        "किलोमीटर 64 के पास ढाबा खुला",
        "Agra GPO (282001) is shut",
        "EXPOART-2024 opens",
        "Phase 2 the same",
        "प्रपत्र 3ख और फॉर्म 12A भरें",
        "Annexure 4A, Clause 7 and Schedule 2 say so",
        "GSTR-3B, ITR-4, Form-16 and Type-2",
        "an ISO 9001:2015 unit",
        "a car, UP 32 AB 1234, was seized",
        "गाड़ी यूपी 32 एबी 1234 पकड़ी गई",
        "Aadhaar 1234 5678 9012 is masked",
        "खाता 50100234567890 में भेजें",
        "the four-lane road and a two-storey hall",
        "चार लेन सड़क और दो मंजिला भवन",
        "दुकान संख्या 14 में",
        "Q3 results are out",
        "सुबह 9.30 से भीड़ रही",
        "'विकसित भारत 2047' का सपना",
        "‘उड़ान 2030’ के तहत",
        "UP32 AN 4471 pakdi gayi",
        "Expressway ke km 121 par dhaba khulega",
        "At number 7 is Bhadohi",
        "GI number 184 wala chawal",
        "टमाटर की बी-4 किस्म लगाई",
        "whatsapp par order do, aur batao ki kya chahiye",
    ],
)
def test_a_name_of_digits_counts_nothing(text: str) -> None:
    """Else a box at the post office is told as so many boxes."""
    assert extract(text).figures == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("आवेदन संख्या 907 पहुंच गई", 907),
        ("Kanpur sold 208,001 hides", 208001),
        ("the number of applications was 811", 811),
        ("UP 250000 artisans", 250000),
        ("निविदाओं की संख्या 38 रही", 38),
        ("women form 12 groups", 12),
        ("दुकानों की संख्या 140 है", 140),
        ("Sales-20 lakh", 2000000),
        ("Officials phone 90 weavers a day", 90),
        ("ट्रेन 12004 से 300 बोरी गईं", 300),
    ],
)
def test_a_number_of_things_counts_them(text: str, value: int) -> None:
    """Else a real count is hidden with the file numbers."""
    assert [int(figure.value) for figure in extract(text).figures] == [value]


def test_a_sum_of_a_year_is_no_cars_plate() -> None:
    """ "Rs 41 in 2021" has the shape of "UP 32 AB 1234"."""
    found = extract("Gas costs Rs 58 a kilo against Rs 41 in 2021.").figures
    assert [int(figure.value) for figure in found] == [58, 41]


def test_an_hour_of_a_class_is_no_classs_number() -> None:
    """ "Class 10" names one, "class 90 minute" does not."""
    assert [figure.unit for figure in extract("har class 90 minute ki hai").figures] == ["minutes"]
    assert [figure.unit for figure in extract("हर कक्षा 90 मिनट की होगी।").figures] == ["minutes"]


def test_a_year_before_a_small_word_counts_nothing() -> None:
    """ "By 2027 with", "through 2023": what follows is no noun."""
    for text in (
        "It hopes for 8,000 looms by 2027 with help.",
        "Prices held at Rs 180 through 2023, he said.",
    ):
        found = extract(text)
        assert len(found.figures) == 1, text
        assert len(found.dates) == 1, text
