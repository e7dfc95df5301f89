"""What a page says of itself in JSON-LD and meta tags: headline, date, writer, section, language, address."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urljoin

from store.pages.lines import key
from store.pages.titles import clean
from store.text import dates
from store.types import Published

_ARTICLE: Final = re.compile(r"Article|BlogPosting|Report|LiveBlog|Review$", re.IGNORECASE)
_SPACE: Final = re.compile(r"\s+")
_CONTROL: Final = re.compile(r"[\x00-\x1f]+")
_DATE_META: Final = (
    "article:published_time", "og:published_time", "datepublished", "article:published", "parsely-pub-date",
    "sailthru.date", "publishdate", "publish-date", "publish_date", "pubdate",
)  # fmt: skip
_CHANGED_META: Final = ("date", "dc.date", "article:modified_time", "og:updated_time", "datemodified")
_AUTHOR_META: Final = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_SIGNED: Final = (
    '//*[@rel="author"] | //*[@itemprop="author"]//*[@itemprop="name"] | //*[@itemprop="author"]'
    ' | //*[contains(@class, "author-name") or contains(@class, "authorName") or contains(@class, "byline")]'
)
_SECTION_META: Final = ("article:section", "og:section", "section", "parsely-section", "category")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself; None where it is silent."""

    title: str | None = None
    published: Published | None = None
    author: str | None = None
    section: str | None = None
    language: str | None = None
    url: str | None = None
    body: str | None = None
    changed: Published | None = None


def read(tree: Any, url: str | None) -> Metadata:
    """Read a parsed page (lxml): JSON-LD first, then meta tags, then the page's own marks."""
    data = next(_articles(tree), {})
    meta = _meta(tree)
    return Metadata(
        title=_title(data, meta, tree),
        published=_day(
            [_text(data.get("datePublished")), *(meta.get(name) for name in _DATE_META), *_marked(tree)]
        ),
        author=_author(data, meta) or _signed(tree),
        section=_text(data.get("articleSection")) or _first(meta, _SECTION_META),
        language=_text(data.get("inLanguage")) or tree.get("lang") or _first(meta, ("og:locale", "language")),
        url=_canonical(tree, meta, url),
        body=_text(data.get("articleBody")),
        changed=_day([_text(data.get("dateModified")), *(meta.get(name) for name in _CHANGED_META)]),
    )


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            for thing in _walk(_json(script.text)):
                kinds = thing.get("@type")
                if any(
                    _ARTICLE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])
                ):
                    yield thing


def _json(text: str) -> Any:
    text = text.strip().removeprefix("<!--").removeprefix("//<![CDATA[").removeprefix("<![CDATA[")
    text = text.strip().removesuffix("-->").removesuffix("//]]>").removesuffix("]]>").strip().rstrip(";")
    for attempt in (text, _CONTROL.sub(" ", text)):
        try:
            return json.loads(attempt)
        except (ValueError, RecursionError):
            continue
    return None


def _walk(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 6:
        return
    if isinstance(data, list):
        for entry in data[:200]:
            yield from _walk(entry, depth + 1)
    elif isinstance(data, dict):
        yield data
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _walk(data.get(name), depth + 1)


def _meta(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        content = tidy(tag.get("content") or "")
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _title(data: dict[str, Any], meta: dict[str, str], tree: Any) -> str | None:
    headline = _text(data.get("headline")) or _text(data.get("name"))
    heads = [tidy(head.text_content()) for head in tree.iter("h1")]
    shown = next((head for head in heads if headline and key(head) == key(headline)), None)
    declared = meta.get("og:title") or meta.get("twitter:title") or meta.get("title")
    page = next((tidy(tag.text_content()) for tag in tree.iter("title")), "")
    alone = heads[0] if len(heads) == 1 and len(heads[0].split()) >= 3 else None
    best = shown or headline or alone or declared or page
    return clean(best) if best else None


def _day(texts: Iterable[str | None]) -> Published | None:
    return next((day for text in texts if text and (day := dates.parse_published(text))), None)


def _marked(tree: Any) -> Iterator[str]:
    for tag in tree.xpath('//*[@itemprop="datePublished"] | //time[@pubdate]'):
        yield tag.get("content") or tag.get("datetime") or tag.text_content()


def _author(data: dict[str, Any], meta: dict[str, str]) -> str | None:
    names = list(dict.fromkeys(_names(data.get("author"))))
    if not names:
        names = [name for key_ in _AUTHOR_META if (name := meta.get(key_)) and "://" not in name][:1]
    return ", ".join(names[:8]) or None


def _signed(tree: Any) -> str | None:
    for tag in tree.xpath(_SIGNED)[:6]:
        name = re.sub(r"^(?:by|द्वारा)\s+", "", tidy(tag.text_content()), flags=re.IGNORECASE)
        if 1 <= len(name.split()) <= 6 and not any(sign.isdigit() for sign in name):
            return name.strip(" ,|-")
    return None


def _names(author: Any) -> Iterator[str]:
    for one in author if isinstance(author, list) else [author]:
        name = _text(one.get("name")) if isinstance(one, dict) else _text(one)
        if name and "://" not in name:
            yield re.sub(r"^(?:by|द्वारा)\s+", "", name, flags=re.IGNORECASE)


def _canonical(tree: Any, meta: dict[str, str], url: str | None) -> str | None:
    links = [
        tag.get("href") for tag in tree.iter("link") if "canonical" in (tag.get("rel") or "").lower().split()
    ]
    for link in (*links, meta.get("og:url")):
        whole = _join(url, link)
        if whole:
            return whole
    return url


def _join(base: str | None, link: str | None) -> str | None:
    try:
        whole = urljoin(base or "", (link or "").strip())
    except ValueError:
        return None
    return whole if whole.startswith(("http://", "https://")) and whole.count("/") > 2 else None


def _first(meta: dict[str, str], names: Iterable[str]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    return tidy(value) or None if isinstance(value, str) else None


def tidy(text: str) -> str:
    """Return a declared text as a person reads it: entities resolved, also twice escaped; single spaces."""
    return _SPACE.sub(" ", html.unescape(html.unescape(text))).strip()
