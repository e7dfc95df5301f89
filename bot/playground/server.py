"""The HTTP side: `/bot<token>/<method>` and `/file/bot<token>/<path>`, as api.telegram.org answers them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground.call import LIMIT, Call, known_parameters, read
from bot.playground.faults import Fault
from bot.playground.methods.table import METHODS
from bot.playground.refusal import Json, Refusal, too_many
from bot.playground.world import TOKEN, World

HangUp = Callable[[Request], None]


async def dispatch(world: World, call: Call) -> Any:
    """Run one call and return its result; raises `Refusal`."""
    name = call.method.lower()
    if name not in METHODS:
        world.flags.append(f"{call.method}: not played here")
        raise Refusal(404, "method not found")
    spelled, parameters = known_parameters()[name]
    attached = {key for key in call.files if f"attach://{key}" in str(call.values)}
    unknown = (set(call.values) | set(call.files)) - parameters - attached
    world.flags += [f"{spelled}: unknown parameter {key!r}" for key in sorted(unknown)]
    if name != "getupdates":
        world.calls.append((spelled, call.values))
    result = await METHODS[name](world, call)
    world.accepted.append((spelled, call.values))
    return result


class Api:
    """The Bot API's two endpoints for one world."""

    def __init__(self, world: World, hang_up: HangUp) -> None:
        """Serve `world`; `hang_up` cuts the line of a request."""
        self.world = world
        self.hang_up = hang_up
        self.routes = [
            Route("/bot{token}/{method}", self.method, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self.file, methods=["GET"]),
        ]

    async def method(self, request: Request) -> Response:
        """Answer a call, or let go wrong what shall go wrong."""
        try:
            self.authorise(request.path_params["token"])
            call = await self.read(request)
            fault = self.world.faults.take(call.method.lower())
            if fault is not None and (answer := self.fail_before(request, fault)) is not None:
                return answer
            result = await dispatch(self.world, call)
        except Refusal as refusal:
            return JSONResponse(refusal.as_json(), refusal.code)
        if fault is not None and fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
        if fault is not None and fault.kind == "drop_after":
            self.hang_up(request)
        return JSONResponse({"ok": True, "result": result})

    async def file(self, request: Request) -> Response:
        """Give out a file."""
        try:
            self.authorise(request.path_params["token"])
            for stored in self.world.files.by_id.values():
                if stored.path == request.path_params["path"]:
                    return Response(stored.content(), media_type="application/octet-stream")
            raise Refusal(404, "")
        except Refusal as refusal:
            return JSONResponse(refusal.as_json(), refusal.code)

    def authorise(self, token: str) -> None:
        """Refuse a token that is not the playground's."""
        if token == TOKEN:
            return
        number, colon, secret = token.partition(":")
        raise Refusal(401 if number.isdigit() and colon and secret else 404, "")

    async def read(self, request: Request) -> Call:
        """Read the call, up to what the Bot API takes."""
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > LIMIT + 2**20:
                raise Refusal(413, "Request Entity Too Large")
        kind = request.headers.get("content-type", "")
        return read(request.path_params["method"], request.scope["query_string"], kind, bytes(body))

    def fail_before(self, request: Request, fault: Fault) -> Response | None:
        """Return the wrong answer of a fault that comes before the work; None if it comes later."""
        if fault.kind == "flood":
            raise too_many(fault.retry_after)
        if fault.kind == "error":
            text = "Internal Server Error" if fault.code == 500 else "Bad Gateway"
            body: Json = {"ok": False, "error_code": fault.code, "description": text}
            return JSONResponse(body, fault.code)
        if fault.kind == "garbage":
            return Response("<html><h1>502 Bad Gateway</h1></html>", 502, media_type="text/html")
        if fault.kind == "drop_before":
            self.hang_up(request)
            return Response()
        return None
