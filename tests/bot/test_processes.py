"""Processes are killed, started twice and stopped: no question is lost, none is answered twice for it."""

from __future__ import annotations

import asyncio
import signal
import urllib.request

import asyncpg
import pytest

from bot.playground.acts import say
from bot.playground.conversation import Conversation
from bot.playground.faults import Fault
from bot.playground.stage import Stage
from bot.updates.pump import ROOM
from store.db.session import WARM
from tests.processes import free_port, launched, started
from tests.waiting import PATIENCE

CONNECTED = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
WORDS = ("मुरादाबाद में पीतल कितना बिका", "moradabad mein peetal kitna bika", "how much brass was sold")


def people(stage: Stage, count: int) -> list[Conversation]:
    """Let people open the bot's private chat."""
    return [Conversation.private(stage, f"Reader{n}") for n in range(count)]


def answers(asking: list[Conversation]) -> list[int]:
    """Return how many messages the bot sent each."""
    return [len(each.chat.sent) for each in asking]


async def answered(stage: Stage, asking: list[Conversation], each: int, seconds: float = 60) -> None:
    """Wait until everyone has so many answers."""
    await stage.world.until(lambda: min(answers(asking)) >= each, seconds)
    assert min(answers(asking)) >= each, answers(asking)


async def test_kill_9_in_the_middle_loses_no_question(stage: Stage, sqlite_url: str) -> None:
    """Questions that wait when the process dies are answered when it is back."""
    asking = people(stage, 40)
    for each in asking:
        each.say(WORDS[0])
        each.say(WORDS[1])
    slowly = Fault("slow", methods=frozenset({"sendMessage"}), times=80, seconds=1)
    stage.world.faults.add(slowly)
    async with started(stage, sqlite_url, "run", "--no-archive") as running:
        assert await stage.world.until(lambda: sum(answers(asking)) > 15, 60)
        await running.end(signal.SIGKILL)
    assert sum(answers(asking)) < 80
    stage.world.faults.clear()
    async with started(stage, sqlite_url, "run", "--no-archive"):
        await answered(stage, asking, 2)
        await asyncio.sleep(1)
    assert max(answers(asking)) <= 3
    assert sum(answers(asking)) - 80 <= ROOM
    assert not stage.world.inbox.waiting


async def test_two_web_processes_answer_each_question_once_though_one_is_killed(
    stage: Stage, postgresql_url: str
) -> None:
    """Behind a router that spreads the load, a reader notices neither the number of processes nor a crash."""
    asking = people(stage, 20)
    port = free_port()
    hook = {"WEBHOOK_URL": f"http://127.0.0.1:{port}", "PORT": str(port)}
    other = {**hook, "PORT": str(free_port())}
    async with (
        started(stage, postgresql_url, "web", **other),
        started(stage, postgresql_url, "web", **hook) as killed,
    ):
        for text in WORDS:
            for each in asking:
                each.say(text)
        assert await stage.world.until(lambda: sum(answers(asking)) > 15, 60)
        await killed.end(signal.SIGKILL)
        async with started(stage, postgresql_url, "web", **hook):
            await answered(stage, asking, len(WORDS), 90)
    assert sum(answers(asking)) - len(WORDS) * len(asking) <= ROOM


async def test_an_update_that_cannot_be_read_is_put_aside_by_itself(stage: Stage, sqlite_url: str) -> None:
    """One bad update does not stop the bot for everyone."""
    (asha,) = people(stage, 1)
    stage.world.inbox.put("message", {"message_id": "?", "text": 5})
    asha.say(WORDS[0])
    async with started(stage, sqlite_url, "run", "--no-archive") as running:
        await answered(stage, [asha], 1)
        await running.end()
    assert "update put aside update_id=" in running.logged


async def test_a_second_bot_on_the_same_file_says_so_and_ends(stage: Stage, sqlite_url: str) -> None:
    """Started twice by mistake, a bot does not answer twice."""
    async with (
        started(stage, sqlite_url, "run", "--no-archive"),
        launched(stage, sqlite_url, "worker", "--no-archive") as second,
    ):
        assert await asyncio.wait_for(second.process.wait(), 30) == 1
        await second.end()
    assert "Another bot already runs on" in second.logged


@pytest.mark.parametrize("command", ["run --no-archive", "web"])
async def test_sigterm_ends_it_within_ten_seconds_with_an_answer_under_way(
    stage: Stage, postgresql_url: str, command: str
) -> None:
    """A host kills what takes longer; nothing is half done then."""
    (asha,) = people(stage, 1)
    port = free_port()
    hook = {"WEBHOOK_URL": f"http://127.0.0.1:{port}", "PORT": str(port)} if command == "web" else {}
    async with started(stage, postgresql_url, *command.split(), **hook) as running:
        stage.world.faults.add(Fault("slow", methods=frozenset({"sendMessage"}), seconds=30))
        say(stage.world, asha.chat, asha.person, WORDS[2])
        assert await stage.world.until(lambda: "sendMessage" in dict(stage.world.calls), 60)
        code = await running.end()
    assert code == 0  # past nine seconds it would have ended itself, with 1
    assert "Traceback" not in running.logged


async def test_sigterm_ends_a_worker(stage: Stage, postgresql_url: str) -> None:
    """Its ticks come to their end."""
    async with started(stage, postgresql_url, "worker", "--no-archive") as running:
        assert await running.end() == 0
    assert "Traceback" not in running.logged


@pytest.mark.parametrize("command", ["run --no-archive", "worker --no-archive"])
async def test_a_process_without_a_webhook_shows_its_health_where_a_port_is_set(
    stage: Stage, postgresql_url: str, command: str
) -> None:
    """A monitor sees a worker as it sees a web process."""
    port = free_port()
    async with started(stage, postgresql_url, *command.split(), METRICS_PORT=str(port)) as running:
        for path, part in (("healthz", "alive"), ("readyz", "ready"), ("metrics", "odop_outbox")):
            assert part in await asyncio.to_thread(fetched, f"http://127.0.0.1:{port}/{path}")
        assert await running.end() == 0


async def test_a_process_that_says_it_is_ready_has_its_connections_open(
    stage: Stage, postgresql_url: str
) -> None:
    """Its first updates wait for none; a host sends it nothing before."""
    port = free_port()
    connection = await asyncpg.connect(postgresql_url)
    hook = {"WEBHOOK_URL": f"http://127.0.0.1:{port}", "PORT": str(port)}
    async with launched(stage, postgresql_url, "web", **hook) as running:
        async with asyncio.timeout(PATIENCE):
            while not await asyncio.to_thread(is_ready, port):  # noqa: ASYNC110 - another process's
                await asyncio.sleep(0.01)
        assert await connection.fetchval(CONNECTED) >= WARM
        assert await running.end() == 0
    await connection.close()


def is_ready(port: int) -> bool:
    """Whether a process says so there."""
    try:
        return fetched(f"http://127.0.0.1:{port}/readyz") == "ready\n"
    except OSError:
        return False


def fetched(url: str) -> str:
    """Return what stands at an address of this machine's."""
    with urllib.request.urlopen(url, timeout=60) as answer:  # noqa: S310 - ours
        text: str = answer.read().decode()
    return text


async def test_a_whole_run_logs_no_token_and_no_word_of_a_reader(stage: Stage, sqlite_url: str) -> None:
    """Who reads the log at DEBUG learns neither the key to the bot nor what people ask."""
    (asha,) = people(stage, 1)
    secrets = ("zebraquestion", "हाथीसवाल", "ooncheinsawaal")
    stage.world.inbox.put("message", {"message_id": "?", "text": secrets[0]})
    stage.world.faults.add(Fault("error", methods=frozenset({"sendMessage"}), code=500))
    async with started(stage, sqlite_url, "run", "--no-archive", LOG_LEVEL="DEBUG") as running:
        for secret in secrets:
            asha.say(secret)
        asha.say("/latest")
        asha.say("/mydata")
        await answered(stage, [asha], 4)
        await running.end()
    printed = running.logged + running.said
    assert "level=" in printed
    found = [secret for secret in (*secrets, stage.token, stage.token.split(":")[1]) if secret in printed]
    assert found == []
