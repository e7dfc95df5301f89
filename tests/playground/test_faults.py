"""What goes wrong on demand goes wrong as it does in life."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from bot.playground.conversation import Conversation
from bot.playground.faults import Fault
from bot.playground.stage import Stage
from tests.playground.calls import Caller

SEND = frozenset({"sendMessage"})


@pytest.mark.parametrize(("kind", "arrived"), [("drop_before", 0), ("drop_after", 1)])
async def test_a_dropped_line(
    call: Caller, stage: Stage, asha: Conversation, kind: str, arrived: int
) -> None:
    """After a dropped line nobody knows whether the message arrived; both must be tried."""
    stage.world.faults.add(Fault(kind, SEND))  # type: ignore[arg-type]
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        await call("sendMessage", chat_id=asha.chat.id, text="x")
    assert len(asha.chat.sent) == arrived
    assert (await call("sendMessage", chat_id=asha.chat.id, text="y"))["ok"]


async def test_a_slow_answer(call: Caller, stage: Stage, asha: Conversation) -> None:
    """A reply slower than the client's patience was still delivered."""
    stage.world.faults.add(Fault("slow", SEND, seconds=30))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(call("sendMessage", chat_id=asha.chat.id, text="x"), 0.2)
    assert [asha.chat.messages[number]["text"] for number in asha.chat.sent] == ["x"]


async def test_a_storm_of_refusals_passes(call: Caller, stage: Stage, asha: Conversation) -> None:
    """The governor must wait out 429s and try 5xx again."""
    stage.world.faults.add(Fault("flood", times=2, retry_after=7))
    stage.world.faults.add(Fault("error", code=502))
    stage.world.faults.add(Fault("error", code=500))
    answers = [await call("sendMessage", chat_id=asha.chat.id, text="x") for _ in range(5)]
    assert [answer.get("error_code") for answer in answers] == [429, 429, 502, 500, None]
    assert answers[0]["parameters"] == {"retry_after": 7}
    assert answers[3]["description"] == "Internal Server Error"
    stage.world.faults.add(Fault("garbage"))
    body = (await call.client.get(f"{stage.base_url}{stage.token}/getMe")).text
    assert body.startswith("<html>")
    stage.world.faults.add(Fault("error"))
    stage.world.faults.clear()
    assert (await call("getMe"))["ok"]
