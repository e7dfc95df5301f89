"""The playground's world: one bot, its people and chats, and everything that has been said."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.playground.faults import Faults
from bot.playground.files import Files
from bot.playground.inbox import Inbox
from bot.playground.limits import Limits
from bot.playground.people import Chat, Person, Status
from bot.playground.refusal import Json

TOKEN = "4200000000:AAplayground-not-a-secret-loopback0"  # noqa: S105  # opens nothing but this playground
BOT_ID = 4_200_000_000
# Ids far above those Telegram has given out, so that a database used here writes to no stranger there.
EPOCH = 1_700_000_000
NOBODY = 900_000_000_000_000
NOWHERE = -1_990_000_000_000


@dataclass(slots=True)
class World:
    """All the state there is; the methods and the page only read and write it here."""

    clock: Callable[[], datetime]
    bot: Person = field(
        default_factory=lambda: Person(
            BOT_ID, "ODOP समाचार", username="odop_news_bot", is_bot=True, known=True
        )
    )
    people: dict[int, Person] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    inbox: Inbox = field(init=False)
    files: Files = field(default_factory=Files)
    faults: Faults = field(default_factory=Faults)
    limits: Limits = field(default_factory=lambda: Limits(time.monotonic))
    hook: Json = field(default_factory=dict)
    profile: Json = field(default_factory=dict)
    callbacks: dict[str, Json] = field(default_factory=dict)
    inline_queries: dict[str, Json] = field(default_factory=dict)
    inline_messages: dict[str, tuple[int, int]] = field(default_factory=dict)
    flags: list[str] = field(default_factory=list)
    calls: deque[tuple[str, Json]] = field(default_factory=lambda: deque(maxlen=10_000))
    accepted: deque[tuple[str, Json]] = field(default_factory=lambda: deque(maxlen=10_000))
    listeners: list[asyncio.Queue[Json]] = field(default_factory=list)
    _people: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    _numbers: itertools.count[int] = field(init=False)
    _bell: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        """Number from the time of day, so that a bot that kept its database meets no number again."""
        self.inbox = Inbox(self.now())
        self._numbers = itertools.count(self.now() - EPOCH)

    def now(self) -> int:
        """Return the playground's time as Telegram writes it, in whole seconds."""
        return int(self.clock().timestamp())

    def number(self) -> int:
        """Return a number not given before."""
        return next(self._numbers)

    def person(self, first_name: str, **details: str) -> Person:
        """Let somebody join the playground; the bot does not know them yet."""
        person = Person(NOBODY + next(self._people), first_name, **details)  # type: ignore[arg-type]
        self.people[person.id] = person
        self.chats[person.id] = Chat(person.id, "private", person=person)
        return person

    def group(self, title: str, members: list[Person], bot: Status = "member") -> Chat:
        """Open a supergroup with people and the bot in it."""
        chat = Chat(NOWHERE - next(self._people), "supergroup", title)
        return self._open(chat, members, bot)

    def basic_group(self, title: str, members: list[Person], bot: Status = "member") -> Chat:
        """Open a basic group, the kind that can still migrate."""
        return self._open(Chat(-990_000_000_000 - next(self._people), "group", title), members, bot)

    def channel(self, title: str, members: list[Person], bot: Status = "administrator") -> Chat:
        """Open a channel; the bot may post in it as an administrator."""
        return self._open(Chat(NOWHERE - next(self._people), "channel", title), members, bot)

    def _open(self, chat: Chat, members: list[Person], bot: Status) -> Chat:
        chat.members[self.bot.id] = bot
        for person in members:
            chat.members[person.id] = "member"
        if members:
            chat.members[members[0].id] = "creator"
        self.chats[chat.id] = chat
        return chat

    def post(self, chat: Chat, sender: Person, content: Json) -> Json:
        """Put a message into a chat and tell whoever watches."""
        message: Json = {"message_id": self.number(), "date": self.now(), "chat": chat.as_json()}
        if chat.kind == "channel":
            message["sender_chat"] = chat.as_json()
        else:
            message["from"] = sender.as_json()
        message |= content
        chat.messages[message["message_id"]] = message
        if sender is self.bot:
            chat.sent.append(message["message_id"])
        self.tell({"event": "message", "chat_id": chat.id, "message": message})
        return message

    def tell(self, event: Json) -> None:
        """Tell listeners what happened."""
        for listener in self.listeners:
            listener.put_nowait(event)
        self._bell.set()
        self._bell = asyncio.Event()

    async def until(self, done: Callable[[], bool], seconds: float) -> bool:
        """Wait until `done()` holds; False if `seconds` pass first."""
        try:
            async with asyncio.timeout(seconds):
                while not done():
                    await self._bell.wait()
        except TimeoutError:
            return done()
        return True
