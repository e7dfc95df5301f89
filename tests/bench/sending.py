"""Sending over loopback: CPU a message, ours against PTB's default; the limits; a reply's wait.

`python -m tests.bench.sending` prints a table.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import subprocess
import sys
from bisect import bisect_left
from time import monotonic, process_time
from typing import Any

from aiohttp import web
from telegram import Bot
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.courier import Courier
from bot.governor import Governor
from bot.transport import Transport

TOKEN = "1:bench"  # noqa: S105 - opens nothing
TEXT = "<b>नया</b> · मुरादाबाद के पीतल की लखनऊ मेले में धूम\n" * 20
MESSAGES = 1500
AT_ONCE = 16


def serve() -> None:
    """Answer sendMessage at once, in a process of its own; print the port."""

    async def answer(request: web.Request) -> web.Response:
        await request.read()
        chat = {"id": 1, "type": "private", "first_name": "A"}
        message = {"message_id": 1, "date": 0, "chat": chat, "text": TEXT}
        return web.json_response({"ok": True, "result": message})

    async def run() -> None:
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", answer)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        print(runner.addresses[0][1], flush=True)
        await asyncio.Event().wait()

    asyncio.run(run())


async def cpu(send: Any) -> float:
    """Return the microseconds of CPU one message costs."""
    left = iter(range(MESSAGES))

    async def one_after_another() -> None:
        for number in left:
            await send(number)

    await send(0)
    began = process_time()
    await asyncio.gather(*(one_after_another() for _ in range(AT_ONCE)))
    return (process_time() - began) / MESSAGES * 1e6


def payload(chat: int) -> dict[str, Any]:
    """Return a digest's message."""
    return {
        "chat_id": chat,
        "text": TEXT,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }


async def transports(base: str) -> tuple[float, float, float]:
    """Return the CPU a message: PTB's default, our transport under PTB's Bot, the outbox's way."""
    default = Bot(TOKEN, base_url=base, request=HTTPXRequest(connection_pool_size=AT_ONCE))
    ours = Transport()
    await ours.initialize()
    same = ExtBot(TOKEN, base_url=base, request=ours)
    courier = Courier(same, Governor())

    async def by(bot: Bot, number: int) -> None:
        await bot.send_message(number + 1, TEXT, parse_mode="HTML")

    async with default.request:
        slow = await cpu(lambda number: by(default, number))
    medium = await cpu(lambda number: by(same, number))
    fast = await cpu(lambda number: courier.send(payload(number + 1)))
    await ours.shutdown()
    return slow, medium, fast


async def crowded(seconds: float) -> tuple[int, int, float, float]:
    """Send a digest and a busy group's messages with replies between, against a server that notes arrivals.

    Return the most arrivals in any second and in any minute of the group, and a reply's wait, p50 and p99.
    """
    arrivals: list[tuple[float, int]] = []
    delays = random.Random(5)

    async def answer(request: web.Request) -> web.Response:
        chat = int((await request.json())["chat_id"])
        arrivals.append((monotonic(), chat))
        await asyncio.sleep(delays.uniform(0, 0.06))
        return web.json_response({"ok": True, "result": {"message_id": 1}})

    app = web.Application()
    app.router.add_post("/bot{token}/{method}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    base = f"http://127.0.0.1:{runner.addresses[0][1]}/bot"
    ours = Transport()
    await ours.initialize()
    governor = Governor()
    courier = Courier(ExtBot(TOKEN, base_url=base, request=ours), governor)
    waits: list[float] = []
    end = monotonic() + seconds

    async def send(chat: int, lane: Any) -> None:
        began = monotonic()
        permit = await courier.permit(chat, lane)
        if lane == "reply" and chat > 0:
            waits.append(monotonic() - began)
        await courier.send(payload(chat))
        permit.close()

    async def digest(first: int) -> None:
        chat = first
        while monotonic() < end:
            await send(chat, "bulk")
            chat += 32

    async def group() -> None:
        while monotonic() < end:
            await send(-100500, "reply")

    async def replies() -> None:
        chat = 10**6
        while monotonic() < end:
            chat += 1
            await asyncio.gather(send(chat, "reply"), asyncio.sleep(delays.uniform(0.05, 0.35)))

    tasks = [asyncio.create_task(digest(n)) for n in range(1, 33)]
    tasks += [asyncio.create_task(group()), asyncio.create_task(replies())]
    await asyncio.sleep(seconds)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await ours.shutdown()
    await runner.cleanup()
    times = [at for at, _ in arrivals]
    grouped = [at for at, chat in arrivals if chat < 0]
    return (
        most(times, 1.0),
        most(grouped, 60.0),
        statistics.median(waits),
        statistics.quantiles(waits, n=100)[-1],
    )


def most(times: list[float], span: float) -> int:
    """Return the most arrivals any window holds."""
    times = sorted(times)
    return max((bisect_left(times, at + span) - place for place, at in enumerate(times)), default=0)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--serve", action="store_true")
    options.add_argument("--seconds", type=float, default=75.0)
    given = options.parse_args()
    if given.serve:
        serve()
    command = [sys.executable, "-m", "tests.bench.sending", "--serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - ourselves
        assert server.stdout is not None
        base = f"http://127.0.0.1:{server.stdout.readline().strip()}/bot"
        slow, medium, fast = asyncio.run(transports(base))
        server.kill()
    overall, group, median, p99 = asyncio.run(crowded(given.seconds))
    for name, value, limit in (
        ("PTB's default, CPU µs a message", slow, ""),
        ("our transport under PTB's Bot, µs", medium, f"{slow / medium:.1f} ×"),
        ("the outbox's way, µs", fast, f"{slow / fast:.1f} × (wanted: 3)"),
        ("most arrivals in any second", overall, "limit 30"),
        ("most of a group in any minute", group, "limit 20"),
        ("a reply's wait in a digest, median ms", median * 1000, ""),
        ("  p99 ms", p99 * 1000, "limit 300"),
    ):
        print(f"{name:<45}{value:>10.1f}  {limit}")


if __name__ == "__main__":
    main()
