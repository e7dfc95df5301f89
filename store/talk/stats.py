"""What an admin wants to know, and may undo: how the bot is used, an article taken down."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta

from store.db import articles as article_rows
from store.db.talk import selecting
from store.db.talk import stats as rows
from store.feeds.links import canonical
from store.store import Store
from store.types import Article, Coverage

WEEK = timedelta(days=7)
TOP = 5


@dataclass(frozen=True, slots=True)
class Use:
    """The last seven days: chats in all and active, questions, answered, judged, and the top unanswered."""

    chats: int
    active: int
    questions: int
    answered: int
    helped: int
    failed: int
    unanswered: tuple[tuple[str, int], ...]
    coverage: Coverage

    @property
    def share(self) -> float:
        """The share of questions about the news that were answered, 0 where none was asked."""
        return self.answered / self.questions if self.questions else 0.0


async def use(store: Store, now: datetime) -> Use:
    """Return how the bot was used in the seven days before `now`; greetings and noise are no questions."""
    since = now - WEEK
    async with store.database.read() as session:
        every, active = await rows.chats(session, since)
        outcomes = await rows.outcomes(session, since)
        judged = await rows.judged(session, since)
        unanswered = await rows.unanswered(session, since, TOP)
        coverage = await article_rows.coverage(session)
    questions = sum(outcomes.get(outcome, 0) for outcome in rows.ASKED)
    return Use(
        every,
        active,
        questions,
        outcomes.get("found", 0),
        judged.get(True, 0),
        judged.get(False, 0),
        unanswered,
        coverage,
    )


async def named(store: Store, name: str) -> Article | None:
    """Return the article of an id or an address, None where there is none."""
    async with store.database.read() as session:
        if name.isdecimal() and len(name) < 10:
            return (await article_rows.by_ids(session, [int(name)])).get(int(name))
        return await selecting.by_identity(session, canonical(name))


async def take_down(store: Store, article_id: int) -> None:
    """Delete an article with its passages and figures, and from the index at once."""
    async with store.database.write() as session:
        await selecting.delete_article(session, article_id)
    await asyncio.to_thread(store.index.remove, [article_id])
