"""Several processes under load, two of them killed: every question answered, every digest accounted for."""

from __future__ import annotations

import pytest

from tests.fleet import faults, ordeal


@pytest.mark.slow
async def test_a_fleet_that_loses_processes_answers_and_delivers_all_within_the_limits(
    postgresql_url: str,
) -> None:
    """No crash costs a reader an answer or a digest; `make fleet` is the long form."""
    toll = await ordeal(postgresql_url, chats=60, kills=2, pause=4.0, seed=3)
    assert toll.kills.total() == 2
    assert faults(toll) == []
