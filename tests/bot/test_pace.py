"""Several processes share Telegram's limits through PostgreSQL, and keep a share of them without it."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.governor import Lane
from bot.shared.pace import ALONE, Shared
from store.db.shared.pace import Taken
from store.intake import pacing
from store.intake.pacing import Caps, Closed, Wish
from store.store import open_store
from tests.bot.test_governor import Server, most_within, send
from tests.proxy import Proxy
from tests.waiting import until


@asynccontextmanager
async def governors(url: str, count: int) -> AsyncIterator[list[Shared]]:
    """Give so many processes' governors, each with a pool of connections of its own."""
    async with AsyncExitStack() as held:
        found = []
        for _ in range(count):
            store = await open_store(url, model=lambda: None)
            held.push_async_callback(store.close)
            found.append(governor := Shared(store))
            held.push_async_callback(governor.shutdown)
        yield found


def seen(server: Server) -> dict[int, list[float]]:
    """Return when messages arrived, by chat."""
    found: dict[int, list[float]] = defaultdict(list)
    for at, chat in server.arrivals:
        found[chat].append(at)
    return found


async def test_the_sum_of_three_processes_stays_within_the_limits(postgresql_url: str) -> None:
    """Replies of two web processes and a worker's digest together: no second holds more than 30."""
    server = Server(random.Random(5))  # noqa: S311 - delays, not secrets
    async with governors(postgresql_url, 3) as found:
        works = [
            send(found[place], server, chat, lane)
            for place, lane in enumerate[Lane](("reply", "reply", "bulk"))
            for chat in [*range(25), -7, 99]
        ]
        await asyncio.gather(*works)
    times = [at for at, _ in server.arrivals]
    assert len(times) == 81
    assert most_within(times, 1.0) <= 30
    assert max(most_within(mine, 1.0) for mine in seen(server).values()) == 1


async def test_replies_of_one_process_overtake_the_digest_of_another(postgresql_url: str) -> None:
    """Who asks while 8 o'clock's digest goes out is not kept waiting."""
    server = Server(random.Random(6))  # noqa: S311
    async with governors(postgresql_url, 2) as (web, worker):
        digest = [asyncio.create_task(send(worker, server, chat, "bulk")) for chat in range(100, 190)]
        await until(lambda: len(server.arrivals) >= 20)
        before = len(server.arrivals)
        waits = await asyncio.gather(*(send(web, server, chat) for chat in range(20)))
        overtaken = len([chat for _, chat in server.arrivals[before:] if chat >= 100])
        assert len(waits) == 20
        assert not all(task.done() for task in digest)
        assert overtaken < 20
        await asyncio.gather(*digest)
    assert most_within([at for at, _ in server.arrivals], 1.0) <= 30


async def test_a_refusal_of_one_process_stops_all(postgresql_url: str) -> None:
    """After a 429 nobody goes on sending, whoever heard it."""
    server = Server(random.Random(7))  # noqa: S311
    server.refusals = [2]
    async with governors(postgresql_url, 2) as (one, other):
        refused = asyncio.create_task(send(one, server, 1))
        while not (await pacing.turn(one._store, "a look", [], Closed(), Caps(30, 1, 20))).halted:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        over = asyncio.get_running_loop().time() + one.halted
        await send(other, server, 2)
        await refused
    (_, *later) = [at for at, _ in server.arrivals]
    assert min(later) > over - 0.3  # PostgreSQL's clock is not ours


async def test_what_a_dead_process_held_comes_free(
    postgresql_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crash in mid-sending does not silence the others for long."""
    monkeypatch.setattr(pacing, "LEASE", 1.5)
    server = Server(random.Random(8))  # noqa: S311
    async with governors(postgresql_url, 2) as (dead, alive):
        for chat in range(30):
            await dead.permit(chat)
        assert dead._work is not None
        dead._work.cancel()  # no heartbeat from now on
        async with asyncio.timeout(pacing.LEASE + 5):
            await send(alive, server, 50)


async def test_without_the_database_each_keeps_to_a_share_and_shares_again_after(
    postgresql_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The apology for a database that is gone can still be sent."""
    server = Server(random.Random(9))  # noqa: S311
    proxy = Proxy(postgresql_url)
    await proxy.open()
    async with governors(proxy.url, 1) as (governor,):
        await send(governor, server, 1)
        await proxy.shut()
        began = len(server.arrivals)
        await asyncio.gather(*(send(governor, server, chat) for chat in range(2, 16)))
        assert most_within([at for at, _ in server.arrivals[began:]], 1.0) <= ALONE
        assert "pacing alone" in caplog.text
        await proxy.open()
        await until(lambda: asyncio.get_running_loop().time() > governor._alone_until)
        caplog.clear()
        await asyncio.gather(*(send(governor, server, chat) for chat in range(20, 40)))
        assert "pacing alone" not in caplog.text
        assert len(server.arrivals) == 35
    await proxy.shut()


async def test_a_cancelled_wait_leaves_no_place_taken(postgresql_url: str) -> None:
    """Who goes away while waiting costs the others nothing."""
    async with governors(postgresql_url, 1) as (governor,):
        first = await governor.permit(5)
        waiting = asyncio.create_task(governor.permit(5))
        await asyncio.sleep(0.1)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        first.close(sent=False)
        async with asyncio.timeout(5):
            (await governor.permit(5)).close()


CHATS = st.sampled_from([None, 1, 2, 3, -4])


@given(
    st.lists(
        st.builds(Taken, CHATS, st.floats(99, 103), st.sampled_from([0.0, 130.0]), st.booleans()), max_size=40
    ),
    st.lists(st.tuples(CHATS, st.sampled_from(["reply", "bulk"])), max_size=40),
    st.booleans(),
)
def test_no_grant_overfills_a_window_and_a_wait_is_never_for_nothing(
    taken: list[Taken], wanted: Sequence[tuple[int | None, Lane]], replies_first: bool
) -> None:
    """For any ledger and any wishes: the caps hold, and there is always a next time."""
    caps, now = Caps(8, 1, 3), 100.0
    wishes = [Wish(number, chat, lane) for number, (chat, lane) in enumerate(wanted, 1)]
    turn = pacing.grant(wishes, taken, now, caps, replies_first=replies_first)
    granted = [wish for wish in wishes if wish.number in turn.granted]
    standing = [place for place in taken if place.second > now]
    assert not granted or len(standing) + len(granted) <= caps.overall
    for chat in {wish.chat_id for wish in granted} - {None}:
        mine = [place for place in standing if place.chat_id == chat]
        assert len(mine) + sum(wish.chat_id == chat for wish in granted) <= caps.chat
    assert turn.again > 0
    assert (turn.again == float("inf")) == (len(granted) == len(wishes))
