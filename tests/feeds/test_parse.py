"""Feeds come out as the JSON beside them says, and hostile ones in time."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.feeds import clean, opml, parse
from store.feeds.entries import Feed, FeedError, Subscribed
from store.pages import charset

FEEDS = Path(__file__).parent.parent / "data" / "feeds"
SOURCES = sorted(path for path in FEEDS.iterdir() if path.suffix != ".json")
SECONDS = 5.0


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_feed_is_read_as_its_expectation_says(path: Path) -> None:
    """Every kind of source gives the same entries: address, headline, day, writer."""
    feed = parse.parse(charset.decode(path.read_bytes()), "https://feeds.example/feed")
    if feed.kind == "atom":
        feed = parse.parse(path.read_text("utf-8"), "https://doabledger.example/feed")
    found = {name: getattr(feed, name) for name in ("kind", "title", "dropped")}
    found["language"] = feed.language
    found["entries"] = [
        {
            "url": entry.url,
            "title": entry.title,
            "published": entry.published.text if entry.published else None,
            "author": entry.author,
            "whole": bool(entry.content),
        }
        for entry in feed.entries
    ]
    assert found == json.loads(path.with_suffix(".json").read_text("utf-8"))


ITEM = "<item><title>खबर</title><link>http://a.example/b</link><description>&lt;p&gt;x</description></item>"
HEAD = "<rss version='2.0'><channel><title>t</title>"
HOSTILE = {
    "200,000 entries": HEAD + ITEM * 200_000,
    "200,000 entries left open": HEAD + ITEM.replace("</item>", "") * 200_000,
    "a million nested tags in an entry": HEAD + "<item><title>x</title>" + "<a>" * 1_000_000,
    "a million nested tags": "<rss><channel>" + "<a>" * 1_000_000,
    "a million nested entries": HEAD + "<item>" * 1_000_000,
    "entities that multiply": "<!DOCTYPE x [<!ENTITY a 'ha'>"
    + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    + f"]>{HEAD}<item><title>&j;</title><link>http://a.example/b</link></item>",
    "an entity of a file": f"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>{HEAD}"
    "<item><title>&a;</title><link>http://a.example/b</link></item>",
    "only opening brackets": "<rss>" + "<" * 3_000_000,
    "only ampersands": HEAD + "<item><title>" + "&" * 3_000_000,
    "CDATA in CDATA": HEAD + "<item>" + "<![CDATA[" * 300_000,
    "quotes left open": HEAD + "<item " + 'a="' * 1_000_000,
    "JSON that nests": '{"items":' + "[" * 1_000_000,
    "a large sitemap": "<urlset>" + "<url><loc>http://a.example/b</loc></url>" * 200_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_feed_is_done_with_in_time_and_within_bounds(text: str) -> None:
    """One hostile source cannot hold up the others."""
    begun = time.process_time()
    try:
        feed = parse.parse(text, "http://a.example/feed")
    except FeedError:
        feed = Feed("rss")
    assert time.process_time() - begun < SECONDS
    assert len(feed.entries) <= clean.ENTRIES
    assert all(len(entry.title) < 100 for entry in feed.entries)


PIECES = [
    "<item>",
    "</item>",
    "<rss>",
    "</",
    "<",
    ">",
    "&",
    "&#9;",
    "<![CDATA[",
    "]]>",
    "<title>",
    "क",
    "a='",
    '"',
    " ",
    "!--",
]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_text_is_a_feed_or_a_feed_error(text: str) -> None:
    """No answer of a server stops a refresh."""
    try:
        entries = parse.parse(f"<rss>{text}", "http://a.example/").entries
    except FeedError:
        entries = ()
    assert all(entry.url.startswith("http") for entry in entries)


@given(st.binary(max_size=300))
def test_any_bytes_are_text(raw: bytes) -> None:
    """No encoding stops a refresh."""
    assert isinstance(charset.decode(raw, "koi8-r"), str)


@given(st.text(alphabet="कखगमनपतसराािी ", min_size=30).filter(str.strip))
def test_hindi_survives_every_unicode_encoding(text: str) -> None:
    """A vowel sign lost in decoding is a word lost."""
    for name in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        assert charset.decode(text.encode(name), "latin-1") == text


def test_sources_survive_a_round_through_opml() -> None:
    """An admin can take the list elsewhere and bring it back."""
    sources = (
        Subscribed("https://a.example/feed?x=1&y=2", 'पहला "स्रोत" & अन्य', "hi"),
        Subscribed("http://b.example/rss", "http://b.example/rss"),
    )
    assert opml.parse(opml.write(sources)) == sources


def test_what_is_no_outline_is_refused() -> None:
    """A wrong file is told apart from an empty list."""
    with pytest.raises(FeedError):
        opml.parse("<rss><channel/></rss>")
    assert opml.parse("<opml version='1.0'><body><outline text='a'/></body></opml>") == ()
