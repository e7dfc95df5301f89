"""Saved or fetched HTML pages: the article's text, and what the page says of it."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlsplit

from store.errors import ReadError
from store.feeds import metadata
from store.feeds.lines import key, language, split
from store.feeds.titles import clean
from store.text import dates
from store.types import Article, Published

_ENOUGH: Final = 20
"""Words below which a page without a line of prose is a menu, not an article."""


def parse(html: str, url: str | None = None, source: str | None = None) -> Article:
    """Read a page's HTML: trafilatura's text under the headline, date and writer the page declares.

    Authors come from JSON-LD first, since trafilatura clips final Hindi vowel signs. `source` is by default
    the canonical address's host. Raises ReadError("no_text") for a page without an article.
    """
    tree = _tree(html)
    said = metadata.read(tree, url) if tree is not None else metadata.Metadata(url=url)
    text = _text(html, said)
    host = (urlsplit(said.url or "").hostname or "").removeprefix("www.")
    if not text:
        raise ReadError("no_text", url or source or "")
    return Article(
        title=said.title or text.split("\n", 1)[0][:160],
        text=text,
        url=said.url,
        source=source or host,
        published=said.published or _searched(html),
        author=said.author,
        language=language(text),
        section=said.section,
    )


def _tree(html: str) -> Any:
    from lxml import etree  # noqa: PLC0415 - slow to import, and a question never needs it
    from lxml import html as lxml_html  # noqa: PLC0415

    try:
        parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=False)
        return lxml_html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None


def _text(html: str, said: metadata.Metadata) -> str:
    import trafilatura  # noqa: PLC0415 - slow to import, and a question never needs it

    found = trafilatura.extract(
        html,
        url=said.url,
        favor_precision=True,
        include_comments=False,
        include_tables=False,
        with_metadata=False,
    )
    lines = [line for line in split(found or "") if not line.aside]
    mine = key(clean(said.title or ""))
    while lines and mine and key(clean(lines[0].text)) == mine:
        lines.pop(0)
    enough = sum(len(line.words) for line in lines) >= _ENOUGH or any(line.prose for line in lines)
    return "\n\n".join(line.text for line in lines) if enough else ""


def _searched(html: str) -> Published | None:
    from htmldate import find_date  # noqa: PLC0415 - comes with trafilatura, as slow

    found = find_date(html, original_date=True, extensive_search=True)
    return dates.parse_published(found) if found else None
