"""The bot without a token: the same Application, polling a Bot API on this machine instead of Telegram's."""

from __future__ import annotations

from contextlib import AsyncExitStack
from datetime import datetime

from pydantic import SecretStr

from bot.playground.clock import Clock
from bot.playground.refusal import Json
from bot.playground.stage import Stage, playing
from bot.playground.world import World
from bot.service import serve
from bot.settings import Settings
from store.store import Store

PORT = 8420


class Timetable:
    """What the page's side panel shows and moves: the clock, and the digests that are due."""

    def __init__(self, clock: Clock) -> None:
        """Move this clock."""
        self.clock = clock

    async def upcoming(self) -> list[Json]:
        """Return the next digests."""
        return []

    async def move_to(self, moment: datetime) -> None:
        """Move the clock."""
        self.clock.move_to(moment)


async def play(read: Settings, store: Store, *, archive_wanted: bool, port: int = PORT) -> None:
    """Show the bot on a page of this machine until cancelled; a taken port gives way to a free one."""
    clock = Clock()
    async with AsyncExitStack() as held:
        panel = Timetable(clock)
        try:
            stage = await held.enter_async_context(playing(port=port, clock=clock, panel=panel))
        except OSError:
            stage = await held.enter_async_context(playing(clock=clock, panel=panel))
        people(stage.world)
        ready = f"Open {stage.root}/ and talk to the bot; Ctrl-C ends it."
        await serve(at(read, stage), store, archive_wanted=archive_wanted, clock=clock, ready=ready)


def at(read: Settings, stage: Stage) -> Settings:
    """Return the settings with the stage in Telegram's place."""
    where = {"telegram_bot_token": SecretStr(stage.token), "telegram_base_url": stage.base_url}
    return read.model_copy(update=where)


def people(world: World) -> None:
    """Let in who the page shows: two readers, a group and a channel."""
    asha = world.person("Asha", language_code="hi", username="asha_lko")
    ravi = world.person("Ravi", language_code="en", username="ravi_vns")
    world.group("बुनकर मंडली", [asha, ravi])
    world.channel("ODOP UP", [asha])
