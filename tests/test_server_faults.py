"""PostgreSQL is gone or stops in the middle: a kind reply, nothing lost, well again after."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import datetime

import asyncpg
import pytest

from bot.playground.conversation import Conversation
from bot.playground.stage import Stage
from tests.cluster import Cluster, programs
from tests.cluster import running as served
from tests.databases import migrated
from tests.fleet import Toll, count, subscribed
from tests.processes import started
from tests.proxy import Proxy
from tests.test_faults import PATIENCE, QUESTION, SORRY, is_answered, talking


async def test_a_server_that_is_gone_is_told_kindly_and_works_again(
    postgresql_url: str, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    """A restart of PostgreSQL needs no restart of the bot."""
    proxy = Proxy(postgresql_url)
    await proxy.open()
    async with talking(proxy.url, now) as talk:
        assert await is_answered(talk)
        await proxy.shut()
        replies = [reply["text"] for reply in await talk.say(QUESTION)]
        assert replies == [SORRY]
        assert "handler failed error=UnavailableError" in caplog.text
        await proxy.open()
        assert await is_answered(talk)
    await proxy.shut()


async def test_a_question_asked_while_the_server_is_gone_is_answered_when_it_is_back(
    stage: Stage, postgresql_url: str
) -> None:
    """Telegram keeps what we could not: it was not acknowledged."""
    proxy = Proxy(postgresql_url)
    await proxy.open()
    asha = Conversation.private(stage, "Asha", language_code="hi")
    async with started(stage, proxy.url, "run", "--no-archive") as running:
        asha.say(QUESTION)
        await asha.reply(60)
        await proxy.shut()
        asha.say(QUESTION)
        await running.logs("database unavailable detail=")
        await proxy.open()
        await asha.reply(60)
        await running.end()
    await proxy.shut()
    assert "Traceback" not in running.logged


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """A server of the test's own with our tables; skips where the machine has no PostgreSQL."""
    at = programs()
    if at is None:
        pytest.skip("no PostgreSQL is installed")
    with served(at) as found:
        migrated(found.url)
        yield found


@pytest.mark.slow
async def test_a_server_that_stops_in_the_middle_of_a_digest_costs_nobody_anything(
    stage: Stage, cluster: Cluster
) -> None:
    """A crash of PostgreSQL: each digest arrives once or is offered again, each question is answered."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    readers = await subscribed(stage, cluster.url, 60)
    async with started(stage, cluster.url, "run", "--no-archive") as running:
        await stage.world.until(lambda: sum(len(each.chat.sent) for each in readers) >= 10, PATIENCE)
        await asyncio.to_thread(cluster.stop, "immediate")
        asha.say(QUESTION)
        await running.logs("database unavailable")
        await asyncio.to_thread(cluster.start)
        await asha.reply(PATIENCE)
        await emptied(cluster.url, len(readers))
        await running.end()
    toll = Toll(len(readers))
    await count(toll, readers, cluster.url)
    assert toll.states.total() == len(readers)
    assert (toll.lost, toll.twice, toll.offers) == (0, 0, toll.doubts)
    assert "Traceback" not in running.logged


async def emptied(url: str, digests: int) -> None:
    """Wait until so many digests, and what followed from them, are settled."""
    count = "SELECT count(*) FROM outbox WHERE"
    connection = await asyncpg.connect(url)
    async with asyncio.timeout(2 * PATIENCE):
        while True:
            planned = await connection.fetchval(f"{count} kind = 'digest'")
            left = await connection.fetchval(f"{count} state IN ('waiting', 'sending')")
            doubts = await connection.fetchval(f"{count} kind = 'digest' AND state = 'doubt'")
            offers = await connection.fetchval(f"{count} kind = 'offer'")
            if planned == digests and not left and doubts == offers:
                break
            await asyncio.sleep(0.2)
    await connection.close()
