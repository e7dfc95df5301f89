"""What a page says of itself in JSON-LD and meta tags: headline, date, writer, section, language, address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urljoin

from store.pages import bylines, headlines, people, phrases, pruning, shown, structured
from store.pages.lines import key
from store.pages.structured import text, tidy
from store.text import dates
from store.types import Published

_HEADS: Final = 3
_MARKS: Final = 12
_LOOKED: Final = 60
_NAME: Final = 12
_HOME: Final = re.compile(r"(?:(?:https?:)?//[^/\s]+)?/?(?:index\.\w+)?")
_EPOCH: Final = 1970
_ADDRESS: Final = re.compile(r"(?:[\w-]+\.)+[a-zA-Z]{2,8}")
"""A site's name written as its address."""

_DATE_META: Final = (
    "article:published_time", "og:published_time", "datepublished", "article:published", "parsely-pub-date",
    "sailthru.date", "publishdate", "publish-date", "publish_date", "pubdate", "dc.date.issued",
    "dcterms.created", "dcterms.issued", "cxenseparse:recs:publishtime", "article.published",
    "published_date", "date_published", "originalpublicationdate", "datecreated",
)  # fmt: skip
_CHANGED_META: Final = ("date", "dc.date", "article:modified_time", "og:updated_time", "datemodified")
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

_HEADLINE: Final = (
    "//h1[contains(@class, 'entry-title') or contains(@class, 'post-title') or @itemprop='headline']"
    " | //h2[contains(@class, 'post-title')][not(.//a)] | //h3[contains(@class, 'post-title')]"
)
"""The heading that a page marks as its article's."""

_SECTION_META: Final = ("article:section", "og:section", "section", "parsely-section", "category")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself; None where it is silent.

    `desk`: whether the writer is no person but a desk or a house.
    `headed`: whether the headline is declared or printed as the largest heading, not only the window's.
    """

    title: str | None = None
    published: Published | None = None
    author: str | None = None
    desk: bool = False
    section: str | None = None
    language: str | None = None
    url: str | None = None
    body: str | None = None
    changed: Published | None = None
    headed: bool = False


def read(tree: Any, url: str | None) -> Metadata:
    """Read a parsed page (lxml): JSON-LD first, then meta tags, then the page's own marks."""
    data = structured.article(tree)
    meta = _meta(tree)
    declared = _declared(data, meta, tree)
    largest = tree.xpath(_HEADLINE) or [head for head in tree.iter("h1") if not _leads_home(head)]
    heads = [tidy(head.text_content()) for head in largest][:_HEADS]
    author = _author(data, meta, tree)
    return Metadata(
        title=headlines.choose(headlines.printed(heads, declared), declared),
        headed=bool(heads or text(data.get("headline")) or meta.get("og:title")),
        published=_day(
            [text(data.get("datePublished")), *(meta.get(name) for name in _DATE_META), *_marked(tree)]
        ),
        author=author,
        desk=author is not None and _is_desk(author, data),
        section=text(data.get("articleSection")) or _first(meta, _SECTION_META),
        language=text(data.get("inLanguage")) or tree.get("lang") or _first(meta, ("og:locale", "language")),
        url=_canonical(tree, meta, url),
        body=structured.prose(data.get("articleBody")) or None,
        changed=_day([text(data.get("dateModified")), *(meta.get(name) for name in _CHANGED_META)]),
    )


def _leads_home(head: Any) -> bool:
    """Whether a heading is a link to the site's first page, as its name is."""
    links = [link for link in head.iter("a") if _HOME.fullmatch(link.get("href") or "")]
    return any(key(link.text_content()) == key(head.text_content()) for link in links)


def _meta(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        content = tidy(tag.get("content") or "")
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _declared(data: dict[str, Any], meta: dict[str, str], tree: Any) -> list[headlines.Given]:
    declared = [
        (text(data.get("headline")) or text(data.get("name")), 2.5),
        (meta.get("og:title"), 2.5),
        (meta.get("twitter:title") or meta.get("title") or meta.get("dc.title"), 1.0),
        (next((tidy(tag.text_content()) for tag in tree.iter("title")), ""), 1.5),
    ]
    return [headlines.Given(words, weight) for words, weight in declared if words]


def _day(given: Iterable[str | None]) -> Published | None:
    days = (dates.parse_published(one) for one in given if one)
    return next((day for day in days if day and not (day.first and day.first.year <= _EPOCH)), None)


def _marked(tree: Any) -> Iterator[str]:
    for tag in tree.xpath(
        '//*[@itemprop="datePublished"] | //time[@pubdate] | //abbr[contains(@class, "published")]'
    ):
        yield tag.get("content") or tag.get("datetime") or tag.get("title") or tag.text_content()


def _author(data: dict[str, Any], meta: dict[str, str], tree: Any) -> str | None:
    """Return who is declared to have written it; a name on the page before the publisher's own."""
    names = structured.names(data.get("author")) or structured.names(data.get("creator"))
    if not names:
        names = next(filter(None, map(structured.names, _credited(meta, tree))), [])
    houses = {_house(one) for one in (*structured.names(data.get("publisher")), meta.get("og:site_name", ""))}
    persons = [name for name in names if _house(name) not in houses and not _ADDRESS.fullmatch(name)]
    if all(map(bylines.is_desk, persons)) or structured.is_house(data.get("author")):
        signed = _signed(tree)
        persons = [name for name in signed if _house(name) not in houses] or signed or persons
    return ", ".join(persons[: people.MOST]) or None


def _is_desk(author: str, data: dict[str, Any]) -> bool:
    """Whether who is found to have written it is a desk, or the house that a page declares."""
    declared = structured.names(data.get("author")) if structured.is_house(data.get("author")) else []
    return bylines.is_desk(author) or author in declared


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
        if _short(name) and "://" not in name and not _edited(tag) and not pruning.of_others(tag)
    ][:_MARKS]
    found = [name for tag in marks if _block(tag) is _block(marks[0]) for name in people.names(said[tag])]
    return [] if loosely and not all(map(bylines.named, found)) else list(dict.fromkeys(found))


def _undated(text: str) -> str:
    """Return what stands between bars, without the parts that hold a number: a day, an hour."""
    return " | ".join(part for part in _PARTED.split(text) if not any(map(str.isdigit, part)))


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
