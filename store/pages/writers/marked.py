"""Who a page declares and marks as its writer: JSON-LD, meta tags, marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from store.pages import phrases, pruning, shown, structured
from store.pages.lines import key
from store.pages.structured import tidy
from store.pages.writers import desks, people

_MARKS: Final = 12
_LOOKED: Final = 60
_NAME: Final = 12
_PLACED: Final = 3
"""Parts of a byline that gives name, place and day."""

_ADDRESS: Final = re.compile(r"(?:[\w-]+\.)+[a-zA-Z]{2,8}")
"""A site's name written as its address."""

_AUTHOR_META: Final = (
    "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl",
    "citation_author", "article:author_name", "cxenseparse:author", "authors",
)  # fmt: skip
_PARTED: Final = re.compile(r"\s*(?:[|•·]|\s/\s)\s*")
_WRITTEN: Final = re.compile(r"written by|verfasst von|écrit par|escrito por|लेखक|द्वारा", re.IGNORECASE)
_SIGNED: Final = (
    '//*[@rel="author"]',
    '//*[@itemprop="author"]//*[@itemprop="name"]',
    '//*[@itemprop="author"] | //*[@property="schema:name"]',
    '//*[contains(@class, "author-name") or contains(@class, "authorName")]',
    '//*[contains(@class, "author__name")]',
    '//*[contains(@class, "vcard") or contains(@class, "author") or contains(@class, "byline")]'
    '//*[contains(concat(" ", @class, " "), " fn ")]',
    '//*[contains(@class, "byline__name") or contains(@class, "byline-name")]',
    '//*[contains(concat(" ", @class, " "), " author ") or contains(@class, "byline")]',
    '//*[contains(@data-testid, "byline") or contains(@data-testid, "author")]',
    '//a[contains(@href, "/author/") or contains(@href, "/authors/") or contains(@href, "/reporter/")'
    ' or contains(@href, "/profile/") or contains(@href, "/journalist")]',
)
"""Where a page marks who wrote it, the surest first."""

_LOOSELY: Final = (
    '//*[contains(@class, "author") or contains(@class, "Author") or contains(@class, "writer")]',
    '//*[contains(@class, "contributor") or contains(@class, "autor") or contains(@class, "auteur")'
    ' or contains(@class, "reporter") or contains(@class, "journalist")]',
)
"""Where it may, if what stands there is the name of a person or a desk."""


def author(data: dict[str, Any], meta: dict[str, str], tree: Any) -> str | None:
    """Return the persons declared to have written it, else those marked on the page; None for none.

    The house, a desk and an agency are none; where such is declared, those marked go before fewer of them.
    Nor is the editor whom it declares beside others.
    """
    names = structured.names(data.get("author")) or structured.names(data.get("creator"))
    if not names:
        names = next(filter(None, map(structured.names, _credited(meta, tree))), [])
    houses = {_house(one) for one in (*structured.names(data.get("publisher")), meta.get("og:site_name", ""))}
    persons = [] if structured.is_house(data.get("author")) else _persons(names, houses)
    if len(persons) < len(names) or not persons:
        signed = _persons(_signed(tree), houses)
        persons = signed if set(persons) <= set(signed) else persons
    editors = structured.names(data.get("editor"))
    written = [name for name in persons if name not in editors] or persons
    return ", ".join(written[: people.MOST]) or None


def _persons(names: Sequence[str], houses: set[str]) -> list[str]:
    return [
        name
        for name in names
        if _house(name) not in houses and not _ADDRESS.fullmatch(name) and desks.is_person(name)
    ]


def _house(name: str) -> str:
    return key(name).removeprefix("the ")


def _credited(meta: dict[str, str], tree: Any) -> Iterator[list[str]]:
    """Yield who the meta tags of each name say wrote it: a page may have several tags of one."""
    given: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").strip().lower()
        given.setdefault(name, []).append(tidy(tag.get("content") or ""))
    yield from (given.get(name, []) for name in _AUTHOR_META)
    yield from (
        [meta.get(f"twitter:data{at}", "")]
        for at in (1, 2)
        if _WRITTEN.search(meta.get(f"twitter:label{at}", ""))
    )


def _signed(tree: Any) -> list[str]:
    """Return the names that the surest marks give, or those that name others beside the same ones."""
    found: list[str] = []
    for path in (*_SIGNED, *_LOOSELY):
        loosely = path in _LOOSELY
        if found and loosely:
            break
        names = _marked_by(tree.xpath(path)[:_LOOKED], loosely)
        if set(found) < set(names):
            found = names
    return found


def _marked_by(tags: Sequence[Any], loosely: bool) -> list[str]:
    """Return the names that the first of some marks gives, and those of others in the same block."""
    said = {tag: _undated(shown.parted(tag)) or tidy(tag.get("content") or "") for tag in tags}
    marks = [
        tag
        for tag, name in said.items()
        if _short(name)
        and "://" not in name
        and not (desks.is_label(name) or _edited(tag))
        and not pruning.of_others(tag)
    ][:_MARKS]
    found = [name for tag in marks if _block(tag) is _block(marks[0]) for name in people.names(said[tag])]
    return [] if loosely and not all(map(desks.named, found)) else list(dict.fromkeys(found))


def _undated(text: str) -> str:
    """Return what stands between bars, without the parts that hold a number: a day, an hour.

    Of two parts before the day, the first: the second is the place.
    """
    parts = _PARTED.split(text)
    numbered = [any(map(str.isdigit, part)) for part in parts]
    if numbered[:_PLACED] == [False, False, True]:
        return parts[0]
    return " | ".join(part for part, number in zip(parts, numbered, strict=True) if not number)


def _short(name: str) -> bool:
    return 1 <= len(name.split()) <= _NAME and not any(sign.isdigit() for sign in name)


def _edited(tag: Any) -> bool:
    """Whether a name stands behind a label that says it is of who prepared the text."""
    above = tag.getparent()
    return above is not None and bool(phrases.EDITED.match((above.text or "").strip()))


def _block(tag: Any) -> Any:
    """Return what a name stands in: its parent, or what that one is in where it holds only the name."""
    above = tag.getparent()
    if above is not None and above.getparent() is not None and len(above) == 1:
        return above.getparent()
    return above
