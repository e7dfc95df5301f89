"""Articles that tell one event put together: ungrouped | words, meaning | nearest of late | story."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from store import archive
from store.db import articles, vectors
from store.db.gathered import stories as rows
from store.events.meaning import Means, means, unit
from store.events.shelf import DAYS, Kin, Shelf
from store.events.telling import Telling
from store.store import Store
from store.types import Article, TextLanguage

Vectors = Mapping[int, NDArray[np.float32]]

BATCH: Final = 200
BUNDLED: Final = 40
"""Vectors of the archive that help to tell how a language leans."""


@dataclass(frozen=True, slots=True)
class Told:
    """One event: its lead article, all that tell it, oldest first, and how many sources confirm it.

    Reprints of one press note, and all articles of one source, count as one confirmation.
    """

    lead: Article
    articles: tuple[Article, ...]
    confirmations: int

    @property
    def sources(self) -> tuple[str, ...]:
        """Who told it, the first to tell first."""
        return tuple(dict.fromkeys(one.source for one in self.articles))

    @property
    def first(self) -> str | None:
        """When it was first told, as precisely as that article says; None where no article has a date."""
        return min(self._days(), default=None)

    @property
    def last(self) -> str | None:
        """When it was last told."""
        return max(self._days(), default=None)

    def _days(self) -> list[str]:
        return [one.published.text for one in self.articles if one.published]


async def group(store: Store, now: datetime, among: Sequence[int] | None = None) -> int:
    """Put every article that tells no story yet (`among` these) into one; return how many there were.

    Works on after a stop.
    """
    done = 0
    known: Vectors | None = None
    centre: Means = {}
    while batch := await _ungrouped(store, among):
        if known is None:
            known, centre = await _vectors(store)
        tellings = [_telling(article, known, now) for article in batch]
        shelf, told = await _shelf(store, Shelf(centre), known, min(one.day for one in tellings), now)
        for one in tellings:
            kin = await asyncio.to_thread(_kin, shelf, one, told)
            told[one.article_id] = await _tell(store, one, told, kin[:1])
            await _join(store, shelf, told, one.article_id, kin)
        done += len(batch)
    return done


async def story(store: Store, article_id: int) -> Told | None:
    """Return the event an article tells; None where it was not put into a story yet."""
    async with store.database.read() as session:
        tellings = await rows.of(session, [article_id])
        found = await articles.by_ids(session, [one.article_id for one in tellings])
    return _told(tellings, found) if found else None


async def stories(store: Store, most: int) -> tuple[Told, ...]:
    """Return the `most` events last heard of, the last first."""
    async with store.database.read() as session:
        latest = await rows.latest(session, most)
        found = await articles.by_ids(session, [one.article_id for group in latest for one in group])
    return tuple(_told(group, {one.article_id: found[one.article_id] for one in group}) for group in latest)


def _told(tellings: Sequence[rows.Told], found: Mapping[int, Article]) -> Told:
    copies = {one.article_id: one.copies or one.article_id for one in tellings}
    ordered = sorted(found.values(), key=lambda one: (one.published.text if one.published else "9", one.id))
    own = [one for one in ordered if copies[one.id] == one.id] or ordered
    lead = max(own, key=lambda one: (sum(origin == one.id for origin in copies.values()), len(one.text)))
    return Told(lead, tuple(ordered), len({one.source for one in own}))


async def _vectors(store: Store) -> tuple[Vectors, Means]:
    """Return each article's meaning as one vector, and each language's mean; nothing without a model."""
    if store.embedder is None:
        return {}, {}
    async with store.database.read() as session:
        languages = await rows.languages(session)
        found = [one async for one in vectors.current(session, store.embedder.name)]
    known = {one.article_id: unit(one.passages.mean(axis=0)) for one in found if len(one.passages)}
    own = [(languages[number], vector) for number, vector in known.items() if number in languages]
    return known, means([*own, *await asyncio.to_thread(bundled, store.embedder.name)])


@lru_cache(maxsize=2)
def bundled(model: str) -> tuple[tuple[TextLanguage, NDArray[np.float32]], ...]:
    """Return up to `BUNDLED` of the archive's vectors of each language."""
    found = [(language, unit(vector)) for language, vector in archive.meanings(model)]
    return tuple(
        one for language in ("hi", "en") for one in [one for one in found if one[0] == language][:BUNDLED]
    )


async def _ungrouped(store: Store, among: Sequence[int] | None) -> Sequence[Article]:
    async with store.database.read() as session:
        ids = await rows.ungrouped(session, BATCH, among)
        found = await articles.by_ids(session, ids)
    return [found[number] for number in ids]


async def _shelf(
    store: Store,
    shelf: Shelf,
    known: Vectors,
    first: date,
    now: datetime,
) -> tuple[Shelf, dict[int, rows.Told]]:
    """Return the shelf with what was told since some days before `first`, and who tells which story."""
    since = datetime.combine(first - timedelta(days=DAYS), time(), UTC)
    async with store.database.read() as session:
        told = {one.article_id: one for one in await rows.since(session, since)}
        found = await articles.by_ids(session, list(told))
    for article in found.values():
        shelf.add(_telling(article, known, now))
    return shelf, told


def _kin(shelf: Shelf, one: Telling, told: Mapping[int, rows.Told]) -> list[Kin]:
    """Put an article on the shelf; return its nearest kin of each story that has nothing against it."""
    nearest: dict[int, Kin] = {}
    for kin in shelf.kin(one):
        nearest.setdefault(told[kin.article_id].story_id, kin)
    shelf.add(one)
    return [kin for kin in nearest.values() if shelf.fit([one.article_id], _members(told, kin))]


async def _tell(
    store: Store, one: Telling, told: Mapping[int, rows.Told], nearest: Sequence[Kin]
) -> rows.Told:
    seen = datetime.combine(one.day, time(), UTC)
    async with store.database.write() as session:
        other = told.get(nearest[0].article_id) if nearest else None
        copy = any(kin.tie == "copy" for kin in nearest)
        return await rows.tell(session, one.article_id, other, copy, seen)


async def _join(
    store: Store, shelf: Shelf, told: dict[int, rows.Told], number: int, kin: Sequence[Kin]
) -> None:
    """Make one story of those an article tells, where nothing in the one stands against the other."""
    into = told[number].story_id
    for near in kin:
        story_id, others = told[near.article_id].story_id, _members(told, near)
        if story_id == into or not await asyncio.to_thread(shelf.fit, others, _members(told, told[number])):
            continue
        async with store.database.write() as session:
            await rows.join(session, story_id, into)
        told |= {other: replace(told[other], story_id=into) for other in others}


def _members(told: Mapping[int, rows.Told], one: Kin | rows.Told) -> list[int]:
    """Return the articles that tell the story that one of them tells."""
    story_id = told[one.article_id].story_id
    return [number for number, other in told.items() if other.story_id == story_id]


def _telling(article: Article, known: Vectors, now: datetime) -> Telling:
    day = article.published.first if article.published and article.published.first else now.date()
    return Telling(article.id, article.title, article.text, day, known.get(article.id))
