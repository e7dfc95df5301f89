"""A year asked for is a year told of."""

from __future__ import annotations

import pytest

from store.figures.extract import extract
from store.search.weighing.years import amiss, told
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
        ("जून 2022 में क्या हुआ", 0.8),
        ("what happened in June 2022", 0.8),
        ("dec 2022 me kya hua", pytest.approx(0.64)),
    ],
)
def test_an_article_tells_of_the_year_asked_for_or_does_not(question: str, share: float) -> None:
    """Last year's record is no answer to this year's question, however alike the two reports are."""
    assert told(question, REPORT) == share


HALF = Article(
    "सैडलरी का निर्यात",
    "अप्रैल से दिसंबर 2025 तक 612 करोड़ रुपये का निर्यात हुआ। अप्रैल 2024 में 30 करोड़ का हुआ था।",
    published=Published("2026-01-10"),
)


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("2025-26 के पहले नौ महीनों में कितना निर्यात हुआ", 0.8),
        ("2025-26 ke nau mahine me kitna niryat hua", 0.8),
        ("how much was exported in the first nine months of FY 2025-26", 0.8),
        ("how much was exported in 2024-25", 0.0),
        ("2026-27 me kitna niryat hua", 0.0),
    ],
)
def test_a_figure_of_a_part_of_a_financial_year_tells_of_it(question: str, share: float) -> None:
    """Who asks for nine months of a year is not told that the article is of another."""
    figures = extract(HALF.text, HALF.published).figures
    assert told(question, HALF, figures) == share


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("station stall ki november bikri", True),
        ("जुलाई में स्टॉल पर कितनी बिक्री हुई", True),
        ("sales of the stall in April 2025", True),
        ("दिसंबर में कितनी बिक्री हुई", False),
        ("stall sales in January", False),
        ("stall par kitni bikri hui", False),
        ("may the stall sell bangles", False),
    ],
)
def test_another_month_is_another_sale(question: str, other: bool) -> None:
    """A report of December that came out in January says nothing of November."""
    stall = Article(
        "Stall sells well", "दिसंबर में स्टॉल पर 4 लाख की बिक्री हुई।", published=Published("2025-01-17")
    )
    assert amiss(question, stall) == other
