"""Taking articles in: article | passages, figures | database | index; facts are worked out once, here."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from store import ledger
from store.db import articles as article_rows
from store.db import figures as figure_rows
from store.db.gathered import stories as editions
from store.db.talk import rulings
from store.errors import ReadError
from store.feeds import files
from store.feeds.links import canonical
from store.figures.extract import extract
from store.store import Store
from store.text import passages as splitter
from store.text.dates import parse_published
from store.types import Article, Document, Extraction, Figure, Passage

BATCH = 25


def read(
    path: str, today: date, url: str | None = None, source: str | None = None
) -> Iterator[Article | ReadError]:
    """Read the articles of a file or folder one by one; what cannot be read comes as an error in its place.

    `url` and `source` are given to a page that does not name its own; no date is later than `today`.
    """
    return files.read(Path(path), files.Given(url, source, today))


def count(path: str) -> int:
    """Return how many articles a file or folder seems to hold, for a progress bar; 0 if it cannot be read."""
    return files.count(Path(path))


@dataclass(frozen=True, slots=True)
class Report:
    """How many articles were new, changed, or already there as they are."""

    added: int = 0
    updated: int = 0
    same: int = 0

    def __add__(self, other: Report) -> Report:
        """Return both reports as one."""
        return Report(self.added + other.added, self.updated + other.updated, self.same + other.same)


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article with everything the store works out from it."""

    article: Article
    identity: str
    content_hash: str
    passages: tuple[Passage, ...]
    figures: tuple[Figure, ...]


def figures_in(text: str, published: str | None = None) -> Extraction:
    """Return the figures and dates of a text, as an article with that text would keep them.

    `published` is the day it appeared ("2021-11-02"), which "last year" is counted from.
    """
    return extract(text, parse_published(published) if published else None)


def prepare(article: Article) -> Prepared:
    """Work out an article's identity, passages and figures; pure, but slow enough for a thread."""
    passages = tuple(
        Passage(0, ordinal, span, span.of(article.text), splitter.sentences(article.text, span))
        for ordinal, span in enumerate(splitter.split(article.text))
    )
    figures = extract(article.text, article.published, article.language).figures
    return Prepared(article, identity(article), content_hash(article), passages, figures)


def identity(article: Article) -> str:
    """Return the canonical URL, else the hash of title and text; the link stays as it was given."""
    return (canonical(article.url) if article.url else None) or _hash(article.title, article.text)


def content_hash(article: Article) -> str:
    """Return the hash of all that a reader could see change."""
    return _hash(
        article.title, article.text, article.source, article.published.text if article.published else None,
        article.author, article.language, article.section, article.kind,
    )  # fmt: skip


def _hash(*parts: str | None) -> str:
    return sha256("\0".join(part or "" for part in parts).encode("utf-8", "replace")).hexdigest()


async def ingest(
    store: Store,
    articles: Iterable[Article],
    now: datetime,
    progress: Callable[[int], None] | None = None,
) -> Report:
    """Take articles in, a batch a transaction, and make them findable at once.

    `progress` hears how many were done since it was last called. What was committed stays when a later
    batch fails; taking the same articles in again changes nothing.
    """
    report, waiting = Report(), iter(articles)
    while batch := list(islice(waiting, BATCH)):
        new = await _unknown(store, batch)
        prepared = await asyncio.to_thread(lambda items: [prepare(item) for item in items], new)
        report += await _write(store, prepared, now) + Report(same=len(batch) - len(new))
        if progress:
            progress(len(batch))
    return report


async def _unknown(store: Store, batch: Sequence[Article]) -> list[Article]:
    """Return the articles that are not in the store as they are: only those are worth working out."""
    names = [identity(article) for article in batch]
    async with store.database.read() as session:
        known = await article_rows.hashes(session, names)
    twice = {name for name, often in Counter(names).items() if often > 1}
    return [
        article
        for name, article in zip(names, batch, strict=True)
        if name in twice or known.get(name) != content_hash(article)
    ]


async def _write(store: Store, prepared: Sequence[Prepared], now: datetime) -> Report:
    changes: list[str] = []
    documents: list[Document] = []
    async with store.database.write() as session:
        ruled = await rulings.standing(session, [item.identity for item in prepared])
        for item in prepared:
            if item.identity in ruled:  # an admin took it down or corrected it: no source knows better
                changes.append("same")
                continue
            put = await article_rows.put(session, item.article, item.identity, item.content_hash, now)
            changes.append(put.change)
            if put.change == "same":
                continue
            if put.change == "updated":
                await _keep_edition(session, put, item, now)
            passages = tuple(replace(passage, article_id=put.id) for passage in item.passages)
            await article_rows.replace_passages(session, put.id, passages)
            await figure_rows.replace(session, put.id, await ledger.weighed(session, item.figures), now)
            documents.append(Document(replace(item.article, id=put.id), passages))
        await store.candidates.write(session, documents)
    await store.candidates.add(documents)
    return Report(changes.count("added"), changes.count("updated"), changes.count("same"))


async def _keep_edition(session: AsyncSession, put: article_rows.Put, item: Prepared, now: datetime) -> None:
    """Keep an older version's hash and what changed, before its figures go; its story is told anew."""
    if put.before is None:
        return
    old, new = put.before, item.article
    had = (await figure_rows.by_articles(session, [put.id]))[put.id]
    changed = [name for name in ("title", "text", "published") if getattr(old, name) != getattr(new, name)]
    if {(one.surface, one.measure_key) for one in had} != {
        (one.surface, one.measure_key) for one in item.figures
    }:
        changed.append("figures")
    await editions.keep_edition(session, put.id, put.before_hash, changed, now)
    await editions.forget(session, put.id)
