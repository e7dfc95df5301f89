"""One person in one chat, for tests and benchmarks: say, press, read what the bot sent.

    async with playing() as stage:                                   # bot.playground.stage
        application = ApplicationBuilder().token(stage.token).base_url(stage.base_url)...build()
        async with running(application):
            asha = Conversation.private(stage, "Asha", language_code="hi")
            asha.say("/start")
            welcome = await asha.reply()                             # the bot's next message, Telegram's JSON
            answer = await asha.press("आँकड़े")                        # a button of the last reply, by its label
            changed = await asha.changed()                           # the message the bot edited next
            await asha.silent()                                      # nothing more came
        assert stage.world.flags == []                               # no unknown method or parameter was used

What people do beyond that (block, migrate, throw the bot out …) is in `bot.playground.acts`. Ask for a fault
with `stage.world.faults.add(Fault("drop_after", methods=frozenset({"sendMessage"})))`. `stage.world.calls`
lists what the bot called; `stage.world.limits` can be widened.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import Application

from bot.playground import acts
from bot.playground.people import Chat, Person
from bot.playground.refusal import Json
from bot.playground.stage import Stage
from bot.playground.world import World

PATIENCE = 10.0
AnyApplication = Application[Any, Any, Any, Any, Any, Any]


class NothingCameError(AssertionError):
    """The bot did not do in time what the test waits for."""


@dataclass(slots=True)
class Conversation:
    """A person's view of a chat; what was read once is not read again."""

    world: World
    chat: Chat
    person: Person
    read: int = 0
    read_edits: int = 0
    last: int = 0

    @classmethod
    def private(cls, stage: Stage, first_name: str, **details: str) -> Conversation:
        """Let a new person open the bot's private chat."""
        person = stage.world.person(first_name, **details)
        return cls(stage.world, stage.world.chats[person.id], person)

    @classmethod
    def within(cls, stage: Stage, chat: Chat, person: Person) -> Conversation:
        """Join a conversation in a group or channel."""
        return cls(stage.world, chat, person, len(chat.sent), len(chat.edited))

    def say(self, text: str, reply_to: int = 0) -> Json:
        """Write a message."""
        return acts.say(self.world, self.chat, self.person, text, reply_to)

    async def reply(self, seconds: float = PATIENCE) -> Json:
        """Return the bot's next message here."""
        if not await self.world.until(lambda: len(self.chat.sent) > self.read, seconds):
            raise NothingCameError(f"no reply; the bot called {list(self.world.calls)[-5:]}")
        self.last = self.chat.sent[self.read]
        self.read += 1
        return self.chat.messages[self.last]

    async def changed(self, seconds: float = PATIENCE) -> Json:
        """Return the message the bot edited next."""
        if not await self.world.until(lambda: len(self.chat.edited) > self.read_edits, seconds):
            raise NothingCameError(f"no edit; the bot called {list(self.world.calls)[-5:]}")
        self.last = self.chat.edited[self.read_edits]
        self.read_edits += 1
        return self.chat.messages[self.last]

    async def ask(self, text: str) -> Json:
        """Say something and return the next reply."""
        self.say(text)
        return await self.reply()

    async def press(self, label: str, message_id: int = 0, seconds: float = PATIENCE) -> Json:
        """Press a button by its label (or its data) and return the bot's answer to the press."""
        number = message_id or self.last
        data = next(
            (one["callback_data"] for one in buttons(self.chat.messages[number])
             if label in (one["text"], one.get("callback_data")) and "callback_data" in one), None,
        )  # fmt: skip
        if data is None:
            raise NothingCameError(f"no button {label!r} in {buttons(self.chat.messages[number])}")
        query_id = acts.press(self.world, self.chat, self.person, number, data)
        query = self.world.callbacks[query_id]
        if not await self.world.until(lambda: query["answer"] is not None, seconds):
            raise NothingCameError(f"button {label!r}: no answerCallbackQuery")
        answer: Json = query["answer"]
        return answer

    async def inline(self, text: str, seconds: float = PATIENCE) -> tuple[str, list[Json]]:
        """Type after the bot's name; return the query's id and the results offered."""
        query_id = acts.ask_inline(self.world, self.person, text, self.chat)
        query = self.world.inline_queries[query_id]
        if not await self.world.until(lambda: query["answer"] is not None, seconds):
            raise NothingCameError("no answerInlineQuery")
        return query_id, query["answer"]["results"]

    async def silent(self, application: AnyApplication | None = None) -> None:
        """Wait until the bot is done with everything said so far; refuse a message not yet read."""
        await settled(self.world, application)
        if len(self.chat.sent) > self.read:
            raise NothingCameError(
                f"unread: {[self.chat.messages.get(n) for n in self.chat.sent[self.read :]]}"
            )


def buttons(message: Json) -> list[Json]:
    """Return the inline buttons under a message, in reading order."""
    return [one for row in message.get("reply_markup", {}).get("inline_keyboard", []) for one in row]


def labels(message: Json) -> list[str]:
    """Return what stands on the buttons."""
    return [one["text"] for one in buttons(message)]


async def settled(world: World, application: AnyApplication | None = None, seconds: float = PATIENCE) -> None:
    """Wait until the bot has fetched every update and, given its application, handled them."""
    async with asyncio.timeout(seconds):
        while world.inbox.waiting:
            await world.inbox.bell.wait()
        if application is not None:
            await application.update_queue.join()


@contextlib.asynccontextmanager
async def running(application: AnyApplication) -> AsyncIterator[AnyApplication]:
    """Run an application by polling, in this loop, without touching signals."""
    async with application:
        if application.post_init:
            await application.post_init(application)
        await application.start()
        if application.updater is None:
            raise ValueError("the application has no updater")
        await application.updater.start_polling(allowed_updates=Update.ALL_TYPES)
        try:
            yield application
        finally:
            await application.updater.stop()
            await application.stop()
            if application.post_stop:
                await application.post_stop(application)
