"""Sitemaps, news sitemaps and indexes of them (https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from store.feeds.clean import clean
from store.feeds.entries import Entry, Feed, FeedError
from store.pages.structured import tidy
from store.text import dates

_INDEX: Final = re.compile(r"<(?:[\w.-]+:)?sitemapindex[\s>]", re.IGNORECASE)


def parse(text: str) -> Feed:
    """Read a sitemap: a page's address, and in a news sitemap its headline, date and language.

    An index of sitemaps comes back as kind "index", its entries being sitemaps. Raises FeedError.
    """
    sound, dropped = clean(text, ("url", "sitemap"))
    root = _tree(sound)
    if root is None:
        raise FeedError("not_a_feed")
    entries = tuple(_entries(root))
    if not entries and not root.tag:
        raise FeedError("empty")
    languages = [tidy(tag.text or "") for tag in _named(root, "language")]
    language = languages[0][:2].lower() if languages else None
    return Feed(
        "index" if _INDEX.search(text[:3000]) else "sitemap", entries, language=language, dropped=dropped
    )


def _tree(sound: str) -> Any:
    from lxml import etree  # noqa: PLC0415 - slow to import, and a question never needs it

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(sound.encode("utf-8", "replace"), parser)


def _entries(root: Any) -> Iterator[Entry]:
    for tag in root.iter("{*}url", "{*}sitemap"):
        said = {_name(child): tidy(child.text or "") for child in tag.iter() if child is not tag}
        link = said.get("loc", "")
        if link.startswith(("http://", "https://")):
            day = dates.parse_published(said.get("publication_date") or said.get("lastmod") or "")
            yield Entry(link, said.get("title", ""), published=day)


def _named(root: Any, name: str) -> list[Any]:
    return list(root.iter(f"{{*}}{name}"))[:1]


def _name(tag: Any) -> str:
    return tag.tag.rsplit("}", 1)[-1].rsplit(":", 1)[-1] if isinstance(tag.tag, str) else ""
