"""The chat page's server: what it shows, what its acts do, whom it turns away."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import httpx
import pytest

from bot.playground import acts
from bot.playground.clock import Clock
from bot.playground.conversation import Conversation
from bot.playground.page import FOLDER
from bot.playground.refusal import Json
from bot.playground.stage import Stage, playing
from tests.playground.calls import Caller, picture


class Timetable:
    """A panel over a clock: one digest, three hours ahead."""

    def __init__(self, clock: Clock) -> None:
        """Move this clock."""
        self.clock = clock
        self.due = clock() + timedelta(hours=3)
        self.came = False

    async def upcoming(self) -> list[Json]:
        """One digest until it has come."""
        due: Json = {"at": self.due.isoformat(), "chat_id": 1, "title": "Asha", "text": "डाइजेस्ट"}
        return [] if self.came else [due]

    async def move_to(self, moment: datetime) -> None:
        """Let the digest come when its time has."""
        self.clock.move_to(moment)
        self.came = self.clock() >= self.due


@pytest.fixture
async def page(call: Caller) -> AsyncIterator[httpx.AsyncClient]:
    """A browser's view of the stage."""
    async with httpx.AsyncClient(base_url=call.stage.root, verify=False) as client:  # noqa: S501  # plain http
        yield client


async def did(page: httpx.AsyncClient, act: str, **body: object) -> Json:
    """Do something on the page and return what the server says."""
    answer: Json = (await page.post(f"/page/act/{act}", json=body)).json()
    return answer


async def test_every_file_the_page_asks_for_is_there(page: httpx.AsyncClient) -> None:
    """A page with a missing script shows nothing."""
    index = await page.get("/")
    assert "default-src 'self'" in index.headers["content-security-policy"]
    for path in FOLDER.iterdir():
        assert (await page.get(f"/page/{path.name}")).content == path.read_bytes()
    assert (await page.get("/page/devanagari.ttf")).content[:4] == b"\0\1\0\0"
    assert (await page.get("/page/..%2f..%2fsettings.py")).status_code == 404


async def test_the_state_holds_chats_messages_and_commands(
    page: httpx.AsyncClient, call: Caller, stage: Stage, asha: Conversation
) -> None:
    """What was said before the page was opened must be on it."""
    await call.result(
        "setMyCommands", commands=[{"command": "start", "description": "शुरू"}], language_code="hi"
    )
    channel = stage.world.channel("ODOP", [asha.person, stage.world.person("Ravi")])
    state = (await page.get("/page/state")).json()
    private = next(chat for chat in state["chats"] if chat["id"] == asha.chat.id)
    assert [message["text"] for message in private["messages"]] == ["/start"]
    assert private["commands"][str(asha.person.id)][0]["description"] == "शुरू"
    posting = next(chat for chat in state["chats"] if chat["id"] == channel.id)
    assert posting["speakers"] == [asha.person.id]
    assert state["panel"] is False


async def test_what_is_done_on_the_page_reaches_the_bot(
    page: httpx.AsyncClient, call: Caller, stage: Stage, asha: Conversation
) -> None:
    """Saying, pressing, typing, choosing and blocking work as in a messenger."""
    me = {"chat_id": asha.chat.id, "person_id": asha.person.id}
    assert (await did(page, "say", **me, text="निर्यात?"))["result"]["text"] == "निर्यात?"
    markup = {"inline_keyboard": [[{"text": "आँकड़े", "callback_data": "f"}]]}
    sent = await call.result("sendMessage", chat_id=asha.chat.id, text="x", reply_markup=markup)
    pressed = await did(page, "press", **me, message_id=sent["message_id"], data="f")
    assert stage.world.callbacks[pressed["result"]]["query"]["data"] == "f"
    asked = (await did(page, "inline", **me, text="niryat"))["result"]
    result = {"type": "article", "id": "1", "title": "t", "input_message_content": {"message_text": "m"}}
    await call.result("answerInlineQuery", inline_query_id=asked, results=[result])
    chosen = (await did(page, "choose", **me, query_id=asked, result_id="1"))["result"]
    assert (chosen["text"], chosen["via_bot"]["is_bot"]) == ("m", True)
    said = (await did(page, "say", **me, text="purana"))["result"]["message_id"]
    assert (await did(page, "edit", **me, message_id=said, text="नया"))["result"]["text"] == "नया"
    assert "not yours" in (await did(page, "edit", **me, message_id=sent["message_id"], text="x"))["error"]
    assert (await did(page, "fail", kind="flood"))["result"] == 1
    assert (await call("getMe"))["parameters"] == {"retry_after": 5}
    assert (await did(page, "block", person_id=asha.person.id))["result"] is True
    assert await call.refusal("sendMessage", chat_id=asha.chat.id, text="x") == (
        "Forbidden: bot was blocked by the user"
    )
    kinds = [next(iter(u.keys() - {"update_id"})) for u in await call.result("getUpdates")]
    assert kinds[1:] == [
        "message",
        "callback_query",
        "inline_query",
        "message",
        "chosen_inline_result",
        "message",
        "edited_message",
        "my_chat_member",
    ]


async def test_nonsense_is_answered_with_what_is_wrong(page: httpx.AsyncClient, asha: Conversation) -> None:
    """A page out of date must not break the server."""
    assert "KeyError" in (await did(page, "say", chat_id=1, person_id=2, text="x"))["error"]
    assert "KeyError" in (await did(page, "dance"))["error"]
    assert "ValueError" in (await did(page, "say", chat_id="x", person_id=asha.person.id))["error"]


async def test_other_pages_cannot_act(page: httpx.AsyncClient, asha: Conversation) -> None:
    """A web page elsewhere must not be able to speak as anybody here."""
    body = {"chat_id": asha.chat.id, "person_id": asha.person.id, "text": "x"}
    foreign = await page.post("/page/act/say", json=body, headers={"origin": "https://evil.example"})
    plain = await page.post("/page/act/say", content=json.dumps(body), headers={"content-type": "text/plain"})
    assert (foreign.status_code, plain.status_code) == (403, 403)
    own = await page.post("/page/act/say", json=body, headers={"origin": str(page.base_url).rstrip("/")})
    assert own.status_code == 200


async def test_pictures_are_shown_and_files_only_handed_over(
    page: httpx.AsyncClient, call: Caller, asha: Conversation
) -> None:
    """A file that pretends to be a page must not run in this one."""
    sent = (await call.upload("sendPhoto", {"photo": picture(400, 100)}, chat_id=asha.chat.id))["result"]
    kinds = [
        (await page.get(f"/page/file/{size['file_id']}")).headers["content-type"] for size in sent["photo"]
    ]
    assert kinds == ["image/jpeg", "image/jpeg", "image/png"]
    html = ("a.html", b"<script>1</script>", "text/html")
    document = (await call.upload("sendDocument", {"document": html}, chat_id=asha.chat.id))["result"][
        "document"
    ]
    answer = await page.get(f"/page/file/{document['file_id']}")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert (await page.get("/page/file/none")).status_code == 404


async def test_events_tell_what_happens(page: httpx.AsyncClient, stage: Stage, asha: Conversation) -> None:
    """The page is live: a reply shows without asking again."""
    async with page.stream("GET", "/page/events") as stream:
        lines = stream.aiter_lines()
        assert await anext(lines) == ": here"
        acts.say(stage.world, asha.chat, asha.person, "नमस्ते")
        while not (line := await anext(lines)).startswith("data: "):
            pass
        assert json.loads(line.removeprefix("data: "))["message"]["text"] == "नमस्ते"
    async with asyncio.timeout(5):
        while stage.world.listeners:
            stage.world.tell({"event": "nobody"})
            await asyncio.sleep(0)


async def test_the_clock_moves_ahead_and_the_digest_comes() -> None:
    """Nobody wants to wait until morning to see a digest."""
    clock = Clock()
    before = clock()
    timetable = Timetable(clock)
    async with (
        playing(clock=clock, panel=timetable) as stage,
        httpx.AsyncClient(base_url=stage.root, verify=False) as page,  # noqa: S501  # plain http
    ):
        shown = (await page.get("/page/panel")).json()
        assert shown["upcoming"][0]["text"] == "डाइजेस्ट"
        moved = await page.post("/page/clock", json={"to": shown["upcoming"][0]["at"]})
        assert moved.json()["result"] >= int(timetable.due.timestamp())
        assert (await page.get("/page/panel")).json()["upcoming"] == []
        await page.post("/page/clock", json={"to": before.isoformat()})
        assert clock() >= timetable.due
