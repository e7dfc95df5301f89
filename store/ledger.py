"""The ledger of figures: found for a topic | ranked | reconciled | drawn; corrections and doubts kept."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from store.db import articles as article_rows
from store.db import digests as digest_rows
from store.db import figures as figure_rows
from store.db.talk import chats as chat_rows
from store.edition import change
from store.edition.values import Reader, Told
from store.figures import naming, reconcile, relevance, series
from store.figures.shown import labels, titles
from store.figures.shown.labels import Label
from store.search.listed.topic import Topic
from store.store import Store
from store.types import Agreement, Article, Cited, Figure, Language, Ledger, Relation, Series

UNVERIFIED = 0.3  # the confidence of a figure that is a hundred times off all others of its measure
DOUBT = 0.5
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Correction:
    """A figure its article no longer prints: since when, what stands instead, who was shown it.

    Nobody is told of a figure that only moved, or that is measured otherwise now.
    """

    id: int
    old: Figure
    new: tuple[Figure, ...]
    article: Article
    at: datetime
    readers: tuple[Reader, ...]

    @property
    def chats(self) -> tuple[int, ...]:
        """The chats to tell."""
        return tuple(reader.chat_id for reader in self.readers)


async def on(store: Store, question: str, articles: Sequence[Article], unit: str | None = None) -> Ledger:
    """Return the figures of `articles` that bear on a question: read | ranked | reconciled | in series.

    `unit` ("INR", "percent", "count") overrides what the question's words say; an empty ledger says that
    none of the articles prints such a figure.
    """
    async with store.database.read() as session:
        found = await figure_rows.by_articles(session, [article.id for article in articles])
    return await asyncio.to_thread(compared, question, articles, found, unit)


async def on_topic(store: Store, topic: str, articles: Sequence[Article]) -> Ledger:
    """Return the figures of `articles` that are of a topic, and the series that are of it and no more."""
    named = Topic(topic)
    async with store.database.read() as session:
        found = await figure_rows.by_articles(session, [article.id for article in articles])
    kept = {
        article.id: tuple(one for one in found.get(article.id, ()) if named.holds(one, article))
        for article in articles
    }
    printed = await asyncio.to_thread(compared, topic, articles, kept)
    return replace(
        printed,
        agreements=_of_each_measure(printed.cited),
        conflicts=tuple(one for one in printed.conflicts if _of_one_measure(one)),
        series=tuple(replace(one, measure=topic) for one in printed.series if named.measures(_first(one))),
        steps=tuple(one for one in printed.steps if named.measures(one.end.figure)),
    )


def _of_each_measure(cited: Sequence[Cited]) -> tuple[Agreement, ...]:
    """Return the agreements among the figures of each measure: MSME exports agree with no total."""
    measures: dict[frozenset[str], list[Cited]] = {}
    for one in cited:
        measures.setdefault(naming.owned(one.figure.measure_key), []).append(one)
    return tuple(group for members in measures.values() for group in reconcile.agreements(members))


def _of_one_measure(found: Relation) -> bool:
    one, other = found.one.figure, found.other.figure
    return naming.owned(one.measure_key) == naming.owned(other.measure_key)


def _first(found: Series) -> Figure:
    return found.points[0].cited[0].figure


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


def headed(cited: Cited) -> Label:
    """Return how a figure is headed for a reader: its number as printed, and its noun."""
    return labels.label(cited.figure, cited.article.text)


def titled(measure: str, figure: Figure, language: Language) -> str:
    """Return what a chart of a `measure` as printed is headed by; "" where a language has no word for it."""
    return titles.title(measure, figure.measure_key, language)


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
    """Return what reports corrected after a moment and nobody was told of yet, with who was shown it.

    An answer shows what it quotes, a digest the figures of its sentences and of what it says has changed.
    """
    async with store.database.read() as session:
        old = await figure_rows.superseded(session, after)
        ids = [figure.article_id for _, figure, _ in old]
        current = await figure_rows.by_articles(session, ids)
        articles = await article_rows.by_ids(session, ids)
        found = []
        for number, figure, at in old:
            printed, article = current[figure.article_id], articles[figure.article_id]
            moved = any(change.figure_key(one) == change.figure_key(figure) for one in printed)
            readers = () if moved else await _readers(session, Cited(figure, article), at)
            new = tuple(f for f in printed if reconcile.comparable(figure, f))
            found.append(Correction(number, figure, new, article, at, readers))
    return tuple(found)


async def followed(store: Store, cited: Cited) -> Series | None:
    """Return the series that the news prints of what a figure measures, and that the figure is a point of."""
    figure = cited.figure
    if figure.measure_key is None or figure.period is None or figure.period.first is None:
        return None
    async with store.database.read() as session:
        alike = await figure_rows.by_measures(session, [figure.measure_key])
        articles = await article_rows.by_ids(session, sorted({one.article_id for one in alike}))
    every = [Cited(one, articles[one.article_id]) for one in alike if one.article_id in articles]
    found = await asyncio.to_thread(series.series, every)
    return next((one for one in found if _holds(one, figure)), None)


def _holds(found: Series, figure: Figure) -> bool:
    return found.unit == figure.unit and any(point.period == figure.period for point in found.points)


async def _readers(session: AsyncSession, cited: Cited, before: datetime) -> tuple[Reader, ...]:
    """Return who was shown a figure, each chat once, those that cannot be written to left out."""
    figure = cited.figure
    quoted = await chat_rows.told(session, figure.article_id, (figure.start, figure.end), before)
    shown = await digest_rows.readers(session, figure.article_id, change.mark(cited))
    every = {chat: Reader(chat, language) for chat, language in quoted.items()}
    every |= {reader.chat_id: reader for reader in shown}
    gone = await digest_rows.unreachable(session, every)
    return tuple(every[chat] for chat in sorted(every) if chat not in gone)


async def told(store: Store, ids: Sequence[int], now: datetime) -> None:
    """Note that those who were shown these superseded figures were told, or that there was nobody to tell."""
    async with store.database.write() as session:
        await figure_rows.corrected(session, ids, now)


def tells(corrections: Sequence[Correction]) -> Told:
    """Return what a message about an article's corrections tells, for digests that would tell it again."""
    articles = frozenset(one.article.id for one in corrections)
    figures = frozenset(change.figure_key(figure) for one in corrections for figure in one.new)
    return Told("", articles, figures, frozenset())
