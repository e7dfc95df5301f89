"""Digests: due rows | on time, late or folded | stories, chosen | outbox rows and the next due time."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy.ext.asyncio import AsyncSession

from store import ledger
from store.db import articles, outbox
from store.db import subscriptions as rows
from store.db.talk import chats as chat_rows
from store.edition import batch as deciding
from store.edition import change, topics
from store.edition.batch import NOTHING, Batch, Cohort, Group, Letters, Move, Terms, moment, seconds
from store.edition.choose import Board
from store.edition.values import Body, Edition, Item, Subscription, Told
from store.gathering import window
from store.store import Store
from store.timetable.slots import preceding
from store.types import Series

BATCH = 1000
RECENT = 200  # newest articles looked through where a preview would be empty
MOST_RECENT = 5
MOST_FOLLOWED = 5  # stories whose main figure is looked up for a chart
Window = tuple[int, int]


class Stored(NamedTuple):
    """A rendered digest, the ids of its text and of its chart's (0: it has none), and what it tells."""

    body: Body
    id: int
    chart: int
    told: frozenset[Told]


@dataclass(slots=True)
class Shelf:
    """What the batches of one planning share: stories by window, digests and their stored texts by terms.

    `series` are the figures', by their mark, `charted` the digests that were looked up in them; `given` is
    what this planning has told each chat so far, `first` the id it goes on from, once it has `turned`.
    """

    boards: dict[Window, tuple[Board, outbox.Tellers]] = field(default_factory=dict)
    editions: dict[Terms, Edition] = field(default_factory=dict)
    bodies: dict[Terms, Stored] = field(default_factory=dict)
    series: dict[str, Series | None] = field(default_factory=dict)
    charted: set[Terms] = field(default_factory=set)
    given: dict[int, frozenset[Told]] = field(default_factory=dict)
    first: int = 0
    turned: bool = False


async def due(store: Store, now: datetime, shelf: Shelf, limit: int = BATCH) -> Batch:
    """Return up to `limit` subscriptions due at `now`, grouped by the digest they get; writes nothing."""
    found = await _in_turn(store, now, shelf, limit)
    if not found:
        return Batch()
    cohorts = await asyncio.to_thread(deciding.cohorts, found, now)
    known: dict[Window, Mapping[int, frozenset[Told]]] = {}
    for span, chats in _spans(cohorts).items():
        known[span] = await _known(store, span, chats, shelf)
    batch = await asyncio.to_thread(_batch, cohorts, known, shelf)
    for terms in (group.terms for group in batch.groups if group.terms not in shelf.charted):
        shelf.charted.add(terms)
        shelf.editions[terms] = await _charted(store, shelf.editions[terms], shelf.series)
    groups = (replace(group, edition=shelf.editions[group.terms]) for group in batch.groups)
    return replace(batch, groups=tuple(groups))


async def _in_turn(store: Store, now: datetime, shelf: Shelf, limit: int) -> list[tuple[Any, ...]]:
    """Return due rows; where they are many, each day begins with others, so that nobody is always last."""
    found = await rows.due(store.database, now, shelf.first, limit)
    if len(found) == limit and not shelf.turned:
        shelf.turned = True
        shelf.first = deciding.turn(*await rows.due_span(store.database, now), now)
        found = await rows.due(store.database, now, shelf.first, limit)
    if not found and shelf.first:
        shelf.first = 0
        found = await rows.due(store.database, now, 0, limit)
    return found


def _spans(cohorts: Iterable[Cohort]) -> dict[Window, list[int]]:
    """Return the windows of the digests to be, each with the chats that get one."""
    spans: dict[Window, list[int]] = defaultdict(list)
    for cohort in cohorts:
        if cohort.settlement.slot is not None:
            chats = spans[cohort.terms.start, cohort.terms.end]
            chats += [member.chat_id for member in cohort.members]
    return spans


async def _known(
    store: Store, span: Window, chats: Sequence[int], shelf: Shelf
) -> Mapping[int, frozenset[Told]]:
    """Return what these chats were told of a window's stories, leaving out those that were told nothing."""
    if span not in shelf.boards:
        board = await window.board(store, moment(span[0]), moment(span[1]))
        shelf.boards[span] = board, await _tellers(store, board)
    board, texts = shelf.boards[span]
    known: dict[int, frozenset[Told]] = {}
    if texts.bodies:
        async with store.database.read() as session:
            known = await outbox.told(session, texts, chats)
    for chat in shelf.given.keys() & chats:
        if given := frozenset(one for one in shelf.given[chat] if one.articles & board.articles):
            known[chat] = known.get(chat, NOTHING) | given
    return known


async def _tellers(store: Store, board: Board) -> outbox.Tellers:
    if not board.articles:
        return outbox.Tellers({})
    async with store.database.read() as session:
        return await outbox.tellers(session, board.articles)


def _batch(
    cohorts: Iterable[Cohort], known: Mapping[Window, Mapping[int, frozenset[Told]]], shelf: Shelf
) -> Batch:
    """Put cohorts with the same digest together and work it out; chats told different things part ways."""
    grouped: dict[Terms, list[Cohort]] = defaultdict(list)
    folded: list[Cohort] = []
    for cohort in cohorts:
        if cohort.settlement.slot is None:
            folded.append(cohort)
            continue
        for part in deciding.parted(cohort, known[cohort.terms.start, cohort.terms.end]):
            grouped[part.terms].append(part)
    for terms in grouped:
        if terms not in shelf.editions:
            shelf.editions[terms] = _edition(terms, shelf.boards[terms.start, terms.end][0])
    groups = (
        Group(terms, shelf.editions[terms], terms.empty, tuple(parts))  # type: ignore[arg-type]
        for terms, parts in grouped.items()
    )
    return Batch(tuple(groups), tuple(folded))


def _edition(terms: Terms, board: Board) -> Edition:
    wanted = _topics(terms.topics)
    return Edition(
        topics=wanted,
        language=terms.language,  # type: ignore[arg-type]
        length=terms.length,  # type: ignore[arg-type]
        zone=terms.zone,
        start=moment(terms.start),
        end=moment(terms.end),
        late=terms.late,
        items=board.items(wanted, terms.known, terms.district),
    )


async def _charted(store: Store, edition: Edition, known: dict[str, Series | None]) -> Edition:
    """Add the series of the first main figure that has one; `known` keeps them for the next digest."""
    for item in edition.items[:MOST_FOLLOWED]:
        cited = item.changed[0] if item.changed else item.figure
        if cited is None:
            continue
        mark = change.mark(cited)
        if mark not in known:
            known[mark] = await ledger.followed(store, cited)
        if known[mark] is not None:
            return replace(edition, series=known[mark])
    return edition


_topics = lru_cache(maxsize=4096)(topics.parse)


async def settle(
    store: Store, batch: Batch, bodies: Sequence[Body | None], shelf: Shelf, now: datetime
) -> None:
    """Write what a batch came to, in one transaction: outbox rows and every subscription's next slot.

    `bodies` are the groups' rendered digests, None where there is nothing to send. A subscription changed
    since `due` read it is left as it is; doing the same batch twice changes nothing.
    """
    written: dict[Terms, Stored] = {}
    async with store.database.write() as session:
        for group, body in zip(batch.groups, bodies, strict=True):
            if body is not None and group.terms not in shelf.bodies:
                told = frozenset(item.told for item in group.edition.items[: body.shown])
                ids = await _stored(session, group.edition, body, told, now)
                written[group.terms] = Stored(body, *ids, told)
        kept = shelf.bodies | written
        letters, moves = _settled(batch, kept)
        await rows.hold(session, moves)
        await outbox.put_due(session, letters)
        await rows.move_on(session, moves)
    shelf.bodies = kept
    await asyncio.to_thread(_remember, batch, shelf)


async def _stored(
    session: AsyncSession, edition: Edition, body: Body, told: Iterable[Told], now: datetime
) -> tuple[int, int]:
    """Write a digest's text and its chart; return their ids, 0 where it has no chart."""
    number = await outbox.add_body(session, body, told, seconds(edition.start), now)
    return number, await outbox.add_body(session, body.chart, (), 0, now) if body.chart else 0


def _settled(batch: Batch, bodies: Mapping[Terms, Stored]) -> tuple[list[Letters], list[Move]]:
    """Return what each cohort gets, and its next slot."""
    letters: list[Letters] = []
    moves = [deciding.move(cohort, None) for cohort in batch.folded]
    for group in batch.groups:
        stored = bodies.get(group.terms)
        for cohort in group.cohorts:
            moves.append(deciding.move(cohort, group.terms.end))
            if stored is not None:
                letters += deciding.letters(cohort, stored.id)
                letters += deciding.letters(cohort, stored.chart, "chart") if stored.chart else []
    return letters, moves


def _remember(batch: Batch, shelf: Shelf) -> None:
    """Keep what each chat has been told, for its other subscriptions."""
    for group in batch.groups:
        told = shelf.bodies[group.terms].told if group.terms in shelf.bodies else NOTHING
        if told:
            chats = dict.fromkeys((member.chat_id for member in group.members), told)
            chats |= {chat: shelf.given[chat] | told for chat in shelf.given.keys() & chats}
            shelf.given |= chats


async def preview(store: Store, wish: Subscription, now: datetime) -> Edition:
    """Return the digest a subscription would get at `now`, with older stories where it would be empty."""
    start = wish.covered or preceding(wish.timetable, now - timedelta(seconds=1)).at
    board = await window.board(store, start, now)
    texts = await _tellers(store, board)
    async with store.database.read() as session:
        known = (await outbox.told(session, texts, [wish.chat_id])).get(wish.chat_id, NOTHING)
        chat = await chat_rows.get(session, wish.chat_id)
    terms = Terms(
        str(wish.topics), wish.language, wish.length, wish.timetable.zone, wish.empty,
        seconds(start), seconds(now), late=False, district=(chat and chat.district) or "", known=known,
    )  # fmt: skip
    edition = await asyncio.to_thread(_edition, terms, board)
    if not edition.items:
        return replace(edition, recent=await _recent(store, wish))
    return await _charted(store, edition, {})


async def _recent(store: Store, wish: Subscription) -> tuple[Item, ...]:
    async with store.database.read() as session:
        found = await articles.latest(session, RECENT)
    older = await window.opened(store, [article.id for article in found], whole=False)
    wanted = await asyncio.to_thread(older.items, wish.topics)
    newest_first = {article.id: place for place, article in enumerate(found)}
    newest = sorted(wanted, key=lambda item: newest_first[item.lead.id])[:MOST_RECENT]
    return tuple(replace(item, news="older") for item in newest)


async def send_now(store: Store, wish: Subscription, edition: Edition, body: Body, now: datetime) -> None:
    """Put a digest asked for at `now` into the outbox; the next one begins where it ends."""
    message = {
        "key": f"now:{wish.chat_id}:{wish.id}:{seconds(now)}",
        "chat_id": wish.chat_id,
        "thread_id": wish.thread_id,
        "kind": "digest",
        "subscription_id": wish.id or None,
        "send_at": seconds(now),
        "send_until": None,
    }
    async with store.database.write() as session:
        told = (item.told for item in edition.items[: body.shown])
        number, chart = await _stored(session, edition, body, told, now)
        await outbox.put(session, [message | {"body_id": number}])
        if chart:
            follows = {"key": f"chart:{message['key']}", "kind": "chart", "subscription_id": None}
            await outbox.put(session, [message | follows | {"body_id": chart}])
        if wish.id:
            await rows.cover(session, wish.id, seconds(edition.end))
