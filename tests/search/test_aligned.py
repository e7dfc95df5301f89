"""What a text says in other words, by the nearest of its words to each of the question's."""

import pytest

from store.search import evidence, query
from store.search.lexical import Lexical
from store.search.meaning import lexemes
from store.search.weighing import aligned


@pytest.mark.parametrize(
    ("word", "same", "other"),
    [
        ("fee", "शुल्क", "training"),
        ("कर्ज", "loan", "मेला"),
        ("खरीदार", "buyers", "artisan"),
        ("निर्यात", "export", "सब्सिडी"),
    ],
)
def test_a_word_is_nearer_to_its_like_in_the_other_language(word: str, same: str, other: str) -> None:
    """Else a question asked in other words than the article's is refused."""
    asked, like, unlike = lexemes.standard().asked([word, same, other])
    assert asked @ like > asked @ unlike + 0.2


def test_another_form_of_a_word_means_what_the_word_does() -> None:
    """The table has each word once; articles inflect them."""
    known = lexemes.standard()
    assert known.place("loaned") == known.place("loan")
    assert known.place("निर्यातों") == known.place("निर्यात")
    assert known.place("xqzv") is None


def test_an_unknown_word_is_near_to_nothing() -> None:
    """A name nobody has heard of is no synonym of anything."""
    row = lexemes.standard().asked(["xqzv"])
    assert not row.any()


def _kin(question: str, text: str) -> dict[str, float]:
    lexical = Lexical()
    lexical.add([("", [text])])
    read = query.understand(question)
    weighed = evidence.weigh(read, lexical)
    whole = evidence.support(read, weighed, text, lexical)
    return aligned.kin(weighed, aligned.meant(read, weighed, lexical), whole.shares, text)


HINDI = "मेले में प्रवेश शुल्क 20 रुपये है।", "मेले में 20 लाख रुपये की बिक्री हुई।"
ENGLISH = "The entry fee is Rs 20 at the fair.", "Sales at the fair came to Rs 20 lakh."


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("What is the entry fee of the fair?", HINDI),
        ("मेले में प्रवेश शुल्क कितना है?", ENGLISH),
        ("mele me pravesh shulk kitna hai", ENGLISH),
    ],
)
def test_what_is_asked_for_in_other_words_is_taken_up(question: str, texts: tuple[str, str]) -> None:
    """The near miss names the fair and money, and nothing like a fee."""
    here, elsewhere = (_kin(question, text) for text in texts)
    assert here["kin"] > elsewhere["kin"]
    assert here["alien"] < elsewhere["alien"]
    assert here["least"] >= elsewhere["least"]


def test_a_question_without_words_of_content_has_no_kin() -> None:
    """Nothing is taken up where nothing is said."""
    assert _kin("क्या है?", "मेले में बिक्री हुई।") == {"kin": 0.0, "least": 0.0, "bare": 0.0, "alien": 0.0}
