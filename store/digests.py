"""Digests: due rows | on time, late or folded | stories, chosen | outbox rows and the next due time."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import lru_cache

from store.db import articles, digests, outbox
from store.db import figures as figure_rows
from store.db import subscriptions as rows
from store.edition import batch as deciding
from store.edition import choose, topics
from store.edition.batch import Batch, Group, Member, Terms, moment, seconds
from store.edition.choose import Report, Story
from store.edition.topics import Reading
from store.edition.values import Body, Edition, Item, Subscription, Told
from store.store import Store
from store.timetable.slots import preceding
from store.types import Document, Figure

BATCH = 1000
MOST_STORIES = 500
FRESH = timedelta(days=3)
RECENT = 200  # newest articles looked through where a preview would be empty
MOST_RECENT = 5


@dataclass(slots=True)
class Shelf:
    """What the batches of one planning share: stories by window, digests and their stored texts by terms."""

    stories: dict[tuple[int, int], tuple[Story, ...]] = field(default_factory=dict)
    editions: dict[Terms, Edition] = field(default_factory=dict)
    bodies: dict[Terms, tuple[Body, int] | None] = field(default_factory=dict)
    told: dict[int, tuple[Told, ...]] = field(default_factory=dict)


async def due(store: Store, now: datetime, shelf: Shelf, limit: int = BATCH) -> Batch:
    """Return up to `limit` subscriptions due at `now`, grouped by the digest they get; writes nothing."""
    async with store.database.read() as session:
        found = await rows.due(session, now, limit)
    grouped: dict[Terms, list[Member]] = defaultdict(list)
    folded: list[Member] = []
    for member in (deciding.member(row, now) for row in found):
        if member.settlement.slot is None:
            folded.append(member)
        else:
            grouped[deciding.terms(member, now)].append(member)
    return Batch(await _groups(store, grouped, shelf), tuple(folded))


async def _groups(store: Store, grouped: Mapping[Terms, Sequence[Member]], shelf: Shelf) -> tuple[Group, ...]:
    """Work out each digest; chats that were told different things of its stories part ways."""
    windows: dict[tuple[int, int], set[int]] = defaultdict(set)
    for terms, members in grouped.items():
        windows[terms.start, terms.end] |= {member.row.chat_id for member in members}
    known = {}
    for window, chats in windows.items():
        if window not in shelf.stories:
            shelf.stories[window] = await _arrived(store, moment(window[0]), moment(window[1]))
        known[window] = await _told(store, shelf.stories[window], chats, shelf)
    parted: dict[Terms, list[Member]] = defaultdict(list)
    for terms, members in grouped.items():
        told = known[terms.start, terms.end]
        for member in members:
            parted[
                terms._replace(known=told[member.row.chat_id]) if member.row.chat_id in told else terms
            ].append(member)
    groups = []
    for terms, alike in parted.items():
        if terms not in shelf.editions:
            stories = shelf.stories[terms.start, terms.end]
            shelf.editions[terms] = await asyncio.to_thread(_edition, terms, stories)
        groups.append(Group(terms, shelf.editions[terms], terms.empty, tuple(alike)))  # type: ignore[arg-type]
    return tuple(groups)


async def _told(
    store: Store, stories: Sequence[Story], chats: set[int], shelf: Shelf
) -> dict[int, tuple[Told, ...]]:
    """Return what these chats were told of these stories, leaving out the chats that were told nothing."""
    ids = [report.article.id for story in stories for report in story.reports]
    if not ids:
        return {}
    async with store.database.read() as session:
        return await outbox.told(session, ids, chats, shelf.told)


def _edition(terms: Terms, stories: Sequence[Story]) -> Edition:
    wanted = _topics(terms.topics)
    return Edition(
        topics=wanted,
        language=terms.language,  # type: ignore[arg-type]
        length=terms.length,  # type: ignore[arg-type]
        zone=terms.zone,
        start=moment(terms.start),
        end=moment(terms.end),
        late=terms.late,
        items=choose.items(stories, wanted, terms.known),
    )


_topics = lru_cache(maxsize=4096)(topics.parse)


async def _arrived(store: Store, start: datetime, end: datetime) -> tuple[Story, ...]:
    """Return the stories with a report that came in between `start` and `end` and is not old itself."""
    async with store.database.read() as session:
        ids = await digests.arrived(session, (start, end), (start - FRESH).date(), MOST_STORIES)
    return await _opened(store, ids) if ids else ()


async def _opened(store: Store, ids: Sequence[int]) -> tuple[Story, ...]:
    async with store.database.read() as session:
        documents = await articles.documents(session, ids=ids)
        figures = await figure_rows.by_articles(session, ids)
    return await asyncio.to_thread(_gathered, documents, figures)


def _gathered(documents: Sequence[Document], figures: Mapping[int, tuple[Figure, ...]]) -> tuple[Story, ...]:
    """Gather reports of one event; until clusters are stored, each report is a story of its own."""
    reports = (
        Report(
            document,
            figures.get(document.article.id, ()),
            _reading(document.article.title, document.article.text),
        )
        for document in documents
    )
    return tuple(Story(str(report.article.id), (report,)) for report in reports)


@lru_cache(maxsize=2 * MOST_STORIES)
def _reading(title: str, text: str) -> Reading:
    return topics.read(f"{title}\n{text}")


async def settle(
    store: Store, batch: Batch, bodies: Sequence[Body | None], shelf: Shelf, now: datetime
) -> None:
    """Write what a batch came to, in one transaction: outbox rows and every subscription's next slot.

    `bodies` are the groups' rendered digests, None where there is nothing to send. A subscription changed
    since `due` read it is left as it is; doing the same batch twice changes nothing.
    """
    written: dict[Terms, tuple[Body, int] | None] = {}
    async with store.database.write() as session:
        for group, body in zip(batch.groups, bodies, strict=True):
            kept = shelf.bodies.get(group.terms)
            if kept is None and body is not None:
                told = (item.told for item in group.edition.items[: body.shown])
                start = seconds(group.edition.start)
                kept = written[group.terms] = body, await outbox.add_body(session, body, told, start, now)
            for settlement, columns in deciding.alike(group.members):
                if kept is not None:
                    await outbox.put_due(session, columns, deciding.letter(settlement, kept[1]))
                await rows.move_on(session, columns, group.terms.end)
        for _, columns in deciding.alike(batch.folded):
            await rows.move_on(session, columns, None)
    shelf.bodies |= written


async def preview(store: Store, wish: Subscription, now: datetime) -> Edition:
    """Return the digest a subscription would get at `now`, with older stories where it would be empty."""
    start = wish.covered or preceding(wish.timetable, now - timedelta(seconds=1)).at
    stories = await _arrived(store, start, now)
    known = (await _told(store, stories, {wish.chat_id}, Shelf())).get(wish.chat_id, ())
    terms = Terms(
        str(wish.topics), wish.language, wish.length, wish.timetable.zone, wish.empty,
        seconds(start), seconds(now), late=False, known=known,
    )  # fmt: skip
    edition = await asyncio.to_thread(_edition, terms, stories)
    return edition if edition.items else replace(edition, recent=await _recent(store, wish))


async def _recent(store: Store, wish: Subscription) -> tuple[Item, ...]:
    async with store.database.read() as session:
        found = await articles.latest(session, RECENT)
    older = await _opened(store, [article.id for article in found])
    wanted = await asyncio.to_thread(choose.items, older, wish.topics, ())
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
        message["body_id"] = await outbox.add_body(session, body, told, seconds(edition.start), now)
        await outbox.put(session, [message])
        if wish.id:
            await rows.cover(session, wish.id, seconds(edition.end))
