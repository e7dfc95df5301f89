"""The words a sentence shares with the question stand out, in whatever script it was asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.dialogue.marks import marks

BRASS = "लखनऊ के ओडीओपी मेले में मुरादाबाद के कारीगरों ने 25 करोड़ रुपये का पीतल बेचा।"
LOCKS = "District officer Meena Rao said export orders from Aligarh rose after the scheme began."


@pytest.mark.parametrize(
    ("question", "sentence", "bold"),
    [
        ("मुरादाबाद का पीतल किसने बेचा", BRASS, ["मुरादाबाद", "पीतल बेचा"]),
        ("moradabad ka peetal", BRASS, ["मुरादाबाद", "पीतल"]),
        ("brass of Moradabad", BRASS, ["मुरादाबाद", "पीतल"]),
        ("अलीगढ़ से निर्यात", LOCKS, ["export", "Aligarh"]),
        ("who is Meena Rao", LOCKS, ["Meena Rao"]),
        ("ODOP kya hai", BRASS, []),
        ("", BRASS, []),
    ],
)
def test_shared_words_are_found(question: str, sentence: str, bold: list[str]) -> None:
    """The eye finds at once why this sentence was quoted."""
    assert [mark.of(sentence) for mark in marks(question, sentence)] == bold


@given(st.text(max_size=80), st.text(max_size=120))
def test_marks_lie_in_order_inside_the_sentence(question: str, sentence: str) -> None:
    """Nothing typed or printed puts a mark beside the sentence."""
    found = marks(question, sentence)
    edges = [edge for mark in found for edge in (mark.start, mark.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(sentence) for edge in edges)
