"""The stories of a stretch of time: came in | in stories, whole | read, with figures."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache

from store.db import articles, digests
from store.db import figures as figure_rows
from store.db.gathered import stories
from store.edition import topics
from store.edition.choose import Board, Report, Story
from store.edition.topics import Reading
from store.gathering import grouping
from store.store import Store
from store.types import Document, Figure

MOST = 500  # reports of one window, and as many more that tell the same stories
FRESH = timedelta(days=3)
AT_ONCE = 40  # rows become values on the event loop, so few at a time


async def board(store: Store, start: datetime, end: datetime) -> Board:
    """Return the stories with a report that came in, or changed, in `start`..`end` and is not old itself.

    What tells no story yet, because it was imported rather than gathered, is put into one first.
    """
    async with store.database.read() as session:
        ids = await digests.arrived(session, (start, end), (start - FRESH).date(), MOST)
    if ids:
        await grouping.group(store, end, ids)
    return await opened(store, ids)


async def opened(store: Store, ids: Sequence[int], *, whole: bool = True) -> Board:
    """Return the stories these articles tell, with (`whole`) every other report of them."""
    if not ids:
        return Board(())
    async with store.database.read() as session:
        tellings = await stories.of(session, ids)
    others = {one.article_id for one in tellings} - set(ids) if whole else set[int]()
    wanted = [*ids, *sorted(others, reverse=True)[:MOST]]
    documents: list[Document] = []
    figures: dict[int, tuple[Figure, ...]] = {}
    for at in range(0, len(wanted), AT_ONCE):
        async with store.database.read() as session:
            documents += await articles.documents(session, ids=wanted[at : at + AT_ONCE])
            figures |= await figure_rows.by_articles(session, wanted[at : at + AT_ONCE])
    return await asyncio.to_thread(_board, documents, figures, tellings, frozenset(ids))


def _board(
    documents: Iterable[Document],
    figures: Mapping[int, tuple[Figure, ...]],
    tellings: Iterable[stories.Told],
    arrived: frozenset[int],
) -> Board:
    """Put reports of one event together; one that was put into no story yet is its own."""
    told = {one.article_id: one for one in tellings}
    gathered: dict[str, list[Report]] = {}
    for document in documents:
        number = document.article.id
        one = told.get(number)
        report = Report(
            document,
            figures.get(number, ()),
            _reading(document.article.title, document.article.text),
            one.copies if one else 0,
        )
        gathered.setdefault(f"story:{one.story_id}" if one else f"article:{number}", []).append(report)
    return Board(
        Story(key, tuple(sorted(reports, key=_age)), arrived & {report.article.id for report in reports})
        for key, reports in gathered.items()
    )


def _age(report: Report) -> tuple[str, int]:
    published = report.article.published
    return (published.text if published else "9", report.article.id)


@lru_cache(maxsize=2 * MOST)
def _reading(title: str, text: str) -> Reading:
    return topics.read(f"{title}\n{text}")
