"""A source's answer into entries: RSS, Atom, JSON Feed, sitemaps, or a plain page."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urljoin

from store.feeds import sitemap
from store.feeds.clean import ENTRIES, clean
from store.feeds.entries import Entry, Feed, FeedError
from store.pages.structured import tidy
from store.pages.writers import desks, people
from store.text import dates

_MARKUP: Final = re.compile(r"<(?:/?[a-zA-Z][^<>]*|!--.*?--)>", re.DOTALL)
_PAGE: Final = re.compile(r"^\s*(?:<!DOCTYPE\s+html|<html|<head|<body)", re.IGNORECASE)
_MAP: Final = re.compile(r"<(?:[\w.-]+:)?(?:urlset|sitemapindex)[\s>]", re.IGNORECASE)
_SNIFF: Final = 3000


def parse(text: str, url: str) -> Feed:
    """Read a source's answer, whatever it is; `url` is where it came from, for links without a host.

    A page of HTML comes back as a feed of kind "page" without entries. Raises FeedError for anything else.
    """
    opening = text[:_SNIFF].lstrip("\ufeff \t\r\n")
    if opening.startswith(("{", "[")):
        return _of_json(text, url)
    if _PAGE.match(opening) and "<rss" not in opening and "<feed" not in opening:
        return Feed("page")
    if _MAP.search(opening):
        return sitemap.parse(text)
    return _of_xml(text, url)


def plain(markup: str) -> str:
    """Return the words of a summary's HTML on one line, also where its markup was escaped once more."""
    return tidy(_MARKUP.sub(" ", tidy(_MARKUP.sub(" ", markup))))


def _of_xml(text: str, url: str) -> Feed:
    import feedparser  # noqa: PLC0415 - slow to import, and a question never needs it

    sound, dropped = clean(text)
    stream = io.BytesIO(b'<?xml version="1.0" encoding="utf-8"?>\n' + sound.encode("utf-8", "replace"))
    found = feedparser.parse(stream, sanitize_html=False, resolve_relative_uris=False)
    if not found.version and not found.entries:
        raise FeedError("not_a_feed")
    entries = tuple(_entry(raw, url) for raw in found.entries)
    return Feed(
        kind="atom" if found.version.startswith("atom") else "rss",
        entries=tuple(entry for entry in entries if entry.url),
        title=plain(found.feed.get("title") or ""),
        language=(found.feed.get("language") or "")[:2].lower() or None,
        dropped=dropped,
    )


def _entry(raw: Any, base: str) -> Entry:
    contents = [part.get("value") or "" for part in raw.get("content") or ()]
    published = raw.get("published") or raw.get("created") or raw.get("updated") or ""
    return Entry(
        url=_link(raw, base),
        title=plain(raw.get("title") or ""),
        summary=raw.get("summary") or "",
        content=max(contents, key=len, default=""),
        published=dates.parse_published(published),
        author=_author(raw),
    )


def _author(raw: Any) -> str | None:
    """Return the names of an entry's writers; of "desk@paper.example (A. Rao)" the name."""
    said = (raw.get("author_detail") or {}).get("name") or raw.get("author") or ""
    return desks.persons(", ".join(people.names(plain(str(said)))))


def _link(raw: Any, base: str) -> str:
    links = [str(link.get("href") or "") for link in raw.get("links") or () if link.get("rel") == "alternate"]
    identity = str(raw.get("id") or "")
    found = str(raw.get("link") or "") or (links[0] if links else "")
    return absolute(base, found or (identity if identity.startswith("http") else ""))


def absolute(base: str, link: str) -> str:
    """Return `link` as a whole web address seen from `base`; "" where it is none."""
    try:
        whole = urljoin(base, link.strip()) if link.strip() else ""
    except ValueError:
        return ""
    return whole if whole.startswith(("http://", "https://")) else ""


def _of_json(text: str, url: str) -> Feed:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise FeedError("not_a_feed") from None
    if not isinstance(data, dict) or not isinstance(data.get("items"), list):
        raise FeedError("not_a_feed")
    items = [item for item in data["items"] if isinstance(item, dict)]
    entries = tuple(entry for entry in _of_items(items[:ENTRIES], url) if entry.url)
    language = str(data.get("language") or "")[:2].lower() or None
    return Feed("json", entries, plain(str(data.get("title") or "")), language, max(0, len(items) - ENTRIES))


def _of_items(items: list[dict[str, Any]], base: str) -> Iterator[Entry]:
    for item in items:
        said = {name: value for name, value in item.items() if isinstance(value, str)}
        authors = item.get("authors") or [item.get("author")]
        names = [str(one["name"]) for one in authors if isinstance(one, dict) and one.get("name")]
        identity = said.get("id", "")
        yield Entry(
            url=absolute(base, said.get("url") or (identity if identity.startswith("http") else "")),
            title=plain(said.get("title", "")),
            summary=said.get("summary", ""),
            content=said.get("content_html") or said.get("content_text") or "",
            published=dates.parse_published(said.get("date_published", said.get("date_modified", ""))),
            author=desks.persons(", ".join(names)),
        )
