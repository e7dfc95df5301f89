"""Laws of extraction that hold for every text."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from handlers.views.record import extraction
from store.figures.extract import extract

WORDS = st.sampled_from(
    (
        "1000 2.5 1,86,000 करोड़ लाख हजार रुपये रु. Rs ₹ $ % फीसदी प्रतिशत से अधिक तक का के की में और 25 30 सवा साढ़े "
        "तीन डेढ़ दो lakh crore percent dhai hazaar saal months 2020-21 FY18 2018 जनवरी 15 मार्च - / ( ) , । . "
        "to from half a and one निर्यात उत्पादों जिलों exports products rose बढ़कर लक्ष्य 10 20 1/2 ^ +91 "
        "9876543210 million एक साल भर बटा दशमलव"
    ).split()
)
SHARED = st.sampled_from(  # what leads a number to the scale of another
    (
        "12 18 25 7 2.5 , , और aur and करोड़ लाख crore hazaar रुपये Rs ₹ टन % पहले दिन दूसरे अब आज से se to from में "
        "mein घटकर बढ़कर fell rose sold आए मिले on day two a year ago 2018 जनवरी ने को one in five women लौटे । ."
    ).split()
)
SENTENCES = st.lists(WORDS, max_size=14).map(" ".join)
SHARING = st.lists(SHARED, max_size=14).map(" ".join)
JOINED = st.lists(
    st.tuples(
        st.one_of(WORDS, st.sampled_from("₹ ४.८५ ५ १,२०० ₹. रु० ? ! | 4. .5 “ ” : ; = km ha".split())),
        st.sampled_from(["", " ", ".", "\n", "।", "?", "|"]),
    ).map("".join),
    max_size=14,
).map("".join)


@given(st.one_of(st.text(max_size=80), SENTENCES, JOINED))
@example("लागत ₹४.८५ करोड़ आएगी।")
@example("₹. 4. ")
@example("।उत्पादों ) 1000₹५\nhalf?half\nतीन/ तीन")
@settings(max_examples=400)
def test_no_text_breaks_the_extractor_and_every_surface_is_verbatim(text: str) -> None:
    """Else one odd page stops the intake, or a quotation is not what was printed."""
    found = extract(text)
    for figure in found.figures:
        assert text[figure.start : figure.end] == figure.surface
        assert figure.surface.strip() == figure.surface != ""
        assert figure.measure is None or figure.measure in text
    for mention in found.dates:
        assert text[mention.start : mention.end] == mention.surface
    json.dumps(extraction(None, text, found))


@given(SENTENCES)
@settings(max_examples=200)
def test_a_text_twice_has_its_figures_twice(text: str) -> None:
    """Else what a paragraph says depends on the paragraph before it."""
    one = [(f.surface, f.value, f.unit, f.qualifier) for f in extract(text).figures]
    two = [(f.surface, f.value, f.unit, f.qualifier) for f in extract(text + "\n\n" + text).figures]
    assert two == one + one


@given(st.one_of(SENTENCES, SHARING))
@example("500 वर्ष लाख 20")
@example("Sales were 1.3 lakh on day one, 1.8 on day two")
@example("12 , और crore year 7")
@settings(max_examples=400)
def test_a_value_follows_from_its_surface_alone(text: str) -> None:
    """Else a quotation would show another number than the bot compares with."""
    for figure in extract(text).figures:
        alone = extract(figure.surface).figures
        assert any(other.value == figure.value for other in alone), figure.surface


@pytest.mark.parametrize("piece", ["9,", "40, ", "2019 में 40 , जिस 5 उस ", "5 of whom earn Rs 4 lakh which "])
def test_a_list_without_an_end_is_read_piece_by_piece(piece: str) -> None:
    """Else each figure of a page without a full stop is weighed against all others, and the stack ends."""
    text = piece * (9000 // len(piece))
    found = extract(text).figures
    assert len(found) > 300
    assert all(text[figure.start : figure.end] == figure.surface for figure in found)
    assert max(figure.sentence.end - figure.sentence.start for figure in found) < len(text) / 4


@pytest.mark.parametrize(
    "text",
    [
        "1" * 30,
        "9" * 29 + " करोड़ रुपये",
        "9" * 18 + " trillion rupees",
        "9" * 28 + ".5 लाख करोड़",
        "1 से " + "9" * 30 + " करोड़",
        "9" * 25 + " साल में",
        "हजार लाख करोड़ अरब खरब " * 20,
        "0." + "0" * 27 + "1 प्रतिशत",
    ],
)
def test_a_number_too_large_for_anything_is_no_figure(text: str) -> None:
    """Else one line of digits stops the intake of its page."""
    found = extract(f"मेले में 40 स्टॉल लगे। {text} और आगे।")
    assert found.figures[0].value == 40
    assert all(figure.value is None or figure.value < 10**24 for figure in found.figures)
    json.dumps(extraction(None, text, found))
