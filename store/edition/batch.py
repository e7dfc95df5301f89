"""A batch of due subscriptions: who shares a digest, what each row becomes; times are seconds since 1970."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from functools import lru_cache
from typing import NamedTuple

from store.edition.values import Edition, Kind, OnEmpty, Told
from store.timetable.settle import Settlement, settle
from store.timetable.values import Timetable

NOTHING: frozenset[Told] = frozenset()
GOLDEN = 0.6180339887498949


class DueRow(NamedTuple):
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
    district: str


class Member(NamedTuple):
    """One due subscription, its chat and its forum topic there."""

    id: int
    chat_id: int
    thread_id: int | None


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
    district: str = ""
    known: frozenset[Told] = NOTHING


@dataclass(frozen=True, slots=True)
class Cohort:
    """Subscriptions whose rows say the same of when and what: decided once, settled alike."""

    terms: Terms
    settlement: Settlement
    due: int
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Subscriptions whose digest is the same, with it."""

    terms: Terms
    edition: Edition
    empty: OnEmpty
    cohorts: tuple[Cohort, ...]

    @property
    def members(self) -> tuple[Member, ...]:
        """Every subscription that gets it."""
        return tuple(member for cohort in self.cohorts for member in cohort.members)


@dataclass(frozen=True, slots=True)
class Batch:
    """What was due: groups to render, and subscriptions whose missed slot is folded into the next."""

    groups: tuple[Group, ...] = ()
    folded: tuple[Cohort, ...] = ()

    @property
    def size(self) -> int:
        """How many subscriptions it settles."""
        return sum(len(cohort.members) for group in self.groups for cohort in group.cohorts) + sum(
            len(cohort.members) for cohort in self.folded
        )


class Letters(NamedTuple):
    """Outbox rows to be, keyed by subscription and slot: one for each of `ids` that is due since `due`."""

    kind: Kind
    slot: str
    body_id: int
    send_at: int
    send_until: int
    due: int
    ids: list[int]


class Move(NamedTuple):
    """The next slot of each subscription of `ids` due since `due`; `covered` None: as before."""

    next: int
    covered: int | None
    due: int
    ids: list[int]


def moment(seconds: int) -> datetime:
    """Return the moment of a stored time."""
    return datetime.fromtimestamp(seconds, UTC)


def seconds(moment: datetime) -> int:
    """Return how a moment is stored."""
    return int(moment.timestamp())


def turn(lowest: int, highest: int, now: datetime) -> int:
    """Return the id that a day's sending begins with: over the days these lie evenly between the two."""
    return lowest + int((highest + 1 - lowest) * (now.toordinal() * GOLDEN % 1))


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


def cohorts(rows: Iterable[tuple[object, ...]], now: datetime) -> tuple[Cohort, ...]:
    """Gather `DueRow`s that are alike and decide each cohort's slot at `now`.

    Of a chat's subscriptions one is taken; the others stay due and come in a later batch, which knows what
    this one told the chat.
    """
    alike: dict[tuple[object, ...], list[tuple[object, ...]]] = defaultdict(list)
    chats: set[object] = set()
    for row in rows:
        if row[1] not in chats:
            chats.add(row[1])
            alike[row[3:]].append(row[:3])
    end = seconds(now)
    return tuple(_cohort(members, terms, now, end) for terms, members in alike.items())


def _cohort(
    members: list[tuple[object, ...]], columns: tuple[object, ...], now: datetime, end: int
) -> Cohort:
    row = DueRow(0, 0, None, *columns)  # type: ignore[arg-type]
    settlement = _settled((row.zone, row.times, row.days, row.quiet), row.due, now)
    terms = Terms(
        row.topics, row.language, row.length, row.zone, row.empty,
        min(row.covered, row.due), end, settlement.late, row.district,
    )  # fmt: skip
    return Cohort(terms, settlement, row.due, tuple(map(Member._make, members)))


@lru_cache(maxsize=4096)
def _settled(columns: tuple[str, str, str, str], due: int, now: datetime) -> Settlement:
    return settle(timetable(*columns), moment(due), now)


def parted(cohort: Cohort, known: Mapping[int, frozenset[Told]]) -> list[Cohort]:
    """Part a cohort by what its chats were told."""
    if not any(member.chat_id in known for member in cohort.members):
        return [cohort]
    parts: dict[frozenset[Told], list[Member]] = defaultdict(list)
    for member in cohort.members:
        parts[known.get(member.chat_id, NOTHING)].append(member)
    return [
        replace(cohort, terms=cohort.terms._replace(known=told), members=tuple(members))
        for told, members in parts.items()
    ]


def letters(cohort: Cohort, body_id: int, kind: Kind = "digest") -> list[Letters]:
    """Return the outbox rows of a cohort; nothing for a slot that is folded into the next.

    A chart is nobody's digest: what becomes of it does not touch the subscription.
    """
    one = cohort.settlement
    if one.slot is None:
        return []
    start, until = seconds(one.send_at), seconds(one.send_until)
    return [Letters(kind, one.slot.key, body_id, start, until, cohort.due, ids(cohort))]


def move(cohort: Cohort, covered: int | None) -> Move:
    """Return what a cohort's own rows become."""
    return Move(seconds(cohort.settlement.next.at), covered, cohort.due, ids(cohort))


def ids(cohort: Cohort) -> list[int]:
    """Return a cohort's subscriptions."""
    return [member.id for member in cohort.members]
