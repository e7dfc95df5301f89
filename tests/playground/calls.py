"""Calls to the stand-in without a Telegram library in between."""

from __future__ import annotations

import io
from typing import Any

import httpx
from PIL import Image

from bot.playground.stage import Stage

Answer = dict[str, Any]


class Caller:
    """Calls methods of a stage and returns whole answers."""

    def __init__(self, stage: Stage) -> None:
        """Open a client for the stage."""
        self.stage = stage
        self.client = httpx.AsyncClient(verify=False, timeout=20)  # noqa: S501  # loopback, plain http

    async def __call__(self, method: str, /, **values: Any) -> Answer:
        """Call with a JSON body."""
        answer = await self.client.post(f"{self.stage.base_url}{self.stage.token}/{method}", json=values)
        body: Answer = answer.json()
        assert answer.status_code == (200 if body["ok"] else body["error_code"])
        return body

    async def upload(self, method: str, /, files: dict[str, tuple[str, bytes, str]], **values: Any) -> Answer:
        """Call with a multipart body."""
        address = f"{self.stage.base_url}{self.stage.token}/{method}"
        body: Answer = (await self.client.post(address, data=values, files=files)).json()
        return body

    async def refusal(self, method: str, /, **values: Any) -> str:
        """Call and return the refusal's text."""
        answer = await self(method, **values)
        assert answer["ok"] is False, answer
        return str(answer["description"])

    async def result(self, method: str, /, **values: Any) -> Any:
        """Call and return the result."""
        answer = await self(method, **values)
        assert answer["ok"] is True, answer
        return answer["result"]


def picture(width: int = 40, height: int = 30) -> tuple[str, bytes, str]:
    """Return a PNG as a multipart field wants it."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(out, "PNG")
    return ("chart.png", out.getvalue(), "image/png")
