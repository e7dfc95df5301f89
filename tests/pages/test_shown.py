"""A page's lines as a browser lays them out."""

from __future__ import annotations

import pytest
from lxml import html

from store.pages import shown

_ONE = "The district's brass workers sold goods worth Rs 40 crore at the fair."
_TWO = "Officials said that the fair will be held again in the month of November."


@pytest.mark.parametrize(
    "markup",
    [
        "<x-body><x-head>Fair ends</x-head><x-para>{one}</x-para><x-para>{two}</x-para></x-body>",
        "<div><span><b>Fair ends</b></span><span>{one}</span><span>{two}</span></div>",
        "<div>Fair ends <span style='display:block'>{one}</span><i>{two}</i></div>",
        "<x-all><div><x-head>Fair ends</x-head></div><x-para>{one}</x-para><p>{two}</p></x-all>",
    ],
)
def test_elements_of_a_pages_own_and_spans_that_are_paragraphs_are_lines(markup: str) -> None:
    """Headings and sentences that run into one another are quoted to nobody."""
    tree = html.document_fromstring(markup.format(one=_ONE, two=_TWO))
    assert shown.text(shown.laid_out(tree)).split("\n") == ["Fair ends", _ONE, _TWO]


def test_what_stands_within_a_sentence_stays_in_it() -> None:
    """A marked word is no paragraph."""
    tree = html.document_fromstring(f"<p>{_ONE} <span>{_TWO}</span> <x-mark>So it is</x-mark>.</p>")
    assert shown.text(shown.laid_out(tree)) == f"{_ONE} {_TWO} So it is."


def test_parts_that_touch_stand_apart_in_one_line() -> None:
    """A byline's name and role are two things."""
    tree = html.fromstring("<div>By <a>Jane Doe</a><i>Staff writer</i><br>Lucknow</div>")
    assert shown.parted(tree) == "By Jane Doe | Staff writer | Lucknow"


def test_what_a_page_keeps_in_a_field_for_its_script_is_not_shown() -> None:
    """Markup would be quoted as text."""
    tree = html.document_fromstring(
        f"<div><textarea>&lt;div&gt; {_TWO} &lt;/div&gt;</textarea><p>{_ONE}</p></div>"
    )
    assert shown.text(tree) == _ONE
