"""The bot without a token: the same Application, polling a Bot API on this machine instead of Telegram's."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime

from pydantic import SecretStr

from bot.commands.options import say
from bot.playground import acts
from bot.playground.clock import Clock
from bot.playground.people import Chat
from bot.playground.refusal import Json
from bot.playground.stage import Stage, playing
from bot.playground.world import World
from bot.schedule import Ticking
from bot.service import Duties, serve
from bot.settings import Settings
from handlers.views import digest as views
from store import digests, subscriptions
from store.edition.values import Subscription
from store.store import Store

PORT = 8420
GLANCE = 700  # characters of a coming digest


class Timetable:
    """What the page's side panel shows and moves: the clock, and the digests that are due."""

    def __init__(self, store: Store) -> None:
        """Show the subscriptions of `store`; nothing ticks yet."""
        self.store = store
        self.clock = Clock()
        self.stage: Stage
        self.ticking: Ticking | None = None

    def begin(self, ticking: Ticking) -> None:
        """Say where the page is, and keep what a moved clock must wake."""
        self.ticking = ticking
        say(f"Open {self.stage.root}/ and talk to the bot; Ctrl-C ends it.")

    async def upcoming(self) -> list[Json]:
        """Return the next digest of every subscription in the page's chats, the soonest first."""
        found = [
            await self.card(chat, wish)
            for chat in self.stage.world.chats.values()
            for wish in await subscriptions.of_chat(self.store, chat.id)
            if wish.next
        ]
        return sorted(found, key=lambda card: str(card["at"]))

    async def card(self, chat: Chat, wish: Subscription) -> Json:
        """Return a coming digest as the panel shows it: what would be in it if nothing more came in."""
        at = wish.next or self.clock()
        edition = await digests.preview(self.store, wish, at)
        body = views.body(edition, wish.empty, GLANCE)
        text = body.plain if body else "No news for it yet: it would stay silent, as the subscription asks."
        title = chat.title or (chat.person.first_name if chat.person else "")
        if topic := chat.topics.get(wish.thread_id or 0):
            title = f"{title} · {topic.name}"
        return {"at": at.isoformat(), "chat_id": chat.id, "title": title, "text": text}

    async def move_to(self, moment: datetime) -> None:
        """Move the clock, and wake what may have fallen due."""
        self.clock.move_to(moment)
        if self.ticking:
            self.ticking.hurry()


async def play(read: Settings, store: Store, *, archive_wanted: bool, port: int = PORT) -> None:
    """Show the bot on a page of this machine until cancelled."""
    async with stage_for(store, port) as panel:
        where, clock = at(read, panel.stage), panel.clock
        await serve(where, store, Duties(archive_wanted=archive_wanted, clock=clock, begun=panel.begin))


@asynccontextmanager
async def stage_for(store: Store, port: int = PORT) -> AsyncIterator[Timetable]:
    """Open the page, with its people and its panel; a port that is taken gives way to a free one."""
    panel = Timetable(store)
    async with AsyncExitStack() as held:
        try:
            stage = await held.enter_async_context(playing(port=port, clock=panel.clock, panel=panel))
        except OSError:
            stage = await held.enter_async_context(playing(clock=panel.clock, panel=panel))
        panel.stage = stage
        people(stage.world)
        yield panel


def at(read: Settings, stage: Stage) -> Settings:
    """Return the settings with the stage in Telegram's place."""
    where = {
        "telegram_bot_token": SecretStr(stage.token),
        "telegram_base_url": stage.base_url,
        "webhook_url": None,
    }
    return read.model_copy(update=where)


def people(world: World) -> None:
    """Let in who the page shows: two readers, a group, a channel, and a group with topics."""
    asha = world.person("Asha", language_code="hi", username="asha_lko")
    ravi = world.person("Ravi", language_code="en", username="ravi_vns")
    world.group("बुनकर मंडली", [asha, ravi])
    world.channel("ODOP UP", [asha])
    forum = world.group("ओडीओपी चौपाल", [asha, ravi])
    for topic in ("बाज़ार", "Schemes"):
        acts.open_topic(world, forum, asha, topic)
