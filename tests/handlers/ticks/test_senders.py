"""Several senders: each message goes through one of them, and none waits for the dead."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Literal

import pytest
from sqlalchemy import text

from handlers.ticks import deliver
from store import outbox
from store.edition.values import Kind, Settled
from store.errors import UnavailableError
from store.store import Store, open_store
from tests.databases import CUT_LOCKS
from tests.handlers.ticks.wire import Permit, Wire, put, sender, sent, states
from tests.store.subscribed import DAY, EIGHT, ready

MINUTE = timedelta(minutes=1)


async def test_on_one_file_two_processes_never_send_at_a_time(sqlite_url: str) -> None:
    """While an old process finishes, a new one waits for its turn."""
    store = await open_store(sqlite_url)
    await put(store, 1, "x")
    first, second = Wire(), Wire()
    old = sender(store, first)
    await old.run()
    await put(store, 2, "y")
    await sent(store, second)
    assert second.arrived == []
    await old.stop()
    await sent(store, second)
    assert [chat for chat, _ in second.arrived] == [2]
    await store.close()


class Meeting(Wire):
    """A wire that lets nobody send before every sender has something in hand."""

    def __init__(self, senders: asyncio.Barrier) -> None:
        """Wait for so many."""
        super().__init__()
        self.met = asyncio.create_task(senders.wait())

    async def permit(self, chat: int, lane: Literal["reply", "bulk"]) -> Permit:
        """Let everybody go once all are there."""
        await asyncio.shield(self.met)
        return await super().permit(chat, lane)


async def test_on_a_server_several_send_side_by_side_and_each_message_goes_once(
    postgresql_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker more takes its share of a digest; no chat hears a thing twice or in the wrong order."""
    monkeypatch.setattr(deliver, "TAKEN_AT_ONCE", 10)
    monkeypatch.setattr(deliver, "CONCURRENCY", 10)
    async with AsyncExitStack() as held:
        meeting, works, wires = asyncio.Barrier(3), [], []
        for _ in range(3):
            store = await open_store(postgresql_url, model=lambda: None)
            held.push_async_callback(store.close)
            wires.append(wire := Meeting(meeting))
            works.append(one := sender(store, wire))
            held.push_async_callback(one.stop)
        for number in range(3):
            for chat in range(1, 71):
                await put(store, chat, str(number))
        await asyncio.gather(*(one.run() for one in works))
        assert all(wire.arrived for wire in wires)
        arrived = [message for wire in wires for message in wire.arrived]
        assert sorted(arrived) == sorted((chat, f"<b>{n}</b>") for chat in range(1, 71) for n in range(3))
        assert set(await states(store)) == {"sent"}


async def test_a_message_goes_once_though_two_have_read_it(store: Store) -> None:
    """Whoever writes first that it is about to send it sends it; the other lets it be."""
    await put(store, 1, "x")
    assert await outbox.record(store, 7, [1], [], EIGHT) == {1}
    assert await outbox.record(store, 8, [1], [], EIGHT) == frozenset()


@pytest.mark.parametrize(("kind", "state"), [("digest", "doubt"), ("offer", "doubt"), ("alert", "waiting")])
async def test_what_a_dead_sender_left_is_settled_by_its_kind(store: Store, kind: Kind, state: str) -> None:
    """After a kill only what was in flight is in doubt."""
    for chat in (1, 2, 3):
        await put(store, chat, "x", kind)
    dead = await outbox.claim(store.database)
    assert dead is not None
    assert len(await outbox.take(store, dead, EIGHT, 10)) == 3
    await outbox.record(store, dead.number, [1, 2], [], EIGHT)
    await dead.release()
    alive = await outbox.claim(store.database)
    assert alive is not None
    assert await outbox.recover(store, alive, frozenset(), EIGHT) == 2
    assert await states(store) == [state, state, "waiting"]
    later = EIGHT + MINUTE
    assert 3 in {message.id for message in await outbox.take(store, alive, later, 10)}
    await alive.release()


async def test_what_a_living_sender_has_in_hand_is_left_to_it(postgresql_url: str) -> None:
    """Slow is not dead: there is no lease to run out."""
    store = await open_store(postgresql_url, model=lambda: None)
    await put(store, 1, "x")
    await put(store, 2, "x")
    slow, other = [await outbox.claim(store.database) for _ in range(2)]
    assert slow is not None
    assert other is not None
    assert len(await outbox.take(store, slow, EIGHT, 10)) == 2
    await outbox.record(store, slow.number, [1], [], EIGHT)
    assert await outbox.recover(store, other, frozenset(), EIGHT + DAY) == 0
    assert await outbox.take(store, other, EIGHT + DAY, 10) == []
    assert await states(store) == ["sending", "waiting"]
    for one in (slow, other):
        await one.release()
    await store.close()


async def test_a_sender_whose_lock_was_lost_claims_anew(
    postgresql_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line to the server that broke without a word does not end the sending, nor double it."""
    monkeypatch.setattr(deliver, "LOOK_SECONDS", 0.0)
    store = await open_store(postgresql_url, model=lambda: None)
    await put(store, 1, "x")
    delivery = sender(store, wire := Wire())
    await delivery.run()
    await put(store, 2, "x")
    async with store.database.engine.begin() as connection:
        await connection.exec_driver_sql(CUT_LOCKS)
    with pytest.raises(UnavailableError):
        await delivery.run()
    await delivery.run()
    assert [chat for chat, _ in wire.arrived] == [1, 2]
    await delivery.stop()
    await store.close()


async def test_a_chat_never_has_two_messages_in_flight(store: Store) -> None:
    """A second waits for the first, and the database itself would refuse it."""
    await put(store, 1, "x")
    await put(store, 1, "y")
    assert await outbox.record(store, 0, [1], [], EIGHT) == {1}
    assert await outbox.record(store, 0, [2], [], EIGHT) == frozenset()
    async with store.database.write() as session:
        with pytest.raises(Exception, match=r"(?i)unique"):
            await session.execute(text("UPDATE outbox SET state = 'sending' WHERE id = 2"))
    assert await ready(store, EIGHT) == []
    await outbox.record(store, 0, [], [Settled(1, "sent")], EIGHT)
    assert [message.id for message in await ready(store, EIGHT)] == [2]
