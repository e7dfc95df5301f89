"""A year of slots in four zones, through every clock change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.timetable.slots import awake, following, instant, is_quiet, preceding
from store.timetable.values import EVERY_DAY, Slot, Timetable, faults, zone_of

ZONES = ("Asia/Kolkata", "Europe/London", "America/New_York", "Australia/Lord_Howe")
clocks = st.times().map(lambda t: t.replace(second=0, microsecond=0))
moments = st.integers(0, 60 * 24 * 420).map(lambda m: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=m))
quiets = st.none() | st.tuples(clocks, clocks).filter(lambda pair: pair[0] != pair[1])
timetables = st.builds(
    Timetable,
    zone=st.sampled_from([*ZONES, "Pacific/Apia", "Africa/Casablanca", "Asia/Gaza"]),
    times=st.lists(clocks, min_size=1, max_size=3, unique=True).map(tuple),
    days=st.frozensets(st.integers(0, 6), min_size=1),
    quiet=quiets,
)


def year(timetable: Timetable, first: datetime, days: int = 366) -> list[Slot]:
    """Return the slots of so many days from `first`."""
    slots, moment = [], first
    while (slot := following(timetable, moment)).at < first + timedelta(days=days):
        slots.append(slot)
        moment = slot.at
    return slots


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("clock", [time(0), time(1, 30), time(2, 0), time(2, 15), time(8), time(23, 59)])
def test_every_local_day_of_a_year_has_exactly_one_slot(zone: str, clock: time) -> None:
    """A reader gets one digest a day, also on the days when clocks change."""
    start = instant(date(2026, 1, 1), time(0), zone) - timedelta(seconds=1)
    slots = year(Timetable(zone=zone, times=(clock,)), start, 365)
    days = [slot.key[:10] for slot in slots]
    assert days == [(date(2026, 1, 1) + timedelta(days=n)).isoformat() for n in range(365)]


@pytest.mark.parametrize("zone", ZONES)
def test_the_wall_clock_shows_the_chosen_time_all_year(zone: str) -> None:
    """Eight o'clock stays eight o'clock in summer and winter."""
    slots = year(Timetable(zone=zone), datetime(2026, 1, 1, tzinfo=UTC))
    assert {slot.at.astimezone(zone_of(zone)).time() for slot in slots} == {time(8)}


@pytest.mark.parametrize(
    ("zone", "day", "clock", "shown"),
    [
        ("Europe/London", date(2026, 3, 29), time(1, 30), time(2, 30)),
        ("America/New_York", date(2026, 3, 8), time(2, 0), time(3, 0)),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 10), time(2, 40)),
    ],
)
def test_a_skipped_time_moves_forward(zone: str, day: date, clock: time, shown: time) -> None:
    """A digest at a time the clock skips still comes that day."""
    slot = following(Timetable(zone=zone, times=(clock,)), instant(day, time(0), zone))
    assert slot.at.astimezone(zone_of(zone)).time() == shown
    assert slot.key == f"{day} {clock:%H:%M}"


@pytest.mark.parametrize(
    ("zone", "day", "clock", "utc"),
    [
        ("Europe/London", date(2026, 10, 25), time(1, 30), time(0, 30)),
        ("America/New_York", date(2026, 11, 1), time(1, 30), time(5, 30)),
        ("Australia/Lord_Howe", date(2026, 4, 5), time(1, 45), time(14, 45)),
    ],
)
def test_a_repeated_time_fires_once_the_first_time(zone: str, day: date, clock: time, utc: time) -> None:
    """An hour that comes twice brings one digest."""
    timetable = Timetable(zone=zone, times=(clock,))
    slot = following(timetable, instant(day, time(0), zone))
    assert slot.at.time() == utc
    assert following(timetable, slot.at).key[:10] == (day + timedelta(days=1)).isoformat()


def test_quiet_hours_over_midnight_hold_a_slot_until_they_end() -> None:
    """A digest asked for at eleven at night waits for the morning when the night is quiet."""
    timetable = Timetable(times=(time(23),), quiet=(time(22), time(7)))
    slot = following(timetable, datetime(2026, 11, 23, 12, tzinfo=UTC))
    assert slot == Slot(datetime(2026, 11, 24, 1, 30, tzinfo=UTC), "2026-11-23 23:00")


def test_two_slots_pushed_to_one_moment_are_one() -> None:
    """The end of quiet hours does not bring two digests at once."""
    timetable = Timetable(times=(time(23), time(2), time(7)), quiet=(time(22), time(7)))
    assert len(year(timetable, datetime(2026, 1, 1, tzinfo=UTC), 10)) == 10


def test_weekly_means_the_chosen_weekday() -> None:
    """A weekly digest comes on its day."""
    slots = year(Timetable(days=frozenset({0})), datetime(2026, 1, 1, tzinfo=UTC))
    assert len(slots) == 52
    assert {date.fromisoformat(slot.key[:10]).weekday() for slot in slots} == {0}


@given(timetables, moments)
def test_slots_only_go_forward_and_are_never_quiet(timetable: Timetable, moment: datetime) -> None:
    """No slot is skipped, repeated or sent at night."""
    slots = year(timetable, moment, 20)
    assert all(a.at < b.at for a, b in pairwise(slots))
    assert len({slot.key for slot in slots}) == len(slots)
    for slot in slots:
        assert not is_quiet(timetable, slot.at)
        assert slot.at > moment


@given(timetables, moments)
def test_the_last_slot_and_the_next_have_none_between(timetable: Timetable, moment: datetime) -> None:
    """What was last due and what is next due join without a gap."""
    last = preceding(timetable, moment)
    upcoming = following(timetable, moment)
    assert last.at <= moment < upcoming.at
    assert following(timetable, last.at) == upcoming


@given(timetables, moments)
def test_awake_is_never_in_quiet_hours_and_never_more_than_a_day_away(t: Timetable, moment: datetime) -> None:
    """Held messages go out when the quiet hours end, not later."""
    woken = awake(t, moment)
    assert moment <= woken <= moment + timedelta(hours=25)
    assert not is_quiet(t, woken)


@pytest.mark.parametrize(
    ("timetable", "fault"),
    [
        (Timetable(zone="Asia/Atlantis"), "zone"),
        (Timetable(zone="../etc/passwd"), "zone"),
        (Timetable(zone=""), "zone"),
        (Timetable(times=()), "no_times"),
        (Timetable(times=tuple(time(h) for h in range(7))), "many_times"),
        (Timetable(days=frozenset()), "no_days"),
        (Timetable(days=EVERY_DAY | {7}), "no_days"),
        (Timetable(quiet=(time(8), time(8))), "quiet"),
    ],
)
def test_a_timetable_that_cannot_work_is_refused(timetable: Timetable, fault: str) -> None:
    """A chat hears what is wrong instead of waiting for a digest that never comes."""
    assert faults(timetable) == (fault,)
