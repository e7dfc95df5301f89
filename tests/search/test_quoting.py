"""The reply holds a sentence with a value of the kind asked for, where the article has one."""

from __future__ import annotations

import pytest

from store.search import evidence, judge, quoting
from store.search.index import Index
from store.search.query import understand
from tests.search.library import ARTICLES, document

LAMPS = document(
    501,
    "बदलापुर के पीतल के दीये दुबई के मेहमानों को भेंट",
    "दुबई की बैठक में विदेशी मेहमानों को बदलापुर के पीतल के दीये भेंट किए गए। "
    "90 दीये ढालने का काम फहीमा कुरैशी की इकाई को मिला।",
)


@pytest.mark.parametrize(
    "question",
    [
        "दुबई की बैठक में मेहमानों को भेंट बदलापुर के पीतल के दीये किसने ढाले",
        "dubai ki baithak me mehmano ko bhent peetal ke diye kisne banaye",
        "who made the brass lamps gifted to the guests of the dubai meeting",
    ],
)
def test_who_is_asked_for_is_quoted(question: str) -> None:
    """The sentence with the words of the question does not say who it was."""
    index = Index()
    index.add([document(number, *article) for number, article in ARTICLES.items()] + [LAMPS])
    read = understand(question, known=index.knows)
    hits = [hit for hit in index.search(question).hits if hit.article_id == 501]
    found = judge.judge(
        read, evidence.weigh(read, index.lexical), [(LAMPS.article, hit) for hit in hits], index.lexical, {}
    )
    said = quoting.reply(read, found, {}).quotes
    assert any("फहीमा कुरैशी" in quote.text for quote in said)
