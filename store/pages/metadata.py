"""What a page says of itself in JSON-LD and meta tags: headline, date, writer, section, language, address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, Final
from urllib.parse import urljoin

from store.pages import headlines, structured
from store.pages.lines import Line, key
from store.pages.structured import text, tidy
from store.pages.writers import houses, marked
from store.text import dates
from store.types import Published

_HEADS: Final = 3
_LOOKED: Final = 60
_HOME: Final = re.compile(r"(?:(?:https?:)?//[^/\s]+)?/?(?:index\.\w+)?")
_EPOCH: Final = 1970
_DATE_META: Final = (
    "article:published_time", "og:published_time", "datepublished", "article:published", "parsely-pub-date",
    "sailthru.date", "publishdate", "publish-date", "publish_date", "pubdate", "dc.date.issued",
    "dcterms.created", "dcterms.issued", "cxenseparse:recs:publishtime", "article.published",
    "published_date", "date_published", "originalpublicationdate", "datecreated",
)  # fmt: skip
_DATE_NAME: Final = re.compile(
    r"(?:.*[^a-z])?(?:published|publish|publishing|publication|pub)(?:[_-]?(?:at|on|date|time|datetime))?"
)
_OTHER_DATE: Final = re.compile(r"modif|updat|expir|unpub|event|book|video|image")
"""A tag's name that may give the day of publication, and what makes it another thing's."""

_CHANGED_META: Final = ("date", "dc.date", "article:modified_time", "og:updated_time", "datemodified")
_HEADLINE: Final = (
    "//h1[contains(@class, 'entry-title') or contains(@class, 'post-title') or @itemprop='headline']"
    " | //h2[contains(@class, 'post-title')][not(.//a or ancestor::a)]"
    " | //h3[contains(@class, 'post-title')][not(ancestor::a)]"
)
"""The heading that a page marks as its article's."""

_LOWER: Final = (
    "//h2 | //h3 | //div[not(div) and contains(@class, 'headline')] | //*[self::span or self::div or self::p]"
    "[contains(@id, 'eadline') or contains(@class, 'story-title') or contains(@class, 'article-title')"
    " or contains(@class, 'news-title')]"
)
"""What may be one where the largest is none."""

_BLANK: Final = re.compile(r"[\[{<%]*\{[\w.\s]*\}[\]}>%]*|")
"""A heading that a script has not filled in, or an empty one."""

_SECTION_META: Final = ("article:section", "og:section", "section", "parsely-section", "category")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself; None where it is silent.

    `hour`: that of the day of publication, where it is given in UTC.
    `author`: persons alone; `house`: the organisation, agency or desk that is declared as the writer.
    `times`: the days that its elements of time give for machines.
    `headed`: whether the headline is declared or printed as the largest heading, not only the window's.
    """

    title: str | None = None
    published: Published | None = None
    hour: int | None = None
    author: str | None = None
    house: str | None = None
    section: str | None = None
    language: str | None = None
    url: str | None = None
    body: str | None = None
    changed: Published | None = None
    headed: bool = False
    times: frozenset[date] = frozenset()


def read(tree: Any, url: str | None, lines: Sequence[Line] = ()) -> Metadata:
    """Read a parsed page (lxml): JSON-LD first, then meta tags, then the page's own marks.

    `lines`: what it shows, where a heading may go before the headline it declares.
    """
    data = structured.article(tree)
    meta = _meta(tree)
    declared = _declared(data, meta, tree)
    largest = tree.xpath(_HEADLINE) or [head for head in tree.iter("h1") if not _leads_home(head)]
    heads = [
        head for head in map(tidy, (head.text_content() for head in largest)) if not _BLANK.fullmatch(head)
    ]
    heads = sorted(heads, key=headlines.is_short)[:_HEADS]
    lower = [tidy(head.text_content()) for head in tree.xpath(_LOWER)][:_LOOKED]
    own = (meta[name] for name in meta if _DATE_NAME.fullmatch(name) and not _OTHER_DATE.search(name))
    given = [text(data.get("datePublished")), *(meta.get(name) for name in _DATE_META), *own, *_marked(tree)]
    published, hour = _day(given)
    return Metadata(
        title=headlines.over(heads, lower, lines, declared)
        or headlines.below(heads, lower, lines)
        or headlines.choose(headlines.printed(heads, declared), declared),
        headed=bool(heads or text(data.get("headline")) or meta.get("og:title")),
        published=published,
        hour=hour,
        author=marked.author(data, meta, tree),
        house=houses.declared(data, meta) or marked.desk(data, meta, tree),
        section=text(data.get("articleSection")) or _first(meta, _SECTION_META),
        language=text(data.get("inLanguage")) or tree.get("lang") or _first(meta, ("og:locale", "language")),
        url=_canonical(tree, meta, url),
        body=structured.prose(data.get("articleBody")) or None,
        times=frozenset(_times(tree)),
        changed=_day([text(data.get("dateModified")), *(meta.get(name) for name in _CHANGED_META)])[0],
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


def _day(given: Iterable[str | None]) -> tuple[Published | None, int | None]:
    """Return the first day of some that are given, and its hour where that is in UTC."""
    for one in filter(None, given):
        day = dates.parse_published(one)
        if day and not (day.first and day.first.year <= _EPOCH):
            return day, dates.utc_hour(one)
    return None, None


def _marked(tree: Any) -> Iterator[str]:
    for tag in tree.xpath(
        '//*[@itemprop="datePublished"] | //time[@pubdate] | //abbr[contains(@class, "published")]'
    ):
        yield tag.get("content") or tag.get("datetime") or tag.get("title") or tag.text_content()


def _times(tree: Any) -> Iterator[date]:
    for tag in islice(tree.iter("time"), _LOOKED):
        day = dates.parse_published(tag.get("datetime") or "")
        if day and day.first and day.precision == "day":
            yield day.first


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
