"""JSON-LD as pages really write it."""

from __future__ import annotations

import pytest
from lxml import html

from store.pages import structured


def said(*scripts: str) -> dict[str, object]:
    """Return what a page with these scripts declares of its article."""
    tags = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return structured.article(html.document_fromstring(f"<html><head>{tags}</head><body></body></html>"))


@pytest.mark.parametrize(
    ("script", "names"),
    [
        ('{"@type":"NewsArticle","author":{"@type":"Person","name":"रवि शुक्ल"}}', ["रवि शुक्ल"]),
        (
            '{"@type":"NewsArticle","author":[{"name":"A. Khan"},{"name":"A. Khan"},{"name":"B. Devi"}]}',
            ["A. Khan", "B. Devi"],
        ),
        ('{"@type":"Article","author":"By A. Khan"}', ["A. Khan"]),
        ('{"@type":"Article","author":{"name":["A. Khan","B. Devi"]}}', ["A. Khan", "B. Devi"]),
        ('{"@type":"Article","author":["https://example.org/khan"]}', []),
        (
            '{"@graph":[{"@type":"Article","author":{"@id":"#k"}},{"@id":"#k","name":"A. Khan"}]}',
            ["A. Khan"],
        ),
        (
            '{"@type":"NewsArticle","headline":"A "bad" quote","author":{"@type":"Person","name":"A. Khan"}}',
            ["A. Khan"],
        ),
        ('{"@type":"NewsArticle","author":{"name":"A. Khan",},}', ["A. Khan"]),
        ('{"@type":"Article","author":{"@list":[{"name":"A. Khan"},["B. Devi"]]}}', ["A. Khan", "B. Devi"]),
        ('{"@type":"Article","author":{"givenName":"Asha","familyName":"Khan"}}', ["Asha Khan"]),
        (
            '{"@type":"Article","author":[{"name":"A. Khan"},{"@type":"Organization","name":"Newswire"}]}',
            ["A. Khan"],
        ),
    ],
)
def test_writers_are_named_however_they_are_declared(script: str, names: list[str]) -> None:
    """Two writers, writers told of elsewhere on the page, and damaged JSON."""
    assert structured.names(said(script).get("author")) == names


def test_the_article_that_tells_most_is_the_pages_own() -> None:
    """Pages declare related articles, too, often first and briefly."""
    small = '{"@type":"NewsArticle","headline":"Another"}'
    whole = (
        '{"@type":["NewsArticle"],"headline":"This one","datePublished":"2024-01-05","author":{"name":"A"}}'
    )
    assert said(small, whole)["headline"] == "This one"


def test_the_page_fills_what_the_article_leaves_out() -> None:
    """A date told of the page is better than none."""
    article = '{"@type":"NewsArticle","headline":"This one"}'
    page = '{"@type":"WebPage","datePublished":"2024-01-05"}'
    assert said(article, page)["datePublished"] == "2024-01-05"
