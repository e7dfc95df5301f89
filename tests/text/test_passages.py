"""Paragraphs and sentences are cut where a reader would cut them, and quoted to the letter."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.text.passages import LONGEST, sentences, split
from store.types import Span


def cut(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "parts",
    [
        ["यह पहला वाक्य है।", "यह दूसरा है।"],
        ["क्या योजना चालू है?", "हाँ, है!", "बस।"],
        ["निर्यात 1.71 लाख करोड़ रु. का रहा।", "यह 80.5 फीसदी है।"],
        ["लागत ₹४.८५ करोड़ आएगी।", "वृद्धि ३.६ फीसदी रही।"],
        ["डॉ. नवनीत सहगल ने बताया।", "उ.प्र. सरकार ने कहा।"],
        ["Goods worth Rs. 1.71 lakh were sold.", "Dr. A. K. Sharma of U.P. said so."],
        ["Room no. 5 is open.", "The answer is no.", "It is closed."],
        ['He said, "This is ODOP."', "Then he left."],
        ["उन्होंने कहा, “यह अच्छा है।”", "फिर वे गए।"],
        ["Yojana 2018 mein shuru hui.", "Ab tak 75 jile jude hain!"],
        ["sale badhi.", "Kaam mila."],
        ["पहली पंक्ति बिना विराम", "दूसरी पंक्ति।"],
    ],
)
@pytest.mark.parametrize("glue", [" ", "\n"])
def test_sentences_end_where_they_end(parts: list[str], glue: str) -> None:
    """A figure cut in two, or two sentences quoted as one, is a wrong quotation."""
    if not parts[0].endswith(tuple('।.?!”"')):
        glue = "\n"
    assert cut(glue.join(parts)) == parts


@pytest.mark.parametrize("place", ["लखनऊ।", "कानपुर देहात।", "लखनऊ, 2 मार्च।", "प्रयागराज ।"])
def test_the_place_that_opens_a_report_is_no_sentence(place: str) -> None:
    """A town's name by itself, quoted as one sentence of three, answers nothing."""
    said = ["मेले में 40 स्टॉल लगे।", "इनमें 12 महिलाओं के हैं।"]
    assert cut(f"{place} {' '.join(said)}") == [f"{place} {said[0]}", said[1]]
    assert cut(f"{said[0]} {place}") == [said[0], place]


@given(st.text(st.sampled_from("अआकखग। .?!\n\"'”aBc5Rs"), max_size=200))
def test_sentences_cover_every_letter_once_and_in_order(text: str) -> None:
    """What falls between two sentences could never be quoted."""
    spans = sentences(text, Span(0, len(text)))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


@given(st.text(st.sampled_from("अक। .\nab"), max_size=4000))
def test_paragraphs_cover_every_letter_once_and_in_order(text: str) -> None:
    """An article's sentence outside all paragraphs is never found."""
    spans = split(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


def test_a_sub_headline_opens_the_paragraph_below_it() -> None:
    """By itself a headline answers nothing; above its paragraph it says what that is about."""
    text = "यह पहला अनुच्छेद है।\n\nकारीगरों को लाभ\n\nयह दूसरा अनुच्छेद है।"
    assert [span.of(text) for span in split(text)] == [
        "यह पहला अनुच्छेद है।",
        "कारीगरों को लाभ\n\nयह दूसरा अनुच्छेद है।",
    ]


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    """The embedding model reads no more than its window."""
    text = "यह एक वाक्य है जो बार बार आता है। " * 200
    spans = split(text)
    assert len(spans) > 1
    assert all(span.of(text).endswith("।") and span.end - span.start <= LONGEST for span in spans)
