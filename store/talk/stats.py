"""What an admin wants to know: how the bot is used, and what is in doubt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from store import ledger, sources
from store.db import articles as article_rows
from store.db.talk import stats as rows
from store.store import Store
from store.types import Cited, Coverage

WEEK = timedelta(days=7)
TOP = 5
STATES = ("off", "silent", "failing", "fine")


@dataclass(frozen=True, slots=True)
class Asked:
    """A source we ask for news: how it is doing, and how many reports came of it."""

    name: str
    url: str
    state: Literal["off", "silent", "failing", "fine"]
    taken: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """What an admin should look into: sources that are off or silent, by name, and figures in doubt."""

    dead: tuple[str, ...]
    unverified: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """A stretch of days: chats in all and active, questions, answered, judged, and the top unanswered."""

    chats: int
    active: int
    questions: int
    answered: int
    helped: int
    failed: int
    unanswered: tuple[tuple[str, int], ...]
    coverage: Coverage


async def asked(store: Store) -> tuple[Asked, ...]:
    """Return the sources we ask, those in trouble first."""
    found = [
        Asked(
            one.title or one.url,
            one.url,
            "off" if one.off else "silent" if one.silent else "failing" if one.failures else "fine",
            one.taken,
        )
        for one in await sources.listed(store)
    ]
    return tuple(sorted(found, key=lambda one: STATES.index(one.state)))


async def trouble(store: Store) -> Trouble:
    """Return what stands in doubt now, the newest figures first."""
    dead = tuple(one.name for one in await asked(store) if one.state in {"off", "silent"})
    return Trouble(dead, await ledger.unverified(store))


async def use(store: Store, now: datetime, days: timedelta = WEEK) -> Use:
    """Return how the bot was used in the days before `now`; greetings and noise are no questions."""
    since = now - days
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
