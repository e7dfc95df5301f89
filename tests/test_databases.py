"""What killed test runs left on a server that several runs share."""

from __future__ import annotations

import asyncio

import asyncpg
import pytest

from tests.databases import LOCK, drop_dead, server

ENDED, UNDER_WAY = "odop_test_r4000000000_1", "odop_test_r2000000000_1"
THERE = "SELECT datname FROM pg_database WHERE datname = ANY($1)"


def test_databases_of_ended_runs_are_dropped_and_those_of_runs_under_way_are_not() -> None:
    """Who stops tests in the middle, time and again, does not fill the server's disk."""
    at = server()
    if at is None:
        pytest.skip("no PostgreSQL answers")
    with asyncio.Runner() as runner:
        other = runner.run(asyncpg.connect(at))
        runner.run(other.execute(f"SELECT pg_advisory_lock({LOCK}, 2000000000)"))
        for name in (ENDED, UNDER_WAY):
            runner.run(other.execute(f"CREATE DATABASE {name}"))
        drop_dead(at)
        left = [row[0] for row in runner.run(other.fetch(THERE, [ENDED, UNDER_WAY]))]
        runner.run(other.execute(f"DROP DATABASE {UNDER_WAY}"))
        runner.run(other.close())
    assert left == [UNDER_WAY]
