"""Waiting for what other tasks and processes do, for as long as a slow machine may need."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

PATIENCE = 90.0


async def until(done: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Wait until `done()` holds; raises TimeoutError if `seconds` pass first."""
    async with asyncio.timeout(seconds):
        while not done():  # noqa: ASYNC110 - what we wait for rings no bell
            await asyncio.sleep(0.02)
