"""Delivery: sent at most once, in order, by the meaning of Telegram's answers."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
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
from handlers.ticks import digest
from store import outbox, subscriptions
from store.edition.values import Kind
from store.store import Store
from tests.handlers.ticks.wire import Wire, once, put, sender, sent, states
from tests.store.subscribed import DAY, EIGHT, planned, report, subscribe

MINUTE = timedelta(minutes=1)


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
