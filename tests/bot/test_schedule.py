"""The clockwork: a tick never works twice at a time, and none is lost where somebody hurries it."""

from __future__ import annotations

import asyncio

from bot.schedule import Tick, Ticking


async def test_what_is_hurried_while_it_works_works_once_more() -> None:
    """Whoever moves the clock while a digest is being planned need not wait for the next minute."""
    begun, go = asyncio.Semaphore(0), asyncio.Semaphore(0)
    working = 0

    async def work() -> None:
        nonlocal working
        assert working == 0
        working += 1
        begun.release()
        await go.acquire()
        working -= 1

    clockwork = Ticking((Tick("digests", 3600, work),))
    async with asyncio.timeout(20):
        await begun.acquire()
        clockwork.hurry()
        go.release()
        await begun.acquire()
        go.release()
        await clockwork.stop()
