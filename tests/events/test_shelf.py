"""Copies and reports of one event are found; other districts, figures and days are kept apart."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.events import copies
from store.events.meaning import means
from store.events.shelf import Shelf
from store.events.telling import Telling

DAY = date(2026, 11, 2)
NOTE = (
    "{place} में शुक्रवार को लगे ऋण मेले में ओडीओपी के {number} कारीगरों को {sum} करोड़ रुपये का ऋण बांटा गया। "
    "जिलाधिकारी ने चेक सौंपे और कहा कि कारीगरों को औजार भी दिए जाएंगे। मेले में बैंकों ने बीस दुकानें लगाईं।"
)
TITLE = "{place} में कारीगरों को {sum} करोड़ का ऋण बांटा गया"
ENGLISH = (
    "Loans worth Rs 15 crore were given to 420 artisans of Moradabad at a credit fair. Banks set up stalls."
)


def telling(number: int, title: str, text: str, days: int = 0, vector: list[float] | None = None) -> Telling:
    """Return an article to compare."""
    unit = None if vector is None else np.array(vector, np.float32) / np.float32(np.linalg.norm(vector))
    return Telling(number, title, text, DAY + timedelta(days=days), unit)


def note(
    number: int, place: str = "मुरादाबाद", artisans: int = 420, crore: int = 15, days: int = 0
) -> Telling:
    """Return an article made from a press note's template."""
    values = {"place": place, "number": artisans, "sum": crore}
    return telling(number, TITLE.format(**values), NOTE.format(**values), days)


def tie(one: Telling, other: Telling) -> str | None:
    """Return how the second is tied to the first on a shelf of its own."""
    shelf = Shelf()
    shelf.add(one)
    return next((kin.tie for kin in shelf.kin(other)), None)


def test_a_reprint_is_a_copy_however_it_is_led_in() -> None:
    """Ten papers with one press note are one confirmation."""
    reprint = telling(2, "ऋण मेले में 420 कारीगरों की मदद", "हमारे संवाददाता। " + note(1).text)
    assert tie(note(1), reprint) == "copy"


@pytest.mark.parametrize(
    "other",
    [
        note(2, place="अलीगढ़"),
        note(2, artisans=600, crore=22),
        telling(2, "Cricket: India win", "The team won by 6 wickets."),
    ],
    ids=["another district", "other figures", "another matter"],
)
def test_a_template_with_another_district_or_other_figures_is_another_event(other: Telling) -> None:
    """Two districts' loan fairs are not taken for one."""
    assert tie(note(1), other) is None


def test_reports_a_week_apart_are_not_one_event_unless_copied() -> None:
    """This month's fair is not last month's."""
    report = "In Moradabad the banks gave Rs 15 crore in loans to 420 artisans who came to a fair."
    first = telling(1, "Moradabad artisans get Rs 15 crore loans", ENGLISH)
    second = "Loans of Rs 15 crore for Moradabad artisans"
    assert tie(first, telling(2, second, report)) == "story"
    assert tie(first, telling(2, second, report, days=9)) is None
    assert tie(note(1), note(2, days=9)) == "copy"


def test_reports_in_two_languages_are_tied_by_their_meaning_alone() -> None:
    """A Hindi and an English reader are told of one event once."""
    pulls = [[1.0, 0, 0.1 * n, 1] for n in range(20)] + [[-1.0, 0, 0.1 * n, 1] for n in range(20)]
    vectors = [np.array(row, np.float32) / np.float32(np.linalg.norm(row)) for row in pulls]
    shelf = Shelf(means([("hi", row) for row in vectors] + [("en", row) for row in vectors]))
    hindi = note(1)
    shelf.add(Telling(1, hindi.title, hindi.text, DAY, vectors[0]))
    near = telling(2, "Moradabad artisans get loans", ENGLISH, vector=[1.0, 0, 0.2, 1])
    far = telling(3, "Moradabad artisans get loans", ENGLISH, vector=[-1.0, 0, 0.2, 1])
    assert [(kin.article_id, kin.tie) for kin in shelf.kin(near)] == [(1, "story")]
    assert shelf.kin(far) == ()


@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_is_a_share_that_does_not_depend_on_the_order(one: str, other: str) -> None:
    """Which article came first does not decide whether they are copies."""
    first, second = copies.sketch(one), copies.sketch(other)
    assert 0.0 <= copies.alike(first, second) == copies.alike(second, first) <= 1.0
    assert copies.alike(first, first) == (1.0 if first.size else 0.0)


def test_a_dateline_from_the_capital_does_not_part_two_reports() -> None:
    """Half of all state news is datelined Lucknow, whatever district it is about."""
    text = "कैबिनेट ने आगरा में लेदर पार्क के लिए 280 एकड़ जमीन मंजूर की। उद्यमियों को एक जगह सब सुविधाएं मिलेंगी।"
    agra = telling(1, "आगरा में लेदर पार्क के लिए 280 एकड़ जमीन मंजूर", f"आगरा। {text}")
    capital = telling(2, "लेदर पार्क के लिए 280 एकड़ जमीन को कैबिनेट की मंजूरी", f"लखनऊ। {text}")
    assert tie(agra, capital) == "copy"


@pytest.mark.parametrize("other", ["It had 318 visitors from abroad.", "Visitors came in 2025."])
def test_a_shared_count_speaks_for_one_event_and_a_year_does_not(other: str) -> None:
    """Two reports that choose other words still print the same count."""
    nowhere = np.zeros(2, np.float32)
    shelf = Shelf(means([("hi", nowhere), ("en", nowhere)] * 30))
    shelf.add(telling(1, "कालीन मेला समाप्त", "2025 के कालीन मेले में 412 खरीदार आए।", vector=[1, 0]))
    shared, unshared = (
        shelf.kin(telling(number, "Carpet fair ends", text, vector=[0.7, 0.7]))
        for number, text in ((2, "It had 412 visitors from abroad."), (3, other))
    )
    assert shared[0].score > (unshared[0].score if unshared else 0) + 1


def test_two_groups_are_one_only_where_they_are_near_on_average() -> None:
    """A report that is near one of a story's is not of that story if all others of it are far."""
    shelf = Shelf()
    for number, place in ((1, ""), (2, ""), (3, "")):
        shelf.add(telling(number, f"{place}लेदर पार्क का शिलान्यास", note(number).text))
    for number in (4, 5):
        shelf.add(telling(number, "Glass furnace closed", f"A furnace was shut over fumes, day {number}."))
    assert shelf.fit([1], [2, 3])
    assert not shelf.fit([1], [4, 5])
    assert shelf.fit([1], [99])


def test_reports_with_other_headline_numbers_are_one_event_where_they_share_a_rare_one() -> None:
    """One paper counts the jobs of a park in its headline, the next the years it took."""
    near = [1.0, 0.1, 0.0]
    text = "अजनारा गांव में बनने वाले लेदर पार्क के पहले चरण का शिलान्यास हुआ। {} 90 इकाइयों को जमीन मिलेगी।"
    one = telling(1, "लेदर पार्क का शिलान्यास, 12 हजार को रोजगार", text.format("118 करोड़ खर्च होंगे।"), 0, near)
    other = telling(2, "15 साल बाद लेदर पार्क का शिलान्यास", text.format("कारोबारी खुश हैं।"), 1, near)
    strange = telling(3, "15 साल बाद लेदर पार्क का शिलान्यास", text.format("").replace("90", "कई"), 1, near)
    assert tie(one, other) is not None
    assert tie(one, strange) is None
