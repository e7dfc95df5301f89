"""Text that a page carries as data for its script (`__NEXT_DATA__`), shown only once that ran."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from store.pages import structured
from store.pages.lines import Line, prose_words, split
from store.pages.titles import content

_SCRIPT: Final = re.compile(
    r"<script\b(?=[^<>]{0,300}(?:application/json|__NEXT_DATA__))[^<>]{0,300}>", re.IGNORECASE
)
_STATE: Final = re.compile(
    r"<script\b[^<>]{0,300}>\s*(?:(?:window|self|var|let|const|globalThis)\b[\w$.\[\]\"' ]{1,80}=\s*"
    r"|dataLayer\.push\(\s*)(?=[{\[])",
    re.IGNORECASE,
)
_UNDEFINED: Final = re.compile(r":\s*undefined\b")
_END: Final = "</script"
_SCRIPTS: Final = 8
_LARGEST: Final = 2_000_000
_DEEPEST: Final = 40
_THINGS: Final = 20_000
_SHORTEST: Final = 6
_NESTED: Final = 3
_ALIKE: Final = 0.4
_KINDS: Final = ("type", "kind", "tag", "blockType", "__typename", "_type", "style", "name")
_HEADED: Final = re.compile(
    r"(?:core/|[\w-]{0,20})?(?:sub)?(?:head(?:ing|line|er)?|title)[\w-]{0,12}|h[2-6]", re.IGNORECASE
)
_HEADS: Final = (
    "title",
    "headline",
    "heading",
    "name",
    "articleTitle",
    "pageTitle",
    "article_title",
    "page_title",
)
_WRITERS: Final = (
    "authors", "author", "byline", "writer", "writers", "reporter", "creator", "authorList", "authorName",
    "authorNames", "author_name", "articleAuthor", "article_author",
)  # fmt: skip
_REPORT: Final = ("title", "headline", "url", "slug")


def read(html: str, title: str) -> tuple[Line, ...]:
    """Return the longest text of a page's data that speaks of what its headline does; nothing for none.

    A text is one value that holds it whole or the values of a list's blocks, in their order.
    """
    about = content(structured.words(title))
    best: tuple[Line, ...] = ()
    for data in _data(html):
        for text in _texts(data):
            lines = split(text)
            own = content([word for line in lines for word in line.words])
            if len(about & own) >= _ALIKE * len(about) and prose_words(lines) > prose_words(best):
                best = lines
    return best


def author(html: str, title: str) -> str | None:
    """Return who a page's data says wrote the report of this headline; None where it does not say.

    That a script puts into a variable counts, too.
    """
    about = structured.words(title)
    for data in (*_data(html), *_states(html)):
        for thing in _things(data):
            heads = (thing.get(name) for name in _HEADS)
            if about and any(isinstance(head, str) and structured.words(head) == about for head in heads):
                found = [name for one in (thing, *_inner(thing)) for name in _named(one)]
                if found:
                    return ", ".join(dict.fromkeys(found))
    return None


def _things(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of some data, a bounded number."""
    waiting, seen = [(data, 0)], 0
    while waiting and seen < _THINGS:
        thing, depth = waiting.pop()
        seen += 1
        if isinstance(thing, dict):
            yield thing
        if depth < _DEEPEST and isinstance(thing, dict | list):
            waiting += [(one, depth + 1) for one in (thing.values() if isinstance(thing, dict) else thing)]


def _inner(thing: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from (one for one in thing.values() if isinstance(one, dict))


def _named(thing: dict[str, Any]) -> list[str]:
    given = next((thing[name] for name in _WRITERS if thing.get(name)), None)
    return structured.names(given)


def _data(html: str) -> Iterator[Any]:
    for at, tag in enumerate(_SCRIPT.finditer(html)):
        end = html.find(_END, tag.end(), tag.end() + _LARGEST)
        if at >= _SCRIPTS or end < 0:
            return
        try:
            yield json.loads(html[tag.end() : end])
        except (ValueError, RecursionError):
            continue


def _states(html: str) -> Iterator[Any]:
    """Yield the data that a page's scripts put into variables, of those that are nothing but JSON."""
    for tag in islice(_STATE.finditer(html), _SCRIPTS):
        end = html.find(_END, tag.end(), tag.end() + _LARGEST)
        source = _UNDEFINED.sub(":null", html[tag.end() : end if end > 0 else tag.end()])
        try:
            yield json.JSONDecoder(strict=False).raw_decode(source)[0]
        except (ValueError, RecursionError):
            continue


def _texts(data: Any) -> Iterator[str]:
    """Yield each value that may be a text, and each list's blocks as one, of a bounded number of things."""
    waiting, seen = [(data, 0)], 0
    while waiting and seen < _THINGS:
        thing, depth = waiting.pop()
        seen += 1
        if isinstance(thing, str):
            yield structured.prose(thing)
        elif depth < _DEEPEST and isinstance(thing, dict):
            waiting += [(value, depth + 1) for value in thing.values()]
        elif depth < _DEEPEST and isinstance(thing, list):
            yield "\n".join(filter(None, map(_block, thing)))
            waiting += [(value, depth + 1) for value in thing]


def _block(thing: Any) -> str:
    """Return the text of one block of a list: of a paragraph, not of another report with its own headline."""
    said = structured.prose(_longest(thing, _NESTED))
    return said if len(said.split()) >= _SHORTEST or _is_head(thing) else ""


def _is_head(thing: Any) -> bool:
    """Whether a block says of itself that it is a heading; its kind is one word."""
    kinds = (thing.get(name) for name in _KINDS) if isinstance(thing, dict) else ()
    return any(isinstance(kind, str) and _HEADED.fullmatch(kind) for kind in kinds)


def _longest(thing: Any, depth: int) -> str:
    if isinstance(thing, str):
        return thing
    if not isinstance(thing, dict) or not depth or any(name in thing for name in _REPORT):
        return ""
    if _is_head(thing):
        thing = {name: value for name, value in thing.items() if name not in _KINDS}
    return max((_longest(value, depth - 1) for value in thing.values()), key=len, default="")
