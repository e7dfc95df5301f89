"""One article, one address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.feeds.links import canonical, host


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
