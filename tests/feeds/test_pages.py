"""Pages and dumps in tests/data/pages come out as the JSON beside them says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from store.feeds import files
from store.pages import charset
from store.types import Article

PAGES = Path(__file__).parent.parent / "data" / "pages"
EXPECTED = sorted(PAGES.glob("*.json"))


def parsed(expected: dict[str, Any]) -> Article:
    """Read the page an expectation is about."""
    given = files.Given(url=expected.get("given_url"))
    (article,) = files.read(PAGES / expected["file"], given)
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.stem)
def test_a_page_is_read_as_its_expectation_says(path: Path) -> None:
    """A reader gets the article alone: no menu, caption, share row or related headline."""
    expected = json.loads(path.read_text("utf-8"))
    article = parsed(expected)
    read = {
        name: getattr(article, name) for name in ("title", "author", "language", "section", "source", "url")
    }
    read["published"] = article.published.text if article.published else None
    read["text"] = article.text.split("\n\n")
    assert read == {name: expected[name] for name in read}


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.stem)
def test_every_paragraph_stands_in_the_page_to_the_letter(path: Path) -> None:
    """What is quoted later is what the publisher printed."""
    expected = json.loads(path.read_text("utf-8"))
    page = charset.decode((PAGES / expected["file"]).read_bytes())
    assert [text for text in parsed(expected).text.split("\n\n") if text not in page] == []
