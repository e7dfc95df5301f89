"""A question narrower than the figures told: one town, one buyer, women, how many of the so many."""

from __future__ import annotations

import pytest

from store.figures.extract import extract
from store.search import evidence, query
from store.search.counting import narrowed
from store.search.index import Index
from store.search.weighing import aligned, sentences
from store.search.weighing.sentences import Asked
from store.types import Document
from tests.search.library import document

TOYS = document(
    1,
    "Lacquer toys find new buyers",
    "Toy makers of the valley sold goods of Rs 9 crore last winter. Norway sent a buyer for the first time, "
    "and the stall at Mathura was praised.",
)
KILNS = document(
    2, "भट्ठों का सर्वे", "ब्लॉक के 52 भट्ठा मालिकों को 3 करोड़ रुपये का ऋण मिला। नौगढ़ के रामधनी ने खुशी जताई।"
)
GROUP = document(3, "Basket group", "Women of Pali wove baskets all winter. Each got Rs 4,300 in March.")


def lacking(question: str, told: Document, sign: str) -> bool:
    """Return whether an article has figures only of more than the question asks."""
    index = Index()
    index.add([told])
    read = query.understand(question, None, index.knows)
    weighed = evidence.weigh(read, index.lexical)
    asked = Asked(read, weighed, index.lexical, aligned.meant(read, weighed, index.lexical))
    said = sentences.weighed_up(asked, told.article, index.search(question).hits)
    return bool(narrowed.lacking(asked, told.article, said, extract(told.article.text).figures)[sign])


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("how many rupees of lacquer toys did Norway buy last winter", TOYS, True),
        ("नॉर्वे ने कितने रुपये के खिलौने खरीदे", TOYS, True),
        ("mathura ke stall pe kitne rupaye ke khilaune bike", TOYS, True),
        ("how many rupees of toys did the makers of the valley sell", TOYS, False),
        ("valley ke khilaune kitne rupaye me bike", TOYS, False),
        ("रामधनी को कितने रुपये का ऋण मिला", KILNS, True),
        ("mathura wale stall ne kitne rupaye kamaye", TOYS, True),
        ("भट्ठा मालिकों को कितने रुपये का ऋण मिला", KILNS, False),
        ("where did Norway send a buyer", TOYS, False),
    ],
)
def test_who_is_named_behind_the_figures_has_none_of_them(question: str, told: Document, lacks: bool) -> None:
    """Else what a whole valley sold would be what one buyer took."""
    assert lacking(question, told, "behind") == lacks


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("52 भट्ठा मालिकों में से कितनों ने ऋण लौटाया", True),
        ("52 bhatta malikon me se kitne malikon ne loan lautaya", True),
        ("how many of the 52 kiln owners paid back", True),
        ("how many kiln owners got a loan", False),
        ("52 भट्ठा मालिकों को कितने रुपये मिले", False),
    ],
)
def test_a_number_of_the_question_answers_nothing(question: str, lacks: bool) -> None:
    """Else all 52 would be those of the 52 who did something."""
    assert lacking(question, KILNS, "echoed") == lacks


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("how many women owners got a loan", KILNS, True),
        ("ऋण पाने वाली महिलाएं कितनी थीं", KILNS, True),
        ("kitni mahilaon ko loan mila", KILNS, True),
        ("कितने मालिकों को ऋण मिला", KILNS, False),
        ("how much did the women of Pali get", GROUP, False),
        ("पाली की महिलाओं को कितने रुपये मिले", GROUP, False),
        ("अकेले नौगढ़ में कितने मालिकों को ऋण मिला", KILNS, True),
        ("sirf naugarh me kitne malikon ko loan mila", KILNS, True),
        ("how many owners got a loan in Naugarh alone", KILNS, True),
        ("sirf kitne malikon ko loan mila", KILNS, False),
    ],
)
def test_women_or_one_alone_are_told_with_a_figure(question: str, told: Document, lacks: bool) -> None:
    """Else all who borrowed would be the women among them."""
    assert lacking(question, told, "narrowed") == lacks
