"""Bursts are fine, floods get one warning and then silence."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from handlers.incoming.pace import Limits, Pace

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def test_a_burst_passes_then_one_warning_then_silence() -> None:
    """A reader who asks ten things at once is answered; a flood is told once and then ignored."""
    pace = Pace(3, timedelta(seconds=5))
    assert [pace.take(1, NOW) for _ in range(6)] == ["pass", "pass", "pass", "warn", "silence", "silence"]


def test_a_user_is_heard_again_after_a_pause() -> None:
    """Silence ends by itself."""
    pace = Pace(4, timedelta(seconds=5))
    for _ in range(6):
        pace.take(1, NOW)
    assert pace.take(1, NOW + timedelta(seconds=30)) == "pass"


def test_one_user_s_flood_leaves_others_alone() -> None:
    """Nobody is silenced for another."""
    limits = Limits()
    for _ in range(15):
        limits.take(1, 1, NOW)
    assert limits.take(2, 2, NOW) == "pass"


def test_a_chat_has_its_own_limit() -> None:
    """Many users in one group do not make the bot flood it."""
    limits = Limits()
    verdicts = [limits.take(user, -5, NOW) for user in range(40)]
    assert verdicts.count("pass") == 30
    assert verdicts.count("warn") == 1


@given(st.lists(st.integers(0, 60), max_size=80))
def test_never_more_than_burst_and_refill_pass(pauses: list[int]) -> None:
    """However a flood is timed, the bound holds; a clock that goes back gives nothing."""
    pace, now, passed = Pace(5, timedelta(seconds=10)), NOW, 0
    for pause in pauses:
        now += timedelta(seconds=pause - 5)
        passed += pace.take(1, now) == "pass"
    assert passed <= 5 + sum(max(pause - 5, 0) for pause in pauses) / 10
