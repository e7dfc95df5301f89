"""The program in processes of its own, talking to the playground's Bot API; each is ended in any case."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from bot.playground.stage import Stage
from tests.waiting import PATIENCE, until

ROOT = Path(__file__).parent.parent


class Running:
    """A process of ours and all it printed."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        """Read what it prints from now on."""
        self.process = process
        self.said = ""
        self.logged = ""
        self._ready = asyncio.Event()
        self._readers = [asyncio.create_task(self._hear()), asyncio.create_task(self._read_log())]

    async def _hear(self) -> None:
        assert self.process.stdout is not None
        async for line in self.process.stdout:
            self.said += line.decode()
            if " is ready: " in self.said:
                self._ready.set()
        self._ready.set()

    async def _read_log(self) -> None:
        assert self.process.stderr is not None
        async for line in self.process.stderr:
            self.logged += line.decode()

    async def ready(self) -> None:
        """Wait for the ready line; a process that ends before it fails the test."""
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await self._ready.wait()
        assert " is ready: " in self.said, self.logged

    async def logs(self, words: str) -> None:
        """Wait until the log holds these words."""
        await until(lambda: words in self.logged)

    async def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal and return the exit code."""
        if self.process.returncode is None:
            self.process.send_signal(number)
        async with asyncio.timeout(PATIENCE):
            code = await self.process.wait()
            await asyncio.gather(*self._readers)
        return code


@asynccontextmanager
async def started(stage: Stage, url: str, *words: str, **settings: str) -> AsyncIterator[Running]:
    """Run a command of ours on that database, with the stage for Telegram; wait until it is ready."""
    async with launched(stage, url, *words, **settings) as running:
        await running.ready()
        yield running


@asynccontextmanager
async def launched(stage: Stage, url: str, *words: str, **settings: str) -> AsyncIterator[Running]:
    """Run a command of ours on that database, with the stage for Telegram."""
    environment = {
        **os.environ,  # noqa: TID251  handed on
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "EMBEDDINGS": "false",
        "TELEGRAM_BOT_TOKEN": stage.token,
        "TELEGRAM_BASE_URL": stage.base_url,
        "DATABASE_URL": url,
        **settings,
    }
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *words, stdout=pipe, stderr=pipe, env=environment, limit=2**20
    )
    running = Running(process)
    try:
        yield running
    finally:
        await running.end(signal.SIGKILL)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])
