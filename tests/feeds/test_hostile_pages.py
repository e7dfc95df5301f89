"""No page, dump or record crashes or hangs the parsers."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import ReadError
from store.feeds import dump, extract, records
from store.pages.lines import LONGEST
from store.types import Article

LINES = [
    "होम",
    "Home > News",
    "ओडीओपी मेले में बिकीं साड़ियां",
    "20211102 161445 ओडीओपी मेले में बिकीं साड़ियां",
    "लखनऊ: मेले में इस साल 12 करोड़ रुपये की साड़ियां बिकीं और कारीगर खुश हैं।",
    "By Kavita Rawat",
    "Updated: 4 Aug 2021",
    "The fair sold sarees worth Rs 12 crore this year, the officials said on Monday.",
    "Related posts",
    "Share",
    "यह भी पढ़ें: बारिश से फसल को नुकसान",
    "31/02/2021",
    "Photo credit: PTI",
    "",
    "—",
    "1234",
    "\u200d\u0000\ufeff",
]
TAGS = [
    "<p>",
    "</p>",
    "<div>",
    "<article>",
    "</article>",
    "<script type='application/ld+json'>",
    "</script>",
    "<h1>",
    '{"@type":"NewsArticle","author":',
    '[{"name":[]}]',
    "}",
    "<meta name='author' content=",
    "'x'",
    ">",
    "&#0;",
    "क्षेत्र",
    "<table>",
    "<!--",
    "-->",
    "<link rel=canonical href='http://[::'>",
    "The fair sold sarees worth Rs 12 crore. ",
]


def attempted(parse: object, *arguments: object) -> Article | None:
    """Return what a parser reads, None where it says why not."""
    try:
        return parse(*arguments)  # type: ignore[operator, no-any-return]
    except ReadError as error:
        assert error.reason  # noqa: PT017 - the reason is what is promised
        return None


@given(st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=80)), max_size=40).map("\n".join))
def test_any_text_is_an_article_or_a_reason(text: str) -> None:
    """No dump stops an import, and every paragraph read stands in it."""
    article = attempted(dump.parse, text, "a.txt")
    assert article is None or all(part in text for part in article.text.split("\n\n"))


@given(st.lists(st.one_of(st.sampled_from(TAGS), st.text(max_size=30)), max_size=30).map("".join))
def test_any_markup_is_an_article_or_a_reason(markup: str) -> None:
    """No page stops an import."""
    article = attempted(extract.parse, f"<html><body>{markup}", "https://a.example/b")
    assert article is None or article.text


def test_signs_that_no_xml_holds_cost_only_themselves() -> None:
    """A page's spoilt references stop no import, and its old quotation marks stay."""
    told = "<p>The fair&#8; sold\x0b sarees&#x1f; worth Rs&#xD83D; 12 crore, &#8220;they&#148; said.</p>" * 3
    page = f"<html><body><h1>Sarees</h1><div class='related'><p>x</p></div>&#5;{told}</body></html>"
    article = attempted(extract.parse, page, "https://a.example/b")
    assert article is not None
    assert "The fair sold sarees worth Rs 12 crore, “they” said." in article.text


def test_an_article_behind_large_scripts_is_read_and_is_of_bounded_length() -> None:
    """Two megabytes of scripts cost no text, and no page fills the store alone."""
    script = "<script>var a = '<p>x</p>';</script><style>p {}</style>" * 40_000
    said = '<script type="application/ld+json">{"@type": "NewsArticle", "author": "Kavita Rawat"}</script>'
    told = "<p>The fair sold sarees worth Rs 12 crore this year, the officials said on Monday.</p>" * 5
    page = f"<html><head>{script}{said}</head><body><h1>Sarees sell</h1>{told}{script}</body></html>"
    article = attempted(extract.parse, page, "https://a.example/b")
    assert article is not None
    assert (article.title, article.author) == ("Sarees sell", "Kavita Rawat")
    assert "officials said" in article.text
    lines = "\n".join(
        f"The fair number {at} sold sarees worth Rs 12 crore, they said." for at in range(9_000)
    )
    dumped = attempted(dump.parse, lines, "a.txt")
    assert dumped is not None
    assert len(dumped.text) < 1.1 * LONGEST


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=20), lambda part: st.lists(part, max_size=3)
)
FIELDS = st.sampled_from(
    ["url", "title", "text", "html", "published", "source", "language", "kind", "author"]
)


@given(st.dictionaries(FIELDS, JSON))
def test_any_record_is_an_article_or_a_reason(record: dict[str, object]) -> None:
    """No record stops an import."""
    article = attempted(records.parse, json.dumps(record), "a.jsonl", 1)
    assert article is None or article.text


LARGE = {
    "one endless line": "ओडीओपी " * 400_000,
    "one endless word": "क" * 3_000_000,
    "very many lines": "मेले में इस साल 12 करोड़ रुपये की साड़ियां बिकीं और कारीगर खुश हैं।\n" * 20_000,
    "very many short lines": "होम\n" * 100_000,
    "very many dates": "2 Nov 2021 " * 100_000,
    "very many dated lines": "The fair sold sarees worth Rs 12 crore, they said.\n2 Nov 2021\n" * 20_000,
    "very many lines on one thing": "The fair sold sarees worth Rs 12 crore, they said.\nx\ny\nz\n" * 20_000,
    "very many notices": "read cookies of our website and agree " * 30_000,
    "very many names of buttons": "share tweet " * 200_000,
    "very many points": "." * 1_000_000,
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE.keys())
def test_a_large_dump_is_done_with_in_time(text: str) -> None:
    """One monstrous file does not hold up an import."""
    begun = time.process_time()
    attempted(dump.parse, text, "a.txt")
    assert time.process_time() - begun < 5.0


MONSTERS = {
    "nested": "<div>" * 100_000 + "x",
    "many scripts": "<script type='application/ld+json'>{</script>" * 20_000,
    "eight megabytes of paragraphs": "<p>The fair sold sarees worth Rs 12 crore, they said.</p>" * 140_000,
    "scripts left open": "<script>" * 1_000_000,
    "tags left open": "<script " * 1_000_000,
    "boxes in boxes": "<div class='card more'><a href='/x'>x</a> y " * 10_000,
    "very many teasers": "<div class='teaser'><p>What goes on for ever.</p><a href='/x'>y</a></div>" * 6_000,
    "data without end": "<script type='application/json'>" + "[" * 200_000 + "</script>",
    "many paragraphs": "<p>The fair sold sarees worth Rs 12 crore this year, they said.</p>" * 5_000,
}


@pytest.mark.parametrize("markup", MONSTERS.values(), ids=MONSTERS.keys())
def test_a_monstrous_page_is_done_with_in_time(markup: str) -> None:
    """One monstrous page does not hold up a refresh."""
    begun = time.process_time()
    attempted(extract.parse, f"<html><body>{markup}", "https://a.example/b")
    assert time.process_time() - begun < 10.0
