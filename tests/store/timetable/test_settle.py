"""Late, missed, paused and edited subscriptions."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from store.timetable.settle import LATEST, resume, settle, since
from store.timetable.slots import following, is_quiet, preceding
from store.timetable.values import Slot, Timetable
from tests.store.timetable.test_slots import moments, timetables

EIGHT = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)  # 08:00 in India
DAILY = Timetable()


def test_a_slot_on_time_is_sent_and_not_called_late() -> None:
    """The ordinary case says nothing about lateness."""
    done = settle(DAILY, EIGHT, EIGHT + timedelta(seconds=40))
    assert done.slot == Slot(EIGHT, "2026-11-23 08:00")
    assert not done.late
    assert done.next == Slot(EIGHT + timedelta(days=1), "2026-11-24 08:00")


def test_up_to_twelve_hours_late_is_sent_and_says_so() -> None:
    """A digest missed in the morning still comes in the evening."""
    done = settle(DAILY, EIGHT, EIGHT + timedelta(hours=11, minutes=59))
    assert done.slot is not None
    assert done.late


def test_more_than_twelve_hours_late_is_folded_into_the_next() -> None:
    """Nobody gets this morning's digest tomorrow before breakfast."""
    done = settle(DAILY, EIGHT, EIGHT + timedelta(hours=12))
    assert done.slot is None
    assert done.next.at == EIGHT + timedelta(days=1)


def test_of_ten_missed_days_one_digest_comes() -> None:
    """A server back from a long sleep does not send ten digests."""
    done = settle(DAILY, EIGHT, EIGHT + timedelta(days=10, minutes=1))
    assert done.slot == Slot(EIGHT + timedelta(days=10), "2026-12-03 08:00")
    assert not done.late


def test_a_late_slot_waits_for_the_end_of_quiet_hours() -> None:
    """Catching up does not wake anybody."""
    timetable = Timetable(times=(time(20),), quiet=(time(22), time(5)))
    due = following(timetable, EIGHT)
    done = settle(timetable, due.at, due.at + timedelta(hours=3))
    assert done.slot == due
    assert done.send_at == due.at + timedelta(hours=9)


def test_a_late_slot_whose_quiet_hours_end_too_late_is_folded() -> None:
    """Held beyond twelve hours, it is part of the next."""
    timetable = Timetable(times=(time(20),), quiet=(time(22), time(9)))
    due = following(timetable, EIGHT)
    assert settle(timetable, due.at, due.at + timedelta(hours=3)).slot is None


def test_a_paused_chat_gets_no_backlog() -> None:
    """Coming back from a holiday, a chat gets the news since its last slot and no more."""
    covered, upcoming = resume(DAILY, EIGHT + timedelta(days=30, hours=5))
    assert covered == EIGHT + timedelta(days=30)
    assert since(DAILY, covered, upcoming) == covered


def test_the_first_digest_covers_one_interval() -> None:
    """A new subscriber's first digest is a day's news, not the archive."""
    assert since(DAILY, None, Slot(EIGHT, "")) == EIGHT - timedelta(days=1)


@given(timetables, moments, st.timedeltas(timedelta(0), timedelta(days=3)))
def test_a_settled_slot_is_due_recent_and_before_the_next(
    t: Timetable, moment: datetime, lag: timedelta
) -> None:
    """Whenever the worker wakes, what it sends is due, at most twelve hours old, and not in quiet hours."""
    due = following(t, moment)
    now = due.at + lag
    done = settle(t, due.at, now)
    assert done.next.at > now
    if done.slot is not None:
        assert due.at <= done.slot.at <= now
        assert now - done.slot.at < LATEST
        assert now <= done.send_at < done.send_until <= done.next.at
        assert done.send_at == now or not is_quiet(t, done.send_at)


@given(timetables, moments, st.lists(st.timedeltas(timedelta(0), timedelta(hours=30)), max_size=12))
def test_however_the_worker_stumbles_no_slot_is_settled_twice_and_no_time_is_left_out(
    t: Timetable, moment: datetime, lags: list[timedelta]
) -> None:
    """Every minute of news is in exactly one digest, whatever the pauses of the process."""
    due, covered, keys = following(t, moment), preceding(t, moment).at, []
    for lag in lags:
        done = settle(t, due.at, due.at + lag)
        if done.slot is not None:
            assert since(t, covered, done.slot) == covered
            keys.append(done.slot.key)
            covered = done.slot.at
        due = done.next
    assert len(keys) == len(set(keys))
    assert keys == sorted(keys)
