"""The worker is ended in the middle of a digest: nothing lost or doubled, every doubt accounted for."""

from __future__ import annotations

import signal

import pytest

from tests.chaos import faults, ordeal


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGTERM], ids=["kill", "term"])
async def test_ending_the_worker_in_the_middle_of_a_digest_loses_and_doubles_nothing(
    sqlite_url: str, blow: signal.Signals
) -> None:
    """A crash or a deploy at eight in the morning costs nobody the news; `make chaos` is the long form."""
    toll = await ordeal(sqlite_url, 40, [blow] * 2, seed=11)
    assert len(toll.in_flight) == 2
    assert faults(toll, graceful=blow is signal.SIGTERM) == []
