"""The transport: real requests to a loopback server, its errors by meaning, and no token in any of them."""

from __future__ import annotations

import asyncio
import json
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, TelegramError, TimedOut

from bot.transport import Transport, pools
from handlers.fate import NotSentError

TOKEN = "123456:not-a-real-token-but-secret"  # noqa: S105 - a made-up one
SENT = {"ok": True, "result": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}}
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def bot(answer: Answer, read: float = 5.0) -> AsyncIterator[Bot]:
    """Give a Bot whose every request a loopback server answers."""
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    made = Bot(
        TOKEN,
        base_url=f"http://127.0.0.1:{port}/bot",
        request=(sender := Transport(read=read, connect=0.5)),
        get_updates_request=Transport(),
    )
    await sender.initialize()
    try:
        yield made
    finally:
        await sender.shutdown()
        await runner.cleanup()


def says(status: int, description: str, **parameters: int) -> Answer:
    """Answer every request with one of Telegram's refusals."""

    async def answer(_: web.Request) -> web.StreamResponse:
        body = {"ok": False, "error_code": status, "description": description}
        return web.json_response(body | ({"parameters": parameters} if parameters else {}), status=status)

    return answer


async def test_text_and_keyboard_arrive_as_they_were_meant() -> None:
    """Devanagari, quotes and buttons reach Telegram unharmed."""
    seen = []

    async def answer(request: web.Request) -> web.StreamResponse:
        seen.append(json.loads(await request.read()))
        return web.json_response(SENT)

    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("बंद करें", callback_data="stop:1")]])
    async with bot(answer) as telegram:
        for text in ("मुरादाबाद का पीतल <b>&amp;</b>", "kitna bika?", 'a "quoted" one', "\ud83d broken"):
            await telegram.send_message(-1001, text, parse_mode="HTML", reply_markup=keyboard)
    assert [body["text"] for body in seen[:3]] == [
        "मुरादाबाद का पीतल <b>&amp;</b>",
        "kitna bika?",
        'a "quoted" one',
    ]
    assert seen[3]["text"] == "? broken"
    assert seen[0]["chat_id"] == -1001
    assert seen[0]["reply_markup"]["inline_keyboard"][0][0]["text"] == "बंद करें"


async def test_a_photo_goes_as_multipart() -> None:
    """Charts arrive as pictures with their caption."""
    parts: dict[str, bytes] = {}

    async def answer(request: web.Request) -> web.StreamResponse:
        async for part in await request.multipart():
            assert hasattr(part, "name")
            parts[str(part.name)] = await part.read()  # type: ignore[union-attr]
        return web.json_response(SENT)

    async with bot(answer) as telegram:
        await telegram.send_photo(1, b"\x89PNG picture", caption="निर्यात")
    assert parts["caption"].decode() == "निर्यात"
    assert b"\x89PNG picture" in parts.values()


async def test_one_connection_serves_many_requests() -> None:
    """Sending to thousands does not open thousands of connections."""
    peers = set()

    async def answer(request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        peers.add(request.transport.get_extra_info("peername"))
        return web.json_response(SENT)

    async with bot(answer) as telegram:
        for _ in range(20):
            await telegram.send_message(1, "x")
    assert len(peers) == 1


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (says(403, "Forbidden: bot was blocked by the user"), Forbidden),
        (says(400, "Bad Request: chat not found"), BadRequest),
        (says(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-100123), ChatMigrated),
        (says(502, "Bad Gateway"), NetworkError),
    ],
)
async def test_refusals_keep_their_meaning(answer: Answer, error: type[TelegramError]) -> None:
    """What Telegram says reaches those who decide what to do about it."""
    async with bot(answer) as telegram:
        with pytest.raises(error):
            await telegram.send_message(1, "x")


async def _silent(_: web.Request) -> web.StreamResponse:
    await asyncio.sleep(30)
    raise AssertionError


async def _dripping(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    for _ in range(300):
        await response.write(b" ")
        await asyncio.sleep(0.1)
    return response


async def _dropping(request: web.Request) -> web.StreamResponse:
    assert request.transport is not None
    request.transport.close()
    return web.Response()


@pytest.mark.parametrize(
    ("answer", "error"), [(_silent, TimedOut), (_dripping, TimedOut), (_dropping, NetworkError)]
)
async def test_an_answer_that_does_not_come_is_perhaps_delivered(
    answer: Answer, error: type[TelegramError]
) -> None:
    """What may have arrived is never taken for what did not; a dripping server cannot hold us for ever."""
    async with bot(answer, read=0.3) as telegram:
        with pytest.raises(error) as caught:
            await telegram.send_message(1, "x")
    assert not isinstance(caught.value, NotSentError)


@pytest.mark.parametrize(
    "base",
    ["http://127.0.0.1:1/bot", "http://name.invalid/bot", "http://127.0.0.1:99999/bot", "nonsense://x/bot"],
)
async def test_no_connection_means_not_sent_and_no_error_shows_the_token(
    base: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A message that never left may go again, and a log given away gives no power over the bot."""
    caplog.set_level(logging.DEBUG)
    caplog.set_level(
        logging.INFO, "telegram.Bot"
    )  # PTB's own debugging shows addresses; bot/logs keeps it off
    sender = Transport()
    await sender.initialize()
    telegram = Bot(TOKEN, base_url=base, request=sender, get_updates_request=Transport())
    with pytest.raises(NotSentError) as caught:
        await telegram.send_message(1, "x")
    await sender.shutdown()
    assert TOKEN not in "".join(traceback.format_exception(caught.value))
    assert TOKEN not in repr(caught.value.__context__)
    assert TOKEN not in caplog.text


async def test_a_closed_transport_says_so() -> None:
    """Sending after the end fails at once instead of hanging."""
    sender = Transport()
    await sender.initialize()
    await sender.shutdown()
    with pytest.raises(NotSentError):
        await sender.post("http://127.0.0.1:1/botX/getMe")


async def test_both_pools_close_though_nothing_else_does() -> None:
    """A bot stopped while it was starting leaves no connection behind."""
    async with pools() as transports:
        for transport in transports:
            await transport.initialize()
    for transport in transports:
        with pytest.raises(NotSentError):
            await transport.do_request("http://127.0.0.1:9/", "POST")
