"""Plain-text dumps of pages: headline, date, writer and body found among what a page prints."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from store.errors import ReadError
from store.pages import agreement, body, datelines, live, phrases, titles, vocabulary
from store.pages.lines import Line, joined, key, language, split, unwrapped
from store.pages.writers import choice, desks, houses
from store.types import Article

_FIELDS: Final = {
    "title": "title", "headline": "title", "शीर्षक": "title", "url": "url", "link": "url",
    "source": "source", "स्रोत": "source", "date": "date", "published": "date", "दिनांक": "date",
    "author": "author", "by": "author", "लेखक": "author", "section": "section", "category": "section",
}  # fmt: skip

_MOST: Final = 1_000_000
"""Characters of a dump that are read; a page's article stands far before."""

_LINES: Final = 8_000
"""Lines of a dump that are read; a page has hundreds."""

_HOME: Final = frozenset(("home", "होम", "मुख्य पृष्ठ"))


def parse(
    text: str, name: str, url: str | None = None, source: str | None = None, today: date | None = None
) -> Article:
    """Read a page's plain text: menus, headline, stamp, body, related posts → the article alone.

    `name` is the file's name, the source unless `source` is given. A date after `today` is not believed.
    Raises ReadError("no_text") where no line is running prose.
    """
    fields, lines = _fields(split(unwrapped(text[:_MOST]))[:_LINES])
    first, last = body.bounds(lines)
    if first == last:
        raise ReadError("no_text", name)
    url = url or fields.get("url")
    asked = titles.asks(lines[first])
    found = titles.find(titles.Page(lines, first + asked, url))
    first += found is not None and found[1].index == first
    title = fields.get("title") or (found[0] if found else _opening(lines[first].text))
    above = lines[:first]
    at = found[1].index if found else first
    author = desks.persons(fields.get("author")) or choice.author(lines, at, range(first, last))
    kept = agreement.trimmed(body.uncaptioned(body.without_tail(body.cleaned(lines[first:last], title))))
    kept = live.opened(agreement.unbiographed(kept, author), lines)
    return Article(
        title=title,
        text=joined(kept),
        url=url,
        source=source or fields.get("source") or name,
        published=datelines.published(fields.get("date", ""), lines, at, range(first, last), today),
        author=author or houses.kept(fields.get("author")) or choice.desk(lines, at, range(first, last)),
        language=language("\n".join(line.text for line in kept)),
        section=fields.get("section") or _section(above[:at]),
    )


def _section(above: tuple[Line, ...]) -> str | None:
    for line in reversed(above[-4:]):
        if line.text.count("|") > 1 or phrases.MASTHEAD.search(line.text):
            continue
        crumbs = [crumb for crumb in phrases.CRUMBS.split(line.text) if crumb and key(crumb) not in _HOME]
        words = [word for word in line.words if word not in vocabulary.FUNCTION_WORDS]
        known = sum(word in vocabulary.SECTION_WORDS for word in words)
        if crumbs and len(words) <= 8 and not line.ended and (known * 2 >= len(words) or len(above) <= 2):
            return " ".join(crumbs)
    return None


def headline(text: str) -> str:
    """Return a headline for a text that has none: its first line if short, else its first sentence, cut."""
    lines = split(text)
    return _opening(lines[0].text) if lines else ""


def _opening(text: str) -> str:
    sentence = re.split(r"(?<=[।!?])\s|(?<=[a-z)]\.)\s", text, maxsplit=1)[0]
    return sentence if len(sentence) <= 160 else sentence[:160].rsplit(" ", 1)[0] + "…"


def _fields(lines: tuple[Line, ...]) -> tuple[dict[str, str], tuple[Line, ...]]:
    fields: dict[str, str] = {}
    rest = list(lines)
    while rest and (match := phrases.FIELD.match(rest[0].text)) and len(rest[0].words) < 40:
        fields.setdefault(_FIELDS[match["name"].lower()], match["value"].strip())
        rest.pop(0)
    if not fields.keys() & {"title", "url", "source", "date"}:
        return {}, lines
    return fields, tuple(Line(line.text, index) for index, line in enumerate(rest))
