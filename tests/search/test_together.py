"""What answers stands in one place: names, figures and days that only share an article are no answer."""

import pytest

from store.figures.extract import extract
from store.search import evidence, query
from store.search.index import Index
from store.search.weighing import aligned, sentences, together
from store.search.weighing.sentences import Asked
from tests.search.library import document

FLUTES = document(
    1,
    "Flute makers of Tanda wait for bamboo",
    "The bazaar has had no bamboo for 24 days. A trader of Oslo asked for samples in March. "
    "A 16-foot flute was shown at the town hall by seven players. "
    "Rampur sells cane stools. The stall there took Rs 3,240 on 5 May.",
)


def signs(question: str) -> dict[str, float]:
    """Return what is not together in the article on flutes."""
    index = Index()
    index.add([FLUTES])
    read = query.understand(question, None, index.knows)
    weighed = evidence.weigh(read, index.lexical)
    asked = Asked(read, weighed, index.lexical, aligned.meant(read, weighed, index.lexical))
    said = sentences.weighed_up(asked, FLUTES.article, index.search(question).hits)
    return together.signs(asked, FLUTES.article, said, extract(FLUTES.article.text).figures)


@pytest.mark.parametrize(
    ("question", "sign", "lacking"),
    [
        ("how many days did the 16-foot flute take", "astray", True),
        ("16 foot ki bansuri banane me kitne din lage", "astray", True),
        ("how many days has the flute bazaar had no bamboo", "astray", False),
        ("rampur ke stall ne kitne rupaye kamaye", "astray", False),
        ("how many days did the 16-foot flute take", "unfit", True),
        ("for how many days has the bazaar had no bamboo", "unfit", False),
        ("when did the trader of Oslo ask for samples", "untimely", False),
        ("when did seven players show the flute at the town hall", "untimely", True),
        ("what is the anthem of Oslo", "namesake", True),
        ("ओस्लो में नौकरी कैसे मिलेगी?", "namesake", True),
        ("what did the trader of Oslo ask for", "namesake", False),
        ("had Rampur no bamboo in the bazaar", "strewn", True),
        ("did the trader of Oslo ask for samples", "strewn", False),
    ],
)
def test_what_is_told_here_and_there_is_told_of_nothing(question: str, sign: str, lacking: bool) -> None:
    """The days without bamboo are not those of a flute's making, nor is Oslo told of because it is named."""
    assert (signs(question)[sign] > 0.15) == lacking
