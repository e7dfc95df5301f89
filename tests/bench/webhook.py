"""How fast the webhook acknowledges: `python -m tests.bench.webhook [DATABASE_URL] [updates a second]`.

Starts `python -m bot web` on that database with the playground for Telegram, sends
updates at an even pace over kept connections for ten seconds, and prints the times until 200.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import time

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
    async with playing() as stage, started(stage, url, "web", **hook), aiohttp.ClientSession() as session:
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

        tasks, start = [], time.perf_counter()
        for number in range(pace * SECONDS):
            await asyncio.sleep(max(0.0, start + number / pace - time.perf_counter()))
            tasks.append(asyncio.create_task(one(number)))
        times = sorted(await asyncio.gather(*tasks))
        took = time.perf_counter() - start
    shown = "  ".join(f"p{p} {times[int(len(times) * p / 100) - 1] * 1000:.1f} ms" for p in (50, 95, 99, 100))
    print(f"{len(times)} updates in {took:.1f} s: {shown}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        given = sys.argv[1] if len(sys.argv) > 1 else f"sqlite:///{folder}/odop.db"
        asyncio.run(measure(given, int(sys.argv[2]) if len(sys.argv) > 2 else 500))
