"""The bot without a token: its page, its people, and a clock that brings the digest."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import local
from bot.playground.conversation import Conversation
from store.store import open_store
from tests.bot.served import served
from tests.handlers.reports import BRASS
from tests.store.subscribed import report, subscribe


@pytest.fixture
async def panel(tmp_path: Path) -> AsyncIterator[local.Timetable]:
    """The whole bot, as `python -m bot run` starts it without a token, on a new database."""
    store = await open_store(f"sqlite:///{tmp_path}/odop.db", migrate=True, model=lambda: None)
    async with local.stage_for(store, 0) as panel, served(panel):
        yield panel
    await store.close()


def asha(panel: local.Timetable) -> Conversation:
    """The first reader on the page."""
    world = panel.stage.world
    person = next(iter(world.people.values()))
    return Conversation(world, world.chats[person.id], person)


async def test_a_moved_clock_brings_the_digest(panel: local.Timetable) -> None:
    """Somebody subscribes in the evening and need not wait until morning to see what comes."""
    reader = asha(panel)
    reader.say("/start")
    await reader.reply()
    assert await panel.upcoming() == []
    now = panel.clock()
    wish = await subscribe(panel.store, reader.chat.id, now)
    assert wish.next is not None
    await report(panel.store, now + (wish.next - now) / 2)  # before the digest, whatever the hour of the test
    (card,) = await panel.upcoming()
    assert (card["at"], card["title"]) == (wish.next.isoformat(), "Asha")
    assert BRASS.title in card["text"]
    await panel.move_to(wish.next)
    digest = await reader.reply(20)
    assert BRASS.title in digest["text"]
    assert digest["date"] >= wish.next.timestamp()
    (tomorrow,) = await panel.upcoming()
    assert tomorrow["at"] > card["at"]


async def test_a_taken_port_gives_way(tmp_path: Path) -> None:
    """A second bot on the machine starts all the same."""
    store = await open_store(f"sqlite:///{tmp_path}/odop.db", migrate=True, model=lambda: None)
    async with local.stage_for(store, 0) as first:
        port = int(first.stage.root.rpartition(":")[2])
        async with local.stage_for(store, port) as second:
            assert second.stage.root != first.stage.root
    await store.close()
