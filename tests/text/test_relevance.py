"""A general feed is filtered to ODOP news, by its names in three scripts and by district and product."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from store.text import relevance

NAMES = [
    "ओडीओपी के कारीगरों को मिला ऋण",
    "ओ0डी0ओ0पी0 योजना की समीक्षा हुई",
    "ओ०डी०ओ०पी० मेले में उमड़ी भीड़",
    "ओ.डी.ओ.पी. टूलकिट बांटी गई",
    "‘एक जनपद-एक उत्पाद’ का मेला शुरू",
    "एक जिला, एक उत्पाद से बढ़ा रोजगार",
    "वन डिस्ट्रिक्ट वन प्रोडक्ट पर कार्यशाला",
    "वन डिस्ट्रिक्ट, वन प्रॉडक्ट की दुकान खुली",
    "ODOP fair draws record crowd",
    "O.D.O.P. loans cross target",
    "The one-district-one-product portal reopens",
    "One District, One Product scheme gets a boost",
    "odop ke karigaron ko mila loan",
    "ek janpad ek utpad yojana ki baithak",
    "ek zila ek utpaad mela kal se",
]
OTHERS = [
    "जेल में शुरू हुई एक जेल एक उत्पाद योजना",
    "One Jail One Product: inmates make furniture",
    "One Station One Product stall at Lucknow junction",
    "वन स्टेशन वन प्रोडक्ट की दुकान पर बिकी मूंज",
    "one nation one election bill tabled",
    "ek station ek utpad ki dukaan khuli",
    "Videopod and geodopple are unrelated words",
    "लखनऊ में बारिश से सड़कें डूबीं",
    "",
]


@pytest.mark.parametrize("title", NAMES)
def test_the_scheme_s_name_in_any_spelling_makes_it_odop_news(title: str) -> None:
    """No spelling of the scheme slips past the filter."""
    assert relevance.relevant(title, "")
    assert relevance.relevant("", f"बैठक हुई।\n\n{title}")


@pytest.mark.parametrize("title", OTHERS)
def test_other_schemes_and_other_news_are_left_out(title: str) -> None:
    """A reader of ODOP news is not sent jail and station stalls."""
    assert not relevance.relevant(title, "यह एक सामान्य खबर है।")


@pytest.mark.parametrize(
    ("text", "odop"),
    [
        ("मुरादाबाद के पीतल के कारीगरों ने नए नमूने बनाए।", True),
        ("Carpet weavers of Bhadohi want a shared dyeing unit.", True),
        ("kannauj ke itra karobariyon ne meeting ki", True),
        ("मुरादाबाद में बारिश हुई।", False),
        ("Carpet weavers want a shared dyeing unit.", False),
        ("कन्नौज के व्यापारी मुरादाबाद गए।", False),
    ],
)
def test_a_district_and_its_own_product_in_one_sentence_are_odop_news(text: str, odop: bool) -> None:
    """News of a craft in its own district counts though the scheme is not named."""
    assert relevance.relevant("", text) == odop


def judged() -> list[tuple[str, str, bool]]:
    """Return headlines and leads on districts and crafts, and whether a person calls them ODOP news."""
    lines = (Path(__file__).parents[1] / "data" / "relevance.jsonl").read_text("utf-8").splitlines()
    return [(one["text"], one.get("lead", ""), one["odop"]) for one in map(json.loads, lines)]


def test_few_crimes_and_accidents_pass_for_odop_news_and_most_trade_does() -> None:
    """A broken lock in Aligarh is no news of Aligarh's locks."""
    taken = [(odop, relevance.relevant(text, lead)) for text, lead, odop in judged()]
    right = sum(odop and found for odop, found in taken)
    assert right >= 0.95 * sum(found for _, found in taken)
    assert right >= 0.85 * sum(odop for odop, _ in taken)


@pytest.mark.parametrize(
    ("text", "odop"),
    [
        ("सहारनपुर के नक्काशी कारीगरों को मिलीं सीएनसी मशीनें", True),
        ("Mirzapur dari exporters win German certificate", True),
        ("मऊ के बुनकरों के लिए यार्न बैंक खुला", True),
        ("वाराणसी की बुनकर कॉलोनी में जलभराव से बाजार परेशान", False),
        ("बलिया में बिंदी लगाने पर विवाद, प्रधानाचार्य ने माफी मांगी", False),
        ("Agra police search a leather unit", False),
    ],
)
def test_a_district_s_craftsmen_and_sellers_are_odop_news(text: str, odop: bool) -> None:
    """News of weavers counts though their product is named by another word than the scheme's."""
    assert relevance.relevant(text, "") == odop


@pytest.mark.parametrize(
    ("text", "possible", "odop"),
    [
        ("हाथरस की हींग की चर्चा", True, False),
        ("हाथरस की हींग की चर्चा। इसके कारीगर 400 हैं।", True, True),
        ("One Station One Product: Agra footwear on sale", False, False),
        ("अलीगढ़ में ताला तोड़कर चोरी", False, False),
    ],
)
def test_a_headline_that_says_little_is_looked_into(text: str, possible: bool, odop: bool) -> None:
    """The page of a headline that may be of ODOP news is fetched, and judged by its text."""
    assert (relevance.possible(text, ""), relevance.relevant("", text)) == (possible, odop)
