"""Telegram's limits kept by all processes together: wishes | places taken | granted, or when to ask again.

A place is taken when a request is about to be sent and comes free a second after its answer, so that no
window at the receiver's end holds more than it may (`bot/windows.py` gives the reason). A process that dies
with requests on the way holds their places for LEASE seconds. Time is the database server's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from store.db.shared import pace
from store.db.shared.pace import Taken
from store.store import Store

LEASE = 6.0
ANSWER = 0.25  # seconds after which to ask again where a place hangs on somebody's answer
STAND_BACK = 0.03  # seconds after which bulk asks again that lets replies pass
SOONEST = 0.005
TOGETHER = 3  # bulk messages granted in one turn, where sending fell behind its even pace
PRIOR = 0.2  # seconds for which bulk stands back once a reply has found no place
CLEAR_EVERY = 256
HALT, REPLY = "halt", "reply"


@dataclass(frozen=True, slots=True)
class Caps:
    """How many places there are: a second overall, a second in one chat, a minute in one group."""

    overall: int = 30
    chat: int = 1
    group: int = 20


@dataclass(frozen=True, slots=True)
class Wish:
    """A request that wants to leave: its number, its chat (None: it counts only overall), its lane."""

    number: int
    chat_id: int | None
    lane: Literal["reply", "bulk"]


@dataclass(slots=True)
class Closed:
    """Requests that ended since the ledger was last written: answered, and never sent."""

    sent: list[int] = field(default_factory=list)
    unsent: list[int] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.sent or self.unsent)

    def __add__(self, other: Closed) -> Closed:
        """Return both as one."""
        return Closed(self.sent + other.sent, self.unsent + other.unsent)


@dataclass(frozen=True, slots=True)
class Turn:
    """What a turn at the ledger gave: the wishes granted, and seconds until asking again makes sense."""

    granted: frozenset[int]
    again: float
    halted: float = 0.0


async def turn(store: Store, holder: str, wishes: Sequence[Wish], closed: Closed, caps: Caps) -> Turn:
    """Write what ended, take places for the first wishes there is room for; `holder` is this process.

    Raises UnavailableError: nothing was taken and nothing written.
    """
    async with store.database.write() as session:
        now = await pace.turn(session)
        await pace.close(session, holder, closed.sent, closed.unsent, now)
        await pace.renew(session, holder, now + LEASE)
        marks = await pace.marks(session, now)
        if marks.get(HALT, 0) > now:
            return Turn(frozenset(), marks[HALT] - now, marks[HALT] - now)
        groups = [wish.chat_id for wish in wishes if wish.chat_id is not None and wish.chat_id < 0]
        taken = await pace.taken(session, now, groups)
        given = grant(wishes, taken, now, caps, replies_first=REPLY in marks)
        await pace.take(
            session, holder, [_place(wish, now) for wish in wishes if wish.number in given.granted]
        )
        if any(wish.lane == "reply" and wish.number not in given.granted for wish in wishes):
            await pace.mark(session, REPLY, PRIOR, now)
        if any(number % CLEAR_EVERY == 0 for number in given.granted):
            await pace.clear(session, now)
        return given


async def halt(store: Store, seconds: float) -> None:
    """Stop every process for so many seconds: Telegram asked for it. Raises UnavailableError."""
    async with store.database.write() as session:
        await pace.mark(session, HALT, seconds, await pace.turn(session))


def grant(
    wishes: Sequence[Wish], taken: Iterable[Taken], now: float, caps: Caps, *, replies_first: bool
) -> Turn:
    """Decide which wishes there is room for, in order, replies before bulk; none overtakes in its chat."""
    held = _Held(now, caps, [place for place in taken if max(place.second, place.minute) > now])
    granted, again, blocked = set[int](), float("inf"), set[int | None]()
    bulk = 0
    for wish in sorted(wishes, key=lambda one: one.lane != "reply"):
        standing_back = wish.lane == "bulk" and (replies_first or bulk == TOGETHER)
        wait = STAND_BACK if standing_back else held.wait(wish.chat_id)
        if wait <= 0 and wish.chat_id not in blocked:
            granted.add(wish.number)
            held.add(wish.chat_id)
            bulk += wish.lane == "bulk"
            continue
        again = min(again, max(wait, SOONEST))
        if wish.chat_id is not None:
            blocked.add(wish.chat_id)
    return Turn(frozenset(granted), again)


class _Held:
    """The places taken, and how long until there is one more."""

    def __init__(self, now: float, caps: Caps, places: list[Taken]) -> None:
        self.now = now
        self.caps = caps
        self.places = places

    def wait(self, chat_id: int | None) -> float:
        """Return the seconds until a request to this chat fits; 0: now."""
        overall = [(place.second, place.flying) for place in self.places]
        waits = [self._room(overall, self.caps.overall)]
        if chat_id is not None:
            mine = [place for place in self.places if place.chat_id == chat_id]
            waits.append(self._room([(place.second, place.flying) for place in mine], self.caps.chat))
            if chat_id < 0:
                waits.append(self._room([(place.minute, place.flying) for place in mine], self.caps.group))
        return max(waits)

    def _room(self, ends: list[tuple[float, bool]], most: int) -> float:
        standing = sorted(end for end in ends if end[0] > self.now)
        if len(standing) < most:
            return 0.0
        until, flying = standing[len(standing) - most]
        return ANSWER if flying else until - self.now

    def add(self, chat_id: int | None) -> None:
        """Take a place."""
        self.places.append(Taken(chat_id, self.now + LEASE, self.now + LEASE, flying=True))


def _place(wish: Wish, now: float) -> dict[str, Any]:
    is_group = wish.chat_id is not None and wish.chat_id < 0
    return {
        "number": wish.number,
        "chat_id": wish.chat_id,
        "second": now + LEASE,
        "minute": now + LEASE if is_group else 0.0,
    }
