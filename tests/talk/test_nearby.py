"""What a no offers instead: places and products of reports that have to do with the question."""

from __future__ import annotations

from store.talk.nearby import near
from store.types import Answer, Article, Ranked

CARPETS = Article("मिर्जापुर में भदोही के कालीन की प्रदर्शनी", "भदोही के कालीन दस दिन बिकेंगे।")
PAPER = Article("जालौन का हस्तनिर्मित कागज", "कालपी में कागज बनता है।")


def offered(question: str) -> set[str]:
    """Return the ids of what is offered where both articles were found."""
    answer = Answer(question, "hi", "nothing", articles=(Ranked(PAPER, 2.0), Ranked(CARPETS, 1.0)))
    return {entry.id for _, entry in near(question, answer)}


def test_only_reports_that_name_what_was_asked_for_are_near() -> None:
    """Who asks about carpets has no use for paper."""
    found = offered("भदोही के कालीन को जीआई टैग कब मिला?")
    assert "mirzapur" in found
    assert "jalaun" not in found


def test_a_question_that_names_nothing_is_offered_whatever_is_near() -> None:
    """Something to go on with is better than nothing."""
    assert {"jalaun", "mirzapur"} <= offered("प्रदर्शनी कब तक चलेगी?")
