"""The chat page: its files, what it shows, what its buttons do, and its live events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import fontpkg
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.playground import acts
from bot.playground.faults import Fault
from bot.playground.methods.profile import commands_for
from bot.playground.people import Chat, Person
from bot.playground.refusal import Json, Refusal
from bot.playground.world import World

FOLDER = Path(__file__).parent / "page"
# Nothing is fetched from anywhere else, and no other page may frame this one.
POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'"
PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
HEARTBEAT = 15.0
Act = Callable[[World, Json], Any]


class Panel(Protocol):
    """What the side panel shows of the bot's timetable, and how time is moved."""

    async def upcoming(self) -> list[Json]:
        """Return the next digests: `at` (ISO 8601), `chat_id`, `title` and a `text` to preview."""
        ...

    async def move_to(self, moment: datetime) -> None:
        """Move the clock and let what has fallen due happen."""
        ...


class Page:
    """The page's routes for one world."""

    def __init__(self, world: World, panel: Panel | None = None) -> None:
        """Show `world`; without a `panel` the page has no clock to move."""
        self.world = world
        self.panel = panel
        self.routes = [
            Route("/", self.index),
            Route("/page/state", self.state),
            Route("/page/events", self.events),
            Route("/page/panel", self.upcoming),
            Route("/page/clock", guarded(self.move), methods=["POST"]),
            Route("/page/act/{name}", guarded(self.act), methods=["POST"]),
            Route("/page/file/{file_id}", self.file),
            Route("/page/devanagari.ttf", self.font),
            Route("/page/{name}", self.static),
        ]

    async def index(self, _: Request) -> Response:
        """Give out the page."""
        return FileResponse(FOLDER / "index.html", headers={"content-security-policy": POLICY})

    async def static(self, request: Request) -> Response:
        """Give out one of the page's files."""
        name = request.path_params["name"]
        known = {path.name: path for path in FOLDER.iterdir()}
        return FileResponse(known[name]) if name in known else Response("Not Found", 404)

    async def font(self, _: Request) -> Response:
        """Give out the Devanagari font the charts are drawn with."""
        return FileResponse(fontpkg.path("Noto Sans Devanagari"), headers={"cache-control": "max-age=86400"})

    async def file(self, request: Request) -> Response:
        """Give out a picture or a file somebody sent."""
        stored = self.world.files.by_id.get(request.path_params["file_id"])
        if stored is None:
            return Response("Not Found", 404)
        kind = "image/jpeg" if stored.edge else stored.upload.mime
        shown = kind if kind in PICTURES else "application/octet-stream"
        return Response(stored.content(), media_type=shown, headers={"x-content-type-options": "nosniff"})

    async def state(self, _: Request) -> Response:
        """Return everything the page shows."""
        return JSONResponse(snapshot(self.world) | {"panel": self.panel is not None})

    async def upcoming(self, _: Request) -> Response:
        """Return the playground's time, the next digests, and what the bot did wrong."""
        coming = await self.panel.upcoming() if self.panel else []
        return JSONResponse({"now": self.world.now(), "upcoming": coming, "flags": self.world.flags[-20:]})

    async def move(self, body: Json) -> Any:
        """Move the clock to a moment."""
        if self.panel is not None:
            await self.panel.move_to(datetime.fromisoformat(str(body["to"])))
        return self.world.now()

    async def act(self, body: Json) -> Any:
        """Do what somebody on the page does."""
        return ACTS[body["act"]](self.world, body)

    async def events(self, request: Request) -> Response:
        """Stream what happens, as server-sent events."""
        return StreamingResponse(self.stream(request), media_type="text/event-stream")

    async def stream(self, request: Request) -> AsyncIterator[str]:
        """Yield one event after another, a comment when nothing happens; end when the page has gone."""
        listener: asyncio.Queue[Json] = asyncio.Queue()
        self.world.listeners.append(listener)
        try:
            yield ": here\n\n"
            while not await request.is_disconnected():
                try:
                    event = await asyncio.wait_for(listener.get(), HEARTBEAT)
                except TimeoutError:
                    yield ": still here\n\n"
                else:
                    yield f"data: {json.dumps(event, ensure_ascii=False)}\n\n"
        finally:
            self.world.listeners.remove(listener)


def guarded(answer: Callable[[Json], Awaitable[Any]]) -> Callable[[Request], Awaitable[Response]]:
    """Let only this page's own JSON through, and answer in JSON."""

    async def endpoint(request: Request) -> Response:
        origin = request.headers.get("origin")
        own = origin in (None, f"{request.url.scheme}://{request.headers['host']}")
        if not own or request.headers.get("content-type") != "application/json":
            return JSONResponse({"error": "not from this page"}, 403)
        try:
            body = await request.json() | {"act": request.path_params.get("name", "")}
            return JSONResponse({"result": await answer(body)})
        except (Refusal, KeyError, ValueError, TypeError, StopIteration) as error:
            return JSONResponse({"error": f"{type(error).__name__}: {error}"}, 400)

    return endpoint


def snapshot(world: World) -> Json:
    """Return the bot, the people and the chats with their messages."""
    people = [person.as_json() | {"blocked": person.blocked} for person in world.people.values()]
    chats = [chat_view(world, chat) for chat in world.chats.values()]
    return {"bot": world.bot.as_json(), "people": people, "chats": chats, "now": world.now()}


def chat_view(world: World, chat: Chat) -> Json:
    """Return a chat as the page shows it."""
    speakers = [chat.person] if chat.person else [world.people[n] for n in chat.members if n in world.people]
    if chat.kind == "channel":
        speakers = [person for person in speakers if chat.members[person.id] in {"creator", "administrator"}]
    view = chat.as_json() | {"messages": list(chat.messages.values())}
    view["speakers"] = [person.id for person in speakers]
    view["commands"] = {str(person.id): commands_for(world, chat, person) for person in speakers}
    view["topics"] = [{"id": number} | asdict(topic) for number, topic in chat.topics.items()]
    view["bot_status"] = chat.members.get(world.bot.id, "member")
    return view


def whom(world: World, body: Json) -> tuple[Chat, Person]:
    """Return the chat and the person an act names."""
    return world.chats[int(body["chat_id"])], world.people[int(body["person_id"])]


def say(world: World, body: Json) -> Json:
    """Write into a chat."""
    chat, person = whom(world, body)
    return acts.say(world, chat, person, str(body["text"]), int(body.get("reply_to") or 0))


def press(world: World, body: Json) -> str:
    """Press a button."""
    chat, person = whom(world, body)
    return acts.press(world, chat, person, int(body["message_id"]), str(body["data"]))


def inline(world: World, body: Json) -> str:
    """Type after the bot's name."""
    chat, person = whom(world, body)
    return acts.ask_inline(world, person, str(body["text"]), chat, str(body.get("offset") or ""))


def choose(world: World, body: Json) -> Json:
    """Send one of the results offered."""
    chat, person = whom(world, body)
    return acts.choose(world, chat, person, str(body["query_id"]), str(body["result_id"]))


def edit(world: World, body: Json) -> Json:
    """Change one's own words."""
    chat, person = whom(world, body)
    number = int(body["message_id"])
    if chat.messages[number].get("from", {}).get("id", person.id) != person.id:
        raise ValueError("not yours to change")
    return acts.edit(world, chat, number, str(body["text"]))


def fail(world: World, body: Json) -> int:
    """Let the bot's next call go wrong; return how many faults wait."""
    world.faults.add(Fault(body["kind"], seconds=20.0, retry_after=5))
    return len(world.faults.coming)


def block(world: World, body: Json) -> bool:
    """Stop the bot, or let it write again."""
    person = world.people[int(body["person_id"])]
    (acts.unblock if person.blocked else acts.block)(world, person)
    return person.blocked


ACTS: dict[str, Act] = {
    "say": say, "edit": edit, "press": press, "inline": inline, "choose": choose, "block": block,
    "fail": fail,
}  # fmt: skip
