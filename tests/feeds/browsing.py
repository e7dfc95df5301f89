"""A client on loopback for tests of fetching, and what it came back with."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from store.feeds.answers import Fault, Page
from store.feeds.fetch import Policy, Web
from tests.feeds.server import Answer, Site, serving

OPEN = Policy(deadline=30.0, limit=8_000_000, spacing=0.0, private=frozenset({"127.0.0.1"}), robots=False)
TEXT = "ओडीओपी की खबर".encode()
NOW = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)


@asynccontextmanager
async def browsing(policy: Policy = OPEN) -> AsyncIterator[Web]:
    """Open a client and close it."""
    web = Web(policy)
    try:
        yield web
    finally:
        await web.close()


async def fetched(
    answers: dict[str, Answer], path: str = "/", policy: Policy = OPEN
) -> tuple[Page | Fault, Site]:
    """Fetch a path from a server that answers so."""
    async with serving(answers) as site, browsing(policy) as web:
        return await web.get(site.url + path, now=NOW), site


async def reason(answers: dict[str, Answer], path: str = "/", policy: Policy = OPEN) -> str:
    """Return why a path cannot be fetched; "" if it can."""
    answer, _ = await fetched(answers, path, policy)
    return answer.reason if isinstance(answer, Fault) else ""
