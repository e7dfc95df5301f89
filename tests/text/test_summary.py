"""A summary is the article's own sentences, the telling ones, none said twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.text.summary import summarise

NEWS = [
    "मुरादाबाद में पीतल कारीगरों के लिए ओडीओपी का नया प्रशिक्षण केंद्र खुला।",
    "पीतल कारीगरों के इस प्रशिक्षण केंद्र पर 14 करोड़ रुपये खर्च हुए।",
    "कार्यक्रम में स्कूली बच्चों ने स्वागत गीत गाया।",
    "मुरादाबाद में पीतल कारीगरों के लिए ओडीओपी का नया प्रशिक्षण केंद्र खुल गया।",
    "केंद्र में हर साल 600 कारीगर प्रशिक्षण पाएंगे।",
    "मौसम साफ रहा।",
]
FIGURED = [False, True, False, False, True, False]
ENGLISH = [
    "A laboratory for lock makers opened in Aligarh.",
    "Guests were given flowers.",
    "The laboratory for lock makers cost Rs 14 crore.",
    "It rained later.",
]


def test_the_lead_and_the_figures_are_told_and_nothing_twice() -> None:
    """Who has ten seconds learns what happened and how much it cost."""
    assert summarise(NEWS, FIGURED) == (0, 1, 4)


def test_small_talk_is_left_out_in_english_too() -> None:
    """Flowers and weather are no news."""
    assert summarise(ENGLISH, [False, False, True, False], most=2) == (0, 2)


def test_a_short_note_is_told_whole() -> None:
    """One sentence is its own summary, however short."""
    assert summarise(["ODOP मेला शुरू।"], [False]) == (0,)
    assert summarise([], []) == ()


@given(st.lists(st.tuples(st.text(max_size=60), st.booleans()), max_size=12), st.integers(0, 5))
def test_places_are_in_order_and_few(sentences: list[tuple[str, bool]], most: int) -> None:
    """Any text has a summary, in the text's own order."""
    found = summarise([text for text, _ in sentences], [figured for _, figured in sentences], most)
    assert list(found) == sorted(set(found))
    assert len(found) <= most
    assert all(0 <= place < len(sentences) for place in found)
