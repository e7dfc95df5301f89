"""An entry into an article: its whole text from the feed, else from the page it links to."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, Literal

from store.errors import ReadError
from store.feeds import extract, links, parse
from store.feeds.answers import Fault, Page
from store.feeds.entries import Entry
from store.feeds.fetch import Web
from store.pages import body, charset, lines
from store.text.relevance import possible, relevant
from store.types import Article

Fate = Literal["taken", "left_out", "failed", "unresolved"]

WHOLE: Final = 80
"""Words from which a feed's own text counts as the whole article, if it ends as a sentence does."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What became of an entry, and the article where it was taken."""

    url: str
    fate: Fate
    article: Article | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of a source: only ODOP news or everything, its name, and the present moment."""

    filtered: bool
    source: str
    now: datetime


async def entry(web: Web, found: Entry, wanted: Wanted) -> Gathered:
    """Take one entry in: filter | whole text or page | filter again. A page is fetched only for ODOP news."""
    link = links.resolved(found.url) or links.within(found.summary + found.content)
    if link is None:
        return Gathered(found.url, "unresolved")
    own = parse.plain(found.content or found.summary)
    if wanted.filtered and found.title and not possible(found.title, own):
        return Gathered(found.url, "left_out")
    article = _of_feed(replace(found, url=link), wanted) or await page(web, replace(found, url=link), wanted)
    if article is None:
        return Gathered(found.url, "failed")
    article = _completed(article, found, wanted)
    if wanted.filtered and not relevant(found.title or article.title, "\n\n".join((own, article.text))):
        return Gathered(found.url, "left_out")
    return Gathered(found.url, "taken", article)


async def page(web: Web, found: Entry, wanted: Wanted) -> Article | None:
    """Fetch an entry's page and read its article; None where there is none or it cannot be had."""
    answer = await web.get(found.url, now=wanted.now)
    if isinstance(answer, Fault):
        return None
    return await asyncio.to_thread(read, answer, wanted.now.date(), found.author)


def read(answer: Page, today: date, writer: str | None = None) -> Article | None:
    """Read the article of a page fetched on the day `today`; None where there is none.

    `writer`: whom its feed names, for a page that names no person.
    """
    try:
        return extract.parse(charset.decode(answer.body, answer.charset), answer.url, None, today, writer)
    except ReadError:
        return None


def _of_feed(found: Entry, wanted: Wanted) -> Article | None:
    given = lines.split(extract.text_of(max(found.content, found.summary, key=len)))
    kept = body.cleaned(given, found.title)
    if not found.title or sum(len(line.words) for line in kept) < WHOLE:
        return None
    if not kept[-1].ended or kept[-1].text.rstrip(" ]").endswith(("…", "...")):
        return None
    text = "\n\n".join(line.text for line in kept)
    source = links.host(found.url) or wanted.source
    return Article(found.title, text, found.url, source, found.published, found.author, lines.language(text))


def _completed(article: Article, found: Entry, wanted: Wanted) -> Article:
    published = article.published or found.published
    if published and published.first and published.first > _tomorrow(wanted.now):
        published = None
    return replace(
        article,
        title=article.title or found.title,
        url=article.url or found.url,
        author=article.author or found.author,
        published=published,
    )


def _tomorrow(now: datetime) -> date:
    return date.fromordinal(now.date().toordinal() + 1)
