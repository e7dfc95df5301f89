"""Lines of standard input as they are typed, without a thread that would outlive Ctrl-C."""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import AsyncIterator, Callable
from typing import TextIO

CHUNK = 65536


async def lines(source: TextIO, ready: Callable[[], None]) -> AsyncIterator[str]:
    """Yield each line until the input ends; `ready` is called before each wait."""
    ready()
    async for line in _watched(source) if _watchable(source) else _read(source):
        yield line
        ready()


async def ended(source: TextIO, heard: Callable[[], None]) -> None:
    """Wait until a terminal or a pipe ends (Ctrl-D), calling `heard` at each line typed meanwhile.

    What has no end to wait for, such as /dev/null under a service manager, is waited for ever.
    """
    if not _watchable(source):
        await asyncio.Event().wait()
    async for _ in _watched(source):
        heard()


def _watchable(source: TextIO) -> bool:
    """Whether the loop can wait for it: a terminal, a pipe or a socket, not a plain file."""
    try:
        mode = os.fstat(source.fileno()).st_mode
    except (OSError, ValueError):
        return False
    return (stat.S_ISCHR(mode) and source.isatty()) or stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


async def _read(source: TextIO) -> AsyncIterator[str]:
    for line in source:
        yield line
        await asyncio.sleep(0)


async def _watched(source: TextIO) -> AsyncIterator[str]:
    loop, descriptor, waiting = asyncio.get_running_loop(), source.fileno(), b""
    while True:
        readable = asyncio.Event()
        loop.add_reader(descriptor, readable.set)
        try:
            await readable.wait()
        finally:
            loop.remove_reader(descriptor)
        chunk = os.read(descriptor, CHUNK)
        *whole, waiting = (waiting + chunk).split(b"\n")
        if not chunk and waiting:
            whole, waiting = [waiting], b""
        for line in whole:
            yield line.decode("utf-8", "replace")
        if not chunk:
            return
