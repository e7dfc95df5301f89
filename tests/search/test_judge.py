"""Every article found is ranked; those that may be quoted are weighed up."""

from __future__ import annotations

import pytest

from store.search import evidence, judge
from store.search.judge import WEIGHED, Judged
from store.search.query import understand
from tests.search.library import ARTICLES, document, library

INDEX = library()


def judged(question: str) -> tuple[Judged, ...]:
    """Return the articles found for a question, judged."""
    read = understand(question, known=INDEX.knows)
    pairs = [
        (document(hit.article_id, *ARTICLES[hit.article_id]).article, hit)
        for hit in INDEX.search(question).hits
    ]
    return judge.judge(read, evidence.weigh(read, INDEX.lexical), pairs, INDEX.lexical, {})


@pytest.mark.parametrize(
    ("question", "compared"),
    [
        ("किस सड़क की मरम्मत हुई", False),
        ("sadak kitne din mein theek hui", False),
        ("which road was repaired on which day", False),
        ("सड़क ठीक होने के दिनों में अंतर", True),
        ("sadak ke dino ki tulna", True),
        ("compare the repaired roads", True),
    ],
)
def test_only_what_may_be_quoted_is_weighed_up(question: str, compared: bool) -> None:
    """Weighing up each sentence of articles that nobody will see takes longer than all the rest."""
    found = judged(question)
    assert len(found) > WEIGHED
    first = len(found) if compared else WEIGHED
    behind = [one.rank for one in found[first:]]
    assert behind == sorted(behind, reverse=True)
    assert all(one.rank >= rank for one in found[:first] for rank in behind)
    assert [bool(one.sentences) for one in found] == [compared or n < WEIGHED for n in range(len(found))]
    assert all(one.chance > 0 for one in found if one.sentences)
    assert all(one.chance == 0 for one in found if not one.sentences)


def test_the_odds_of_an_answer_have_their_say_in_the_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """An article may hold more of the question's words and yet not say what is asked."""
    question = "who repaired the road"
    monkeypatch.setattr(judge, "TRUST", 0.0)
    ranks = [one.rank for one in judged(question)[:WEIGHED]]
    assert ranks == sorted(ranks, reverse=True)
    monkeypatch.setattr(judge, "TRUST", 1000.0)
    chances = [one.chance for one in judged(question)[:WEIGHED]]
    assert chances == sorted(chances, reverse=True)
    assert len(set(chances)) > 1
