"""An English word written in Devanagari is the English word."""

import pytest

from store.search import evidence, query
from store.search.index import Index
from tests.search.library import document

DESK = document(
    1,
    "A desk for drum makers",
    "A new desk gives permits in a day. The cricket league met at the terminal, and parcels left for Oslo.",
)


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("परमिट कहां मिलेगा?", True),
        ("लीग कहां है?", True),
        ("टर्मिनल कहां है?", True),
        ("पार्सल कहां गए?", True),
        ("पारस कहां है?", False),
        ("मंदिर कहां है?", False),
    ],
)
def test_a_borrowed_word_is_found_in_english_news(question: str, held: bool) -> None:
    """No dictionary has all of them, and their vowels are written as each writer hears them."""
    index = Index()
    index.add([DESK])
    (word,) = evidence.weigh(query.understand(question, None, index.knows), index.lexical)[:1]
    text = DESK.article.text
    share = evidence.carried(word, evidence.read(text), index.lexical.numbers(text))
    assert (share >= evidence.SOUND) == held
