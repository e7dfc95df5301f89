"""A batch of due subscriptions: who shares a digest, what each row becomes; times are seconds since 1970."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import lru_cache
from typing import Any, NamedTuple

from store.edition.values import Edition, OnEmpty, Told
from store.timetable.settle import Settlement, settle
from store.timetable.values import Timetable


@dataclass(frozen=True, slots=True)
class DueRow:
    """A due subscription as it stands in its row."""

    id: int
    chat_id: int
    thread_id: int | None
    zone: str
    times: str
    days: str
    quiet: str
    topics: str
    language: str
    length: str
    empty: str
    due: int
    covered: int


@dataclass(frozen=True, slots=True)
class Member:
    """One due subscription and what its slot came to."""

    row: DueRow
    settlement: Settlement


class Terms(NamedTuple):
    """What two subscriptions must share to share a digest; `known` is what their chats were told."""

    topics: str
    language: str
    length: str
    zone: str
    empty: str
    start: int
    end: int
    late: bool
    known: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Subscriptions whose digest is the same, with it."""

    terms: Terms
    edition: Edition
    empty: OnEmpty
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """What was due: groups to render, and subscriptions whose missed slot is folded into the next."""

    groups: tuple[Group, ...] = ()
    folded: tuple[Member, ...] = ()

    @property
    def size(self) -> int:
        """How many subscriptions it settles."""
        return len(self.folded) + sum(len(group.members) for group in self.groups)


def moment(seconds: int) -> datetime:
    """Return the moment of a stored time."""
    return datetime.fromtimestamp(seconds, UTC)


def seconds(moment: datetime) -> int:
    """Return how a moment is stored."""
    return int(moment.timestamp())


@lru_cache(maxsize=4096)
def timetable(zone: str, times: str, days: str, quiet: str) -> Timetable:
    """Return the timetable a row's columns write."""
    start, _, end = quiet.partition("-")
    return Timetable(
        zone=zone,
        times=tuple(time.fromisoformat(clock) for clock in times.split(",") if clock),
        days=frozenset(map(int, days)),
        quiet=(time.fromisoformat(start), time.fromisoformat(end)) if end else None,
    )


def member(row: DueRow, now: datetime) -> Member:
    """Decide a row's slot; rows with the same timetable and slot are decided once."""
    return Member(row, _settled((row.zone, row.times, row.days, row.quiet), row.due, now))


@lru_cache(maxsize=4096)
def _settled(columns: tuple[str, str, str, str], due: int, now: datetime) -> Settlement:
    return settle(timetable(*columns), moment(due), now)


def terms(one: Member, now: datetime) -> Terms:
    """Return the terms of a member's digest at `now`: from where its last ended."""
    row = one.row
    return Terms(
        row.topics, row.language, row.length, row.zone, row.empty,
        min(row.covered, row.due), seconds(now), one.settlement.late,
    )  # fmt: skip


def alike(members: Iterable[Member]) -> list[tuple[Settlement, dict[str, Any]]]:
    """Gather members whose rows change alike: their settlement, and the columns of one statement for all."""
    gathered: dict[tuple[int, int], tuple[Settlement, list[int]]] = {}
    for one in members:
        # Members decided alike share one Settlement (`member`), so its identity is enough.
        kept = gathered.setdefault((id(one.settlement), one.row.due), (one.settlement, []))
        kept[1].append(one.row.id)
    return [
        (settlement, {"ids": ids, "due": due, "next": seconds(settlement.next.at)})
        for (_, due), (settlement, ids) in gathered.items()
    ]


def letter(settlement: Settlement, body_id: int) -> dict[str, Any]:
    """Return what the outbox rows of a settled slot have in common; their key is subscription and slot."""
    return {
        "slot": settlement.slot.key if settlement.slot else "",
        "body_id": body_id,
        "send_at": seconds(settlement.send_at),
        "send_until": seconds(settlement.send_until),
    }
