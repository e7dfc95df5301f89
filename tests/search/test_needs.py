"""Whether a thing is needed is answered where that is told of it, for or against."""

from __future__ import annotations

import pytest

from store.search import evidence
from store.search.filling import needs
from store.search.index import Index
from store.search.query import understand
from tests.search.library import document


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("can I open a stall without a licence", "licence"),
        ("क्या बिना गारंटी लोन मिलता है", "गारंटी"),
        ("bina licence ke dukan khol sakte hain kya", "licence"),
        ("लाइसेंस के बिना दुकान खुल सकती है?", "लाइसेंस"),
        ("is a licence compulsory", "licence"),
        ("kya licence zaroori hai", "licence"),
        ("do potters need a licence for the fair", "licence"),
    ],
)
def test_the_need_of_a_thing_is_asked_for(question: str, thing: str) -> None:
    """By "without" and by words for what must be."""
    assert thing in needs.things(question)


@pytest.mark.parametrize(
    "question",
    [
        "which papers are needed for a stall",
        "how many machines does the centre need",
        "kya mele mein licence mila",
        "where is the licence given",
        "कौन से कागज जरूरी हैं",
    ],
)
def test_what_is_needed_is_another_question(question: str) -> None:
    """It asks for the things themselves."""
    assert needs.things(question) == frozenset()


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("can I sell without a licence", "Potters without a licence may share a stall.", True),
        ("kya licence zaroori hai", "A licence is not needed for a stall.", True),
        ("kya licence zaroori hai", "बेचने के लिए लाइसेंस अनिवार्य है।", True),
        ("can I sell without a licence", "The licence costs 200 rupees.", False),
        ("can I sell without a licence", "Stalls need a tin roof.", False),
        ("who can apply for a stall", "Applicants must be over 21 and live in the district.", True),
        ("who can apply for a stall", "Stalls cost 500 rupees.", False),
        ("where do I sell", "Potters without a licence may share a stall.", False),
    ],
)
def test_a_sentence_tells_whether_it_is_needed(question: str, sentence: str, told: bool) -> None:
    """It has the thing and says that it must be there, or need not."""
    index = Index()
    index.add([document(1, "Stalls", sentence), document(2, "Roads", "A road was repaired.")])
    read = understand(question, known=index.knows)
    weighed = evidence.weigh(read, index.lexical)
    assert needs.told(read, weighed, index.lexical, sentence) == told
