"""A question is one of our field, too, where the news holds a rare word or a name of it."""

from __future__ import annotations

import pytest

from store.search import evidence
from store.search.index import Index
from store.search.query import understand
from tests.search.library import ARTICLES, document

POTTER = document(
    1,
    "कुम्हार परवीना के दीये",
    "परवीना शाहबानो के बनाए दीये लंदन गए। Nimsaar ke bazar से भी मांग आई, और दुकान का किराया माफ हुआ।",
)


def knows(question: str) -> bool:
    index = Index()
    others = [document(number, *article) for number, article in ARTICLES.items() if number != 1]
    index.add([POTTER, *others])
    read = understand(question, known=index.knows)
    weighed = evidence.weigh(read, index.lexical)
    return evidence.support(read, weighed, POTTER.article.text, index.lexical).knows


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("parveena ko pehla kaam kahan se mila", True),
        ("परवीना ने क्या बनाया", True),
        ("what came from nimsaar", True),
        ("dukan ka kiraya kitna hai", False),
        ("who won the cricket match", False),
        ("क्रिकेट मैच कौन जीता", False),
        ("mausam kaisa hai", False),
    ],
)
def test_a_name_that_the_article_holds_is_known(question: str, told: bool) -> None:
    """No gazetteer has every artisan; words of every day say nothing of what is asked."""
    assert knows(question) == told
