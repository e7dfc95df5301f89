"""How the store stands, in numbers for those who watch over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from store.db import articles
from store.db.intake import counts, inbox
from store.db.talk.stats import ASKED
from store.store import Store


@dataclass(frozen=True, slots=True)
class Standing:
    """Counts of rows: questions by outcome, outbox and inbox by state, articles, sources by state."""

    outcomes: Mapping[str, int]
    outbox: Mapping[str, int]
    inbox: Mapping[str, int]
    articles: int
    sources: Mapping[str, int]

    @property
    def answered_share(self) -> float:
        """Found by all questions that asked for news; 0 before the first."""
        asked = sum(self.outcomes.get(outcome, 0) for outcome in ASKED)
        return self.outcomes.get("found", 0) / asked if asked else 0.0


async def standing(store: Store) -> Standing:
    """Return the counts as they are now. Raises UnavailableError."""
    async with store.database.read() as session:
        return Standing(
            await counts.outcomes(session),
            await counts.outbox(session),
            await inbox.depth(session),
            (await articles.coverage(session)).articles,
            await counts.sources(session),
        )
