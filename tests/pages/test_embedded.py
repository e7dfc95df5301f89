"""Pages that show their text only once a script ran."""

from __future__ import annotations

import json
from typing import Any

import pytest

from store.errors import ReadError
from store.feeds import extract
from store.pages import embedded

TITLE = "बांदा में खुला शजर पत्थर का संग्रहालय, पहले दिन 400 लोग पहुंचे"
TEXT = [
    "बांदा में शजर पत्थर के संग्रहालय का उद्घाटन रविवार को हुआ। पहले दिन 400 लोग इसे देखने पहुंचे और कारीगरों से मिले।",
    "संग्रहालय में केन नदी से निकले 1,200 पत्थर रखे गए हैं। इनमें से कुछ तीन सौ साल पुराने हैं, जो परिवारों ने दिए।",
    "कारीगर द्वारिका सोनी ने बताया कि एक पत्थर को तराशने में चार दिन लगते हैं। अब बच्चे भी यह काम सीख सकेंगे।",
]
OTHERS = [{"title": f"खबर {at}", "content": "बांदा में आज बारिश होगी और सड़क बंद रहेगी। " * 9} for at in range(9)]


def page(data: Any) -> str:
    """Return a page that shows its headline and a menu, with this data for its script."""
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'
    head = f"<head><title>{TITLE}</title></head>"
    return f"<html>{head}<body><h1>{TITLE}</h1><a href='/'>होम</a>{script}</body></html>"


@pytest.mark.parametrize(
    "data",
    [
        {"props": {"story": {"body": "".join(f"<p>{line}</p>" for line in TEXT)}, "more": OTHERS}},
        {"props": {"blocks": [{"type": "p", "content": line} for line in TEXT], "more": OTHERS}},
        {"props": {"blocks": [{"type": "p", "data": {"text": line}} for line in TEXT], "more": OTHERS}},
        {"paragraphs": TEXT},
    ],
)
def test_a_text_that_is_only_data_is_read(data: Any) -> None:
    """Papers that send an empty shell are read like others, and what they recommend is no part of it."""
    assert extract.parse(page(data), "https://a.example/b").text.split("\n\n") == TEXT


@pytest.mark.parametrize("data", [{"more": OTHERS}, [], "x", {"a": None}, [[[[]]]]])
def test_data_that_tells_of_something_else_is_no_text(data: Any) -> None:
    """What a page recommends is never taken for its article."""
    with pytest.raises(ReadError):
        extract.parse(page(data), "https://a.example/b")


def test_a_block_that_calls_itself_a_heading_is_kept() -> None:
    """Sub-headlines are shorter than paragraphs, and so are a picture's credits."""
    told = "The shellac bangles of Mirzapur are to get their own hallmark, the institute said on Monday."
    blocks = [
        {"type": "text", "html": f"<p>{told}</p>"},
        {"type": "title", "text": "How to tell them"},
        {"type": "image", "credit": "Jane Doe"},
        {"type": "text", "html": f"<p>{told} They cost two rupees.</p>"},
    ]
    data = json.dumps({"story": {"headline": "Mirzapur bangles get a hallmark", "cards": blocks}})
    page = f'<script id="__NEXT_DATA__" type="application/json">{data}</script>'
    lines = embedded.read(page, "Mirzapur bangles get a hallmark")
    assert [line.text for line in lines] == [told, "How to tell them", f"{told} They cost two rupees."]
