"""One article, one address."""

from __future__ import annotations

from base64 import urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.feeds.links import canonical, host, resolved, within


@pytest.mark.parametrize(
    ("given_url", "expected"),
    [
        ("HTTPS://News.Example/a/?utm_source=x&id=7#top", "https://news.example/a?id=7"),
        ("http://news.example:80/a", "http://news.example/a"),
        ("https://news.example:8443/a", "https://news.example:8443/a"),
        ("https://news.example/?p=713", "https://news.example?p=713"),
        ("https://news.example/लेख/मुरादाबाद", "https://news.example/लेख/मुरादाबाद"),
        (" seed.txt ", "seed.txt"),
        ("http://[bad", "http://[bad"),
    ],
)
def test_an_address_has_one_spelling(given_url: str, expected: str) -> None:
    """An article reached by two links is stored once."""
    assert canonical(given_url) == expected


@given(st.text() | st.builds("https://{}/{}?{}".format, st.text(), st.text(), st.text()))
def test_a_spelling_is_final(url: str) -> None:
    """Importing a stored address again finds the same article."""
    assert canonical(canonical(url)) == canonical(url)


def test_a_source_is_the_host_without_www() -> None:
    """A reader sees the paper's name, not its plumbing."""
    assert host("https://www.News.example/a") == "news.example"
    assert host("seed.txt") == ""


PAPER = "https://doab.example/moradabad/peetal?id=7"
OLD = b"\x08\x13\x22" + bytes([len(PAPER)]) + PAPER.encode() + b"\xd2\x01\x00"
NEW = b"\x08\x13\x22\x60AU_yqLM" + b"x" * 80


def news(raw: bytes) -> str:
    """Return a Google News link that holds some bytes."""
    name = urlsafe_b64encode(raw).decode().rstrip("=")
    return f"https://news.google.com/rss/articles/{name}?oc=5"


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (news(OLD), PAPER),
        (news(NEW), None),
        ("https://news.google.com/rss/articles/CBMi", None),
        ("https://news.google.com/articles/½", None),
        (f"https://www.google.com/url?rct=j&sa=t&url={PAPER}&ct=ga", PAPER),
        (
            "https://www.bing.com/news/apiclick.aspx?ref=x&url=https%3a%2f%2fdoab.example%2fa&c=1",
            "https://doab.example/a",
        ),
        ("https://www.google.com/search?q=odop", "https://www.google.com/search?q=odop"),
        (
            "https://doab.example/go?url=https://other.example/",
            "https://doab.example/go?url=https://other.example/",
        ),
        (PAPER, PAPER),
        ("http://[bad", "http://[bad"),
    ],
)
def test_a_wrapped_link_is_opened_or_said_to_be_closed(link: str, expected: str | None) -> None:
    """An article found by a search is fetched from its own paper, or marked as not to be had."""
    assert resolved(link) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f'<a href="{news(NEW)}">A fair</a> <a href="{PAPER}">Paper</a>', PAPER),
        (f"&lt;a href=&quot;{PAPER}&quot;&gt;A fair&lt;/a&gt;", PAPER),
        (f'<a href="https://www.google.com/url?q={PAPER}">A fair</a>', PAPER),
        (f'<a href="{news(NEW)}">A fair</a>', None),
        ("A fair", None),
    ],
)
def test_a_closed_link_is_opened_by_what_its_entry_links_to(markup: str, expected: str | None) -> None:
    """An alert's text may hold the paper's own address; without one the entry is counted as unresolved."""
    assert within(markup) == expected
