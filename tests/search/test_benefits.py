"""What one who applies gets is a limit, a share, so much each; what a state spends is another matter."""

from __future__ import annotations

import pytest

from store.figures.extract import extract
from store.search.counting import benefits
from store.search.query import understand
from store.types import Article


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("pottery unit ke liye kitna loan milta hai", "loan"),
        ("मुद्रा में कितना कर्ज मिल सकता है?", "loan"),
        ("how much subsidy can a weaver get", "subsidy"),
        ("मार्जिन मनी कितनी मिलती है", "subsidy"),
        ("what is the maximum loan for a loom", "loan"),
        ("silai training mein kitna stipend milta hai", "stipend"),
        ("कितनी सहायता मिलती है", "help"),
        ("how much insurance do weavers get", "insurance"),
    ],
)
def test_ones_own_benefit_is_asked_for(question: str, wanted: str) -> None:
    """By what one gets, may get or at most gets."""
    assert wanted in benefits.asked(understand(question))


@pytest.mark.parametrize(
    "question",
    [
        "mau ke bunkaron ko kitna loan mila",
        "कितने करोड़ का ऋण मिलेगा",
        "how much loan was given in 2022",
        "कुल कितना अनुदान दिया जाता है",
        "sut kitne din udhar milta hai",
        "how many artisans can get a loan",
        "kitne rupaye ki sadi milti hai",
    ],
)
def test_what_others_got_or_all_together_is_not(question: str) -> None:
    """Nor is for how long, how many or what a thing costs."""
    assert not benefits.asked(understand(question))


@pytest.mark.parametrize(
    ("question", "sentence", "own"),
    [
        ("kitna loan milta hai", "इकाई लगाने को 25 लाख रुपये तक का ऋण मिलेगा।", True),
        ("how much loan can I get", "A loan of up to Rs 5 lakh is given without a guarantee.", True),
        ("kitni subsidy milti hai", "लागत का 25 प्रतिशत अनुदान मिलेगा।", True),
        ("kitna stipend milta hai", "Trainees get a stipend of Rs 300.", True),
        ("कितना ऋण मिलता है", "हर कारीगर को 50 हजार रुपये का ऋण दिया गया।", True),
        ("kitna loan milta hai", "The state will use an interest-free loan of Rs 193 crore.", False),
        ("kitna loan milta hai", "जिले में 40 करोड़ रुपये के ऋण बांटे गए।", False),
        ("kitni subsidy milti hai", "मेले में 2 लाख रुपये तक के कालीन थे।", False),
    ],
)
def test_a_figure_is_what_one_gets(question: str, sentence: str, own: bool) -> None:
    """A limit, a share or a sum for each, of the benefit asked for."""
    article, printed = Article("Loans", sentence), extract(sentence).figures
    lacks = benefits.lacking(understand(question), article, printed)
    assert lacks == {"communal": float(not own)}
