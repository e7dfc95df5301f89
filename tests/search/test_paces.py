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
