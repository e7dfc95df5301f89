"""The webhook: an update is kept before it is acknowledged; health and metrics beside it."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.updates.keep import Keeper
from bot.updates.lane import received
from bot.web.health import Health
from store.errors import UnavailableError
from store.intake.values import Received

log = logging.getLogger(__name__)

PATH = "/telegram"
LIMIT = 2**20  # bytes; the largest update holds a few messages of 4,096 characters
HEADER = "x-telegram-bot-api-secret-token"


def secret_of(token: str) -> str:
    """Return what Telegram shows us with each update: the same in every process, and gone with the token."""
    return hmac.new(token.encode(), b"webhook", hashlib.sha256).hexdigest()


class Door:
    """Every address a process with the webhook answers at."""

    def __init__(self, keeper: Keeper, secret: str, health: Health) -> None:
        """Keep updates that come with `secret` by `keeper`; show `health`."""
        self._keeper = keeper
        self._secret = secret.encode()
        self._rest = Starlette(routes=health.routes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, as ASGI has it; an update goes past what the other addresses have between."""
        if scope["type"] == "http" and scope["path"] == PATH and scope["method"] == "POST":
            answer = await self._update(Request(scope, receive))
            await answer(scope, receive, send)
        else:
            await self._rest(scope, receive, send)

    async def _update(self, request: Request) -> Response:
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
