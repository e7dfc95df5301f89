"""A start: everything is there before anything begins."""

from __future__ import annotations

import gc
from pathlib import Path

from bot import local
from bot.commands import service
from store.store import open_store
from tests.bot.served import served
from tests.waiting import until


async def test_no_update_is_asked_for_before_all_is_ready(tmp_path: Path) -> None:
    """The first readers wait for no table."""
    store = await open_store(f"sqlite:///{tmp_path}/odop.db", migrate=True, model=lambda: None)
    at_ready: list[tuple[set[str], bool]] = []
    async with local.stage_for(store, 0) as panel:
        world = panel.stage.world
        async with served(
            panel, lambda: at_ready.append(({method for method, _ in world.calls}, world.inbox.polled))
        ):
            await until(lambda: world.inbox.polled)
    await store.close()
    ((called, polled),) = at_ready
    assert "setMyCommands" in called
    assert not polled


def test_what_is_there_at_the_start_is_never_looked_through_again() -> None:
    """A tenth of a second in which nobody is answered, time and again."""
    gc.set_threshold(*service.STARTING)
    service._settle()
    frozen, threshold = gc.get_freeze_count(), gc.get_threshold()
    gc.unfreeze()
    assert frozen > len(gc.get_objects()) / 2
    assert threshold == service.USUAL
