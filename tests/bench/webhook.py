"""How fast the webhook acknowledges.

`python -m tests.bench.webhook [DATABASE_URL] [updates a second] [questions a second]` runs twice, ten seconds
each, at an even pace over forty kept connections (what Telegram opens unless told otherwise). It prints the
times from an update's turn to come until its 200 is read, and the CPU of the process:

- **alone**: the door and the inbox as `bot/service.py` joins them, with nobody who takes updates out;
- **handled**: `python -m bot web` with the playground for Telegram. Most updates are edits in channels, which
  are understood, compared with the block list and answered by nobody; the questions among them are answered
  from the starter archive by words. What still waits after the ten seconds is waited for, and in the CPU.

A 200 is sent after the update's row is committed: to SQLite's journal, not yet forced to the disk
(`synchronous=NORMAL`), to PostgreSQL as its server is set. The client is a process on the same cores.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from bot.playground.stage import Stage, playing
from bot.playground.world import World
from bot.updates.keep import Keeper
from bot.updates.timing import Timing
from bot.web import serve
from bot.web.door import HEADER, PATH, Door, secret_of
from bot.web.health import Health
from store import archive
from store.store import migrate, open_store
from tests.processes import free_port, started

SECONDS, CONNECTIONS, CHATS = 10, 40, 1000
QUESTIONS = ("moradabad peetal ka niryat kitna hua", "what is the ODOP product of Kannauj", "वाराणसी की साड़ी")
Numbered = Callable[[int], dict[str, object]]


class Line(asyncio.Protocol):
    """A kept connection: bytes out, and the moment the answer's last byte came back."""

    def __init__(self) -> None:
        """Nothing is under way."""
        self.answer: asyncio.Future[bytes] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what we write to."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Take the answer: it has no body, so one read holds it."""
        assert self.answer is not None
        self.answer.set_result(data)

    async def ask(self, request: bytes) -> bytes:
        """Send a request and return its answer."""
        self.answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self.answer


async def paced(port: int, secret: str, made: Numbered, pace: int) -> list[float]:
    """Send SECONDS of updates; return the seconds from each one's turn until its 200, sorted."""
    loop, free, times = asyncio.get_running_loop(), asyncio.Queue[Line](), list[float]()
    for _ in range(CONNECTIONS):
        free.put_nowait((await loop.create_connection(Line, "127.0.0.1", port))[1])
    head = f"POST {PATH} HTTP/1.1\r\nhost: here\r\n{HEADER}: {secret}\r\ncontent-type: application/json\r\n"

    async def one(number: int, due: float) -> None:
        body = json.dumps(made(number)).encode()
        line = await free.get()
        said = await line.ask(f"{head}content-length: {len(body)}\r\n\r\n".encode() + body)
        times.append(time.perf_counter() - due)
        assert said.startswith(b"HTTP/1.1 200"), said
        free.put_nowait(line)

    start = time.perf_counter() + 0.1
    async with asyncio.TaskGroup() as group:
        for number in range(pace * SECONDS):
            due = start + number / pace
            if (early := due - time.perf_counter()) > 0:
                await asyncio.sleep(early)
            group.create_task(one(number, due))
    return sorted(times)


def made_of(world: World, pace: int, asked: int) -> Numbered:
    """Return what makes the numbered update; `asked` of each `pace` are questions, of sixty people."""
    first = int(time.monotonic() * 1000) * 1000
    people = [world.person(f"R{number}") for number in range(60 if asked else 0)]
    for person in people:
        person.known = person.started = True

    def made(number: int) -> dict[str, object]:
        if asked and number % (pace // asked) == 0:
            turn = number // (pace // asked)
            person = people[turn % len(people)]
            said = world.post(world.chats[person.id], person, {"text": QUESTIONS[turn % len(QUESTIONS)]})
            return {"update_id": first + number, "message": said}
        chat = {"id": -(10**12) - number % CHATS, "type": "channel", "title": "News"}
        post = {"message_id": 1, "date": 1, "edit_date": 1, "chat": chat, "text": "आगरा agra"}
        return {"update_id": first + number, "edited_channel_post": post}

    return made


@asynccontextmanager
async def door(url: str, secret: str) -> AsyncIterator[tuple[int, int]]:
    """Run the door alone in a process of its own; give its port and its process's id."""
    port = free_port()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.bench.webhook",
        "--door",
        url,
        secret,
        str(port),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    await process.stdout.readline()
    try:
        yield port, process.pid
    finally:
        process.kill()
        await process.wait()


async def alone(url: str, secret: str, port: int) -> None:
    """Be that process."""
    store = await open_store(url, model=lambda: None)
    keeper = Keeper(store, lambda: datetime.now(UTC), lambda: None)  # noqa: TID251
    app = Door(keeper, secret, Health(store, Timing()))
    serving = asyncio.create_task(serve.answer(app, serve.listen(port)))
    print("ready", flush=True)
    await serving


async def measure(url: str, pace: int, asked: int) -> None:
    """Print both runs."""
    await migrate(url)
    store = await open_store(url, model=lambda: None)
    await archive.load_once(store, datetime.now(UTC))  # noqa: TID251
    await store.close()
    async with playing() as stage:
        secret = secret_of(stage.token)
        async with door(url, secret) as (port, pid):
            before = cpu(pid)
            times = await paced(port, secret, made_of(stage.world, pace, 0), pace)
            tell("alone", times, cpu(pid) - before)
        await emptied(url)
        await handled(url, stage, pace, asked)


async def handled(url: str, stage: Stage, pace: int, asked: int) -> None:
    """Print the run of the whole process."""
    port, secret = free_port(), secret_of(stage.token)
    hook = {"WEBHOOK_URL": f"http://127.0.0.1:{port}", "PORT": str(port)}
    async with started(stage, url, "web", **hook) as running, aiohttp.ClientSession() as session:
        before, pid = cpu(running.process.pid), running.process.pid
        times = await paced(port, secret, made_of(stage.world, pace, asked), pace)
        acknowledged = time.perf_counter()
        while await inbox_depth(session, hook["WEBHOOK_URL"]):  # noqa: ASYNC110 - another process's
            await asyncio.sleep(0.2)
        late = time.perf_counter() - acknowledged
        tell(f"handled, {asked} questions a second", times, cpu(pid) - before)
        print(f"  the last was handled {late:.1f} s after the last 200")


def tell(name: str, times: list[float], busy: float) -> None:
    """Print one run."""
    shown = "  ".join(f"p{p} {times[int(len(times) * p / 100) - 1] * 1000:.1f} ms" for p in (50, 95, 99, 100))
    print(f"{name}: {len(times)} updates: {shown}; {busy / len(times) * 1e6:.0f} µs of CPU each", flush=True)


def cpu(pid: int) -> float:
    """Return how many seconds of CPU a process has used (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def emptied(url: str) -> None:
    """Take the first run's updates out of the inbox."""
    store = await open_store(url, model=lambda: None)
    async with store.database.write() as session:
        await (await session.connection()).exec_driver_sql("DELETE FROM inbox")
    await store.close()


async def inbox_depth(session: aiohttp.ClientSession, url: str) -> int:
    """Return how many updates wait to be handled."""
    async with session.get(f"{url}/metrics") as answer:
        line = next(row for row in (await answer.text()).splitlines() if 'odop_inbox{state="waiting"}' in row)
    return int(line.rpartition(" ")[2])


if __name__ == "__main__":
    if sys.argv[1:2] == ["--door"]:
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(alone(sys.argv[2], sys.argv[3], int(sys.argv[4])))
    else:
        with tempfile.TemporaryDirectory() as folder:
            given = sys.argv[1] if len(sys.argv) > 1 else f"sqlite:///{folder}/odop.db"
            numbers = [int(word) for word in sys.argv[2:4]]
            asyncio.run(measure(given, *(numbers + [500, 0][len(numbers) :])))
