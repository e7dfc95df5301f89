"""The stage: the playground's server on a loopback port, in this process, for as long as a context lasts."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request

from bot.playground.clock import wall_clock
from bot.playground.page import Page, Panel
from bot.playground.refusal import OTHER_POLLER, Refusal
from bot.playground.server import Api
from bot.playground.webhook import Courier
from bot.playground.world import TOKEN, World

FAREWELL = 0.2


class NotLoopbackError(ValueError):
    """The playground answers nobody but this machine."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A running playground: its world and where a bot finds it."""

    world: World
    root: str
    token: str = TOKEN

    @property
    def base_url(self) -> str:
        """Return what `ApplicationBuilder.base_url` takes."""
        return f"{self.root}/bot"

    @property
    def base_file_url(self) -> str:
        """Return what `ApplicationBuilder.base_file_url` takes."""
        return f"{self.root}/file/bot"


@contextlib.asynccontextmanager
async def playing(
    host: str = "127.0.0.1",
    port: int = 0,
    clock: Callable[[], datetime] = wall_clock,
    panel: Panel | None = None,
) -> AsyncIterator[Stage]:
    """Serve a new world and its chat page on `host`:`port` (0: any free port) until the context ends.

    Raises `NotLoopbackError` for a host that others could reach, `OSError` for a port that is taken.
    """
    door = listen(host, port)
    world = World(clock)
    api = Api(world, lambda request: hang_up(server, request))
    page = Page(world, panel)
    guard = Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS)
    app = Starlette(routes=api.routes + page.routes, middleware=[guard])
    server = uvicorn.Server(
        uvicorn.Config(app, http="h11", ws="none", lifespan="off", log_config=None, access_log=False)
    )
    courier = asyncio.create_task(Courier(world).run())
    await start(server, door)
    shown = f"[{host}]" if ":" in host else host
    try:
        yield Stage(world, f"http://{shown}:{door.getsockname()[1]}")
    finally:
        courier.cancel()
        world.inbox.end_poll(Refusal(409, OTHER_POLLER))
        await stop(server, door)


HOSTS = ["127.0.0.1", "localhost", "::1", "[::1]"]  # a page elsewhere cannot reach us under a name of its own


def listen(host: str, port: int) -> socket.socket:
    """Bind a loopback port; refuse any other."""
    address = "127.0.0.1" if host == "localhost" else host
    try:
        local = ip_address(address)
    except ValueError:
        raise NotLoopbackError(host) from None
    if not local.is_loopback:
        raise NotLoopbackError(host)
    family = socket.AF_INET6 if local.version == 6 else socket.AF_INET
    door = socket.socket(
        family, socket.SOCK_STREAM, socket.IPPROTO_TCP
    )  # asyncio needs it to set TCP_NODELAY
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((address, port))
    except OSError:
        door.close()
        raise
    return door


async def start(server: uvicorn.Server, door: socket.socket) -> None:
    """Start uvicorn inside the loop that runs; its own `serve` would take the process's signals."""
    server.config.load()
    server.lifespan = server.config.lifespan_class(server.config)
    await server.startup(sockets=[door])


async def stop(server: uvicorn.Server, door: socket.socket) -> None:
    """Close the door and every line at once; a call under way learns that nobody listens any more."""
    for listener in server.servers:
        listener.close()
    door.close()
    for line in list(server.server_state.connections):
        line.transport.abort()
    under_way = set(server.server_state.tasks)
    if under_way:
        _, late = await asyncio.wait(under_way, timeout=FAREWELL)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)


def hang_up(server: uvicorn.Server, request: Request) -> None:
    """Cut the line a request came on, without a word."""
    for line in list(server.server_state.connections):
        if request.client is not None and getattr(line, "client", None) == tuple(request.client):
            line.transport.abort()
