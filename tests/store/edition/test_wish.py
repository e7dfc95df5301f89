"""Subscriptions in words, as people write them."""

from __future__ import annotations

from datetime import time

import pytest

from store.edition.values import Subscription
from store.edition.wish import parse, turned
from store.timetable.values import EVERY_DAY

BLANK = Subscription(1)


@pytest.mark.parametrize(
    ("text", "times", "topics"),
    [
        ("8:00 मुरादाबाद पीतल", (time(8),), "मुरादाबाद, पीतल"),
        ("8:00 moradabad brass", (time(8),), "moradabad, brass"),
        ("subah 8 baje moradabad peetal", (time(8),), "moradabad, peetal"),
        ("सुबह 7 बजे और शाम 6 बजे आगरा", (time(7), time(18)), "आगरा"),
        ("7:30, 18:45 Agra", (time(7, 30), time(18, 45)), "Agra"),
        ("9 pm +export !liquor Kanpur", (time(21),), "Kanpur, +export, !liquor"),
        ("12 am Agra", (time(0),), "Agra"),
        ("12 pm Agra", (time(12),), "Agra"),
        ("रात 12 बजे आगरा", (time(0),), "आगरा"),
        ("दोपहर 12 बजे आगरा", (time(12),), "आगरा"),
        ("8 baje subah Agra", (time(8),), "Agra"),
        ("7.45 pm agra", (time(19, 45),), "agra"),
        ("at 8:00 every day on Agra and Kanpur", (time(8),), "Agra, Kanpur"),
        ("har din 8:00 Agra ki khabar", (time(8),), "Agra"),
        ("75 जिले", (time(8),), "75, जिले"),
        ("सुबह आठ बजे बरेली", (time(8),), "बरेली"),
        ("sadhe saat baje agra", (time(7, 30),), "agra"),
        ("पौने दस बजे आगरा", (time(9, 45),), "आगरा"),
        ("half past eight Kanpur", (time(8, 30),), "Kanpur"),
        ("shaam ko Agra", (time(18),), "Agra"),
        ("दो बजे आगरा", (time(14),), "आगरा"),
        ("at 7 in the morning Agra", (time(7),), "Agra"),
        ("मुझे रोज शाम छह बजे बरेली की खबर भेजो", (time(18),), "बरेली"),
        ("send me news on brass every monday at 9 am", (time(9),), "brass"),
        ("", (time(8),), ""),
    ],
)
def test_times_and_topics_are_told_apart(text: str, times: tuple[time, ...], topics: str) -> None:
    """A chat is served at the time it wrote and on what it wrote."""
    wish = parse(text, BLANK).wish
    assert wish.timetable.times == times
    assert str(wish.topics) == topics


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("सोमवार 8:00", {0}), ("somvar shukravar 8:00", {0, 4}), ("weekly Agra", {0}),
        ("weekly friday 8:00", {4}), ("हर शनिवार 8:00", {5}), ("har din 8:00", set(EVERY_DAY)),
        ("every monday 9 am", {0}), ("har hafte Agra", {0}), ("हर सुबह आगरा", set(EVERY_DAY)),
        ("Sunday 9:00", {6}), ("रोज़ 8:00", set(EVERY_DAY)), ("8:00", set(EVERY_DAY)),
    ],
)  # fmt: skip
def test_days_are_read_in_three_languages(text: str, days: set[int]) -> None:
    """A weekly reader is not served daily."""
    assert parse(text, BLANK).wish.timetable.days == days


@pytest.mark.parametrize("text", ["8:00 quiet 22:00-7:00", "8:00 शांत 22-7", "22:00-7:00 8:00"])
def test_quiet_hours_over_midnight_are_read(text: str) -> None:
    """The night stays quiet."""
    table = parse(text, BLANK).wish.timetable
    assert table.quiet == (time(22), time(7))
    assert table.times == (time(8),)


def test_a_zone_is_read_and_an_unknown_one_reported() -> None:
    """Nobody waits in the wrong time zone."""
    assert parse("8:00 Europe/London", BLANK).wish.timetable.zone == "Europe/London"
    assert parse("8:00 Europe/Lundon", BLANK).unclear == ("Europe/Lundon",)


@pytest.mark.parametrize("text", ["25:00 Agra", "8:75", "26:00-27:00"])
def test_an_impossible_time_is_reported(text: str) -> None:
    """A slip is asked about, not guessed at."""
    assert parse(text, BLANK).unclear != ()


@pytest.mark.parametrize("setting", ["days", "quiet", "length", "empty", "t0900"])
def test_a_setting_turned_twice_is_as_it_was(setting: str) -> None:
    """A wrong tap is undone by another."""
    assert turned(turned(BLANK, setting), setting) == BLANK
    assert turned(BLANK, setting) != BLANK


def test_a_forged_setting_changes_nothing() -> None:
    """Made-up callback data does no harm."""
    for forged in ("t9999", "t", "tabcd", "x", ""):
        assert turned(BLANK, forged) == BLANK


@pytest.mark.parametrize(
    ("text", "language", "length"),
    [
        ("8:00 हिंदी में छोटा आगरा", "hi", "short"),
        ("8:00 english agra", "en", "full"),
        ("8:00 hinglish mein poora agra", "hinglish", "full"),
    ],
)
def test_language_and_length_are_read(text: str, language: str, length: str) -> None:
    """What the buttons change can be written at once."""
    wish = parse(text, BLANK).wish
    assert (wish.language, wish.length) == (language, length)
    assert str(wish.topics) in ("आगरा", "agra")
