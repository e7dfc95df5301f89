"""How the store stands, in numbers for those who watch over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from store.db import articles
from store.db.intake import counts, inbox
from store.store import Store


@dataclass(frozen=True, slots=True)
class Standing:
    """Counts of rows: questions by outcome, outbox and inbox by state, articles."""

    outcomes: Mapping[str, int]
    outbox: Mapping[str, int]
    inbox: Mapping[str, int]
    articles: int


async def standing(store: Store) -> Standing:
    """Return the counts as they are now. Raises UnavailableError."""
    async with store.database.read() as session:
        return Standing(
            await counts.outcomes(session),
            await counts.outbox(session),
            await inbox.depth(session),
            (await articles.coverage(session)).articles,
        )
