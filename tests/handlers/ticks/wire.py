"""Telegram's end of a delivery, played: what arrives is kept, the answer is as told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal

from telegram.error import RetryAfter, TelegramError

from handlers.ticks.deliver import Delivery
from store import outbox
from store.edition.values import Body, Kind
from store.outbox import Letter
from store.store import Store
from tests.store.subscribed import EIGHT, letters

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
