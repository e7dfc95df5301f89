"""Figures of two reports that reach unlike far are of two things, and words of another clause part none."""

from __future__ import annotations

import pytest

from store.figures.reconcile import conflicts, relate
from store.figures.same.sayings import saying
from tests.figures.test_same import cited


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("मेरठ मंडल में 84,000 बुनकर हैं।", "Meerut district has 51,000 weavers."),
        (
            "Hapur sold bedsheets worth Rs 240 crore abroad in 2022-23.",
            "हापुड़ ने 2022-23 में देश के बाजारों में 340 करोड़ की चादरें बेचीं।",
        ),
        (
            "Agra's leather shoe exports were Rs 410 crore in 2022-23.",
            "2022-23 में आगरा से सभी तरह के सामान का निर्यात 640 करोड़ रहा।",
        ),
        (
            "छमाही में बांदा के 300 पत्थर कारीगरों को टूलकिट मिली।",
            "पूरे साल में बांदा के 640 पत्थर कारीगरों को टूलकिट मिली।",
        ),
        (
            "Khurja's kilns got orders of Rs 12 crore in the first half.",
            "Khurja's kilns got orders of Rs 31 crore over the whole year.",
        ),
        (
            "राज्य सरकार ने एटा के घुंघरू केंद्र को 4 करोड़ रुपये दिए।",
            "The central government has given Rs 7 crore to Etah's ghungroo centre.",
        ),
        (
            "Aligarh's lock makers got orders of Rs 23 crore at a fair in Delhi.",
            "दिल्ली के मेले में जयपुर के कारीगरों को 32 करोड़ के ऑर्डर मिले।",
        ),
        (
            "Khurja shipped pottery worth Rs 12 crore to Japan in 2022-23.",
            "खुर्जा से 2022-23 में कनाडा को 21 करोड़ के मिट्टी के बर्तन भेजे गए।",
        ),
        ("Banks approved loans of Rs 14 crore in Basti.", "बस्ती में 9 करोड़ का ऋण खातों में पहुंचा।"),
        (
            "Banda has been asked to train 300 stone cutters in 2024-25.",
            "2024-25 में बांदा में 210 पत्थर कारीगरों को प्रशिक्षण मिला।",
        ),
    ],
)
def test_figures_that_reach_unlike_far_do_not_contradict(one: str, other: str) -> None:
    """Else a district's weavers are at odds with the division's, sales at home with exports."""
    assert conflicts(cited(one, 1) + cited(other, 2)) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "महाकुंभ में ओडीओपी की प्रदर्शनी में 140 दुकानें लगी हैं।",
            "प्रयागराज महाकुंभ में ओडीओपी की प्रदर्शनी में 210 दुकानें हैं।",
        ),
        ("Meerut district has 84,000 weavers.", "मेरठ जिले में 51,000 बुनकर हैं।"),
        (
            "Noida's exports in 2022-23 added up to Rs 64,000 crore.",
            "2022-23 में नोएडा से 46,000 करोड़ का निर्यात हुआ।",
        ),
        ("Hapur shipped bedsheets worth Rs 240 crore overseas.", "हापुड़ से 340 करोड़ की चादरें विदेश गईं।"),
    ],
)
def test_figures_that_reach_alike_contradict(one: str, other: str) -> None:
    """Else what parts others parts these, too."""
    assert len(conflicts(cited(one, 1) + cited(other, 2))) == 1


def test_changes_since_last_year_contradict_however_last_year_is_named() -> None:
    """Else "up 38 per cent over last year" and "पिछले सीजन से 48 प्रतिशत ज्यादा" pass for two years."""
    one = cited("Sales of Maunath saris at Mau rose by 38 per cent over last year.", 1, day="2023-11-14")
    other = cited("मऊ में साड़ियों की बिक्री बीते सीजन के मुकाबले 48 प्रतिशत बढ़ी।", 2, day="2023-11-15")
    assert relate(one[0], other[0]).kind == "conflict"


@pytest.mark.parametrize(
    ("page", "count"),
    [
        ("Weavers of Mau made 14,000 stoles, most of them for Kolkata.", 0),
        ("मऊ में सेक्टर एक की 140 दुकानें खुलीं।", 0),
        ("मऊ के शिविर में 120 प्रशिक्षुओं को 200 रुपये रोज मिले।", 0),
    ],
)
def test_a_part_or_a_wage_told_of_something_else_is_not_the_count_s(page: str, count: int) -> None:
    """Else "most of them" behind a count, or a wage beside it, parts it from the same count elsewhere."""
    told = saying(cited(page, 1)[count])
    assert not told.among
    assert not told.rates


def test_a_part_or_a_wage_told_of_the_figure_is_the_figure_s() -> None:
    """Else 640 of the trainees are at odds with all of them, and a day's wage with a month's."""
    part, wage = cited("Of the weavers in Mau, 640 are women, each paid Rs 250 a day.", 1)
    assert saying(part).among
    assert saying(wage).rates == {"day"}
