"""Embeddings in the database: an article's vectors as float16 bytes, good for one model and one text."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import and_, col, func, select

from store.db.shared import changes
from store.db.tables import ArticleRow, PassageRow, VectorRow


@dataclass(frozen=True, slots=True)
class Vectors:
    """An article's embeddings: a row for each passage, and one for each sentence, in reading order."""

    article_id: int
    passages: NDArray[np.float32]
    sentences: NDArray[np.float32]


async def put(
    session: AsyncSession, model: str, vectors: Sequence[Vectors], hashes: Mapping[int, str]
) -> None:
    """Write `model`'s vectors in place of those the articles had; articles that are gone are skipped.

    `hashes` name the texts that were embedded: vectors of a text changed since then count as missing.
    """
    ids = [entry.article_id for entry in vectors]
    alive = set((await session.execute(select(ArticleRow.id).where(col(ArticleRow.id).in_(ids)))).scalars())
    for entry in vectors:
        if entry.article_id in alive:
            row = VectorRow(
                article_id=entry.article_id,
                model=model,
                content_hash=hashes[entry.article_id],
                passages=entry.passages.astype(np.float16).tobytes(),
                sentences=entry.sentences.astype(np.float16).tobytes(),
            )
            await session.merge(row)
    changes.note(session, alive)


async def current(
    session: AsyncSession, model: str, batch: int = 500, ids: Sequence[int] | None = None
) -> AsyncIterator[Vectors]:
    """Yield the vectors that `model` made of articles as they are now, by article id, `batch` rows a read.

    `ids` keeps to those articles.
    """
    after = 0
    while rows := (await session.execute(_current(model, after, ids).limit(batch))).all():
        for row, count in rows:
            passages = np.frombuffer(row.passages, np.float16).astype(np.float32).reshape(count, -1)
            width = passages.shape[1] if count else 1
            sentences = np.frombuffer(row.sentences, np.float16).astype(np.float32).reshape(-1, width)
            yield Vectors(row.article_id, passages, sentences)
        after = rows[-1][0].article_id


async def hashes(session: AsyncSession, ids: Sequence[int]) -> dict[int, str]:
    """Return which text of each article of `ids` its vectors were made of."""
    found = await session.execute(
        select(col(VectorRow.article_id), col(VectorRow.content_hash)).where(
            col(VectorRow.article_id).in_(ids)
        )
    )
    return {row.article_id: row.content_hash for row in found}


async def all_hashes(session: AsyncSession, model: str) -> dict[int, str]:
    """Return which text of each article `model` has embedded, by the article's id."""
    rows = await session.execute(
        select(col(VectorRow.article_id), col(VectorRow.content_hash)).where(col(VectorRow.model) == model)
    )
    return {row.article_id: row.content_hash for row in rows}


async def missing(session: AsyncSession, model: str, after: int = 0, limit: int = 16) -> dict[int, str]:
    """Return up to `limit` articles over `after` not embedded as they are: id → text hash."""
    has_passages = select(PassageRow.id).where(col(PassageRow.article_id) == col(ArticleRow.id)).exists()
    found = await session.execute(
        select(col(ArticleRow.id), col(ArticleRow.content_hash))
        .outerjoin(VectorRow, _fits(model))
        .where(col(VectorRow.article_id).is_(None), has_passages, col(ArticleRow.id) > after)
        .order_by(col(ArticleRow.id))
        .limit(limit)
    )
    return {cast(int, number): content_hash for number, content_hash in found.all()}


async def count_missing(session: AsyncSession, model: str) -> int:
    """Return how many articles `model` has not embedded as they are now."""
    has_passages = select(PassageRow.id).where(col(PassageRow.article_id) == col(ArticleRow.id)).exists()
    found = await session.execute(
        select(func.count())
        .select_from(ArticleRow)
        .outerjoin(VectorRow, _fits(model))
        .where(col(VectorRow.article_id).is_(None), has_passages)
    )
    return int(found.scalar_one())


def _fits(model: str):  # type: ignore[no-untyped-def]  # SQLAlchemy's expression types do not survive and_()
    return and_(
        col(VectorRow.article_id) == col(ArticleRow.id),
        col(VectorRow.content_hash) == col(ArticleRow.content_hash),
        col(VectorRow.model) == model,
    )


def _current(model: str, after: int, ids: Sequence[int] | None):  # type: ignore[no-untyped-def]  # as above
    count = (
        select(func.count())
        .where(col(PassageRow.article_id) == col(VectorRow.article_id))
        .correlate(VectorRow)
        .scalar_subquery()
    )
    query = (
        select(VectorRow, count.label("count"))
        .join(ArticleRow, _fits(model))
        .where(col(VectorRow.article_id) > after)
        .order_by(col(VectorRow.article_id))
    )
    return query if ids is None else query.where(col(VectorRow.article_id).in_(ids))
