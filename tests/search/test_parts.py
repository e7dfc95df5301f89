"""What part of something is asked for: a share answers, in words or by the hundred."""

from __future__ import annotations

import pytest

from store.figures.extract import extract
from store.search.counting import oblique
from store.search.query import understand
from store.search.weighing import measured
from store.search.weighing.kinds import holds
from store.text.normalise import words


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("भट्ठी के खर्च का कितना हिस्सा निगम देगा", ["खर्च"]),
        ("ticket ki kamai ka kitna hissa karigaron ko milta hai", ["kamai"]),
        ("किराए का कितना भाग माफ है", ["किराए"]),
        ("what fraction of the kilns are cold", ["kilns"]),
        ("what part of the fare does the board pay", ["fare"]),
        ("how big a share does nepal buy", []),
    ],
)
def test_a_part_asked_for_is_a_share_of_its_whole(question: str, whole: list[str]) -> None:
    """Else a sum of money, or any count, would be taken for the answer."""
    read = understand(question)
    assert (read.asked, read.unit) == ("how_much", "percent")
    assert [one.word for one in read.content if one.headed] == whole


@pytest.mark.parametrize(
    "question",
    [
        "मेले में कितने कुम्हारों ने हिस्सा लिया",
        "kitne karigar hissa lenge",
        "which part of the town has the haat",
        "what part did she play",
    ],
)
def test_who_takes_part_is_no_share(question: str) -> None:
    """Taking part is counted, a part of a town is a place."""
    assert understand(question).unit != "percent"


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("A fifth of the fare comes from the board.", True),
        ("भट्ठी का आधा खर्च निगम उठाएगा।", True),
        ("हर चौथी दुकान खाली है।", True),
        ("One lamp in eight cracks.", True),
        ("The third fair opens in the main square.", False),
        ("बोर्ड ने किराया तय नहीं किया।", False),
    ],
)
def test_a_fraction_in_words_is_a_share(line: str, held: bool) -> None:
    """A sentence that says a quarter holds what is asked for; the third fair is no part."""
    assert holds("how_much", "percent", line) == held


@pytest.mark.parametrize(
    ("line", "fits"),
    [("A fifth of the fare comes from the board.", True), ("The board pays Rs 40 a head.", False)],
)
def test_a_fraction_fits_where_a_share_is_asked_for(line: str, fits: bool) -> None:
    """A sum is no part."""
    question = understand("what part of the fare does the board pay")
    assert bool(measured.fitting(question, line, extract(line).figures)) == fits


@pytest.mark.parametrize(
    ("question", "word", "kept"),
    [
        ("मेले में बिके दीये कितने टूटे", "बिके", False),
        ("online bike gamle kitne wapas aaye", "bike", False),
        ("मेले में कितने दीये बिके", "बिके", True),
        ("दीये बिके कितने", "बिके", True),
    ],
)
def test_what_was_sold_before_its_noun_is_not_asked(question: str, word: str, kept: bool) -> None:
    """How many of the lamps sold broke asks for no sales."""
    assert (word in oblique.central(words(question))) == kept
