"""Stories and their tellings, and older versions of articles, in the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from store.db.gathered.tables import EditionRow, StoryRow, TellingRow
from store.db.tables import ArticleRow
from store.types import TextLanguage


@dataclass(frozen=True, slots=True)
class Told:
    """That an article tells a story, and the article it is a copy of (0: its own)."""

    article_id: int
    story_id: int
    copies: int = 0


async def ungrouped(session: AsyncSession, limit: int, among: Sequence[int] | None = None) -> tuple[int, ...]:
    """Return the ids of up to `limit` articles (`among` these) that tell no story yet, the oldest first."""
    query = (
        select(ArticleRow.id)
        .outerjoin(TellingRow, col(TellingRow.article_id) == col(ArticleRow.id))
        .where(col(TellingRow.article_id).is_(None), col(ArticleRow.kind) == "article")
        .order_by(col(ArticleRow.published_first).nulls_last(), col(ArticleRow.id))
        .limit(limit)
    )
    if among is not None:
        query = query.where(col(ArticleRow.id).in_(among))
    return tuple(cast(int, number) for number in (await session.execute(query)).scalars())


async def since(session: AsyncSession, moment: datetime) -> tuple[Told, ...]:
    """Return the tellings of stories last seen from a moment on."""
    found = await session.execute(
        select(TellingRow)
        .join(StoryRow, col(StoryRow.id) == col(TellingRow.story_id))
        .where(col(StoryRow.last_seen) >= moment)
    )
    return tuple(_told_of(row) for row in found.scalars())


async def tell(session: AsyncSession, article_id: int, kin: Told | None, copy: bool, seen: datetime) -> Told:
    """Note that an article tells the story its kin tells, or a new one; a copy of a copy is of the first."""
    story = await session.get(StoryRow, kin.story_id) if kin else None
    if story is None:
        story = StoryRow(lead_id=article_id, first_seen=seen, last_seen=seen)
        session.add(story)
        await session.flush()
    story.first_seen, story.last_seen = min(story.first_seen, seen), max(story.last_seen, seen)
    copies = (kin.copies or kin.article_id) if kin and copy else 0
    row = TellingRow(article_id=article_id, story_id=cast(int, story.id), copies=copies)
    await session.merge(row)
    return _told_of(row)


async def join(session: AsyncSession, story_id: int, into: int) -> None:
    """Make one story of two, after an article turned out to tell both."""
    other, kept = await session.get(StoryRow, story_id), await session.get(StoryRow, into)
    if other is None or kept is None:
        return
    kept.first_seen = min(kept.first_seen, other.first_seen)
    kept.last_seen = max(kept.last_seen, other.last_seen)
    mine = col(TellingRow.story_id) == story_id
    await session.execute(update(TellingRow).where(mine).values(story_id=into))
    await session.delete(other)


async def of(session: AsyncSession, ids: Sequence[int]) -> tuple[Told, ...]:
    """Return all tellings of the stories that the articles of `ids` tell."""
    stories = select(TellingRow.story_id).where(col(TellingRow.article_id).in_(ids))
    found = await session.execute(
        select(TellingRow).where(col(TellingRow.story_id).in_(stories)).order_by(col(TellingRow.article_id))
    )
    return tuple(_told_of(row) for row in found.scalars())


async def latest(session: AsyncSession, most: int) -> tuple[tuple[Told, ...], ...]:
    """Return the tellings of the `most` stories last seen, a tuple a story, the last seen first."""
    ordered = select(StoryRow.id).order_by(col(StoryRow.last_seen).desc(), col(StoryRow.id).desc())
    ids = list((await session.execute(ordered.limit(most))).scalars())
    found = await session.execute(
        select(TellingRow).where(col(TellingRow.story_id).in_(ids)).order_by(col(TellingRow.article_id))
    )
    groups: dict[int | None, list[Told]] = {number: [] for number in ids}
    for row in found.scalars():
        groups[row.story_id].append(_told_of(row))
    return tuple(tuple(group) for group in groups.values() if group)


async def forget(session: AsyncSession, article_id: int) -> None:
    """Take an article out of its story, to be told anew; a story nobody tells is deleted."""
    await session.execute(delete(TellingRow).where(col(TellingRow.article_id) == article_id))
    told = select(TellingRow.story_id)
    await session.execute(delete(StoryRow).where(col(StoryRow.id).not_in(told)))


async def keep_edition(
    session: AsyncSession, article_id: int, content_hash: str, changed: Sequence[str], now: datetime
) -> None:
    """Keep an older version's hash and what the next one changed."""
    row = EditionRow(
        article_id=article_id, content_hash=content_hash, changed=",".join(changed), replaced_at=now
    )
    session.add(row)


async def editions(session: AsyncSession, article_id: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return an article's older versions, the oldest first: each one's hash and what replaced it changed."""
    found = await session.execute(
        select(EditionRow).where(col(EditionRow.article_id) == article_id).order_by(col(EditionRow.id))
    )
    return tuple((row.content_hash, tuple(filter(None, row.changed.split(",")))) for row in found.scalars())


async def languages(session: AsyncSession) -> dict[int, TextLanguage]:
    """Return each article's language by its id."""
    found = await session.execute(select(ArticleRow.id, ArticleRow.language))
    return {cast(int, number): cast(TextLanguage, language) for number, language in found.all()}


async def count(session: AsyncSession) -> int:
    """Return how many stories there are."""
    return int((await session.execute(select(func.count()).select_from(StoryRow))).scalar_one())


def _told_of(row: TellingRow) -> Told:
    return Told(row.article_id, row.story_id, row.copies)
