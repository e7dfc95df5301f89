"""How fast the webhook acknowledges: `python -m tests.bench.webhook [DATABASE_URL] [updates a second]`.

Starts `python -m bot web` on that database with the playground for Telegram, sends
updates at an even pace over kept connections for ten seconds, and prints the times until 200 and what CPU of
the web process's own an update took, acknowledged and handled: beside other work only that says something.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
import time
from pathlib import Path

import aiohttp

from bot.playground.stage import playing
from bot.web.door import HEADER, PATH, secret_of
from store.store import migrate
from tests.processes import free_port, started

SECONDS = 10


async def measure(url: str, pace: int) -> None:
    """Print the percentiles."""
    await migrate(url)
    port = free_port()
    hook = {"WEBHOOK_URL": f"http://127.0.0.1:{port}", "PORT": str(port)}
    async with (
        playing() as stage,
        started(stage, url, "web", **hook) as running,
        aiohttp.ClientSession() as session,
    ):
        address, headers = hook["WEBHOOK_URL"] + PATH, {HEADER: secret_of(stage.token)}
        first = int(time.monotonic() * 1000) * 1000

        async def one(number: int) -> float:
            # An edit of a message we never saw: kept and handled, and nothing is sent back.
            chat = {"id": number % 1000 + 1, "type": "private", "first_name": "R"}
            message = {"message_id": 1, "date": 1, "edit_date": 1, "chat": chat, "text": "आगरा agra"}
            body = json.dumps({"update_id": first + number, "edited_channel_post": message})
            began = time.perf_counter()
            async with session.post(address, data=body, headers=headers) as answer:
                assert answer.status == 200
            return time.perf_counter() - began

        tasks, start, busy = [], time.perf_counter(), cpu(running.process.pid)
        for number in range(pace * SECONDS):
            await asyncio.sleep(max(0.0, start + number / pace - time.perf_counter()))
            tasks.append(asyncio.create_task(one(number)))
        times = sorted(await asyncio.gather(*tasks))
        took = time.perf_counter() - start
        while await inbox_depth(session, hook["WEBHOOK_URL"]):  # noqa: ASYNC110 - another process's
            await asyncio.sleep(0.2)
        busy = cpu(running.process.pid) - busy
    shown = "  ".join(f"p{p} {times[int(len(times) * p / 100) - 1] * 1000:.1f} ms" for p in (50, 95, 99, 100))
    print(f"{len(times)} updates in {took:.1f} s: {shown}; {busy / len(times) * 1e6:.0f} µs of CPU each")


def cpu(pid: int) -> float:
    """Return how many seconds of CPU a process has used (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def inbox_depth(session: aiohttp.ClientSession, url: str) -> int:
    """Return how many updates wait to be handled."""
    async with session.get(f"{url}/metrics") as answer:
        line = next(row for row in (await answer.text()).splitlines() if 'odop_inbox{state="waiting"}' in row)
    return int(line.rpartition(" ")[2])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        given = sys.argv[1] if len(sys.argv) > 1 else f"sqlite:///{folder}/odop.db"
        asyncio.run(measure(given, int(sys.argv[2]) if len(sys.argv) > 2 else 500))
