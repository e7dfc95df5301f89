"""The ledger of figures: found for a topic | ranked | reconciled | drawn; corrections and doubts kept."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from store.db import articles as article_rows
from store.db import figures as figure_rows
from store.db.talk import chats as chat_rows
from store.figures import reconcile, relevance, series
from store.store import Store
from store.types import Article, Cited, Figure, Ledger

UNVERIFIED = 0.3  # the confidence of a figure that is a hundred times off all others of its measure
DOUBT = 0.5
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Correction:
    """A figure its article no longer prints: since when, what stands instead, which chats were shown it."""

    old: Figure
    new: tuple[Figure, ...]
    article: Article
    at: datetime
    chats: tuple[int, ...]


async def on(store: Store, question: str, articles: Sequence[Article], unit: str | None = None) -> Ledger:
    """Return the figures of `articles` that bear on a question: read | ranked | reconciled | in series.

    `unit` ("INR", "percent", "count") overrides what the question's words say; an empty ledger says that
    none of the articles prints such a figure.
    """
    async with store.database.read() as session:
        found = await figure_rows.by_articles(session, [article.id for article in articles])
    return await asyncio.to_thread(compared, question, articles, found, unit)


def compared(
    question: str, articles: Sequence[Article], found: dict[int, tuple[Figure, ...]], unit: str | None = None
) -> Ledger:
    """Rank and compare the figures of several articles; pure."""
    asked = relevance.wanted(question, unit)
    scored = [
        (one.score, Cited(one.figure, article))
        for article in articles
        for one in relevance.rank(article.text, found.get(article.id, ()), asked)
    ]
    cited = tuple(pair[1] for pair in sorted(scored, key=lambda pair: -pair[0]))
    return Ledger(
        cited,
        reconcile.agreements(cited),
        reconcile.conflicts(cited),
        series.series(cited),
        series.steps(cited),
    )


async def weighed(session: AsyncSession, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return a new report's figures, those a hundred times off all others of their measure as unverified.

    Each doubt is logged for the admin as `figure_unverified` with its unit and measure; nothing is corrected.
    """
    known = await figure_rows.by_measures(session, (f.measure_key for f in figures if f.measure_key))
    out: list[Figure] = []
    for figure in figures:
        doubtful = reconcile.implausible(figure, known)
        if doubtful:
            log.warning("figure_unverified unit=%s measure=%s", figure.unit, figure.measure_key)
        out.append(replace(figure, confidence=UNVERIFIED) if doubtful else figure)
    return tuple(out)


async def unverified(store: Store) -> tuple[Cited, ...]:
    """Return the current figures that are in doubt, the newest first, for the admin."""
    async with store.database.read() as session:
        figures = await figure_rows.doubted(session, DOUBT)
        articles = await article_rows.by_ids(session, [figure.article_id for figure in figures])
    return tuple(Cited(f, articles[f.article_id]) for f in figures if f.article_id in articles)


async def corrections(store: Store, after: datetime) -> tuple[Correction, ...]:
    """Return what reports corrected after a moment, with the chats that were quoted the old figure."""
    async with store.database.read() as session:
        old = await figure_rows.superseded(session, after)
        ids = [figure.article_id for figure, _ in old]
        current = await figure_rows.by_articles(session, ids)
        articles = await article_rows.by_ids(session, ids)
        found = []
        for figure, at in old:
            places = figure.start, figure.end
            chats = await chat_rows.told(session, figure.article_id, places, at)
            new = tuple(f for f in current[figure.article_id] if reconcile.comparable(figure, f))
            found.append(Correction(figure, new, articles[figure.article_id], at, chats))
    return tuple(found)
