"""How a figure is headed: its number to the letter, its noun as one reads it, or none."""

from __future__ import annotations

import pytest

from store.figures.extract import extract
from store.figures.shown.labels import Label, direct, label


@pytest.mark.parametrize(
    ("text", "surface", "said"),
    [
        ("राज्य के 36 उत्पादों को टैग मिला है।", "36 उत्पादों", Label("36", "उत्पाद", joined=True)),
        ("एक्सपो में 65 देशों के लगभग 500 आयातक आएंगे।", "लगभग 500", Label("लगभग 500", "आयातक")),
        ("मेले में 27 स्टॉल लगे।", "27 स्टॉल", Label("27 स्टॉल")),
        ("करीब एक हजार कारखानों को काम मिलेगा।", "करीब एक हजार", Label("करीब एक हजार", "कारखाने")),
        ("शहर में करीब 400 कारखाने चूड़ी और कांच का सामान बनाते हैं।", "करीब 400", Label("करीब 400", "कारखाने")),
        ("निर्यात में 80 फीसदी हिस्सेदारी है।", "80 फीसदी", Label("80 फीसदी", "हिस्सेदारी")),
        ("The portal has 1,102 products.", "1,102 products", Label("1,102 products")),
        ("The show has over 2,500 stalls.", "over 2,500", Label("over 2,500", "stalls")),
    ],
)
def test_a_noun_is_said_as_it_stands_after_a_number(text: str, surface: str, said: Label) -> None:
    """Nobody says 36 उत्पादों; and what is bold is in the report to the letter."""
    (figure,) = (one for one in extract(text).figures if one.surface == surface)
    assert label(figure, text) == said
    assert said.number in text


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Exporters get 60% of stall fee abroad, up to Rs 2 lakh.", "up to Rs 2 lakh"),
        ("Applicants must be 18 or older and permanent residents.", "18"),
        ("मल्लावां के मेहसर हुसैन (44) 15 साल से यह काम कर रहे हैं।", "44"),
        ("Plans were made in 557 districts and adopted by committees in 218.", "218"),
        ("उन्हें 36 उत्पादों को टैग मिला है, जिनमें छह खेती से जुड़े हैं।", "छह"),
        ("The CM launched Greater Noida works of over Rs 700 crore.", "over Rs 700 crore"),
        ("A summit is planned; MSMEs employ 40 million.", "40 million"),
        ("पोर्टल से कारीगरों ने 24 करोड़ रुपये कमाए।", "24 करोड़ रुपये"),
    ],
)
def test_what_is_no_phrase_by_itself_is_left_to_the_quote(text: str, surface: str) -> None:
    """A comma, an owner alone, an age or a place heads no figure."""
    found = [one for one in extract(text).figures if one.surface.startswith(surface)]
    assert [label(one, text).noun for one in found] == [""]


@pytest.mark.parametrize(
    ("oblique", "plain"),
    [
        ("जिलों", "जिले"),
        ("खाद्य उत्पादों", "खाद्य उत्पाद"),
        ("कारखानों", "कारखाने"),
        ("इकाइयों", "इकाइयां"),
        ("महिलाओं", "महिलाएं"),
        ("युवाओं", "युवा"),
        ("उद्यमियों", "उद्यमी"),
        ("समितियों", "समिति"),
        ("सालों", "साल"),
        ("stalls", "stalls"),
    ],
)
def test_the_oblique_plural_is_said_direct(oblique: str, plain: str) -> None:
    """Masculines in आ, feminines and people each have their own plural."""
    assert direct(oblique) == plain
