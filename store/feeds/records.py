"""Records of articles, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from urllib.parse import urlsplit

from store.errors import ReadError
from store.feeds import dump, extract
from store.pages.lines import language
from store.text import dates
from store.types import Article, ArticleKind, Published, TextLanguage

_TEXTS: Final = ("url", "title", "text", "html", "source", "language", "kind", "author", "section")
_PUBLISHED: Final = ("published", "date", "published_at", "datePublished")


def parse(line: str, path: str, number: int, today: date | None = None) -> Article:
    """Read one line of a `.jsonl` file: `url,title,text,html,published,source,author,language,section,kind`.

    Only `text` or `html` is needed. `text` is kept as it is; a record's fields outrank its HTML. A day after
    `today` is not believed, whoever gives it.
    Raises ReadError ("bad_json", "bad_record", "no_text") with the path and the line's number from 1.
    """
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ReadError("bad_json", path, number, getattr(error, "msg", type(error).__name__)) from error
    if not isinstance(record, dict):
        raise ReadError("bad_record", path, number, "not an object")
    for name in _TEXTS:
        if record.get(name) is not None and not isinstance(record[name], str):
            raise ReadError("bad_record", path, number, name)
    try:
        return of_record(record, path, today)
    except ReadError as error:
        raise ReadError(error.reason, path, number, error.detail) from error


def of_record(record: Mapping[str, Any], path: str, today: date | None = None) -> Article:
    """Make an article of a record whose texts are strings; `path` names the file it came from."""
    text = _said(record, "text")
    html = _said(record, "html")
    if not text and not html:
        raise ReadError("no_text", path)
    page = None
    if html and not text:
        page = extract.parse(html, _said(record, "url"), _said(record, "source"), today)
    text = text or (page.text if page else "")
    url = _said(record, "url") or (page.url if page else None)
    return Article(
        title=_said(record, "title") or (page.title if page else dump.headline(text)),
        text=text,
        url=url,
        source=_said(record, "source") or _host(url) or path,
        published=_published(record, today) or (page.published if page else None),
        author=_said(record, "author") or (page.author if page else None),
        language=_language(record, text),
        section=_said(record, "section") or (page.section if page else None),
        kind=_kind(record),
    )


def _said(record: Mapping[str, Any], name: str) -> str | None:
    value = record.get(name)
    return value.strip() or None if isinstance(value, str) else None


def _published(record: Mapping[str, Any], today: date | None) -> Published | None:
    texts = [str(record[name]) for name in _PUBLISHED if record.get(name) is not None]
    days = (dates.parse_published(text) for text in texts)
    return next((day for day in days if extract.believed(day, today)), None)


def _language(record: Mapping[str, Any], text: str) -> TextLanguage:
    said = (_said(record, "language") or "").lower()[:2]
    return "hi" if said == "hi" else "en" if said == "en" else language(text)


def _kind(record: Mapping[str, Any]) -> ArticleKind:
    return "note" if record.get("kind") == "note" else "article"


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
