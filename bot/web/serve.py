"""uvicorn inside the loop that runs: the signals stay ours, and what is under way has a moment to end."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

GRACE_SECONDS = 3
BACKLOG = 2048


class Server(uvicorn.Server):
    """uvicorn without its own signal handling; `bot/commands/options.py` ends the program."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the process's signals alone."""
        yield


def listen(port: int, host: str = "0.0.0.0") -> socket.socket:  # noqa: S104  a host's router is outside
    """Take the port. Raises OSError, named by the port, where it is taken."""
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((host, port))
        door.listen(BACKLOG)  # from now on a visitor waits instead of being refused
    except OSError as error:
        door.close()
        raise OSError(error.errno, error.strerror, f"{port}") from error
    return door


async def answer(app: ASGIApp, door: socket.socket) -> None:
    """Serve `app` at the door until cancelled."""
    server = Server(
        uvicorn.Config(
            app,
            http="httptools",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
    )
    serving = asyncio.create_task(server.serve(sockets=[door]))
    try:
        await asyncio.shield(serving)
    finally:
        server.should_exit = True
        await asyncio.wait([serving], timeout=GRACE_SECONDS + 1)
        serving.cancel()
        door.close()
