"""What a text names, be it within a longer name."""

import pytest

from store.search import evidence, query
from store.search.evidence import read
from store.search.index import Index
from tests.search.library import document


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The kiln for Khurja pottery is ready.", "khurja-town"),
        ("खुर्जा पॉटरी की भट्ठी तैयार है।", "khurja-town"),
        ("khurja pottery ki bhatthi taiyar hai", "khurja-town"),
    ],
)
def test_a_product_with_a_place_in_its_name_names_the_place(text: str, place: str) -> None:
    """Otherwise a question about Khurja is refused by an article on Khurja pottery."""
    assert place in read(text).entries


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("sultanganj ka rangai ghar kab banega", True),
        ("motipura ka rangai ghar kab banega", False),
        ("glozbin ka rangai ghar kab banega", False),
    ],
)
def test_a_town_sounds_the_same_in_both_scripts(question: str, *, lacks: bool) -> None:
    """One that a text in the other script does not name is missing; of other words we cannot tell."""
    told = document(1, "मोतीपुरा में रंगाई घर", "मोतीपुरा का रंगाई घर मार्च तक बनेगा।")
    index = Index()
    index.add([told])
    read_so = query.understand(question, None, index.knows)
    weighed = evidence.weigh(read_so, index.lexical)
    text = f"{told.article.title}\n{told.article.text}"
    assert (evidence.support(read_so, weighed, text, index.lexical).missing > 0) is lacks
