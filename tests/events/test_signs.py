"""What speaks for and against one event is seen in both languages."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.events.signs import elsewhere, renumbered, signs
from store.events.telling import Telling
from store.events.weights import AGAINST, BY_WORDS, WITH_MEANING

DAY = date(2026, 11, 2)  # a Monday


def telling(title: str, text: str = "", days: int = 0) -> Telling:
    """Return an article to compare."""
    return Telling(0, title, text, DAY + timedelta(days=days))


@pytest.mark.parametrize(
    ("one", "other", "days", "shared"),
    [
        ("सोमवार को हड़ताल शुरू हुई।", "The strike began on Monday.", 1, 1.0),
        ("The fair closes on November 19.", "मेला 19 नवंबर तक चलेगा।", 2, 1.0),
        ("The strike began on Monday.", "The strike began on Monday.", 7, 0.0),
        ("मेला लगा।", "The fair began on Monday.", 0, 0.0),
    ],
    ids=["weekday", "last day", "another week's Monday", "no day"],
)
def test_a_day_both_name_is_seen_however_it_is_named(one: str, other: str, days: int, shared: float) -> None:
    """A weekday is the one before its own paper came out."""
    assert signs(telling("", one), telling("", other, days), None)["day"] == shared


def test_amounts_are_the_same_in_either_scale_and_language() -> None:
    """₹2.30 crore and 230 लाख are one sum; three years and four officers are no amounts."""
    found = signs(
        telling("", "ठगों ने 230 लाख रुपये और 36 कंटेनर हड़पे, 3 साल से फरार, 4 अधिकारी जांच में।"),
        telling("", "Cheats took Rs 2.30 crore and 36 containers 3 years ago; 4 officers look into it."),
        None,
    )
    assert found["amounts"] == pytest.approx(1.0986, abs=1e-3)  # ln(1 + 2)
    assert found["amounted"] == 1.0


def test_a_headlines_district_that_the_other_never_names_is_seen() -> None:
    """The other's dateline from the capital makes it no report of that district."""
    agra = telling("आगरा में लेदर पार्क", "आगरा। लेदर पार्क बनेगा।")
    other = telling("Leather park cleared", "Lucknow: The cabinet cleared a leather park in Unnao.")
    assert signs(agra, other, None)["headed_untold"] == 1.0
    assert not elsewhere(agra, other)
    assert elsewhere(agra, telling("Unnao gets leather park"))
    assert not elsewhere(agra, telling("Unnao gets leather park", "After Agra it is the second."))


@pytest.mark.parametrize(
    ("one", "other", "parted"),
    [
        ("मुरादाबाद में 420 कारीगरों को ऋण", "मुरादाबाद में 600 कारीगरों को ऋण", True),
        ("Loans for 420 artisans in Moradabad", "Loans for 600 artisans in Moradabad", True),
        ("मुरादाबाद में 420 कारीगरों को ऋण", "बैंकों ने मेले में बांटे 15 करोड़", False),
        ("Fraud of Rs 2.3 crore in Saharanpur", "Fraud of Rs 2.30 crore in Saharanpur", False),
        ("Loans for 420 artisans", "Loans for artisans", False),
    ],
)
def test_one_headline_with_other_numbers_is_another_event(one: str, other: str, parted: bool) -> None:
    """A scheme's next round has last round's headline; other headlines choose other numbers of one event."""
    assert renumbered(telling(one), telling(other)) is parted


def test_every_sign_is_weighed_and_those_against_weigh_against() -> None:
    """A sign without a weight, or with one of the wrong sign, is a mistake."""
    found = signs(telling("a"), telling("b"), 0.5)
    assert {*found} == {*WITH_MEANING} - {"always"}
    assert {*BY_WORDS} == {name for name in WITH_MEANING if "meaning" not in name}
    for table in (WITH_MEANING, BY_WORDS):
        assert all((weight <= 0) == (name in AGAINST | {"always"}) for name, weight in table.items())


@given(st.text(max_size=80), st.text(max_size=200), st.text(max_size=80), st.text(max_size=200))
def test_any_two_texts_compare_alike_in_either_order(title: str, text: str, other: str, body: str) -> None:
    """Which came first says nothing, and no text is an error."""
    one, two = telling(title, text), telling(other, body)
    assert signs(one, two, 0.3) == pytest.approx(signs(two, one, 0.3))
