"""The store fills itself: start list | refresh | meaning | stories."""

from __future__ import annotations

from datetime import datetime

from store import sources
from store.feeds.fetch import Web
from store.gathering import grouping
from store.gathering.refresh import Refreshed, refresh
from store.meaning import learn
from store.store import Store


async def fill(store: Store, web: Web, now: datetime) -> Refreshed:
    """Ask the sources that are due, take in, embed and group what came; return what it brought."""
    await sources.load_once(store, now)
    done = await refresh(store, web, now)
    await learn(store)
    await grouping.group(store, now)
    return done
