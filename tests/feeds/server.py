"""A web server of our own on loopback that answers as told, well or badly."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

Writes = Callable[[asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Answer:
    """What a path answers: status, headers, body; or `write` for what no honest server does."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    write: Writes | None = None


@dataclass
class Site:
    """The server while it runs: its address, its answers by path, and what it was asked."""

    url: str
    answers: dict[str, Answer]
    connections: int = 0
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        """The paths asked for, in order, without robots.txt."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request and close."""
        self.connections += 1
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            path = head[0].split(" ")[1]
            fields = (line.partition(":") for line in head[1:] if line)
            self.asked.append((path, {name.lower(): value.strip() for name, _, value in fields}))
            answer = self.answers.get(path, Answer(404))
            await (answer.write(writer) if answer.write else respond(writer, answer))
        except (ConnectionError, asyncio.IncompleteReadError, IndexError):
            pass
        finally:
            writer.close()


async def respond(writer: asyncio.StreamWriter, answer: Answer) -> None:
    """Write an honest answer."""
    headers = {"Content-Length": str(len(answer.body)), "Connection": "close", **answer.headers}
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    writer.write(f"HTTP/1.1 {answer.status} Told\r\n{lines}\r\n".encode("latin-1") + answer.body)
    await writer.drain()


@asynccontextmanager
async def serving(answers: dict[str, Answer] | None = None, host: str = "127.0.0.1") -> AsyncIterator[Site]:
    """Run the server on a free port of a loopback address."""
    site = Site("", answers or {})
    server = await asyncio.start_server(site.handle, host, 0)
    _, port = server.sockets[0].getsockname()[:2]
    site.url = f"http://{host}:{port}"
    try:
        yield site
    finally:
        server.close()
