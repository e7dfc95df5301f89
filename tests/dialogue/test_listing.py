"""Which questions the gazetteer answers, and which only mention a district."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.dialogue import listing, news
from store.dialogue.listing import Wanted
from store.talk import places
from store.text import gazetteer


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("मुरादाबाद का ओडीओपी क्या है?", Wanted(districts=("moradabad",))),
        ("Aligarh ka product", Wanted(districts=("aligarh",))),
        ("What is Moradabad famous for?", Wanted(districts=("moradabad",))),
        ("agra ki khasiyat kya hai", Wanted(districts=("agra",))),
        ("which district makes attar", Wanted(products=("perfume",))),
        ("पेठा किस जिले में बनता है", Wanted(products=("petha",))),
        ("peetal kahan banta hai", Wanted(products=("brass",))),
        ("महामाया नगर का उत्पाद", Wanted(districts=("hathras",))),
        ("chhatrapati shahuji maharaj nagar ka odop", Wanted(districts=("amethi",))),
        ("मुगलसराय का उत्पाद", Wanted(districts=("chandauli",))),
        ("खुर्जा में क्या बनता है", Wanted(districts=("bulandshahr",))),
        ("क्या बनता है आगरा में", Wanted(districts=("agra",))),
    ],
)
def test_a_district_s_product_is_looked_up(question: str, wanted: Wanted) -> None:
    """Who asks what a district is known for gets the list's word."""
    assert listing.wanted(question) == wanted


@pytest.mark.parametrize(
    "question",
    [
        "मुरादाबाद से कितना निर्यात हुआ",
        "Moradabad ke kis adhikari ne kaha",
        "how many artisans are there in Agra",
        "पीतल का निर्यात कितना है",
        "कन्नौज के इत्र का कारोबार",
        "hello",
        "ODOP kya hai",
        "kya agra me cfc hai",
        "सीतापुर का सीएफसी बना या नहीं",
        "is there a product centre in Agra",
        "क्या आगरा का उत्पाद बना",
        "मुंबई में क्या बनता है",
    ],
)
def test_a_question_about_something_else_is_not(question: str) -> None:
    """A figure is never answered with a list."""
    assert listing.wanted(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "ओडीओपी की सूची दो",
        "list of ODOP products",
        "75 जिलों के ओडीओपी उत्पाद",
        "odop me kaun kaun se product hain",
    ],
)
def test_the_whole_list_can_be_asked_for(question: str) -> None:
    """Who wants the list gets all of it, not a sentence with the word list in it."""
    found = listing.wanted(question)
    assert found is not None
    assert len(found.districts) == 75
    assert not listing.few(found)


ROWS = gazetteer.standard().entries.values()
DISTRICTS = [one for one in ROWS if one.kind == "district" and "uttar-pradesh" in one.of]
MADE = {row.of[1] for row in ROWS if row.kind == "odop"}


@pytest.mark.parametrize(
    "asked",
    [
        "{} का ओडीओपी क्या है?",
        "{} किसलिए मशहूर है",
        "{} का प्रोडक्ट बताओ",
        "{} में क्या बनता है?",
        "{} ka product",
        "{} ki khasiyat kya hai",
        "what is {} famous for?",
        "what do they make in {}",
    ],
)
def test_every_district_is_looked_up_by_all_its_names(asked: str) -> None:
    """All 75 are known by official, old and common names in three scripts."""
    assert len(DISTRICTS) == 75
    missed = []
    for district in DISTRICTS:
        for name in district.names:
            found = listing.wanted(asked.format(name))
            if not found or district.id not in found.districts:
                missed.append(name)
    assert missed == []


@pytest.mark.parametrize(
    "asked", ["which district makes {}", "{} किस जिले में बनता है?", "{} kahan banta hai", "{} ka zila", "{}"]
)
def test_every_product_leads_to_its_districts(asked: str) -> None:
    """A product is found under each of its names; its bare name asks whose it is."""
    missed = []
    for product in (gazetteer.standard().entries[name] for name in sorted(MADE)):
        for name in product.names:
            found = listing.wanted(asked.format(name))
            kinds = {m.entry.kind for m in gazetteer.standard().find(name)}
            if kinds == {"product"} and (not found or product.id not in found.products):
                missed.append(name)
    assert missed == []


def test_every_district_has_its_products() -> None:
    """The list has no gap."""
    rows = places.listed(listing.Wanted(districts=tuple(one.id for one in DISTRICTS)))
    assert {row.district.id for row in rows} == {one.id for one in DISTRICTS}


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("की खबरें", ""),
        ("बरेली की खबरें", "बरेली"),
        ("moradabad news", "moradabad"),
        ("send me news on Meerut please", "Meerut"),
        ("मुझे मुरादाबाद की ताजा खबर भेजो", "मुरादाबाद"),
        ("latest news on Bhadohi carpets", "Bhadohi carpets"),
        ("brass ki taaza khabar batao", "brass"),
        ("what happened in Agra", "Agra"),
        ("मुरादाबाद में क्या हुआ?", "मुरादाबाद"),
    ],
)
def test_who_asks_for_news_gets_headlines(question: str, topic: str) -> None:
    """News on a topic is a list, not a quotation."""
    assert news.topic(question) == topic


@pytest.mark.parametrize(
    "question",
    ["इस खबर में कितने कारीगर हैं", "ODOP kab shuru hui", "who gave the news of the fair", "मुरादाबाद का पीतल"],
)
def test_a_question_of_fact_is_no_request_for_news(question: str) -> None:
    """कितने and कब are answered, not listed."""
    assert news.topic(question) is None


@given(st.text(max_size=100))
def test_any_text_has_a_reading(text: str) -> None:
    """Nothing typed breaks the look-up."""
    listing.wanted(text)
    news.topic(text)
