"""What was taken in is handed out once, in each chat's order, until it is settled."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.intake import inbox
from store.intake.values import Received, Settled
from store.store import Store, open_store

RAMA, SITA = 2**40, 2
NUMBERS = count(1)


def update(number: int, chat: int = RAMA) -> Received:
    """Return an update with that id."""
    return Received(number, chat, f'{{"update_id": {number}}}')


def ids(received: tuple[Received, ...]) -> list[int]:
    """Return the updates' ids."""
    return [entry.update_id for entry in received]


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """An empty store without the embedding model."""
    opened = await open_store(url, model=lambda: None)
    yield opened
    await opened.close()


async def test_an_update_that_comes_twice_is_kept_once(store: Store, now: datetime) -> None:
    """Telegram repeats itself; a reader is answered once."""
    assert await inbox.keep(store, [update(1), update(2, SITA)], now) == 2
    assert await inbox.keep(store, [update(2, SITA), update(3)], now) == 1
    (first, *_) = await inbox.turn(store, (), 9, now)
    assert first == update(1)
    await inbox.turn(store, [Settled(1)], 0, now)
    assert await inbox.keep(store, [update(1)], now) == 0
    assert 1 not in ids(await inbox.turn(store, (), 9, now + inbox.LEASE * 2))


async def test_a_chat_waits_for_its_own_update_and_no_other(store: Store, now: datetime) -> None:
    """Answers come in the order of the questions, and a slow chat holds nobody up."""
    await inbox.keep(store, [update(1), update(2), update(3, SITA), update(4)], now)
    assert ids(await inbox.turn(store, (), 9, now)) == [1, 3]
    assert ids(await inbox.turn(store, (), 9, now)) == []
    assert ids(await inbox.turn(store, [Settled(1)], 9, now)) == [2]
    assert ids(await inbox.turn(store, [Settled(2), Settled(3)], 9, now)) == [4]


async def test_what_a_dead_process_held_is_handed_out_again(store: Store, now: datetime) -> None:
    """A crash loses no question."""
    await inbox.keep(store, [update(1), update(2, SITA)], now)
    assert ids(await inbox.turn(store, (), 9, now)) == [1, 2]
    await inbox.renew(store, [2], now + inbox.LEASE)
    assert ids(await inbox.turn(store, (), 9, now + inbox.LEASE)) == [1]
    assert await inbox.recall(store) == 2
    assert ids(await inbox.turn(store, (), 9, now)) == [1, 2]


async def test_one_put_aside_lets_the_next_of_its_chat_pass(store: Store, now: datetime) -> None:
    """An update we cannot read blocks nobody, and an operator sees that there is one."""
    await inbox.keep(store, [update(1), update(2)], now)
    await inbox.turn(store, (), 9, now)
    assert ids(await inbox.turn(store, [Settled(1, "TypeError")], 9, now)) == [2]
    assert await inbox.depth(store) == {"waiting": 1, "aside": 1}


async def test_what_is_done_leaves_no_words_and_no_chat(store: Store, now: datetime) -> None:
    """The inbox is no second record of what people ask."""
    await inbox.keep(store, [update(1)], now)
    await inbox.turn(store, [Settled(1)], 0, now)
    async with store.database.read() as session:
        connection = await session.connection()
        rows = await connection.exec_driver_sql("SELECT chat_id, body, state FROM inbox")
        assert [tuple(row) for row in rows] == [(None, "", "done")]


async def test_old_ids_are_forgotten_and_waiting_updates_never(store: Store, now: datetime) -> None:
    """The table does not grow for ever."""
    await inbox.keep(store, [update(1), update(2), update(3, SITA)], now)
    await inbox.turn(store, [Settled(1), Settled(2, "TypeError")], 0, now)
    await inbox.clear(store, now + inbox.KEPT + timedelta(hours=1))
    assert await inbox.depth(store) == {"waiting": 1, "aside": 1}
    assert await inbox.keep(store, [update(1)], now) == 1
    await inbox.clear(store, now + timedelta(days=40))
    assert await inbox.depth(store) == {"waiting": 2, "aside": 0}


async def test_two_processes_never_hold_the_same_update(store: Store, url: str, now: datetime) -> None:
    """With two web processes a question is still answered once."""
    other = await open_store(url, model=lambda: None)
    await inbox.keep(store, [update(n, n % 7) for n in range(60)], now)
    handed: list[int] = []

    async def work(mine: Store) -> None:
        held: tuple[Received, ...] = ()
        for _ in range(200):
            held = await inbox.turn(mine, [Settled(n) for n in ids(held)], 3, now)
            handed.extend(ids(held))
            await asyncio.sleep(0)

    await asyncio.gather(work(store), work(other))
    await other.close()
    assert sorted(handed) == list(range(60))
    assert all(
        [n for n in handed if n % 7 == chat] == [n for n in range(60) if n % 7 == chat] for chat in range(7)
    )


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 3), max_size=10), st.lists(st.booleans(), max_size=8), st.integers(1, 5))
async def test_whatever_dies_in_between_every_update_is_settled_in_order(
    store: Store, now: datetime, chats: list[int], crashes: list[bool], limit: int
) -> None:
    """For any chats and any crashes: each update settled once, each chat in order."""
    numbers = [next(NUMBERS) for _ in chats]
    await inbox.keep(store, [update(*pair) for pair in zip(numbers, chats, strict=True)], now)
    done: list[int] = []
    for crash in [*crashes, *(False for _ in chats)]:
        held = ids(await inbox.turn(store, (), limit, now))
        if crash:
            await inbox.recall(store)
            continue
        await inbox.turn(store, [Settled(number) for number in held], 0, now)
        done += held
    assert sorted(done) == numbers
    for chat in set(chats):
        mine = [number for number, its in zip(numbers, chats, strict=True) if its == chat]
        assert [number for number in done if number in mine] == mine
