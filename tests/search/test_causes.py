"""A cause is asked for in many ways, and the sentence that tells it answers."""

import pytest

from store.search import evidence, query
from store.search.grounds import causes
from store.search.index import Index
from store.search.weighing import aligned, sentences
from store.search.weighing.sentences import Asked
from tests.search.library import document


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What caused the shortage of clay?", "why"),
        ("what led to the sit-in", "why"),
        ("मेला किस वजह से टला?", "why"),
        ("mela kis karan se tala", "why"),
        ("आग का कारण क्या था?", "why"),
        ("what is the reason for the delay", "why"),
        ("मेला काहे टला", "why"),
        ("mela kaahe tala", "why"),
        ("विधायक से किस लिए मिले?", "why"),
        ("vo DM se kis liye mile the", "why"),
        ("मऊ किस लिए मशहूर है?", "what"),
        ("mau kis vyapar ke liye jana jata hai", "what"),
        ("what do the potters make", "what"),
        ("करण कौन लाया?", "who"),
    ],
)
def test_a_cause_is_asked_for_by_its_noun_or_verb(question: str, asked: str) -> None:
    """Else the event is told again to who asks what brought it about."""
    assert query.understand(question).asked == asked


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("The kiln was put down to a broken valve.", True),
        ("गोदाम बंद होने की वजह बिल का विवाद था।", True),
        ("Owing to rain the fair was put off.", True),
        ("The fair was put off to Monday.", False),
        ("मेला सोमवार तक टल गया।", False),
    ],
)
def test_a_sentence_that_tells_a_cause_is_known(sentence: str, tells: bool) -> None:
    """It says so by a few words."""
    assert causes.tells(sentence) == tells


def test_the_sentence_with_the_cause_beats_the_one_with_the_event() -> None:
    """The event is what everybody knows who asks why."""
    stove = document(
        1,
        "Fire at the Tanda dye house",
        "A fire destroyed the dye house of Tanda on Monday. Nobody was hurt. "
        "Officials put it down to a gas leak in the boiler room.",
    )
    index = Index()
    index.add([stove])
    read = query.understand("What caused the fire at the Tanda dye house?", None, index.knows)
    weighed = evidence.weigh(read, index.lexical)
    asked = Asked(read, weighed, index.lexical, aligned.meant(read, weighed, index.lexical))
    assert "gas leak" in sentences.weighed_up(asked, stove.article, index.search(read.text).hits)[0].text
