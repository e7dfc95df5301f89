"""Figures in the database: replaced with their article, read by article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import cast

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from store.db.tables import FigureRow
from store.types import Direction, Figure, Period, Qualifier, Role, Span


async def replace(session: AsyncSession, article_id: int, figures: Sequence[Figure]) -> None:
    """Write the article's figures in place of those it had."""
    await session.execute(delete(FigureRow).where(col(FigureRow.article_id) == article_id))
    session.add_all(_row_of(article_id, figure) for figure in figures)


async def by_articles(session: AsyncSession, ids: Iterable[int]) -> dict[int, tuple[Figure, ...]]:
    """Return the figures of each article of `ids`, in reading order; an article without any has ()."""
    found: dict[int, list[Figure]] = {number: [] for number in ids}
    rows = await session.execute(
        select(FigureRow)
        .where(col(FigureRow.article_id).in_(list(found)))
        .order_by(col(FigureRow.article_id), col(FigureRow.start))
    )
    for row in rows.scalars():
        found[row.article_id].append(_figure_of(row))
    return {number: tuple(figures) for number, figures in found.items()}


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


def _figure_of(row: FigureRow) -> Figure:
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
