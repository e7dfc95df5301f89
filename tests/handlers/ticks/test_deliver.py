"""Delivery: sent at most once, in order, by the meaning of Telegram's answers, and after any death."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from typing import Any, Literal

import pytest
from sqlalchemy import text
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from handlers.fate import NotSentError
from handlers.ticks import deliver, digest
from handlers.ticks.deliver import Delivery
from store import outbox, subscriptions
from store.edition.values import Body, Kind, Settled
from store.errors import UnavailableError
from store.outbox import Letter
from store.store import Store, open_store
from tests.store.subscribed import DAY, EIGHT, letters, planned, ready, report, subscribe

MINUTE = timedelta(minutes=1)


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """An empty store, on both kinds of database: a sender is another thing on each."""
    opened = await open_store(url, model=lambda: None)
    yield opened
    await opened.close()


Answer = Callable[[dict[str, Any]], None]


class Permit:
    """A permit that counts who is on the way."""

    def __init__(self, wire: Wire) -> None:
        """One more is on the way."""
        self.wire: Wire | None = wire
        wire.flying += 1
        wire.most = max(wire.most, wire.flying)

    def close(self, *, sent: bool = True) -> None:  # noqa: ARG002 - the governor's business
        """One less, once."""
        if self.wire:
            self.wire.flying -= 1
            self.wire = None


class Wire:
    """Telegram's end: keeps what arrives, answers as told; not paced."""

    def __init__(self, answer: Answer | None = None) -> None:
        """`answer` may raise for a payload."""
        self.answer = answer
        self.arrived: list[tuple[int, str]] = []
        self.payloads: list[dict[str, Any]] = []
        self.halted = 0.0
        self.halts: list[RetryAfter] = []
        self.flying = self.most = 0
        self.at_forty = asyncio.Event()

    async def permit(self, chat: int, lane: Literal["reply", "bulk"]) -> Permit:  # noqa: ARG002
        """Let everybody go."""
        await asyncio.sleep(0)
        return Permit(self)

    async def send(self, payload: dict[str, Any]) -> dict[str, Any]:
        """Take a message, or refuse it."""
        self.payloads.append(payload)
        if self.answer:
            self.answer(payload)
        self.arrived.append((payload["chat_id"], payload["text"]))
        if len(self.arrived) == 40:
            self.at_forty.set()
        await asyncio.sleep(0)
        return {"message_id": len(self.arrived)}

    def halt(self, refusal: RetryAfter) -> None:
        """Note the halt; the test's world goes on at once."""
        self.halts.append(refusal)


def once(error: TelegramError, *, delivered: bool = False, wire: list[Wire] | None = None) -> Answer:
    """Raise `error` for the first message only; `delivered`: it arrived all the same."""
    raised: list[TelegramError] = []

    def answer(payload: dict[str, Any]) -> None:
        if not raised:
            raised.append(error)
            if delivered and wire:
                wire[0].arrived.append((payload["chat_id"], payload["text"]))
            raise error

    return answer


async def put(store: Store, chat: int, text: str, kind: Kind = "alert") -> None:
    """Put a message into the outbox."""
    await outbox.put(store, Letter(kind, f"{chat}:{text}", chat, Body(f"<b>{text}</b>", text)), EIGHT)


async def states(store: Store) -> list[str]:
    """Return the states of all messages."""
    return [state for _, state, _ in await letters(store)]


def sender(store: Store, wire: Wire, now: datetime = EIGHT) -> Delivery:
    """Return a delivery at a standing clock."""
    return Delivery(store, wire, lambda: now)


async def sent(store: Store, wire: Wire, now: datetime = EIGHT) -> None:
    """Let a process send what it can, and end."""
    delivery = sender(store, wire, now)
    await delivery.run()
    await delivery.stop()


async def test_everything_put_is_sent_once_and_in_order_within_a_chat(store: Store) -> None:
    """Nobody reads the end before the beginning, and nothing twice."""
    for number in range(5):
        for chat in (1, 2, 3):
            await put(store, chat, str(number))
            await put(store, chat, str(number))
    wire = Wire()
    await sent(store, wire)
    for chat in (1, 2, 3):
        assert [text for to, text in wire.arrived if to == chat] == [f"<b>{n}</b>" for n in range(5)]
    assert set(await states(store)) == {"sent"}
    assert wire.flying == 0


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


@pytest.mark.parametrize(
    ("error", "state", "reached"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), "failed", False),
        (BadRequest("Chat not found"), "failed", False),
        (BadRequest("Message is too long"), "failed", True),
    ],
)
async def test_a_refused_message_is_not_repeated(
    store: Store, error: TelegramError, state: str, reached: bool
) -> None:
    """A chat that blocked us is left alone, its subscription kept for when it comes back."""
    wish = await subscribe(store, 1, EIGHT - MINUTE)
    await put(store, 1, "x")
    wire = Wire(once(error))
    await sent(store, wire)
    assert await states(store) == [state]
    assert len(wire.payloads) == 1
    kept = await subscriptions.get(store, 1, wish.id)
    assert kept is not None
    assert (kept.next is not None) is reached
    if not reached:
        assert await subscriptions.back(store, 1, EIGHT + DAY) == 1
        again = await subscriptions.get(store, 1, wish.id)
        assert again is not None
        assert again.next == EIGHT + 2 * DAY


async def test_refused_markup_goes_once_as_plain_text(store: Store) -> None:
    """A fault in our markup costs the bold type, not the news."""
    await put(store, 1, "x")
    wire = Wire(once(BadRequest("Can't parse entities: unclosed tag")))
    await sent(store, wire)
    assert [payload["text"] for payload in wire.payloads] == ["<b>x</b>", "x"]
    assert "parse_mode" not in wire.payloads[1]

    def never(_: dict[str, Any]) -> None:
        raise BadRequest("Can't parse entities: still")

    await put(store, 2, "y")
    stubborn = Wire(never)
    await sent(store, stubborn)
    assert len(stubborn.payloads) == 2
    assert await states(store) == ["sent", "failed"]


async def test_a_group_that_became_a_supergroup_gets_its_message_under_its_new_id(store: Store) -> None:
    """Migration loses nothing."""
    wish = await subscribe(store, -5, EIGHT - MINUTE)
    await put(store, -5, "x")
    wire = Wire(once(ChatMigrated(-1005)))
    await sent(store, wire)
    assert wire.arrived == [(-1005, "<b>x</b>")]
    assert (await subscriptions.get(store, -1005, wish.id)) is not None


async def test_a_429_halts_all_and_the_message_goes_later(store: Store) -> None:
    """Flood control is heeded, and nothing is lost to it."""
    await put(store, 1, "x")
    wire = Wire(once(RetryAfter(3)))
    await sent(store, wire)
    assert len(wire.halts) == 1
    assert wire.arrived == [(1, "<b>x</b>")]


async def test_what_never_left_is_sent_again_at_once(store: Store) -> None:
    """No connection is no doubt."""
    await put(store, 1, "x")
    wire = Wire(once(NotSentError("no connection")))
    await sent(store, wire)
    assert wire.arrived == [(1, "<b>x</b>")]


async def test_an_invalid_token_stops_sending_and_loses_nothing(store: Store) -> None:
    """A revoked token does not burn the outbox."""
    for chat in range(1, 60):
        await put(store, chat, "x")

    def never(_: dict[str, Any]) -> None:
        raise InvalidToken

    wire = Wire(never)
    await sent(store, wire)
    assert set(await states(store)) == {"waiting"}
    assert len(wire.payloads) <= 32


async def test_a_digest_in_doubt_is_not_sent_again_but_offered(store: Store) -> None:
    """After a timeout nobody gets the news twice, and nobody loses it without a word."""
    await subscribe(store, 1, EIGHT - DAY)
    await report(store, EIGHT - MINUTE)
    await planned(store, EIGHT)
    wires: list[Wire] = []
    wires.append(Wire(once(TimedOut(), delivered=True, wire=wires)))
    delivery = sender(store, wires[0])
    await delivery.run()
    assert await states(store) == ["doubt"]
    assert await digest.offer(store, EIGHT) == 1
    assert await digest.offer(store, EIGHT) == 0
    await delivery.run()
    assert len(wires[0].arrived) == 2
    assert "नहीं पहुँचा" in wires[0].arrived[1][1]
    number = wires[0].payloads[-1]["reply_markup"]["inline_keyboard"][0][0]["callback_data"].split(":")[-1]
    text = await outbox.missed(store, 1, int(number))
    assert text is not None
    await delivery.stop()
    assert text.html == wires[0].arrived[0][1]
    assert await outbox.missed(store, 2, int(number)) is None


@pytest.mark.parametrize("kind", ["answer", "alert", "correction"])
async def test_an_answer_in_doubt_is_sent_again_and_counted(store: Store, kind: Kind) -> None:
    """Who asked gets an answer, twice rather than never; the operator sees how often."""
    await put(store, 1, "x", kind)
    delivery = sender(store, wire := Wire(once(TimedOut())), EIGHT)
    await delivery.run()
    assert await states(store) == ["waiting"]
    await delivery.stop()
    await sent(store, wire, EIGHT + MINUTE)
    assert await states(store) == ["sent"]
    assert (await outbox.traffic(store)).resent == 1


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
        await connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        )
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


async def test_a_digest_not_sent_in_time_is_part_of_the_next(store: Store) -> None:
    """A digest that waited twelve hours is not sent stale; its news comes with the next."""
    await subscribe(store, 1, EIGHT - DAY)
    await report(store, EIGHT - MINUTE)
    await planned(store, EIGHT)
    wire = Wire()
    await sent(store, wire, EIGHT + timedelta(hours=13))
    assert wire.arrived == []
    assert await states(store) == ["failed"]
    found = await planned(store, EIGHT + DAY)
    assert "25 करोड़ रुपये" in found[1][2]


async def test_stopping_waits_for_what_is_in_flight_and_leaves_the_rest(store: Store) -> None:
    """A deploy in the middle of a digest doubles and loses nothing."""
    for chat in range(1, 200):
        await put(store, chat, "x")
    wire = Wire()
    delivery = sender(store, wire)
    running = asyncio.create_task(delivery.run())
    await wire.at_forty.wait()
    await delivery.stop()
    await running
    done = await states(store)
    assert set(done) == {"sent", "waiting"}
    assert done.count("sent") == len(wire.arrived)
    assert wire.most <= 32
    await sent(store, wire)
    assert sorted(chat for chat, _ in wire.arrived) == list(range(1, 200))
