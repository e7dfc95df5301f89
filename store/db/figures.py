"""Figures in the database: replaced with their article, read by article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, cast

from sqlalchemy import ColumnElement, Row, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from store.db.tables import FigureRow, columns
from store.types import Direction, Figure, Period, Qualifier, Role, Span

_FIGURES = select(*columns(FigureRow))


async def replace(session: AsyncSession, article_id: int, figures: Sequence[Figure], now: datetime) -> None:
    """Write the article's figures in place of those it had.

    A figure the article no longer prints is kept as superseded at `now`; it is read only as a correction.
    """
    current = _current(article_id)
    rows = (await session.execute(select(FigureRow).where(*current))).scalars().all()
    still = {(figure.unit, figure.value, figure.measure_key) for figure in figures}
    for row in rows:
        if (row.unit, Decimal(row.value), row.measure_key) in still:
            await session.delete(row)
        else:
            row.superseded_at = now
    session.add_all(_row_of(article_id, figure) for figure in figures)


async def withdraw(session: AsyncSession, article_id: int, start: int, end: int, now: datetime) -> bool:
    """Note a figure that was read wrongly at a place as superseded; False where none stands there."""
    rows = await session.execute(
        select(FigureRow).where(
            *_current(article_id), col(FigureRow.start) == start, col(FigureRow.end) == end
        )
    )
    found = rows.scalars().all()
    for row in found:
        row.superseded_at = now
    return bool(found)


def _current(article_id: int) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(FigureRow.article_id) == article_id, col(FigureRow.superseded_at).is_(None)


async def by_articles(session: AsyncSession, ids: Iterable[int]) -> dict[int, tuple[Figure, ...]]:
    """Return the figures of each article of `ids`, in reading order; an article without any has ()."""
    found: dict[int, list[Figure]] = {number: [] for number in ids}
    rows = await session.execute(
        _FIGURES.where(
            col(FigureRow.article_id).in_(list(found)), col(FigureRow.superseded_at).is_(None)
        ).order_by(col(FigureRow.article_id), col(FigureRow.start))
    )
    for row in rows:
        found[row.article_id].append(_figure_of(row))
    return {number: tuple(figures) for number, figures in found.items()}


async def by_measures(session: AsyncSession, keys: Iterable[str], most: int = 200) -> tuple[Figure, ...]:
    """Return the current figures whose measure has one of `keys`, of all articles, the newest first.

    At most `most`: a measure that every article names must not make each new one slower than the last.
    """
    rows = await session.execute(
        select(FigureRow)
        .where(col(FigureRow.measure_key).in_(sorted(set(keys))), col(FigureRow.superseded_at).is_(None))
        .order_by(col(FigureRow.id).desc())
        .limit(most)
    )
    return tuple(_figure_of(row) for row in rows.scalars())


async def superseded(session: AsyncSession, after: datetime) -> tuple[tuple[int, Figure, datetime], ...]:
    """Return the figures superseded after a moment that nobody was told of yet: id, figure and when."""
    rows = await session.execute(
        select(FigureRow)
        .where(col(FigureRow.superseded_at) > after, col(FigureRow.corrected_at).is_(None))
        .order_by(col(FigureRow.superseded_at), col(FigureRow.id))
    )
    return tuple(
        (cast(int, row.id), _figure_of(row), cast(datetime, row.superseded_at)) for row in rows.scalars()
    )


async def corrected(session: AsyncSession, ids: Sequence[int], now: datetime) -> None:
    """Note that those who were shown these superseded figures were told."""
    await session.execute(update(FigureRow).where(col(FigureRow.id).in_(ids)).values(corrected_at=now))


async def doubted(session: AsyncSession, below: float) -> tuple[Figure, ...]:
    """Return the current figures of less confidence than `below`, the newest first."""
    rows = await session.execute(
        select(FigureRow)
        .where(col(FigureRow.confidence) < below, col(FigureRow.superseded_at).is_(None))
        .order_by(col(FigureRow.id).desc())
    )
    return tuple(_figure_of(row) for row in rows.scalars())


def _row_of(article_id: int, figure: Figure) -> FigureRow:
    period = figure.period or Period()
    return FigureRow(
        article_id=article_id,
        start=figure.start,
        end=figure.end,
        surface=figure.surface,
        value=str(figure.value),
        low=_text(figure.low),
        high=_text(figure.high),
        ulp=str(figure.ulp),
        unit=figure.unit,
        unit_written=figure.unit_written,
        qualifier=figure.qualifier,
        role=figure.role,
        direction=figure.direction,
        measure=figure.measure,
        measure_key=figure.measure_key,
        period_first=period.first,
        period_last=period.last,
        period_months=_text(period.months),
        scope=",".join(figure.scope),
        as_of=figure.as_of,
        attribution=figure.attribution,
        confidence=figure.confidence,
        sentence_start=figure.sentence.start,
        sentence_end=figure.sentence.end,
    )


def _figure_of(row: FigureRow | Row[Any]) -> Figure:
    period = Period(row.period_first, row.period_last, _number(row.period_months))
    return Figure(
        surface=row.surface,
        start=row.start,
        end=row.end,
        value=Decimal(row.value),
        low=_number(row.low),
        high=_number(row.high),
        unit=row.unit,
        qualifier=cast(Qualifier, row.qualifier),
        role=cast(Role, row.role),
        direction=cast(Direction, row.direction),
        measure=row.measure,
        measure_key=row.measure_key,
        period=period if period != Period() else None,
        ulp=Decimal(row.ulp),
        unit_written=row.unit_written,
        scope=tuple(row.scope.split(",")) if row.scope else (),
        as_of=row.as_of,
        attribution=row.attribution,
        confidence=row.confidence,
        sentence=Span(row.sentence_start, row.sentence_end),
        article_id=row.article_id,
    )


def _text(number: Decimal | None) -> str | None:
    return None if number is None else str(number)


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
