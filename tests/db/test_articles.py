"""Articles come back as they went in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest
from sqlalchemy.exc import IntegrityError

from store.db import articles, figures
from store.db.session import Database
from store.types import Article, Coverage, Figure, Passage, Period, Published, Span

PUBLISHED = Published("2024-03", date(2024, 3, 1), date(2024, 3, 31))
ARTICLE = Article("पीतल नगरी", "पहला वाक्य।", "https://a.example/1", "a.example", PUBLISHED)
PASSAGE = Passage(0, 0, Span(0, 11), "पहला वाक्य।", (Span(0, 11),))
FIGURE = Figure(
    "1.71 lakh crore", 3, 18, Decimal("1710000000000"), Decimal("1710000000000"), None, "INR",
    qualifier="more_than", measure="exports", measure_key="export", ulp=Decimal("10000000000"),
    period=Period(date(2023, 4, 1), date(2024, 3, 31)), scope=("agra", "petha"), sentence=Span(0, 20),
)  # fmt: skip


async def test_an_article_comes_back_with_its_passages(database: Database, now: datetime) -> None:
    """What a reply quotes is what was stored, to the letter."""
    async with database.write() as session:
        put = await articles.put(session, ARTICLE, "https://a.example/1", "hash", now)
        await articles.replace_passages(session, put.id, [PASSAGE])
    async with database.read() as session:
        (document,) = await articles.documents(session)
    assert document.article == replace(ARTICLE, id=put.id)
    assert document.passages == (Passage(put.id, 0, PASSAGE.span, PASSAGE.text, PASSAGE.sentences),)


async def test_the_same_article_twice_changes_nothing(database: Database, now: datetime) -> None:
    """An import can be repeated without fear."""
    async with database.write() as session:
        first = await articles.put(session, ARTICLE, "https://a.example/1", "hash", now)
        second = await articles.put(session, ARTICLE, "https://a.example/1", "hash", now)
        third = await articles.put(session, ARTICLE, "https://a.example/1", "other", now)
    assert [first.change, second.change, third.change] == ["added", "same", "updated"]
    assert first.id == second.id == third.id


async def test_a_figure_keeps_every_digit(database: Database, now: datetime) -> None:
    """A sum of crores is not rounded by the database."""
    async with database.write() as session:
        put = await articles.put(session, ARTICLE, "https://a.example/1", "hash", now)
        await figures.replace(session, put.id, [FIGURE], now)
    async with database.read() as session:
        found = await figures.by_articles(session, [put.id, 99])
    (figure,) = found[put.id]
    assert figure.article_id == put.id
    assert (figure.value, figure.high, figure.ulp) == (FIGURE.value, None, FIGURE.ulp)
    assert (figure.period, figure.scope, figure.sentence) == (FIGURE.period, FIGURE.scope, FIGURE.sentence)
    assert found[99] == ()


async def test_the_figures_an_article_prints_are_its_current_ones(database: Database, now: datetime) -> None:
    """A figure taken back answers nothing."""
    async with database.write() as session:
        put = await articles.put(session, ARTICLE, "https://a.example/1", "hash", now)
        await figures.replace(session, put.id, [FIGURE], now)
    async with database.read() as session:
        printed = await figures.by_articles(session, [put.id, 99])
        assert [one.unit for one in printed[put.id]] == [FIGURE.unit]
        assert printed[99] == ()
    async with database.write() as session:
        await figures.replace(session, put.id, [], now)
        assert await figures.by_articles(session, [put.id]) == {put.id: ()}


async def test_a_failed_write_leaves_nothing(database: Database, now: datetime) -> None:
    """No half-written article is ever read."""

    async def fail_half_way() -> None:
        async with database.write() as session:
            await articles.put(session, ARTICLE, "https://a.example/1", "hash", now)
            await articles.replace_passages(session, 99, [PASSAGE])

    with pytest.raises(IntegrityError):
        await fail_half_way()
    async with database.read() as session:
        assert await articles.coverage(session) == Coverage(0, 0, None, None)


async def test_coverage_counts_and_dates(database: Database, now: datetime) -> None:
    """An honest 'nothing on this' can say what the store holds."""
    undated = Article("b", "b", None, "b.txt")
    async with database.write() as session:
        await articles.put(session, ARTICLE, "1", "1", now)
        await articles.put(session, undated, "2", "2", now)
    async with database.read() as session:
        assert await articles.coverage(session) == Coverage(2, 2, date(2024, 3, 1), date(2024, 3, 31))
        newest = await articles.latest(session, 5)
    assert [article.title for article in newest] == ["पीतल नगरी", "b"]
