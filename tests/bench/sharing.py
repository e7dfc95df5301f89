"""What several processes cost each other on PostgreSQL: a turn at the ledger, a message's rows, a take-over.

`python -m tests.bench.sharing` prints a table; it needs the server that the tests use.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import statistics
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from time import perf_counter, process_time
from typing import Any, Literal

from bot.shared.pace import Shared
from bot.windows import Limits
from handlers.ticks.deliver import Delivery
from store import outbox
from store.edition.values import Body, Reader, Told
from store.intake import pacing
from store.intake.pacing import Caps, Closed, Wish
from store.store import Store, open_store
from tests.databases import made, migrated, server

TURNS = 400
MESSAGES = 3000
WIDE = Caps(10**6, 10**6, 10**6)
NOW = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
Row = tuple[str, float, str]


async def timed(work: Callable[[], Awaitable[object]], times: int) -> tuple[float, float]:
    """Return the median milliseconds and the CPU milliseconds of this process that one call takes."""
    took, cpu = [], process_time()
    for _ in range(times):
        began = perf_counter()
        await work()
        took.append((perf_counter() - began) * 1000)
    return statistics.median(took), (process_time() - cpu) * 1000 / times


async def turns(store: Store) -> list[Row]:
    """Measure a turn at the ledger, by itself and while three others take theirs."""
    number = 0

    def taking(holder: str) -> Callable[[], Awaitable[object]]:
        ended = Closed()

        async def turn() -> None:
            nonlocal number, ended
            number += 1
            wish = Wish(number, number, "reply")
            await pacing.turn(store, holder, [wish], ended, WIDE)
            ended = Closed(sent=[wish.number])

        return turn

    alone, cpu = await timed(taking("one"), TURNS)
    others = [asyncio.create_task(timed(taking(f"other{n}"), TURNS)) for n in range(3)]
    beside, _ = await timed(taking("four"), TURNS)
    await asyncio.gather(*others)
    return [
        ("a turn at the ledger, median ms", alone, ""),
        ("  CPU ms of the process that takes it", cpu, ""),
        ("  median ms while three others take theirs", beside, ""),
    ]


class Wire:
    """Telegram at no distance and without limits."""

    halted = 0.0

    class Permit:
        """Lets go."""

        def close(self, *, sent: bool = True) -> None:
            """Nothing to tell anybody."""

    async def permit(self, chat: int, lane: Literal["reply", "bulk"]) -> Permit:  # noqa: ARG002
        """Let everybody go."""
        return self.Permit()

    async def send(self, payload: dict[str, Any]) -> dict[str, Any]:  # noqa: ARG002
        """Take it."""
        return {"message_id": 1}

    def halt(self, refusal: object) -> None:
        """Never asked for."""


async def put(store: Store, name: str, chats: int) -> None:
    """Put a message for each of so many chats."""
    readers = [Reader(chat, "hi") for chat in range(1, chats + 1)]
    nothing = Told("", frozenset(), frozenset(), frozenset())
    await outbox.correct(store, name, (Body("<b>x</b>", "x"), nothing), readers, NOW)


async def rows(store: Store, other: Store) -> list[Row]:
    """Measure what the outbox costs where Telegram costs nothing: one sender, then two on one loop."""
    await put(store, "one", MESSAGES)
    alone = Delivery(store, Wire(), lambda: NOW)
    began, cpu = perf_counter(), process_time()
    await alone.run()
    cpu, took = process_time() - cpu, perf_counter() - began
    await put(store, "two", MESSAGES)
    beside = Delivery(other, Wire(), lambda: NOW)
    together = process_time()
    await asyncio.gather(alone.run(), beside.run())
    together = process_time() - together
    for one in (alone, beside):
        await one.stop()
    return [
        ("rows of one message, CPU ms of one sender", cpu * 1000 / MESSAGES, ""),
        ("  messages a second for each core of CPU", MESSAGES / cpu, "Telegram takes 30"),
        ("  messages a second as it was", MESSAGES / took, ""),
        ("  CPU ms a message, two senders at once", together * 1000 / MESSAGES, ""),
    ]


async def shared(store: Store) -> list[Row]:
    """Measure what a permit costs where all processes share the pace."""
    governor = Shared(store, Limits(10**6, 10**6, 10**6))

    async def go() -> None:
        (await governor.permit(1)).close()

    median, cpu = await timed(go, TURNS)
    await governor.shutdown()
    return [("a reply's permit, median ms", median, ""), ("  CPU ms", cpu, "")]


async def takeover(url: str, store: Store) -> list[Row]:
    """Kill a process with messages in hand; measure until another has them."""
    await put(store, "dead", 10)
    command = (sys.executable, "-m", "tests.bench.sharing", "--hold", url)
    holding = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert holding.stdout is not None
    assert (await holding.stdout.readline()).strip() == b"10"
    mine = await outbox.claim(store.database)
    assert mine is not None
    assert await outbox.take(store, mine, NOW, 100) == []
    holding.send_signal(signal.SIGKILL)
    began = perf_counter()
    while not await outbox.take(store, mine, NOW, 100):
        await outbox.recover(store, mine, frozenset(), NOW)
    took = perf_counter() - began
    await mine.release()
    await holding.wait()
    return [("a killed sender's messages are free again, s", took, "and the look, every 4 s; limit 15")]


async def hold(url: str) -> None:
    """Take what there is and keep it."""
    store = await open_store(url, model=lambda: None)
    mine = await outbox.claim(store.database)
    assert mine is not None
    print(len(await outbox.take(store, mine, NOW, 100)), flush=True)
    await asyncio.Event().wait()


async def main(url: str) -> None:
    """Measure and print."""
    store, other = [await open_store(url, model=lambda: None) for _ in range(2)]
    found = [
        *await turns(store),
        *await shared(store),
        *await rows(store, other),
        *await takeover(url, store),
    ]
    for one in (store, other):
        await one.close()
    for name, value, note in found:
        print(f"{name:<50}{value:>10.2f}  {note}")


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--hold", metavar="URL")
    given = options.parse_args()
    if given.hold:
        asyncio.run(hold(given.hold))
    elif (at := server()) is None:
        sys.exit("no PostgreSQL answers")
    else:
        with made(at) as address:
            asyncio.run(main(migrated(address)))
