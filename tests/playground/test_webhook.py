"""Updates reach the bot by webhook: with its secret, each chat in order, until it says 2xx."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.playground import stage as stages
from bot.playground.conversation import Conversation, settled
from bot.playground.stage import Stage
from tests.playground.calls import Caller


@dataclass(slots=True)
class Bot:
    """A bot's own web server: what it got, and what it says."""

    address: str = ""
    got: list[tuple[str, str]] = field(default_factory=list)
    answers: list[Response] = field(default_factory=list)
    held: asyncio.Event = field(default_factory=asyncio.Event)
    hold: str = ""

    async def hear(self, request: Request) -> Response:
        """Take an update."""
        text = json.loads(await request.body())["message"]["text"]
        if text == self.hold:
            await self.held.wait()
        self.got.append((request.headers.get("x-telegram-bot-api-secret-token", ""), text))
        return self.answers.pop(0) if self.answers else Response()


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    """A bot that listens on a free port."""
    heard = Bot()
    app = Starlette(routes=[Route("/hook", heard.hear, methods=["POST"])])
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None, ws="none"))
    door = stages.listen("127.0.0.1", 0)
    await stages.start(server, door)
    heard.address = f"http://127.0.0.1:{door.getsockname()[1]}/hook"
    yield heard
    await stages.stop(server, door)


async def test_updates_come_with_the_secret_and_in_order(
    call: Caller, stage: Stage, asha: Conversation, bot: Bot
) -> None:
    """A forged update has no secret; a chat's messages must not overtake each other."""
    await call.result("setWebhook", url=bot.address, secret_token="s3cret_-")  # noqa: S106  # a test's
    for text in ("ek", "दो", "three"):
        asha.say(text)
    await settled(stage.world)
    assert bot.got == [("s3cret_-", text) for text in ("/start", "ek", "दो", "three")]
    assert (await call.result("getWebhookInfo"))["pending_update_count"] == 0


async def test_one_slow_chat_does_not_hold_up_another(
    call: Caller, stage: Stage, asha: Conversation, bot: Bot
) -> None:
    """Order holds within a chat only."""
    bot.hold = "/start"
    await call.result("setWebhook", url=bot.address)
    asha.say("दूसरा")
    ravi = Conversation.private(stage, "Ravi")
    ravi.say("Ravi here")
    while len(stage.world.inbox.waiting) > 2:
        await stage.world.inbox.bell.wait()
    assert [text for _, text in bot.got] == ["Ravi here"]
    bot.held.set()
    await settled(stage.world)
    assert [text for _, text in bot.got] == ["Ravi here", "/start", "दूसरा"]


async def test_an_update_comes_again_until_it_is_taken(
    call: Caller, stage: Stage, asha: Conversation, bot: Bot
) -> None:
    """A bot that fails once gets the question again, before the next one."""
    bot.answers = [Response(status_code=500), Response(status_code=503)]
    await call.result("setWebhook", url=bot.address)
    asha.say("next")
    await settled(stage.world)
    assert [text for _, text in bot.got] == ["/start", "/start", "/start", "next"]
    info = await call.result("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"


async def test_a_method_in_the_answer_is_run(call: Caller, asha: Conversation, bot: Bot) -> None:
    """A bot may answer a webhook by the webhook's own answer."""
    bot.answers = [JSONResponse({"method": "sendMessage", "chat_id": asha.chat.id, "text": "सीधे"})]
    await call.result("setWebhook", url=bot.address)
    assert (await asha.reply())["text"] == "सीधे"


async def test_a_bot_that_is_away_keeps_its_updates(call: Caller, stage: Stage, asha: Conversation) -> None:
    """Nothing said while the bot restarts is lost."""
    await call.result("setWebhook", url="http://127.0.0.1:9/nobody")
    assert await stage.world.until(lambda: "last_error_message" in stage.world.hook, 10)
    assert stage.world.hook["last_error_message"] == "Connection refused"
    assert await call.result("deleteWebhook") is True
    assert len(await call.result("getUpdates")) == len(asha.chat.messages) == 1
    assert await call.result("deleteWebhook", drop_pending_updates=True) is True
    assert await call.result("getUpdates") == []
