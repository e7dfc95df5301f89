"""The webhook lets Telegram in and nobody else, and says 200 only for what is safe."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest

from bot.updates.keep import Keeper
from bot.updates.timing import Timing
from bot.web.door import HEADER, LIMIT, PATH, Door, secret_of
from bot.web.health import Health
from store.intake import inbox
from store.store import Store, open_store

SECRET = secret_of("1:token")
UPDATE = {"update_id": 5, "message": {"chat": {"id": 9}, "text": "आगरा agra Agra"}}


class Visit:
    """Asks the web application without a socket between."""

    def __init__(self, door: Door) -> None:
        """Ask at that door."""
        self._app = door

    async def __call__(self, path: str, body: bytes | None = None, secret: str = SECRET) -> tuple[int, str]:
        """Send a request and return the answer's status and text."""
        parts = (
            [body[start : start + 65536] for start in range(0, len(body or b""), 65536)] if body else [b""]
        )
        messages: list[Any] = [
            {"type": "http.request", "body": part, "more_body": part is not parts[-1]} for part in parts
        ]
        answer: list[Any] = []

        async def receive() -> Any:
            return messages.pop(0) if messages else {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            answer.append(message)

        scope = {
            "type": "http",
            "method": "GET" if body is None else "POST",
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "headers": [(HEADER.encode(), secret.encode())],
            "http_version": "1.1",
            "scheme": "http",
        }
        await self._app(scope, receive, send)
        text = b"".join(message.get("body", b"") for message in answer)
        return int(answer[0]["status"]), text.decode()


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """An empty store without the embedding model."""
    opened = await open_store(url, model=lambda: None)
    yield opened
    await opened.close()


@pytest.fixture
def rung() -> list[str]:
    """How often something new was announced."""
    return []


@pytest.fixture
def visit(store: Store, now: datetime, rung: list[str]) -> Visit:
    """A visitor at the door of an empty store."""
    keeper = Keeper(store, lambda: now, lambda: rung.append("new"))
    return Visit(Door(keeper, SECRET, Health(store, Timing())))


async def test_an_update_is_in_the_inbox_when_telegram_reads_200(
    visit: Visit, store: Store, now: datetime, rung: list[str]
) -> None:
    """What was acknowledged can no longer be lost."""
    assert await visit(PATH, json.dumps(UPDATE).encode()) == (200, "")
    assert await visit(PATH, json.dumps(UPDATE).encode()) == (200, "")
    (kept,) = await inbox.turn(store, (), 9, now)
    assert json.loads(kept.body) == UPDATE
    assert rung == ["new"]


@pytest.mark.parametrize("secret", ["", "wrong", SECRET[:-1], SECRET + "x", "अ"])
async def test_a_forged_update_is_refused(visit: Visit, store: Store, secret: str) -> None:
    """Whoever finds the address cannot speak as a reader."""
    assert (await visit(PATH, json.dumps(UPDATE).encode(), secret))[0] == 403
    assert (await inbox.depth(store))["waiting"] == 0


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"5", b'{"update_id": "5"}', b"\xff", b"[" * 9999])
async def test_what_is_no_update_is_refused(visit: Visit, store: Store, body: bytes) -> None:
    """Rubbish does not reach the inbox."""
    assert (await visit(PATH, body or b" "))[0] == 400
    assert (await inbox.depth(store))["waiting"] == 0


async def test_a_body_without_end_is_cut_off(visit: Visit) -> None:
    """Nobody fills our memory."""
    assert (await visit(PATH, b" " * (LIMIT + 1)))[0] == 413


async def test_five_hundred_at_once_are_each_kept(visit: Visit, store: Store) -> None:
    """A busy minute is no reason to lose one."""
    bodies = [json.dumps({**UPDATE, "update_id": number}).encode() for number in range(500)]
    answers = await asyncio.gather(*(visit(PATH, body) for body in bodies))
    assert {status for status, _ in answers} == {200}
    assert (await inbox.depth(store))["waiting"] == 500


async def test_health_and_metrics_are_shown(visit: Visit) -> None:
    """A host sees that it lives, a monitor sees what waits."""
    await visit(PATH, json.dumps(UPDATE).encode())
    assert (await visit("/healthz"))[0] == 200
    assert (await visit("/readyz"))[0] == 200
    status, text = await visit("/metrics")
    assert status == 200
    assert 'odop_inbox{state="waiting"} 1\n' in text
    assert 'odop_update_seconds_bucket{le="+Inf"} 0\n' in text
    for line in text.splitlines():
        assert line.startswith("# ") or re.fullmatch(r'[a-z_]+(\{[a-z]+="[^"]+"\})? [0-9.]+', line), line


def test_the_secret_is_the_same_in_every_process_and_changes_with_the_token() -> None:
    """Web processes need not agree on one, and a rotated token locks the old one out."""
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,256}", SECRET)
    assert secret_of("1:token") == SECRET != secret_of("1:other")
