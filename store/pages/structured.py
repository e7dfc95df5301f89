"""What a page says of itself in JSON-LD (https://schema.org/NewsArticle), however it is nested or damaged."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

from store.pages.lines import key
from store.pages.writers import people

_ARTICLE: Final = re.compile(r"Article|BlogPosting|Report|LiveBlog|Review$", re.IGNORECASE)
_OTHER: Final = re.compile(
    r"WebPage$|VideoObject|CreativeWork|SocialMediaPosting|Recipe|Event", re.IGNORECASE
)
_HOUSE: Final = re.compile(r"Organi[sz]ation$", re.IGNORECASE)
_NESTED: Final = ("@graph", "mainEntity", "mainEntityOfPage", "liveBlogUpdate", "video")
_TOLD: Final = ("headline", "datePublished", "author", "articleBody")
_CONTROL: Final = re.compile(r"[\x00-\x1f]+")
_LOOSE_COMMA: Final = re.compile(r",\s*(?=[}\]])")
_WRITER: Final = re.compile(r'"author"\s*:\s*(?=[\[{"])')
_BREAK: Final = re.compile(r"<(?:br|/?p|/?div|/?li|/?h[1-6])\b[^<>]{0,300}>", re.IGNORECASE)
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")
_SPACE: Final = re.compile(r"\s+")
_DEEPEST: Final = 6
WRITERS: Final = 50
_HEADS: Final = 5
_PARTS: Final = ("givenName", "additionalName", "familyName")
_CALLED: Final = ("name", "byline", "@list", "@value", "author")
"""Where a described writer's name may stand."""


def article(tree: Any) -> dict[str, Any]:
    """Return what a parsed page (lxml) declares of its article; what is told of the page itself fills gaps.

    Of several articles the one with the page's headline, then that which tells most, the first of equals.
    Empty where nothing is declared.
    """
    things = list(_things(tree))
    heads = _heads(tree)
    named = {str(thing["@id"]): thing for thing in things if "@id" in thing and thing.get("name")}
    mine = [thing for thing in things if _is(thing, _ARTICLE)]
    other = next((thing for thing in things if _is(thing, _OTHER)), {})
    best = max(mine, key=lambda thing: _told(thing, heads), default={})
    gaps = {
        "datePublished": other.get("datePublished") or other.get("uploadDate"),
        "author": other.get("author") or _alone(things),
    }
    said = {**gaps, **{name: value for name, value in best.items() if value}}
    return {**said, "author": _resolved(said.get("author"), named)}


def _heads(tree: Any) -> list[str]:
    """Return the keys of what a page gives as its headline: its window's, its largest headings, its tag's."""
    tags = islice(tree.iter("title", "h1"), _HEADS)
    shared = tree.xpath('//meta[@property="og:title"]/@content')[:1]
    return [key(one) for one in (*(tag.text_content() for tag in tags), *map(str, shared))]


def _told(thing: dict[str, Any], heads: Sequence[str]) -> tuple[bool, int]:
    """Return how surely an article is the page's: whether it has its headline, how much it tells."""
    head = key(text(thing.get("headline")) or "")
    own = bool(head) and any(head in one for one in heads)
    return own, sum(bool(thing.get(name)) for name in _TOLD)


def _alone(things: Sequence[dict[str, Any]]) -> str | None:
    """Return the one person that a page describes for itself; None where it describes several."""
    found = {text(thing.get("name")) for thing in things if thing.get("@type") == "Person"}
    return found.pop() if len(found) == 1 else None


def names(author: Any) -> list[str]:
    """Return the names of the people or desks an `author` gives, each once; addresses are none."""
    found = [name for said in given(author) for name in people.names(people.turned(said))]
    return list(dict.fromkeys(found))


def given(author: Any, depth: int = 0) -> Iterator[str]:
    """Yield the names that an `author` is made of: a text, one described, or lists of such.

    Of a list with persons and organisations, the persons.
    """
    if depth > _DEEPEST:
        return
    if isinstance(author, list):
        persons = [one for one in author[:WRITERS] if not (isinstance(one, dict) and _is(one, _HOUSE))]
        for one in persons or author[:WRITERS]:
            yield from given(one, depth + 1)
    elif isinstance(author, dict):
        parts = [tidy(author[name]) for name in _PARTS if isinstance(author.get(name), str)]
        called = next(filter(None, map(author.get, _CALLED)), None)
        yield from given(called or " ".join(parts), depth + 1)
    elif said := text(author):
        yield said


def is_house(author: Any) -> bool:
    """Whether an `author` is no person but an organisation, or several."""
    several = author[:WRITERS] if isinstance(author, list) else [author]
    return bool(several) and all(isinstance(one, dict) and _is(one, _HOUSE) for one in several)


def text(value: Any) -> str | None:
    """Return a declared value's words, the first of a list; None where it holds none."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    return tidy(value) or None if isinstance(value, str) else None


def tidy(words: str) -> str:
    """Return a declared text as a person reads it: entities resolved, also twice escaped; single spaces."""
    return _SPACE.sub(" ", html.unescape(html.unescape(words))).strip()


def prose(value: Any) -> str:
    """Return a declared body's paragraphs, a line each; markup in it read as such. "" where it is no text."""
    if not isinstance(value, str):
        return ""
    lines = _TAG.sub(" ", _BREAK.sub("\n", html.unescape(html.unescape(value)))).split("\n")
    return "\n".join(filter(None, (_SPACE.sub(" ", line).strip() for line in lines)))


def words(value: str) -> list[str]:
    """Return a declared text's words as lines are compared by."""
    return key(value).split()


def _is(thing: dict[str, Any], kind: re.Pattern[str]) -> bool:
    kinds = thing.get("@type")
    return any(kind.search(str(one)) for one in (kinds if isinstance(kinds, list) else [kinds]))


def _resolved(author: Any, named: dict[str, dict[str, Any]]) -> Any:
    """Follow the `@id` of writers who are described elsewhere on the page."""
    if isinstance(author, list):
        return [_resolved(one, named) for one in author[:WRITERS]]
    if isinstance(author, dict) and not author.get("name"):
        return named.get(str(author.get("@id")), author)
    return named.get(author, author) if isinstance(author, str) else author


def _things(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            for data in _values(script.text):
                yield from _walk(data)


def _values(source: str) -> Iterator[Any]:
    """Yield the values of a script; of one that cannot be read, the writer if that much can."""
    source = source.strip().removeprefix("<!--").removeprefix("//<![CDATA[").removeprefix("<![CDATA[")
    source = source.strip().removesuffix("-->").removesuffix("//]]>").removesuffix("]]>").strip().rstrip(";")
    for attempt in (source, _LOOSE_COMMA.sub("", _CONTROL.sub(" ", source))):
        try:
            yield json.loads(attempt)
        except (ValueError, RecursionError):
            continue
        return
    writer = _WRITER.search(source)
    if writer:
        try:
            found, _ = json.JSONDecoder(strict=False).raw_decode(source, writer.end())
        except (ValueError, RecursionError):
            return
        yield {"@type": "Article", "author": found}


def _walk(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for entry in data[:200]:
            yield from _walk(entry, depth + 1)
    elif isinstance(data, dict):
        yield data
        for name in _NESTED:
            yield from _walk(data.get(name), depth + 1)
