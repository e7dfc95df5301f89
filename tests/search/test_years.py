"""A year asked for is a year told of."""

from __future__ import annotations

import pytest

from store.search.weighing.years import told
from store.types import Article, Published

REPORT = Article(
    "Exports of 2020-21",
    "Goods worth Rs 7 crore left in 2020-21, the first year of the scheme of 2018.",
    published=Published("2022-06-14"),
)


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("how much was exported", 1.0),
        ("2020-21 में कितना निर्यात हुआ", 1.0),
        ("२०२०-२१ में कितना निर्यात हुआ", 1.0),
        ("2021-22 me kitna niryat hua", 0.0),
        ("what began in 2018", 1.0),
        ("2022 में क्या हुआ", 0.8),
        ("what happened in 2017", 0.0),
    ],
)
def test_an_article_tells_of_the_year_asked_for_or_does_not(question: str, share: float) -> None:
    """Last year's record is no answer to this year's question, however alike the two reports are."""
    assert told(question, REPORT) == share
