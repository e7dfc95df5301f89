"""Planning: each slot settled once, news told once, updates when something changed, empty days as wished."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from handlers.ticks import digest
from store import digests, subscriptions
from store.db.tables import ArticleRow
from store.edition.values import OnEmpty
from store.store import Store
from store.talk import chats
from tests.store.subscribed import DAY, EIGHT, at, letters, mark, planned, report, subscribe

HOUR = timedelta(hours=1)


async def test_a_due_subscription_gets_one_digest_and_moves_on(store: Store) -> None:
    """The morning's news comes in the morning, once, however often the clock ticks."""
    wish = await subscribe(store, 7, EIGHT - HOUR)
    await report(store, EIGHT - HOUR)
    assert await planned(store, EIGHT - timedelta(seconds=1)) == []
    first = await planned(store, EIGHT)
    again = await planned(store, EIGHT + timedelta(minutes=1))
    assert [(chat, state) for chat, state, _ in first] == [(7, "waiting")]
    assert "25 करोड़ रुपये" in first[0][2]
    assert again == first
    after = await subscriptions.get(store, 7, wish.id)
    assert after is not None
    assert after.next == EIGHT + DAY


async def test_settling_the_same_batch_twice_changes_nothing(store: Store) -> None:
    """A crash between planning and the next tick doubles nothing."""
    await subscribe(store, 7, EIGHT - HOUR)
    await report(store, EIGHT - HOUR)
    shelf = digests.Shelf()
    batch = await digests.due(store, EIGHT, shelf)
    bodies = digest.render(batch, shelf)
    await digests.settle(store, batch, bodies, shelf, EIGHT)
    await digests.settle(store, batch, bodies, shelf, EIGHT)
    assert len(await letters(store)) == 1


@pytest.mark.parametrize("change", ["pause", "end", "edit"])
async def test_a_change_between_reading_and_settling_wins(store: Store, change: str) -> None:
    """Who stops a subscription at eight sharp does not get that digest."""
    wish = await subscribe(store, 7, EIGHT - HOUR)
    await report(store, EIGHT - HOUR)
    shelf = digests.Shelf()
    batch = await digests.due(store, EIGHT, shelf)
    if change == "pause":
        await subscriptions.pause(store, wish, EIGHT)
    elif change == "end":
        await subscriptions.end(store, 7, (wish.id,))
    else:
        await subscriptions.change(store, replace(wish, timetable=at("09:00")), EIGHT)
    await digests.settle(store, batch, digest.render(batch, shelf), shelf, EIGHT)
    assert await letters(store) == []


async def test_chats_that_want_the_same_share_one_text(store: Store) -> None:
    """A million subscribers cost one rendering."""
    for chat in range(1, 6):
        await subscribe(store, chat, EIGHT - HOUR, "मुरादाबाद")
    await subscribe(store, 6, EIGHT - HOUR, "मुरादाबाद", language="en")
    await report(store, EIGHT - HOUR)
    shelf = digests.Shelf()
    batch = await digests.due(store, EIGHT, shelf)
    assert sorted(len(group.members) for group in batch.groups) == [1, 5]


@pytest.mark.parametrize(
    ("about", "wanted"),
    [
        ("मुरादाबाद", True), ("moradabad", True), ("Moradabad, Agra", True), ("पीतल", True),
        ("brass", True), ("mela", True), ("आगरा", False), ("Agra", False), ("मुरादाबाद !मेला", False),
        ("moradabad !mela", False),
        ("मुरादाबाद +कारीगर", True), ("पीतल +निर्यात", False), ("", True),
    ],
)  # fmt: skip
async def test_only_the_topics_asked_for_come(store: Store, about: str, wanted: bool) -> None:
    """A weaver is not told of brass, whichever script the topic is written in."""
    await subscribe(store, 7, EIGHT - HOUR, about)
    await report(store, EIGHT - HOUR)
    assert bool(await planned(store, EIGHT)) is wanted


@pytest.mark.parametrize(("empty", "count"), [("silent", 0), ("line", 1)])
async def test_an_empty_day_is_silent_or_one_line(store: Store, empty: OnEmpty, count: int) -> None:
    """Nothing new is said in one line, or not at all."""
    await subscribe(store, 7, EIGHT - HOUR, empty=empty)
    found = await planned(store, EIGHT)
    assert len(found) == count
    assert all("कोई नई खबर नहीं" in html for _, _, html in found)


async def test_old_and_undated_reports_are_no_news(store: Store) -> None:
    """An archive imported overnight does not fill the morning digest."""
    await subscribe(store, 7, EIGHT - HOUR)
    await report(store, EIGHT - 30 * DAY)
    async with store.database.write() as session:
        await session.execute(update(ArticleRow).values(imported_at=EIGHT - HOUR))
    assert await planned(store, EIGHT) == []


async def test_a_late_digest_says_so_and_an_older_one_is_part_of_the_next(store: Store) -> None:
    """After an outage a chat gets one digest with everything, not a pile of old ones."""
    await subscribe(store, 7, EIGHT - HOUR)
    await report(store, EIGHT - HOUR)
    late = await planned(store, EIGHT + 5 * HOUR)
    assert "देर से" in late[0][2]
    await subscribe(store, 8, EIGHT - HOUR)
    assert len(await planned(store, EIGHT + 13 * HOUR)) == 1
    both = await planned(store, EIGHT + DAY)
    assert [chat for chat, _, _ in both] == [7, 8]
    assert "25 करोड़ रुपये" in both[1][2]
    assert "देर से" not in both[1][2]


async def test_after_a_pause_no_backlog_comes(store: Store) -> None:
    """Back from holiday, a chat gets one day's news."""
    wish = await subscribe(store, 7, EIGHT - HOUR, empty="line")
    await subscriptions.pause(store, wish, EIGHT - HOUR)
    await report(store, EIGHT + HOUR)
    assert await planned(store, EIGHT + 9 * DAY) == []
    resting = await subscriptions.get(store, 7, wish.id)
    assert resting is not None
    await subscriptions.proceed(store, resting, EIGHT + 9 * DAY + HOUR)
    found = await planned(store, EIGHT + 10 * DAY)
    assert len(found) == 1
    assert "कोई नई खबर नहीं" in found[0][2]


async def test_a_story_told_once_is_not_told_again_by_another_subscription(store: Store) -> None:
    """Two subscriptions of one chat do not repeat each other."""
    await subscribe(store, 7, EIGHT - HOUR)
    await subscribe(store, 7, EIGHT - HOUR, "मुरादाबाद", timetable=at("12:00"))
    await report(store, EIGHT - HOUR)
    await planned(store, EIGHT)
    await mark(store, "sent")
    assert len(await planned(store, EIGHT + 4 * HOUR)) == 1


async def test_a_digest_that_failed_is_not_taken_for_told(store: Store) -> None:
    """News that never arrived is news still."""
    await subscribe(store, 7, EIGHT - HOUR)
    await subscribe(store, 7, EIGHT - HOUR, "मुरादाबाद", timetable=at("12:00"))
    await report(store, EIGHT - HOUR)
    await planned(store, EIGHT)
    await mark(store, "failed")
    assert len(await planned(store, EIGHT + 4 * HOUR)) == 2


async def test_quiet_hours_hold_a_late_digest(store: Store) -> None:
    """Nobody is woken by what was missed."""
    await subscribe(
        store, 7, EIGHT, timetable=at("21:00", quiet=(at("22:00").times[0], at("06:00").times[0]))
    )
    await report(store, EIGHT + HOUR)
    await planned(store, EIGHT + 15 * HOUR)  # 23:00
    async with store.database.engine.connect() as connection:
        held = (await connection.exec_driver_sql("SELECT send_at FROM outbox")).scalar_one()
    assert held == int((EIGHT + 22 * HOUR).timestamp())  # 06:00


async def test_a_preview_writes_nothing_and_falls_back_on_older_news(store: Store) -> None:
    """What would come can be looked at without getting it; an empty day shows what there was before."""
    wish = await subscribe(store, 7, EIGHT - HOUR, "मुरादाबाद")
    await report(store, EIGHT - 9 * DAY)
    edition = await digests.preview(store, wish, EIGHT - HOUR)
    assert edition.items == ()
    assert [item.lead.title for item in edition.recent] == ["मुरादाबाद के पीतल की लखनऊ मेले में धूम"]
    assert await letters(store) == []


async def test_the_chat_s_own_district_comes_first(store: Store) -> None:
    """Who lives in Bhadohi reads Bhadohi's story before those of other places; others read as before."""
    await subscribe(store, 7, EIGHT - HOUR)
    await subscribe(store, 8, EIGHT - HOUR)
    await chats.choose_district(store, 7, "bhadohi", EIGHT - HOUR)
    await report(store, EIGHT - HOUR)
    await report(store, EIGHT - HOUR, "भदोही में कालीन मेला", "भदोही में ओडीओपी कालीन मेला शुरू हुआ और भीड़ उमड़ी।")
    told = {chat: text for chat, _, text in await planned(store, EIGHT)}
    assert told[7].index("भदोही में कालीन मेला") < told[7].index("मुरादाबाद के पीतल")
    assert told[8].index("मुरादाबाद के पीतल") < told[8].index("भदोही में कालीन मेला")


async def test_no_chat_s_second_digest_goes_before_another_s_first(store: Store) -> None:
    """Where more is due than thirty a second can carry, who asked for much waits behind who asked little."""
    for about in ("मुरादाबाद", "भदोही", "पीतल"):
        await subscribe(store, 1, EIGHT - HOUR, about, empty="line")
    for chat in range(2, 8):
        await subscribe(store, chat, EIGHT - HOUR, "मुरादाबाद", empty="line")
    await report(store, EIGHT - HOUR)
    order = [chat for chat, _, _ in await planned(store, EIGHT)]
    assert sorted(order[:7]) == list(range(1, 8))
    assert order[7:] == [1, 1]


async def test_who_was_due_first_goes_first(store: Store) -> None:
    """A long eight o'clock is not pushed back by five past eight."""
    for chat in range(1, 5):
        await subscribe(store, chat, EIGHT - HOUR, timetable=at("08:05" if chat % 2 else "08:00"))
    await report(store, EIGHT - HOUR)
    order = [chat for chat, _, _ in await planned(store, EIGHT + HOUR)]
    assert sorted(order[:2]) == [2, 4]
    assert sorted(order[2:]) == [1, 3]


async def test_each_day_many_are_served_in_another_order_and_all_of_them(store: Store) -> None:
    """At thirty a second somebody is last; it is not the same chat every day."""
    for chat in range(1, 14):
        await subscribe(store, chat, EIGHT - HOUR, empty="line")
    orders = []
    for day in range(3):
        shelf, order = digests.Shelf(), list[int]()
        while (batch := await digests.due(store, EIGHT + day * DAY, shelf, 4)).size:
            order += [member.chat_id for group in batch.groups for member in group.members]
            await digests.settle(store, batch, digest.render(batch, shelf), shelf, EIGHT + day * DAY)
        orders.append(order)
    assert all(sorted(order) == list(range(1, 14)) for order in orders)
    assert len({order[0] for order in orders}) == 3
    assert len(await letters(store)) == 39
