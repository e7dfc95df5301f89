"""The web application: an update is kept before it is acknowledged; health and metrics beside it."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.updates.keep import Keeper
from bot.updates.lane import received
from bot.updates.timing import Timing
from bot.web.metrics import render
from store.errors import UnavailableError
from store.intake import inbox
from store.intake.standing import standing
from store.intake.values import Received
from store.store import Store

log = logging.getLogger(__name__)

PATH = "/telegram"
LIMIT = 2**20  # bytes; the largest update holds a few messages of 4,096 characters
HEADER = "x-telegram-bot-api-secret-token"


def secret_of(token: str) -> str:
    """Return what Telegram shows us with each update: the same in every process, and gone with the token."""
    return hmac.new(token.encode(), b"webhook", hashlib.sha256).hexdigest()


class Door:
    """Every address this process answers at."""

    def __init__(self, store: Store, keeper: Keeper, secret: str, timing: Timing) -> None:
        """Keep updates that come with `secret` by `keeper`."""
        self._store = store
        self._keeper = keeper
        self._secret = secret.encode()
        self._timing = timing
        self.app = Starlette(
            routes=[
                Route(PATH, self.update, methods=["POST"]),
                Route("/healthz", self.healthy),
                Route("/readyz", self.ready),
                Route("/metrics", self.metrics),
            ]
        )

    async def update(self, request: Request) -> Response:
        """Keep an update and say 200; anything else makes Telegram bring it again."""
        if not hmac.compare_digest(request.headers.get(HEADER, "").encode(), self._secret):
            return Response(status_code=403)
        try:
            body = await _read(request)
        except ClientDisconnect:
            return Response(status_code=400)
        if body is None:
            return Response(status_code=413)
        entry = _parsed(body)
        if entry is None:
            log.error("update refused reason=no_id count=1")
            return Response(status_code=400)
        try:
            await self._keeper.keep([entry])
        except UnavailableError as error:
            log.error("database unavailable detail=%r", error.detail)
            return Response(status_code=503)
        return Response()

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


async def _read(request: Request) -> bytes | None:
    """Return the body, None as soon as it is longer than LIMIT."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LIMIT:
            return None
    return bytes(body)


def _parsed(body: bytes) -> Received | None:
    try:
        return received(json.loads(body))
    except (ValueError, RecursionError):
        return None
