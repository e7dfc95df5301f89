"""The sentence that answers is told from those that name what the article is about."""

from __future__ import annotations

import pytest

from store.search import evidence, query
from store.search.index import Index
from store.search.weighing import aligned, sentences
from store.types import Document
from tests.search.library import document

STALLS = document(
    1,
    "Amla of Pratapgarh sold at three railway stations",
    (
        "Sweets of Pratapgarh's amla are sold from stalls at three railway stations. "
        "A women's group runs the stall at Pratapgarh. The rent is Rs 1,000 for fifteen days."
    ),
)
CLAY = document(
    2,
    "गोरखपुर के टेराकोटा शिल्पकारों को मिट्टी मुफ्त",
    (
        "गोरखपुर के टेराकोटा शिल्पकारों को विशेष मिट्टी अब मुफ्त मिलेगी। "
        "कबिस नाम की यह मिट्टी औरंगाबाद गांव के ताल से निकलती है। पट्टा मई में दिया गया।"
    ),
)


def _best(article: Document, question: str) -> str:
    index = Index()
    index.add([article])
    read = query.understand(question, None, index.knows)
    return sentences.weighed_up(_asked(read, index), article.article, index.search(question).hits)[0].text


def _asked(read: query.Question, index: Index) -> sentences.Asked:
    weighed = evidence.weigh(read, index.lexical)
    return sentences.Asked(read, weighed, index.lexical, aligned.meant(read, weighed, index.lexical))


@pytest.mark.parametrize(
    ("article", "question", "said"),
    [
        (STALLS, "How much is the rent of an amla stall at Pratapgarh station?", "Rs 1,000"),
        (STALLS, "pratapgarh station par amla stall ka rent kitna hai", "Rs 1,000"),
        (CLAY, "गोरखपुर टेराकोटा की विशेष मिट्टी का नाम क्या है?", "कबिस"),
        (CLAY, "gorakhpur terracotta ki mitti kis gaon se nikalti hai", "औरंगाबाद"),
        (STALLS, "who are the ladies behind the counter at Pratapgarh", "women's group"),
    ],
)
def test_the_sentence_with_the_answer_beats_the_one_with_the_topic(
    article: Document, question: str, said: str
) -> None:
    """The lead names everything the question names, and answers nothing."""
    assert said in _best(article, question)


def test_the_chances_of_an_articles_sentences_add_up_to_one() -> None:
    """They say when enough has been quoted."""
    index = Index()
    index.add([STALLS])
    read = query.understand("What is the rent of the stall?", None, index.knows)
    found = sentences.weighed_up(_asked(read, index), STALLS.article, index.search(read.text).hits)
    assert sum(sentences.chances(found)) == pytest.approx(1)
    assert sentences.chances(()) == []
    plain, doubted = max(sentences.chances(found)), max(sentences.chances(found, doubt=2.0))
    assert 1 / len(found) < doubted < plain
