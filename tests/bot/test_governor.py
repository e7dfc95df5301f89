"""The governor: Telegram's limits hold at Telegram's end, replies overtake digests, 429 stops everything."""

from __future__ import annotations

import asyncio
import random
from bisect import bisect_left
from collections import defaultdict
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.governor import Governor, Lane, Permit
from tests.clock import run


class Server:
    """Telegram's end of the wire: notes when each request arrives."""

    def __init__(self, delays: random.Random) -> None:
        """Take the source of delays on the way there and back, in seconds."""
        self.delays = delays
        self.arrivals: list[tuple[float, int]] = []
        self.refusals: list[int] = []

    async def send(self, chat: int) -> bool:
        """Take a message after a delay, answer after another; refuse as told."""
        await asyncio.sleep(self.delays.uniform(0, 0.2))
        self.arrivals.append((asyncio.get_running_loop().time(), chat))
        if self.refusals:
            raise RetryAfter(self.refusals.pop(0))
        await asyncio.sleep(self.delays.uniform(0, 0.2))
        return True


async def send(governor: Governor, server: Server, chat: int, lane: Lane = "reply") -> float:
    """Send one message through the governor; return how long that took."""
    start = asyncio.get_running_loop().time()
    await governor.process_request(server.send, (chat,), {}, "sendMessage", {"chat_id": chat}, lane)
    return asyncio.get_running_loop().time() - start


def most_within(times: list[float], span: float) -> int:
    """Return the most arrivals any window of `span` seconds holds."""
    times = sorted(times)
    return max(bisect_left(times, start + span) - place for place, start in enumerate(times))


@settings(max_examples=20)
@given(
    st.integers(0, 2**32),
    st.lists(st.tuples(st.sampled_from([1, 2, 3, *range(100, 160), -5, -6]), st.booleans()), max_size=120),
)
def test_no_window_at_the_server_is_ever_overfull(seed: int, wanted: list[tuple[int, bool]]) -> None:
    """Telegram never has a reason to refuse us, however the network delays our messages."""

    async def story() -> list[tuple[float, int]]:
        governor, server = Governor(), Server(random.Random(seed))  # noqa: S311 - repeatable delays
        lanes: list[Lane] = ["bulk" if bulk else "reply" for _, bulk in wanted]
        await asyncio.gather(
            *(send(governor, server, c, lane) for (c, _), lane in zip(wanted, lanes, strict=True))
        )
        return server.arrivals

    arrivals = run(story())
    assert len(arrivals) == len(wanted)
    by_chat = defaultdict(list)
    for at, chat in arrivals:
        by_chat[chat].append(at)
    assert most_within([at for at, _ in arrivals] or [0.0], 1.0) <= 30
    for chat, times in by_chat.items():
        assert most_within(times, 1.0) <= 1
        assert chat > 0 or most_within(times, 60.0) <= 20


def test_bulk_uses_nearly_all_of_the_limit() -> None:
    """Six hundred chats wait for their digest as short as Telegram allows."""

    async def story() -> float:
        governor, server = Governor(), Server(random.Random(1))  # noqa: S311 - repeatable delays
        start = asyncio.get_running_loop().time()
        await asyncio.gather(*(send(governor, server, chat, "bulk") for chat in range(1, 601)))
        return asyncio.get_running_loop().time() - start

    assert run(story()) <= 600 / 30 * 1.3  # a place is held for the answer's 0.2 s too


def test_a_reply_overtakes_a_digest_to_everybody() -> None:
    """Who asks during the morning digest hears back at once."""

    async def story() -> list[float]:
        governor, server = Governor(), Server(random.Random(2))  # noqa: S311 - repeatable delays
        bulk = [asyncio.create_task(send(governor, server, chat, "bulk")) for chat in range(1, 2001)]
        waits = []
        for chat in range(10_001, 10_101):
            await asyncio.sleep(0.31)
            start = asyncio.get_running_loop().time()
            permit = await governor.permit(chat)
            waits.append(asyncio.get_running_loop().time() - start)
            permit.close()
        for task in bulk:
            task.cancel()
        await asyncio.gather(*bulk, return_exceptions=True)
        return waits

    assert max(run(story())) <= 0.3


def test_a_chat_s_messages_keep_their_order() -> None:
    """The second part of an answer never comes before the first."""

    async def story() -> list[int]:
        governor, order = Governor(), list[int]()

        async def note(number: int) -> bool:
            order.append(number)
            return True

        requests = (
            governor.process_request(note, (n,), {}, "sendMessage", {"chat_id": 7}, None) for n in range(8)
        )
        await asyncio.gather(*requests)
        return order

    assert run(story()) == list(range(8))


def test_a_429_halts_everything_for_as_long_as_it_asks() -> None:
    """One refusal is heeded by all, or Telegram would ban us for longer."""

    async def story() -> list[tuple[float, int]]:
        governor, server = Governor(), Server(random.Random(3))  # noqa: S311 - repeatable delays
        server.refusals = [17]
        first = asyncio.create_task(send(governor, server, 1))
        await asyncio.sleep(1)
        assert 15 < governor.halted <= 17
        await asyncio.gather(first, *(send(governor, server, chat, "bulk") for chat in range(2, 40)))
        return server.arrivals

    arrivals = run(story())
    refused = arrivals[0][0]
    assert min(at for at, _ in arrivals[1:]) >= refused + 17
    assert sorted({chat for _, chat in arrivals}) == list(range(1, 40))


def test_after_four_refusals_the_caller_hears_of_it() -> None:
    """A request does not go round for ever."""

    async def story() -> int:
        governor, server = Governor(), Server(random.Random(4))  # noqa: S311 - repeatable delays
        server.refusals = [1] * 9
        with pytest.raises(RetryAfter):
            await send(governor, server, 1)
        return len(server.arrivals)

    assert run(story()) == 4


def test_a_button_is_answered_although_the_windows_are_full() -> None:
    """A tap is acknowledged at once; only messages are counted."""

    async def story() -> float:
        governor = Governor()

        async def forever(**_: Any) -> bool:
            await asyncio.sleep(60)
            return True

        async def at_once() -> bool:
            return True

        tasks = [
            asyncio.create_task(
                governor.process_request(forever, (), {}, "sendMessage", {"chat_id": chat}, None)
            )
            for chat in range(1, 40)
        ]
        await asyncio.sleep(0.1)
        start = asyncio.get_running_loop().time()
        await governor.process_request(at_once, (), {}, "answerCallbackQuery", {}, None)
        await governor.process_request(at_once, (), {}, "getChatMember", {"chat_id": 1}, None)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return asyncio.get_running_loop().time() - start

    assert run(story()) == 0


def test_a_typing_action_does_not_hold_up_the_answer_it_announces() -> None:
    """'is typing…' costs the answer no second."""

    async def story() -> float:
        governor = Governor()

        async def done() -> bool:
            return True

        start = asyncio.get_running_loop().time()
        for endpoint in ("sendChatAction", "sendMessage"):
            await governor.process_request(done, (), {}, endpoint, {"chat_id": 5}, None)
        return asyncio.get_running_loop().time() - start

    assert run(story()) == 0


def test_errors_and_cancelled_waits_leave_no_place_taken() -> None:
    """A failure does not slow the bot down for ever."""

    async def story() -> float:
        governor = Governor()

        async def fail() -> bool:
            raise TimedOut

        for chat in range(1, 200):
            with pytest.raises(TimedOut):
                await governor.process_request(fail, (), {}, "sendMessage", {"chat_id": chat}, None)
        waits = [asyncio.create_task(governor.permit(1000 + n, "bulk")) for n in range(100)]
        await asyncio.sleep(0)
        for task in waits:
            task.cancel()
        for ended in await asyncio.gather(*waits, return_exceptions=True):
            if isinstance(ended, Permit):
                ended.close(sent=False)
        await asyncio.sleep(1.1)
        start = asyncio.get_running_loop().time()
        for chat in range(2000, 2030):
            await governor.permit(chat)
        return asyncio.get_running_loop().time() - start

    assert run(story()) == 0


def test_an_answer_that_met_a_broken_line_goes_again() -> None:
    """A moment without a network costs a reader a moment, not the answer."""

    async def story() -> tuple[int, float]:
        governor, tried = Governor(), []

        async def callback() -> bool:
            tried.append(asyncio.get_running_loop().time())
            if len(tried) < 3:
                raise NetworkError("no connection")
            return True

        assert await governor.process_request(callback, (), {}, "sendMessage", {"chat_id": 1}, None)
        return len(tried), tried[-1] - tried[0]

    count, took = run(story())
    assert count == 3
    assert took >= 2.5


@pytest.mark.parametrize("error", [BadRequest("message text is empty"), Forbidden("blocked")])
def test_what_telegram_refuses_is_not_tried_again(error: TelegramError) -> None:
    """A refusal stays a refusal."""

    async def story() -> int:
        governor, tried = Governor(), 0

        async def callback() -> bool:
            nonlocal tried
            tried += 1
            raise error

        with pytest.raises(type(error)):
            await governor.process_request(callback, (), {}, "sendMessage", {"chat_id": 1}, None)
        return tried

    assert run(story()) == 1
