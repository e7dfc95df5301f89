"""Publication dates keep what the source wrote."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.text import dates
from store.text.months import MONTHS


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("2021-11-02", "2021-11-02"),
        ("2021-11-02T23:50:00+05:30", "2021-11-02"),
        ("2021-11-01T20:15:00Z", "2021-11-01"),
        ("2021-11", "2021-11"),
        ("2021", "2021"),
        ("08-04", "08-04"),
        ("20211102 161445", "2021-11-02"),
        ("Tue, 02 Nov 2021 16:14:45 +0530", "2021-11-02"),
        ("2 नवंबर 2021", "2021-11-02"),
        ("२ नवम्बर, २०२१", "2021-11-02"),
        ("मंगलवार, 02 नवंबर 2021 04:14 PM", "2021-11-02"),
        ("Published on Nov 2nd, 2021 at 4 pm", "2021-11-02"),
        ("02/11/2021", "2021-11-02"),
        ("11/25/2021", "2021-11-25"),
        ("10/9/10 7:15 AM EDT", "2010-10-09"),
        ("10/9/10 7:15 AM IST", "2010-09-10"),
        ("2-11-21", "2021-11-02"),
        ("सितम्बर 2022", "2022-09"),
        ("12 May", "05-12"),
        ("5 agast 2021", "2021-08-05"),
    ],
)
def test_a_date_is_read_to_the_precision_given(text: str, kept: str) -> None:
    """A bare date is never shifted, and an unknown day is never made up."""
    published = dates.parse_published(text)
    assert published is not None
    assert published.text == kept


@pytest.mark.parametrize(
    "text",
    ["", "hello", "maybe 5 2021", "2021-13-45", "2021-02-30", "31 June 2021", "1.2.3.4", "मईल 2021 की"],
)
def test_what_is_no_date_is_none(text: str) -> None:
    """A wrong date is worse than none."""
    assert dates.parse_published(text) is None


@given(st.dates(date(1990, 1, 1), date(2040, 12, 31)), st.sampled_from(sorted(MONTHS)))
def test_a_day_written_out_comes_back(day: date, month: str) -> None:
    """Every spelling of a month means its month."""
    expected = dates.of_parts(day.year, MONTHS[month], min(day.day, 28))
    assert dates.parse_published(f"{min(day.day, 28)} {month} {day.year}") == expected


@given(st.text(alphabet="0123456789-/. :TZ०१२मार्चJanuaryNov,सोमवार'", max_size=60))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    """No page's date line stops an import."""
    published = dates.parse_published(text)
    assert published is None or published.text
