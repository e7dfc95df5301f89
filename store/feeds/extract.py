"""Saved or fetched HTML pages: the article's text, and what the page says of it."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlsplit

from store.errors import ReadError
from store.pages import body, metadata, shown
from store.pages.lines import language, split
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
    text = _text(html, tree, said)
    host = (urlsplit(said.url or "").hostname or "").removeprefix("www.")
    if not text:
        raise ReadError("no_text", url or source or "")
    return Article(
        title=said.title or text.split("\n", 1)[0][:160],
        text=text,
        url=said.url,
        source=source or host,
        published=said.published or _searched(html) or said.changed,
        author=said.author,
        language=language(text),
        section=said.section,
    )


def text_of(markup: str) -> str:
    """Return the text of a piece of HTML, a line a block; "" for none."""
    tree = _tree(markup) if markup.strip() else None
    return shown.text(tree) if tree is not None else ""


def _tree(html: str) -> Any:
    from lxml import etree  # noqa: PLC0415 - slow to import, and a question never needs it
    from lxml import html as lxml_html  # noqa: PLC0415

    try:
        parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=False)
        return lxml_html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None


def _text(html: str, tree: Any, said: metadata.Metadata) -> str:
    """Return the first text that is enough: trafilatura's, the one the page declares, its heaviest prose."""
    for found in (_precise(html, said.url), said.body or "", _heaviest(tree)):
        lines = body.cleaned(split(found), said.title or "")
        count = sum(len(line.words) for line in lines)
        short = said.body is not None and count < 0.5 * len(said.body.split())
        if (count >= _ENOUGH or any(line.prose for line in lines)) and not short:
            return "\n\n".join(line.text for line in lines)
    return ""


def _precise(html: str, url: str | None) -> str:
    import trafilatura  # noqa: PLC0415 - slow to import, and a question never needs it

    found = trafilatura.extract(
        html, url=url, favor_precision=True, include_comments=False, include_tables=False, with_metadata=False
    )
    return found or ""


def _heaviest(tree: Any) -> str:
    lines = split(shown.text(tree)) if tree is not None else ()
    first, last = body.bounds(lines)
    return "\n".join(line.text for line in lines[first:last])


def _searched(html: str) -> Published | None:
    from htmldate import find_date  # noqa: PLC0415 - comes with trafilatura, as slow

    found = find_date(html, original_date=True, extensive_search=True)
    return dates.parse_published(found) if found else None
