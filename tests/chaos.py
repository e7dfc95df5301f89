"""The real worker, killed again and again in the middle of a digest: what is lost, doubled or in doubt.

`python -m tests.chaos` (`make chaos`) is the long form; `tests/test_chaos.py` runs a short one.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import signal
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any
from zoneinfo import ZoneInfo

from bot.playground.faults import Fault
from bot.playground.stage import Stage, playing
from handlers.ticks.deliver import CONCURRENCY
from store.db.session import Database
from store.store import open_store
from store.timetable.values import Timetable
from tests.store.subscribed import report, subscribe
from tests.waiting import until

ROOT = Path(__file__).parents[1]
STOP_SECONDS = 10
LONGEST = 120.0  # seconds one life of the worker may take to get anywhere


@dataclass(slots=True)
class Toll:
    """What an ordeal cost: rows and arrivals at the end, and what each kill left in flight."""

    chats: int
    states: Counter[str] = field(default_factory=Counter)
    lost: int = 0
    doubled: int = 0
    doubts: int = 0
    arrived_doubts: int = 0
    offers: int = 0
    in_flight: list[int] = field(default_factory=list)
    stops: list[float] = field(default_factory=list)


class Ordeal:
    """One digest to many chats, a stand-in for Telegram, and a worker that is not left in peace."""

    def __init__(self, stage: Stage, url: str, seed: int) -> None:
        """Keep the stage and the database's address; `seed` chooses the moments."""
        self.stage = stage
        self.url = url
        self.chance = random.Random(seed)  # noqa: S311 - repeatable moments, not secrets
        self.chats: list[int] = []
        self.database = Database(url)

    async def prepare(self, chats: int) -> None:
        """Subscribe so many people to a digest that has just come due."""
        now = datetime.now(UTC)  # noqa: TID251 - the worker reads the wall clock
        due = (now - timedelta(minutes=5)).astimezone(ZoneInfo("Asia/Kolkata"))
        table = Timetable(times=(due.time().replace(second=0, microsecond=0),))
        store = await open_store(self.url, migrate=True, model=lambda: None)
        await report(store, now - timedelta(minutes=20))
        for number in range(chats):
            person = self.stage.world.person(f"Reader {number}")
            self.stage.world.people[person.id] = replace(person, started=True, known=True)
            person.started = person.known = True
            self.chats.append(person.id)
            await subscribe(store, person.id, now - timedelta(minutes=30), timetable=table)
        await store.close()
        slow = Fault("slow", frozenset({"sendmessage"}), times=10**9, seconds=0.05)
        self.stage.world.faults.add(slow)

    async def worker(self) -> asyncio.subprocess.Process:
        """Start the bot as an operator would."""
        kept = {key: value for key, value in os.environ.items() if key in ("PATH", "HOME", "LANG")}  # noqa: TID251
        settings = {
            "PYTHONPATH": str(ROOT),
            "EMBEDDINGS": "false",
            "TELEGRAM_BOT_TOKEN": self.stage.token,
            "TELEGRAM_BASE_URL": self.stage.base_url,
            "DATABASE_URL": self.url,
            "LOG_LEVEL": "ERROR",
        }
        command = (sys.executable, "-m", "bot", "run", "--no-archive")
        return await asyncio.create_subprocess_exec(
            *command, env=kept | settings, cwd=tempfile.gettempdir(), stdout=asyncio.subprocess.DEVNULL
        )

    def arrived(self) -> Counter[int]:
        """Return how many digests each chat has got; offers are another thing."""
        world = self.stage.world
        return Counter(
            chat
            for chat in self.chats
            for message in world.chats[chat].messages.values()
            if "25 करोड़" in message.get("text", "")
        )

    async def life(self, number: signal.Signals, toll: Toll) -> None:
        """Let a worker live until it has sent something more, and a random moment longer; then end it."""
        before = self.arrived().total()
        process = await self.worker()
        await until(lambda: self.arrived().total() > before or process.returncode is not None, LONGEST)
        await asyncio.sleep(self.chance.uniform(0.0, 0.6))
        began = monotonic()
        if process.returncode is None:
            process.send_signal(number)
        await process.wait()
        toll.stops.append(monotonic() - began)
        toll.in_flight.append((await self.states())["sending"])

    async def states(self) -> Counter[str]:
        """Return how many digests stand in each state."""
        return Counter({state: number for kind, state, number in await self._rows() if kind == "digest"})

    async def _rows(self) -> list[tuple[str, str, int]]:
        async with self.database.engine.connect() as connection:
            query = "SELECT kind, state, count(*) FROM outbox GROUP BY kind, state"
            found: list[Any] = list((await connection.exec_driver_sql(query)).all())
            return [(row[0], row[1], row[2]) for row in found]

    async def finish(self, toll: Toll) -> Toll:
        """Let a last worker send the rest in peace; count."""
        process = await self.worker()
        deadline = monotonic() + LONGEST + toll.chats / 10
        while monotonic() < deadline:
            await asyncio.sleep(0.2)
            open_rows = [n for _, state, n in await self._rows() if state in ("waiting", "sending")]
            offered = sum(n for kind, _, n in await self._rows() if kind == "offer")
            toll.states = await self.states()
            if not open_rows and offered >= toll.states["doubt"] and toll.states.total() == toll.chats:
                break
        process.send_signal(signal.SIGTERM)
        await process.wait()
        arrived = self.arrived()
        async with self.database.engine.connect() as connection:
            query = "SELECT chat_id FROM outbox WHERE kind = 'digest' AND state = 'doubt'"
            doubtful = {row[0] for row in (await connection.exec_driver_sql(query)).all()}
        toll.offers = sum(n for kind, _, n in await self._rows() if kind == "offer")
        toll.doubts = len(doubtful)
        toll.arrived_doubts = sum(1 for chat in doubtful if arrived[chat])
        toll.lost = sum(1 for chat in self.chats if not arrived[chat] and chat not in doubtful)
        toll.doubled = sum(1 for chat in self.chats if arrived[chat] > 1)
        await self.database.close()
        return toll


async def ordeal(url: str, chats: int, blows: list[signal.Signals], seed: int) -> Toll:
    """Send a digest to `chats` chats, ending the worker with each of `blows` on the way."""
    async with playing() as stage:
        trial = Ordeal(stage, url, seed)
        await trial.prepare(chats)
        toll = Toll(chats)
        for number in blows:
            if (await trial.states())["sent"] + (await trial.states())["doubt"] >= chats:
                break
            await trial.life(number, toll)
        return await trial.finish(toll)


def main() -> None:
    """Run the long form and print what it cost."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--chats", type=int, default=600)
    options.add_argument("--kills", type=int, default=50)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--term", action="store_true", help="SIGTERM instead of SIGKILL")
    given = options.parse_args()
    blow = signal.SIGTERM if given.term else signal.SIGKILL
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/odop.db"
        toll = asyncio.run(ordeal(url, given.chats, [blow] * given.kills, given.seed))
    lines = (
        ("chats", toll.chats),
        (f"workers ended by {blow.name}", len(toll.in_flight)),
        ("sent", toll.states["sent"]),
        ("lost", toll.lost),
        ("doubled", toll.doubled),
        ("in doubt", toll.doubts),
        ("  of them arrived", toll.arrived_doubts),
        ("  offered again", toll.offers),
        ("in flight at the ends, together", sum(toll.in_flight)),
        (f"in flight at an end, most (limit {CONCURRENCY})", max(toll.in_flight, default=0)),
        ("longest end, seconds", round(max(toll.stops, default=0.0), 1)),
    )
    print("\n".join(f"{name:<45}{value:>8}" for name, value in lines))  # noqa: T201
    sys.exit(bool(faults(toll, graceful=given.term)))


def faults(toll: Toll, *, graceful: bool) -> list[str]:
    """Return which promises an ordeal broke."""
    broken = []
    if toll.lost or toll.doubled or toll.states.total() != toll.chats:
        broken.append("lost or doubled")
    if toll.doubts != sum(toll.in_flight) or toll.offers != toll.doubts:
        broken.append("a doubt unaccounted for")
    if max(toll.in_flight, default=0) > CONCURRENCY:
        broken.append("more in flight than may be")
    if graceful and (toll.doubts or max(toll.stops, default=0.0) > STOP_SECONDS):
        broken.append("no clean end")
    return broken


if __name__ == "__main__":
    main()
