"""Who a page declares and marks as its writer: JSON-LD, meta tags, marks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice
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

_AROUND: Final = 4
_HEADS: Final = 100
_TEASER: Final = 400
"""Blocks around a mark, headings of a page and letters of a pointer to another article that are looked at."""

_PICTURED: Final = re.compile(
    r"\W*(?:photos?|fotos?|fotografía|fotografie|bild(?:er)?|images?|illustration|credit|video|grafik)\b",
    re.IGNORECASE,
)

ADDRESS: Final = re.compile(r"(?:[\w-]+\.)+[a-zA-Z]{2,8}")
"""A site's name written as its address."""

AUTHOR_META: Final = (
    "author", "article:author", "og:article:author", "og:author", "dc.creator", "dcterms.creator",
    "parsely-author", "sailthru.author", "byl", "citation_author", "article:author_name",
    "cxenseparse:author", "authors",
)  # fmt: skip
_META: Final = re.compile(
    r"(?:.*[^a-z]|rb|news|article|page|content)?(?:authors?(?:[_-]?names?)?|byl|bylines?|creators?|writers?)"
)
_OTHER_META: Final = re.compile(
    r"image|photo|video|media|comment|book|web|copyright|design|site|publish|twitter|podcast|generat|app"
)
"""A tag's name that may give who wrote it, and what makes it one of who did something else."""

_BARS: Final = (" | ", " - ", " – ", " — ")
"""Before the house in a window's title."""

_PARTED: Final = re.compile(r"\s*(?:[|•·]|\s/\s)\s*")
_WRITTEN: Final = re.compile(
    r"\b(?:written|verfasst|écrit|escrito|scritto|skrevet|skriven|geschreven|napisane|ditulis)\s|^(?:author|autor|auteur|autore|by|von|par|por|di|yazar|penulis)\b"
    r"|लेखक|द्वारा",
    re.IGNORECASE,
)
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

    The house, a desk and an agency are none; those marked go before fewer of them. Nor is the editor whom it
    declares beside others.
    """
    said, own = _own(data, meta), houses(data, meta)
    window = {
        house(tidy(tag.text_content()).rpartition(bar)[2]) for tag in tree.iter("title") for bar in _BARS
    }
    persons: list[str] = []
    for names in _declared(data, meta, tree):
        persons = persons or _persons([people.unhoused(name, said) for name in names], own)
    persons = _joined(persons, _persons(_signed(tree), own))
    if not persons:
        persons = _persons(_signed(tree, loosely=True), own) or _persons(_attributed(tree), own)
    editors = structured.names(data.get("editor"))
    written = [name for name in persons if name not in editors] or persons
    written = [name for name in written if house(name) not in window] or written
    return ", ".join(written[: people.MOST]) or None


def desk(data: dict[str, Any], meta: dict[str, str], tree: Any) -> str | None:
    """Return the desk or team that is marked on the page as having written it; None for none."""
    own = houses(data, meta)
    found = (name for name in _signed(tree) if desks.is_staff(name) and house(name) not in own)
    return next((name for name in found if not ADDRESS.fullmatch(name) and desks.NAME.fullmatch(name)), None)


def _joined(declared: list[str], signed: list[str]) -> list[str]:
    """Return those marked where they are all of the declared and more, as these are spelled, else these."""
    spelled = {key(name): name for name in declared}
    marked = {key(name): name for name in signed}
    return [spelled.get(name, marked[name]) for name in marked] if set(spelled) <= set(marked) else declared


def _persons(names: Sequence[str], own: set[str]) -> list[str]:
    return [
        name
        for name in names
        if house(name) not in own and not ADDRESS.fullmatch(name) and desks.is_person(name)
    ]


def houses(data: dict[str, Any], meta: dict[str, str]) -> set[str]:
    """Return the keys of what a page declares as its publisher's name and the site's."""
    return {house(one) for one in _own(data, meta)}


def _own(data: dict[str, Any], meta: dict[str, str]) -> list[str]:
    return [*structured.names(data.get("publisher")), meta.get("og:site_name", "")]


def house(name: str) -> str:
    """Return what a house's name is compared by."""
    return key(name).removeprefix("the ")


def _declared(data: dict[str, Any], meta: dict[str, str], tree: Any) -> Iterator[list[str]]:
    """Yield who JSON-LD and then the meta tags of each name say wrote it: a page may have several of one."""
    if not structured.is_house(data.get("author")):
        yield structured.names(data.get("author"))
    yield structured.names(data.get("creator"))
    given: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").strip().lower()
        given.setdefault(name, []).extend(_listed(tidy(tag.get("content") or "")))
    yield from (structured.names(given.get(name)) for name in AUTHOR_META)
    for at in (1, 2):
        if _WRITTEN.search(meta.get(f"twitter:label{at}", "")):
            yield structured.names(meta.get(f"twitter:data{at}"))
    for name, contents in given.items():
        if _META.fullmatch(name) and not _OTHER_META.search(name):
            names = structured.names(contents)
            yield names if all(map(desks.named, names)) else []


def _listed(content: str) -> list[str]:
    """Return what a meta tag gives: one text, or those of a list in JSON."""
    try:
        found = json.loads(content) if content.startswith("[") else content
    except (ValueError, RecursionError):
        found = content
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else [content]


def _attributed(tree: Any) -> list[str]:
    """Return whom the first attribute of a block of the article's own names."""
    for tag in tree.xpath("//*[@data-author or @data-author-name]")[:_LOOKED]:
        names = people.names(tidy(tag.get("data-author-name") or tag.get("data-author")))
        of_it = f"{tag.tag} {tag.get('class') or ''} {tag.get('id') or ''}".lower()
        if _OTHER_META.search(of_it) or pruning.of_others(tag):
            continue
        if names and all(map(desks.named, names)):
            return names
    return []


def _signed(tree: Any, loosely: bool = False) -> list[str]:
    """Return the names that the surest marks give, or those that name others beside the same ones."""
    found: list[str] = []
    teasers = _teasers(tree)
    for path in _LOOSELY if loosely else _SIGNED:
        names = _marked_by(tree.xpath(path)[:_LOOKED], teasers, loosely)
        if set(found) < set(names) and not (loosely and found):
            found = names
    return found


def _marked_by(tags: Sequence[Any], teasers: set[Any], loosely: bool) -> list[str]:
    """Return the names that the first of some marks gives, and those of others in the same block."""
    said = {tag: _undated(shown.parted(tag)) or tidy(tag.get("content") or "") for tag in tags}
    marks = [
        tag
        for tag, name in said.items()
        if _short(name)
        and "://" not in name
        and not (desks.is_label(name) or _edited(tag))
        and not (_PICTURED.match(name) or _beside(tag, teasers))
        and people.names(name)
    ][:_MARKS]
    found = [name for tag in marks if _block(tag) is _block(marks[0]) for name in people.names(said[tag])]
    if loosely:
        found = [name for name in found if desks.named(name)] if found and desks.named(found[0]) else []
    return list(dict.fromkeys(found))


def _beside(tag: Any, teasers: set[Any]) -> bool:
    """Whether a mark stands at a picture, in a quote, in a pointer to another article or in a list."""
    around = list(islice(tag.iterancestors(), _AROUND))
    pictured = any(block.tag in ("figure", "figcaption", "picture", "blockquote") for block in around)
    return pictured or not teasers.isdisjoint(around) or pruning.of_others(tag)


def _teasers(tree: Any) -> set[Any]:
    """Return the blocks that hold little but another article's headline, a link, beside the page's own."""
    own = {block for head in tree.iter("h1") for block in (head, *head.iterancestors())}
    found: set[Any] = set()
    for head in islice(tree.iter("h2", "h3", "h4"), _HEADS if own else 0):
        pointing = head.find(".//a") is not None or head.getparent().tag == "a"
        if not pointing or head.xpath('.//*[@rel="author" or @itemprop="author"]'):
            continue
        for block in islice(head.iterancestors(), _AROUND):
            if block in own or len(shown.text(block)) > _TEASER:
                break
            found.add(block)
    return found


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
    """Return what a name stands in: its parent, or what that one is in where it holds only the name.

    Of an item in a list it is the list, whatever the item says of its writer besides.
    """
    above = tag.getparent()
    if above is not None and above.getparent() is not None and (len(above) == 1 or above.tag == "li"):
        return above.getparent()
    return above
