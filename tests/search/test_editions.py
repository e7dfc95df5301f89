"""Of an event that comes again, the latest edition answers when and where it is."""

from __future__ import annotations

from datetime import date

import pytest

from store.search.evidence import Support
from store.search.query import understand
from store.search.weighing import editions
from store.search.weighing.editions import Edition
from store.types import Article, Published

TOLD = Support(1.0, 0.0, 0.0, 1.0, 1.0, value=True, counted=True, shares=(1.0,))


def held(number: int, year: int, line: str) -> Edition:
    day = Published(str(year), date(year, 1, 1), date(year, 12, 31)) if year else None
    return Edition(Article("Expo", line, published=day, id=number), [line], TOLD)


FOUND = [
    held(1, 2021, "The carpet expo opens in Varanasi on October 4."),
    held(2, 2024, "The carpet expo opens in Bhadohi on October 8."),
    held(3, 0, "The carpet expo will be at Mirzapur in October."),
    held(4, 2025, "The minister spoke of the carpet expo."),
]


@pytest.mark.parametrize(
    "question", ["carpet expo kahan hoga", "कारपेट एक्सपो कब है", "where is the carpet expo"]
)
def test_earlier_editions_stand_behind_the_latest_that_answers(question: str) -> None:
    """A newer article that does not say it is none; an undated one is neither old nor new."""
    behind = editions.stale(understand(question), FOUND)
    assert behind[1] == 1.0
    assert behind[2] == 0.0
    assert 0.0 < behind[3] < 1.0


@pytest.mark.parametrize(
    "question",
    [
        "where was the first carpet expo",
        "carpet expo 2021 kahan hua",
        "कारपेट एक्सपो कहां हुआ था",
        "who opens the carpet expo",
        "where is the carpet made",
    ],
)
def test_of_what_was_any_edition_answers(question: str) -> None:
    """Of a year asked for, of the past, and of what comes once."""
    assert editions.stale(understand(question), FOUND) == {}


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("trade show kahan hoga", "upits kahan hoga"),
        ("where is the India International Trade Fair", "where is the iitf"),
        ("iitf kahan hai", None),
        ("where was the trade show", None),
        ("where is the carpet expo", None),
    ],
)
def test_an_event_is_looked_for_by_its_short_name_too(question: str, other: str | None) -> None:
    """A report may call it by that alone."""
    assert editions.renamed(understand(question)) == other
