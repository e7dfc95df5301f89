"""A host's router before several web processes: each connection goes to the next that is up."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from tests.processes import free_port


class Router:
    """Spreads connections over ports on this machine; a port that refuses is passed over."""

    def __init__(self) -> None:
        """Spread over nobody at first."""
        self.ports: list[int] = []
        self.port = free_port()
        self._turn = 0
        self._passing: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        """Let visitors in."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self.port, backlog=1024)

    async def close(self) -> None:
        """Let no more in, and close what is open."""
        if self._server is not None:
            self._server.close()
            for passing in self._passing:
                passing.cancel()
            await asyncio.gather(*self._passing, return_exceptions=True)
            await self._server.wait_closed()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        passing = asyncio.current_task()
        assert passing is not None
        self._passing.add(passing)
        passing.add_done_callback(self._passing.discard)
        async with _closed(writer):
            for _ in range(len(self.ports)):
                self._turn += 1
                with suppress(OSError):
                    port = self.ports[self._turn % len(self.ports)]
                    onward, out = await asyncio.open_connection("127.0.0.1", port)
                    async with _closed(out):
                        await asyncio.gather(_pass(reader, out), _pass(onward, writer))
                    return


@asynccontextmanager
async def _closed(writer: asyncio.StreamWriter) -> AsyncIterator[None]:
    """Close a connection at the end, whatever stands in it."""
    try:
        yield
    finally:
        writer.transport.abort()
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()


async def _pass(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
        if writer.can_write_eof():
            writer.write_eof()
