"""Planning at size: a million subscriptions with nothing due, and 60,000 due at once.

`python -m tests.bench.planner` prints a table; limits are those of the issue.
"""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import resource
import statistics
import tempfile
import threading
from datetime import timedelta
from time import perf_counter, process_time

from handlers.ticks import digest
from store import digests
from store.store import Store, open_store
from tests.store.subscribed import DAY, EIGHT, report

ALL = 1_000_000
DUE = 60_000
ROW = (
    "INSERT INTO subscription (chat_id, zone, times, days, quiet, topics, language, length, empty, paused,"
    " next_due, covered, created_at) VALUES (?, 'Asia/Kolkata', ?, '0123456', '', ?, ?, 'full',"
    " 'silent', 0, ?, ?, 0)"
)
TOPICS = ("", "मुरादाबाद", "पीतल", "Moradabad, Agra", "मुरादाबाद +कारीगर")


async def fill(store: Store) -> None:
    """Write the subscriptions: 60,000 due at eight, the others at other minutes of the next day."""
    covered = int((EIGHT - DAY).timestamp())

    def row(number: int) -> tuple[object, ...]:
        topics, language = TOPICS[number % len(TOPICS)], ("hi", "hinglish", "en")[number % 3]
        if number < DUE:
            return (number + 1, "08:00", topics, language, int(EIGHT.timestamp()), covered)
        minute = number % 600 + 5
        at = EIGHT + timedelta(minutes=minute)
        clock = f"{8 + minute // 60:02}:{minute % 60:02}"
        return (number + 1, clock, topics, language, int(at.timestamp()), covered)

    async with store.database.engine.begin() as connection:
        for start in range(0, ALL, 50_000):
            await connection.exec_driver_sql(ROW, [row(n) for n in range(start, start + 50_000)])


async def nothing_due(store: Store) -> list[float]:
    """Return how many milliseconds each of 300 looks took, before anything is due."""
    early, took = EIGHT - timedelta(hours=1), []
    for _ in range(300):
        began = perf_counter()
        batch = await digests.due(store, early, digests.Shelf())
        took.append((perf_counter() - began) * 1000)
        assert batch.size == 0
    return took


class Stalls:
    """How long the event loop did not come round, while inside."""

    def __init__(self) -> None:
        """Nothing seen yet."""
        self.longest = 0.0
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Stalls:
        """Begin to watch."""
        self._task = asyncio.create_task(self._watch())
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop watching."""
        assert self._task is not None
        self._task.cancel()

    async def _watch(self) -> None:
        while True:
            began, busy = perf_counter(), process_time()
            await asyncio.sleep(0.001)
            # While our own threads were busy, one of them may have held the interpreter; what other processes
            # took from us is not our stall.
            self.longest = max(self.longest, min(perf_counter() - began, process_time() - busy))


async def filled(url: str) -> None:
    """Make the store: reports, and subscriptions to them."""
    store = await open_store(url, migrate=True, model=lambda: None)
    for number in range(40):
        at = EIGHT - timedelta(hours=1 + number % 20)
        await report(store, at, url=f"https://khabar.example/{number}")
    await fill(store)
    await store.close()


def fill_beside(url: str) -> None:
    """Make the store in a process of its own, whose memory is not the planner's."""
    filling = multiprocessing.get_context("spawn").Process(target=run_filled, args=(url,))
    filling.start()
    filling.join()
    assert filling.exitcode == 0


def run_filled(url: str) -> None:
    """Do it."""
    asyncio.run(filled(url))


async def main() -> None:
    """Fill, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/odop.db"
        fill_beside(url)
        store = await open_store(url, model=lambda: None)
        gc.collect()
        gc.freeze()  # as the running bot does
        looks = await nothing_due(store)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        began, cpu = perf_counter(), process_time()
        async with Stalls() as stalls:
            planned = await digest.plan(store, EIGHT)
        cpu, wall = process_time() - cpu, perf_counter() - began
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        assert planned == DUE
        rows = (
            ("1,000,000 subscriptions, nothing due, median ms", statistics.median(looks), 1.0),
            ("  the same, p95 ms", statistics.quantiles(looks, n=20)[-1], None),
            ("60,000 due, CPU seconds", cpu, 2.0),
            ("  the same, wall seconds", wall, None),
            ("  longest stall of the event loop, ms", stalls.longest * 1000, 50.0),
            ("  peak memory of the process, MiB", peak / 1024, 150.0),
            ("  more than before planning, MiB", (peak - before) / 1024, None),
            ("  threads", float(threading.active_count()), None),
        )
        await store.close()
    print(f"{'':<52}{'measured':>10}{'limit':>8}{'ratio':>8}")
    for name, value, limit in rows:
        ratio = f"{value / limit:>8.2f}" if limit else ""
        print(f"{name:<52}{value:>10.2f}{limit or '':>8}{ratio}")


if __name__ == "__main__":
    asyncio.run(main())
