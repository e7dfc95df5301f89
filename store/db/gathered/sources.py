"""Sources and the entries they announced, in the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, cast

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from store.db.gathered.tables import EntryRow, SourceRow
from store.feeds.answers import Validators
from store.feeds.changes import Source


async def add(session: AsyncSession, source: Source) -> bool:
    """Write a new source; False where its address is there already."""
    if await _by_url(session, source.url):
        return False
    session.add(SourceRow(**_columns(source)))
    return True


async def remove(session: AsyncSession, url: str) -> bool:
    """Delete the source of that address and what it announced; False where there is none."""
    row = await _by_url(session, url)
    if row:
        await session.delete(row)
    return row is not None


async def listed(session: AsyncSession, due: datetime | None = None) -> tuple[Source, ...]:
    """Return all sources by id, or those to be asked by `due`, the longest waiting first."""
    query = select(SourceRow).order_by(col(SourceRow.id))
    if due is not None:
        waiting = col(SourceRow.next_at).is_(None) | (col(SourceRow.next_at) <= due)
        query = select(SourceRow).where(waiting).order_by(col(SourceRow.next_at).nulls_first())
    return tuple(_source_of(row) for row in (await session.execute(query)).scalars())


async def settle(session: AsyncSession, source: Source) -> None:
    """Write a source as it stands now; a new address that another source has already is not taken over."""
    row = await session.get(SourceRow, source.id)
    if row is None:
        return
    other = await _by_url(session, source.url)
    for name, value in _columns(source).items():
        if name != "url" or other is None:
            setattr(row, name, value)


async def fates(session: AsyncSession, urls: Iterable[str]) -> dict[str, tuple[str, int]]:
    """Return what became of each entry seen before, and how often it was tried, by its link."""
    rows = await session.execute(select(EntryRow).where(col(EntryRow.url).in_(list(urls))))
    return {row.url: (row.fate, row.tries) for row in rows.scalars()}


async def note(session: AsyncSession, source_id: int, found: Mapping[str, str], now: datetime) -> None:
    """Write what became of entries, by their links; an entry tried before counts one more try."""
    known = await fates(session, found)
    for url, fate in found.items():
        tries = known[url][1] + 1 if url in known else 1
        await session.merge(EntryRow(url=url, source_id=source_id, fate=fate, tries=tries, seen_at=now))


async def forget(session: AsyncSession, before: datetime) -> None:
    """Delete entries last seen before a moment."""
    await session.execute(delete(EntryRow).where(col(EntryRow.seen_at) < before))


async def _by_url(session: AsyncSession, url: str) -> SourceRow | None:
    found = await session.execute(select(SourceRow).where(SourceRow.url == url))
    return found.scalar_one_or_none()


def _columns(source: Source) -> dict[str, Any]:
    return {
        "url": source.url,
        "title": source.title,
        "language": source.language,
        "filtered": source.filtered,
        "next_at": source.next_at,
        "etag": source.validators.etag,
        "modified": source.validators.modified,
        "failures": source.failures,
        "off": source.off,
        "reason": source.reason,
        "newest_at": source.newest_at,
        "gap": source.gap,
        "silent": source.silent,
        "taken": source.taken,
        "left_out": source.left_out,
    }


def _source_of(row: SourceRow) -> Source:
    return Source(
        url=row.url,
        title=row.title,
        language=row.language,
        filtered=row.filtered,
        next_at=row.next_at,
        validators=Validators(row.etag, row.modified),
        failures=row.failures,
        off=row.off,
        reason=row.reason,
        newest_at=row.newest_at,
        gap=row.gap,
        silent=row.silent,
        taken=row.taken,
        left_out=row.left_out,
        id=cast(int, row.id),
    )
