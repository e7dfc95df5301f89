"""A figure asked for by the day, the month or the year is told by the day, the month or the year."""

from __future__ import annotations

import pytest

from store.figures.extract import extract
from store.search.counting import paces
from store.types import Article

GRANT = Article(
    "कन्नौज की इत्र कारीगर को मदद", "सरस्वती देवी को योजना से 3 लाख रुपये मिले। वह सात लोगों को काम देती हैं।"
)
PAID = Article(
    "Bead makers of Purdilpur", "A bead maker is paid Rs 410 a day. The guild took Rs 6 lakh at the fair."
)
SALARY = Article("Guides hired", "Eight guides were hired at a salary of Rs 14,000.")


SHOP = Article("दरी की दुकान", "समूह ने मेले में दरियां बेचकर 2 लाख 40 हजार रुपये कमाए।")
BOXES = Article(
    "पेठे की मांग", "सावन में पेठे की बिक्री दोगुनी हुई और 400 ग्राम का डिब्बा 90 रुपये में बिका। दाम 225 रुपये किलो है।"
)
SHAWLS = Article("Shawls for the guard", "The guard took 700 shawls at Rs 830 each. They are due in May.")
STALL = Article("Lamp stall", "A single lamp sold for Rs 350, and the stall took Rs 3 lakh.")


@pytest.mark.parametrize(
    ("question", "article", "lacks"),
    [
        ("मेले में एक दरी कितने की बिकी", SHOP, True),
        ("mele me ek dari kitne ki biki", SHOP, True),
        ("price of one rug at the fair", SHOP, True),
        ("what did they charge apiece", SHOP, True),
        ("प्रति पीस क्या मिला", SHOP, True),
        ("हर जोड़ी का क्या भाव रहा", SHOP, True),
        ("दरियां कितने में बिकीं", SHOP, False),
        ("एक दिन में कितने की बिक्री हुई", STALL, True),
        ("ek diya kitne ka bika", STALL, False),
        ("एक दीये की कीमत क्या रही", STALL, False),
    ],
)
def test_the_price_of_one_is_no_sum_of_all(question: str, article: Article, lacks: bool) -> None:
    """Else a fair's takings would answer what a rug costs."""
    assert paces.unpaced(question, article, extract(article.text).figures) == lacks


@pytest.mark.parametrize(
    ("question", "article", "lacks"),
    [
        ("सावन में पेठे की कुल बिक्री कितने रुपये की रही", BOXES, True),
        ("sawan me pethe ki kitne rupaye ki bikri hui", BOXES, True),
        ("what were the sales of petha in rupees", BOXES, True),
        ("how much advance did the guard pay for the shawls", SHAWLS, True),
        ("पेठे का डिब्बा कितने का बिका", BOXES, False),
        ("petha ek kilo kitne ka hai", BOXES, False),
        ("how much did each shawl of the order cost", SHAWLS, False),
        ("total takings of the stall", STALL, False),
    ],
)
def test_what_all_came_to_is_not_told_by_the_price_of_one(
    question: str, article: Article, lacks: bool
) -> None:
    """Else what a box costs would answer what was sold in all."""
    assert paces.unpaced(question, article, extract(article.text).figures) == lacks


@pytest.mark.parametrize(
    ("question", "article", "lacks"),
    [
        ("इत्र कारीगर दिन का कितना कमा लेती हैं", GRANT, True),
        ("itr karigar har mahine kitna kamati hai", GRANT, True),
        ("how much does she earn in a month", GRANT, True),
        ("इत्र कारीगर को कितने रुपये मिले", GRANT, False),
        ("योजना से तीन महीने में कितने रुपये मिले", GRANT, False),
        ("pichhle mahine me kitne rupaye mile", GRANT, False),
        ("इस वित्तीय वर्ष में कितना मिला", GRANT, False),
        ("what does a bead maker get per day", PAID, False),
        ("मोती बनाने वालों की रोज की मजदूरी कितनी है", PAID, False),
        ("what does the guild take in a month", PAID, True),
        ("monthly pay of the guides", SALARY, False),
        ("how much do the guides sell in a month", SALARY, True),
    ],
)
def test_a_sum_got_once_is_no_earning_of_a_day(question: str, article: Article, lacks: bool) -> None:
    """Else a grant would answer what somebody earns a day."""
    assert paces.unpaced(question, article, extract(article.text).figures) == lacks


def test_where_no_figure_is_found_nothing_lacks() -> None:
    """Another sign tells that."""
    assert not paces.unpaced("how much a day", Article("A fair", "It was held."), ())
