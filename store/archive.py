"""The starter archive: our own notes on published news, loaded once into a new store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from store.db import loads
from store.feeds import files
from store.ingest import Report, ingest
from store.store import Store
from store.types import Article

BRIEFS = Path(__file__).parent / "data" / "briefs.jsonl"


def _name(path: Path) -> str:
    """Return the archive's name with its content's hash, so that only a new edition is loaded again."""
    return f"{path.name}:{sha256(path.read_bytes()).hexdigest()[:16]}"


async def load_once(
    store: Store, now: datetime, path: Path = BRIEFS, progress: Callable[[int], None] | None = None
) -> Report | None:
    """Load the archive unless this very file was loaded before; None where there was nothing to do."""
    name = _name(path)
    async with store.database.read() as session:
        if await loads.known(session, name):
            return None
    articles = [
        found for found in files.read(path, files.Given(today=now.date())) if isinstance(found, Article)
    ]
    report = await ingest(store, articles, now, progress)
    async with store.database.write() as session:
        await loads.remember(session, name, now)
    return report
