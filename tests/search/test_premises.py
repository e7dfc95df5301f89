"""What a question takes for granted is looked for in the article: numbers, years, turns, kind of answer."""

from __future__ import annotations

import pytest

from store.search.query import understand
from store.search.weighing import premises
from store.types import Article, Published

FAIR = Article(
    title="Jhansi toy fair opens",
    text=(
        "The soft toy fair of Jhansi opened on 4 January 2025 with 340 stalls. "
        "Sales rose by 12 per cent, the officer said."
    ),
    published=Published("2025-01-05"),
    language="en",
)
DUES = Article(title="झांसी के बुनकर", text="झांसी में बुनकरों को मानदेय मिलेगा। शिविर 27 और 28 सितंबर को लगेगा।")


def lacking(question: str, article: Article = FAIR) -> set[str]:
    """Return the signs of what an article lacks, its sentences taken as printed."""
    return {
        name for name, sign in premises.unmet(understand(question), article, [article.text]).items() if sign
    }


@pytest.mark.parametrize(
    ("question", "sign"),
    [
        ("why did the fair have 900 stalls", "number"),
        ("मेले में 900 दुकानें क्यों लगीं?", "number"),
        ("mele me 900 stall kyon the", "number"),
        ("how many stalls in 2019", "clash"),
        ("2019 के मेले में कितने स्टॉल थे?", "clash"),
        ("2019 ke mele me kitne stall the", "clash"),
        ("why did sales fall", "turn"),
        ("मेला क्यों रद्द हुआ?", "turn"),
        ("mela kyon band hua", "turn"),
        ("which was the largest stall", "most"),
        ("सबसे बड़ा स्टॉल किसका था?", "most"),
        ("sabse bada stall kiska tha", "most"),
        ("who opened the 900 stalls of the fair", "rival"),
        ("to which country did the toys go", "void"),
        ("खिलौने किस देश गए?", "void"),
        ("khilone kis desh gaye", "void"),
        ("what is the phone number of the fair", "void"),
        ("मेले का हेल्पलाइन नंबर क्या है?", "void"),
        ("khilone ka vajan kitna hai", "void"),
    ],
)
def test_what_the_article_does_not_bear_out_is_named(question: str, sign: str) -> None:
    """A false premise answered by its other words is a lie with a source."""
    assert sign in lacking(question)


@pytest.mark.parametrize(
    "question",
    [
        "why were there 340 stalls",
        "2025 के मेले में 340 स्टॉल किसने लगाए?",
        "bikri kitni badhi",
        "how many stalls in 2025",
    ],
)
def test_what_it_bears_out_is_not(question: str) -> None:
    """A true premise must not cost the reader the answer."""
    assert lacking(question) == set()


@pytest.mark.parametrize(
    "question", ["बुनकरों को कितना मानदेय मिलेगा?", "bunkaron ko kitne rupaye manday milega", "how many weavers"]
)
def test_a_day_is_no_figure(question: str) -> None:
    """The 28th of September is not how much they get."""
    assert "void" in lacking(question, DUES)


def test_little_words_behind_a_rank_are_not_what_it_ranks() -> None:
    """The district asked for is not the one district against the whole state's goods."""
    goods = Article(
        title="मटके को जीआई टैग", text="निजामाबाद का मटका चुना गया, राज्य के 36 उत्पादों को टैग मिल चुका है।"
    )
    assert "rival" not in lacking("matka kis jile ka hai", goods)


MEDAL = Article(
    title="कुम्हार को राज्य पुरस्कार",
    text="मऊ के कुम्हार रमेश को राज्य हस्तशिल्प पुरस्कार मिला। दूसरी कार्यशाला मई में होगी।",
)


@pytest.mark.parametrize(
    "question",
    [
        "who won the national award",
        "राष्ट्रीय पुरस्कार किसे मिला?",
        "pehli karyashala kab hui",
        "when is the third workshop",
    ],
)
def test_the_same_at_another_rank_is_another_thing(question: str) -> None:
    """A state award is not the national one, nor the second workshop the first."""
    assert "rival" in lacking(question, MEDAL)


@pytest.mark.parametrize(
    "question",
    [
        "who won the state award",
        "राज्य पुरस्कार किसे मिला?",
        "dusri karyashala kab hogi",
        "who won the award",
        "first stall",
    ],
)
def test_its_own_rank_is_no_rival(question: str) -> None:
    """Neither is a rank of something else."""
    assert "rival" not in lacking(question, MEDAL)


def test_a_rank_of_something_else_bears_out_nothing() -> None:
    """The first woman to win is not the first prize."""
    prize = Article(
        title="Kota potter takes third kiln prize",
        text="Potter Usha Rani of Kota took the third kiln prize. She is the first woman to win it.",
    )
    assert "rival" in lacking("who took the first kiln prize", prize)
    assert "rival" not in lacking("who took the third kiln prize", prize)


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("who rejected the 25 designs", True),
        ("25 डिजाइन किसने ठुकराए?", True),
        ("who rejected the 40 designs", False),
        ("who rejected the 3 designs", False),
        ("who sent 25 kg of designs", False),
    ],
)
def test_another_number_of_the_same_is_another_thing(question: str, other: bool) -> None:
    """So is no number of a unit, nor one where numbers in words are told."""
    words = "The panel rejected 40 designs of Kota." + (
        "" if other else " It kept three designs, 90 kg of paper."
    )
    assert ("rival" in lacking(question, Article(title="Panel", text=words))) == other


@pytest.mark.parametrize(
    ("question", "most"),
    [
        ("which stall sold the most", True),
        ("सबसे महंगा खिलौना कौन सा है?", True),
        ("what is the minimum age for a stall", False),
        ("मेला सबसे पहले कहां लगा?", False),
        ("which top official opened the fair", False),
        ("where do most of the toys go", False),
    ],
)
def test_a_limit_a_first_time_and_a_title_ask_for_no_rank(question: str, most: bool) -> None:
    """Only what is more than all others of its kind does."""
    assert ("most" in lacking(question)) == most


def test_a_prize_or_a_lead_tells_what_is_the_most() -> None:
    """The best saree is the one that won."""
    won = Article(title="Kota saree fair", text="Weaver Usha Rani won the jury's prize for her saree.")
    assert "most" not in lacking("whose saree was the best", won)
