"""A door to a server that can be shut: lines are cut and new ones refused; or left hanging, open."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from urllib.parse import urlsplit

from tests.processes import free_port


class Proxy:
    """Passes bytes to and from the server of an address, while it is open."""

    def __init__(self, url: str) -> None:
        """Stand before the server of that address; closed at first."""
        parts = urlsplit(url)
        self._target = (parts.hostname or "127.0.0.1", parts.port or 5432)
        self._port = free_port()
        at = parts.netloc.rpartition("@")[0]
        self.url = parts._replace(netloc=f"{at}@127.0.0.1:{self._port}".lstrip("@")).geturl()
        self._server: asyncio.Server | None = None
        self._lines: set[asyncio.StreamWriter] = set()
        self._passing = asyncio.Event()
        self._passing.set()

    async def open(self) -> None:
        """Let connections through."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self._port)

    def stall(self) -> None:
        """Pass nothing on any more: every line stays open, as if its other end thought long."""
        self._passing.clear()

    async def shut(self) -> None:
        """Cut every line and refuse new ones."""
        self._passing.set()
        if self._server is not None:
            self._server.close()
        for line in list(self._lines):
            line.transport.abort()
        await asyncio.sleep(0.05)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            onward, out = await asyncio.open_connection(*self._target)
            self._lines |= {writer, out}
            await asyncio.gather(self._pass(reader, out), self._pass(onward, writer))
            self._lines -= {writer, out}

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(65536):
                await self._passing.wait()
                writer.write(data)
                await writer.drain()
        writer.transport.abort()
