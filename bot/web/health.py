"""What a host and a monitor ask every process: whether it lives, whether it is ready, what it counts."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.updates.timing import Timing
from bot.web.metrics import render
from store.errors import UnavailableError
from store.intake import inbox
from store.intake.standing import standing
from store.store import Store


class Health:
    """Three addresses that show the store's state and this process's."""

    def __init__(self, store: Store, timing: Timing) -> None:
        """Show that store, and how long updates took here."""
        self._store = store
        self._timing = timing
        self.routes = [
            Route("/healthz", self.healthy),
            Route("/readyz", self.ready),
            Route("/metrics", self.metrics),
        ]

    async def healthy(self, _: Request) -> Response:
        """Say that the process lives."""
        return PlainTextResponse("alive\n")

    async def ready(self, _: Request) -> Response:
        """Say whether the database answers."""
        try:
            await inbox.depth(self._store)
        except UnavailableError:
            return PlainTextResponse("the database does not answer\n", 503)
        return PlainTextResponse("ready\n")

    async def metrics(self, _: Request) -> Response:
        """Give Prometheus what it counts."""
        try:
            found = await standing(self._store)
        except UnavailableError:
            return PlainTextResponse("the database does not answer\n", 503)
        return PlainTextResponse(render(found, self._timing), media_type="text/plain; version=0.0.4")
