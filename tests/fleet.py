"""Two web and two worker processes on PostgreSQL, killed at random under questions and a digest.

`python -m tests.fleet` (`make fleet`) is the long form; `tests/test_fleet.py` runs a short one. Telegram is
the playground's stand-in, which counts what arrives when; a router stands before the web processes.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import re
import signal
import sys
from bisect import bisect_left
from collections import Counter
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg

from bot.playground.conversation import Conversation
from bot.playground.limits import Limits
from bot.playground.refusal import Refusal
from bot.playground.stage import Stage, playing
from bot.updates.pump import ROOM
from handlers.ticks.deliver import CONCURRENCY
from store.store import open_store
from store.timetable.values import Timetable
from tests.databases import made, migrated, server
from tests.processes import Running, free_port, launched
from tests.router import Router
from tests.store.subscribed import report, subscribe

QUESTIONS = ("मुरादाबाद में पीतल कितना बिका", "moradabad mein peetal kitna bika", "how much brass was sold")
WEBS, WORKERS = 2, 2
STILL = 90.0  # seconds without any arrival after which something is wrong
TROUBLE = re.compile(
    r"level=(?:WARNING|ERROR) logger=\S+ event=(\D+)"
)  # up to what differs from line to line


class Counted(Limits):
    """Telegram's limits, with a note of each arrival and each refusal."""

    arrivals: list[tuple[float, int]]
    refusals: int

    def charge(self, chat_id: int, count: int = 1) -> None:
        """Count a message that arrives."""
        self.arrivals.append((self.clock(), chat_id))
        try:
            super().charge(chat_id, count)
        except Refusal:
            self.refusals += 1
            raise


@dataclass(slots=True)
class Toll:
    """What the ordeal cost."""

    chats: int
    kills: Counter[str] = field(default_factory=Counter)
    unanswered: int = 0
    doubled: int = 0
    states: Counter[str] = field(default_factory=Counter)
    lost: int = 0
    twice: int = 0
    doubts: int = 0
    offers: int = 0
    most: int = 0
    most_in_chat: int = 0
    refusals: int = 0
    seconds: float = 0.0
    leads: int = 0
    logged: Counter[str] = field(default_factory=Counter)


class Fleet:
    """The processes, the router before them, and what befalls them."""

    def __init__(self, stage: Stage, url: str, seed: int) -> None:
        """Run on the database at `url`; `seed` chooses the moments."""
        self.stage = stage
        self.url = url
        self.chance = random.Random(seed)  # noqa: S311 - repeatable moments, not secrets
        self.router = Router()
        self.held = AsyncExitStack()
        self.running: dict[str, Running] = {}
        self.logs: list[Running] = []

    async def start(self, name: str) -> None:
        """Start a process under its name, and let the router know of a web process."""
        port = free_port()
        hook = {"WEBHOOK_URL": f"http://127.0.0.1:{self.router.port}", "PORT": str(port)}
        words = ("web",) if name.startswith("web") else ("worker", "--no-archive")
        running = await self.held.enter_async_context(launched(self.stage, self.url, *words, **hook))
        self.running[name] = running
        self.logs.append(running)
        if name.startswith("web"):
            await running.ready()
            self.router.ports.append(port)

    async def kill(self, name: str) -> None:
        """End a process as a crash would, and start another in its place."""
        await self.running.pop(name).end(signal.SIGKILL)
        await self.start(name)

    async def trouble(self, kills: int, pause: float, toll: Toll) -> None:
        """Kill one process after the other, at random, until so many were killed."""
        for _ in range(kills):
            await asyncio.sleep(self.chance.uniform(0.3 * pause, pause))
            name = self.chance.choice(sorted(self.running))
            toll.kills[name.rstrip("0123456789")] += 1
            await self.kill(name)


async def subscribed(stage: Stage, url: str, chats: int) -> list[Conversation]:
    """Return so many people with a subscription that has just come due."""
    now = datetime.now(UTC)  # noqa: TID251 - the processes read the wall clock
    due = (now - timedelta(minutes=5)).astimezone(ZoneInfo("Asia/Kolkata"))
    table = Timetable(times=(due.time().replace(second=0, microsecond=0),))
    store = await open_store(url, model=lambda: None)
    await report(store, now - timedelta(minutes=20))
    people = []
    for number in range(chats):
        each = Conversation.private(stage, f"Reader {number}")
        stage.world.people[each.person.id] = replace(each.person, started=True, known=True)
        each.person.started = each.person.known = True
        people.append(each)
        await subscribe(store, each.person.id, now - timedelta(minutes=30), timetable=table)
    await store.close()
    return people


async def ordeal(url: str, chats: int, kills: int, pause: float, seed: int) -> Toll:
    """Ask `chats` questions and send as many digests while `kills` processes die; return what it cost."""
    toll = Toll(chats)
    async with playing() as stage:
        stage.world.limits = limits = Counted(monotonic)
        limits.arrivals, limits.refusals = [], 0
        people = await subscribed(stage, url, chats)
        fleet = Fleet(stage, url, seed)
        await fleet.router.open()
        async with fleet.held:
            names = [f"web{n}" for n in range(WEBS)] + [f"worker{n}" for n in range(WORKERS)]
            for name in names:
                await fleet.start(name)
            began = monotonic()
            for number, each in enumerate(people):
                each.say(QUESTIONS[number % len(QUESTIONS)])
            trouble = asyncio.create_task(fleet.trouble(kills, pause, toll))
            await settled(limits, url, chats, trouble)
            toll.seconds = monotonic() - began
            for running in fleet.running.values():
                await running.end()
        for running in fleet.logs:
            toll.leads += running.logged.count("event=leading")
            toll.logged.update(found.strip() for found in TROUBLE.findall(running.logged))
        await fleet.router.close()
        await count(toll, people, url)
    times = [at for at, _ in limits.arrivals]
    toll.most, toll.refusals = most_within(times), limits.refusals
    mine: dict[int, list[float]] = {}
    for at, chat in limits.arrivals:
        mine.setdefault(chat, []).append(at)
    toll.most_in_chat = max(most_within(found) for found in mine.values())
    return toll


async def settled(limits: Counted, url: str, chats: int, trouble: asyncio.Task[None]) -> None:
    """Wait until all is answered and sent; fail where nothing arrives for long."""
    connection = await asyncpg.connect(url)
    try:
        while True:
            await asyncio.sleep(1.0)
            if limits.arrivals and monotonic() - limits.arrivals[-1][0] > STILL:
                raise TimeoutError
            open_rows = await connection.fetchval(
                "SELECT (SELECT count(*) FROM inbox WHERE state = 'waiting')"
                " + (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending'))"
            )
            handled = await connection.fetchval("SELECT count(*) FROM inbox")
            planned = await connection.fetchval("SELECT count(*) FROM outbox WHERE kind = 'digest'")
            if trouble.done() and not open_rows and handled >= chats and planned >= chats:
                trouble.result()
                return
    finally:
        await connection.close()


async def count(toll: Toll, people: list[Conversation], url: str) -> None:
    """Count what arrived in each chat beside what the rows say."""
    connection = await asyncpg.connect(url)
    rows: list[Any] = await connection.fetch(
        "SELECT o.chat_id, o.kind, o.state, b.plain FROM outbox o JOIN body b ON b.id = o.body_id"
    )
    await connection.close()
    digests = {opening(row["plain"]) for row in rows if row["kind"] == "digest"}
    offers = {opening(row["plain"]) for row in rows if row["kind"] == "offer"}
    doubtful = {row["chat_id"] for row in rows if row["kind"] == "digest" and row["state"] == "doubt"}
    toll.states = Counter(row["state"] for row in rows if row["kind"] == "digest")
    toll.doubts, toll.offers = len(doubtful), sum(row["kind"] == "offer" for row in rows)
    for each in people:
        texts = [opening(each.chat.messages[number].get("text", "")) for number in each.chat.sent]
        sent = sum(text in digests for text in texts)
        answers = sum(text not in digests and text not in offers for text in texts)
        toll.unanswered += answers == 0
        toll.doubled += answers > 1
        toll.lost += sent == 0 and each.person.id not in doubtful
        toll.twice += sent > 1


def opening(text: str) -> str:
    """Return a message's first letters, by which a digest is told from an answer, marked up or plain."""
    return "".join(filter(str.isalnum, text))[:24]


def most_within(times: list[float], span: float = 1.0) -> int:
    """Return the most arrivals that any window of `span` seconds holds."""
    times = sorted(times)
    return max((bisect_left(times, at + span) - place for place, at in enumerate(times)), default=0)


def faults(toll: Toll) -> list[str]:
    """Return which promises were broken."""
    broken = []
    if toll.unanswered:
        broken.append("a question without an answer")
    if toll.doubled > toll.kills["web"] * ROOM:
        broken.append("answered twice beyond what was in hand at a kill")
    if toll.lost or toll.twice or toll.states.total() != toll.chats:
        broken.append("a digest lost or doubled")
    if toll.offers != toll.doubts or toll.doubts > toll.kills["worker"] * CONCURRENCY:
        broken.append("a doubt unaccounted for")
    if toll.most > Limits(monotonic).overall.count or toll.most_in_chat > 1 or toll.refusals:
        broken.append("a limit broken")
    return broken


def main() -> None:
    """Run the long form and print what it cost."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--chats", type=int, default=2000)
    options.add_argument("--kills", type=int, default=20)
    options.add_argument("--pause", type=float, default=10.0)
    options.add_argument("--seed", type=int, default=7)
    given = options.parse_args()
    at = server()
    if at is None:
        sys.exit("no PostgreSQL answers")
    with made(at) as url:
        toll = asyncio.run(ordeal(migrated(url), given.chats, given.kills, given.pause, given.seed))
    lines = (
        ("questions, and chats with a digest", toll.chats),
        ("web processes killed", toll.kills["web"]),
        ("workers killed", toll.kills["worker"]),
        ("questions unanswered", toll.unanswered),
        ("  answered twice (in hand at a kill)", toll.doubled),
        ("digests delivered", toll.states["sent"]),
        ("  lost", toll.lost),
        ("  doubled", toll.twice),
        ("  in doubt (in flight at a kill)", toll.doubts),
        ("  of them offered again", toll.offers),
        ("most messages in any second (limit 30)", toll.most),
        ("most in any second in one chat (limit 1)", toll.most_in_chat),
        ("refused by Telegram (429)", toll.refusals),
        ("times a worker took the lead", toll.leads),
        ("seconds", round(toll.seconds)),
    )
    said = [(f"logged: {event}", times) for event, times in toll.logged.most_common()]
    print("\n".join(f"{name:<45}{value:>8}" for name, value in [*lines, *said]))  # noqa: T201
    broken = faults(toll)
    sys.exit("; ".join(broken) if broken else 0)


if __name__ == "__main__":
    main()
