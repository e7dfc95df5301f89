"""When a source is asked again, switched off, and told of."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from store.feeds import changes
from store.feeds.answers import Fault, Page, Validators
from store.feeds.changes import Source

NOW = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)
FEED = "https://a.example/feed"
SOURCE = Source(FEED)
ANSWER = Page(FEED, b"", validators=Validators('"a1"'))
BROKEN = Fault(FEED, "status", 500)


def failing(source: Source, times: int, fault: Fault = BROKEN) -> tuple[Source, list[str]]:
    """Let a source fail that often in a row."""
    told: list[str] = []
    for _ in range(times):
        source, notices = changes.failed(source, fault, NOW)
        told += notices
    return source, told


def test_each_failure_doubles_the_pause_up_to_a_day() -> None:
    """A server in trouble is left alone."""
    pauses = []
    for times in range(1, 8):
        source, _ = failing(SOURCE, times)
        assert source.next_at
        pauses.append((source.next_at - NOW) / timedelta(hours=1))
    assert pauses == [1, 2, 4, 8, 16, 24, 24]


def test_a_source_that_keeps_failing_goes_off_and_is_told_once() -> None:
    """The admin hears it once, not with every look."""
    source, told = failing(SOURCE, changes.GIVE_UP + 5)
    assert (source.off, told, source.reason) == (True, ["off"], "status 500")


def test_a_gone_source_is_off_at_once_and_told_once() -> None:
    """410 means what it says."""
    source, told = failing(SOURCE, 3, Fault(FEED, "gone", 410))
    assert (source.off, told) == (True, ["gone"])


def test_a_source_that_answers_again_is_on_and_told_once() -> None:
    """The admin hears that the trouble is over."""
    source, _ = failing(SOURCE, changes.GIVE_UP)
    source, notices = changes.answered(source, ANSWER, 0, NOW)
    assert (source.off, source.failures, source.reason, notices) == (False, 0, "", ("recovered",))
    assert changes.answered(source, ANSWER, 0, NOW)[1] == ()


def test_a_server_s_own_patience_is_kept() -> None:
    """Retry-After outranks our pause, and a hostile one does not bury the source."""
    for asked, hours in ((6 * 3600.0, 6), (60.0, 1), (1e12, 7 * 24)):
        source, _ = changes.failed(SOURCE, replace(BROKEN, retry_after=asked), NOW)
        assert source.next_at == NOW + timedelta(hours=hours)


def test_freshness_is_kept_within_a_day() -> None:
    """Cache-Control decides when asking again makes sense."""
    for fresh, minutes in ((0.0, 30), (7200.0, 120), (1e9, 24 * 60)):
        source, _ = changes.answered(SOURCE, replace(ANSWER, fresh=fresh), 0, NOW)
        assert source.next_at == NOW + timedelta(minutes=minutes)


def test_a_lasting_move_is_followed_and_told() -> None:
    """The list keeps the address that works."""
    source, notices = changes.answered(SOURCE, replace(ANSWER, moved="https://b.example/feed"), 0, NOW)
    assert (source.url, notices) == ("https://b.example/feed", ("moved",))


def test_validators_outlive_an_answer_that_nothing_changed() -> None:
    """After a 304 we still ask 'changed since?'."""
    source, _ = changes.answered(SOURCE, ANSWER, 1, NOW)
    source, _ = changes.answered(source, Page(FEED, b"", changed=False), 0, NOW)
    assert source.validators == Validators('"a1"')


def test_a_source_silent_for_four_usual_intervals_is_told_once_until_it_speaks() -> None:
    """A feed that quietly died does not look like a day without news."""
    source, at = SOURCE, NOW
    told: list[str] = []
    for _ in range(10):
        at += timedelta(days=1)
        source, notices = changes.answered(source, ANSWER, 1, at)
        told += notices
    for _ in range(8):
        at += timedelta(days=1)
        source, notices = changes.answered(source, ANSWER, 0, at)
        told += notices
    assert told == ["silent"]
    source, _ = changes.answered(source, ANSWER, 1, at)
    assert not source.silent


@given(
    st.lists(st.one_of(st.integers(0, 3), st.just(BROKEN), st.just(Fault(FEED, "gone", 410))), max_size=40)
)
def test_whatever_happens_a_source_is_asked_again_within_a_week(events: list[int | Fault]) -> None:
    """No source is ever forgotten."""
    source, now = SOURCE, NOW
    for event in events:
        now += timedelta(hours=3)
        if isinstance(event, Fault):
            source, _ = changes.failed(source, event, now)
        else:
            source, _ = changes.answered(source, ANSWER, event, now)
        assert source.next_at
        assert now < source.next_at <= now + timedelta(days=7)
