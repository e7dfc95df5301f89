"""One event in a digest: told once however many tell it, and again only with what has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from handlers.ticks import digest
from store.db.gathered import stories
from store.gathering import grouping
from store.ingest import ingest
from store.store import Store
from tests.handlers.reports import BRASS
from tests.store.subscribed import DAY, EIGHT, letters, mark, on, planned, report, subscribe

HOUR = timedelta(hours=1)


async def event(store: Store, now: datetime, *told: tuple[str, str, str]) -> None:
    """Let reports (source, headline, text) of the one event of these tests come in."""
    articles = [
        replace(
            BRASS,
            title=title,
            text=text,
            source=source,
            url=f"https://{source}/{abs(hash((title, text)))}",
            published=on(now.date()),
        )
        for source, title, text in told
    ]
    await ingest(store, articles, now)
    async with store.database.write() as session:
        first = next(iter(await stories.since(session, EIGHT - 9 * DAY)), None)
        for number in await stories.ungrouped(session, 9):
            found = await stories.tell(session, number, first, False, EIGHT)
            first = first or found


ONE = ("ek.example", "पीतल मेले की तैयारी", "मुरादाबाद में पीतल मेले पर 25 करोड़ रुपये खर्च होंगे, ऐसा अधिकारी ने बताया।")
TWO = ("do.example", "मुरादाबाद का पीतल मेला", "अधिकारी के अनुसार मुरादाबाद के मेले पर 25 करोड़ रुपये का खर्च आएगा।")
MORE = ("ek.example", "पीतल मेले का खर्च बढ़ा", "मुरादाबाद के पीतल मेले पर अब 40 करोड़ रुपये खर्च होंगे, अधिकारी बोले।")
OPEN = ("do.example", "पीतल मेले का उद्घाटन", "मुरादाबाद में मंत्री ने पीतल मेले का फीता काटा और कारीगरों से बात की।")
SAME = ("teen.example", "फिर वही मेला", "मुरादाबाद के मेले पर 25 करोड़ रुपये खर्च होने की बात फिर कही गई है।")


async def test_reports_of_one_event_are_one_story_with_its_sources(store: Store) -> None:
    """Two papers on one fair are one line, not two."""
    await subscribe(store, 7, EIGHT - HOUR)
    await event(store, EIGHT - HOUR, ONE, TWO)
    ((_, _, html),) = await planned(store, EIGHT)
    assert html.count("नया") == 1
    assert "2 स्रोत" in html


async def test_a_story_updated_twice_comes_twice_more_each_time_with_what_changed(store: Store) -> None:
    """A new sum and a new step are news; the same sum said again is none."""
    await subscribe(store, 7, EIGHT - HOUR)
    for day, told in enumerate((ONE, MORE, SAME, OPEN)):
        await event(store, EIGHT + day * DAY - HOUR, told)
        await digest.plan(store, EIGHT + day * DAY)
        await mark(store, "sent")
    first, second, third = [html for _, _, html in await letters(store)]
    assert "नया" in first
    assert "अपडेट" in second
    assert "क्या बदला: <b>40 करोड़ रुपये</b>" in second
    assert "क्या बदला: उद्घाटन हुआ" in third
    assert "करोड़" not in third


OLD = "मुरादाबाद के पीतल मेले पर 25 करोड़ रुपये खर्च होंगे"
GROWN = "मुरादाबाद के पीतल मेले पर अब 40 करोड़ रुपये खर्च होंगे"
BESIDE = "नगर निगम ने मुरादाबाद के पीतल मेले की दुकानों, सड़कों और रोशनी की तैयारी का ब्योरा दिया।"


@pytest.mark.parametrize(
    ("said", "news"),
    [
        (f"मुरादाबाद के पीतल मेले पर 25 करोड़ रुपये की जगह 40 करोड़ रुपये खर्च होंगे। {BESIDE}", "अपडेट"),
        (f"मुरादाबाद के पीतल मेले पर 40 करोड़ रुपये खर्च होंगे। {BESIDE}", "नया"),
    ],
    ids=["the old sum is named", "it is not"],
)
async def test_another_sum_in_the_headline_is_an_update_where_the_report_names_the_old_one(
    store: Store, said: str, news: str
) -> None:
    """What grew is told as grown; a sum that nothing ties to the first may be another fair's."""
    await subscribe(store, 7, EIGHT - HOUR)
    for day, title, text in ((0, OLD, f"{OLD}। {BESIDE}"), (1, GROWN, said)):
        await report(store, EIGHT + day * DAY - HOUR, title, text)
        await grouping.group(store, EIGHT + day * DAY - HOUR)
        await digest.plan(store, EIGHT + day * DAY)
        await mark(store, "sent")
    first, second = [html for _, _, html in await letters(store)]
    assert "नया" in first
    assert news in second
    assert "40 करोड़ रुपये" in second


async def test_a_new_reader_gets_an_old_story_as_news_with_all_its_sources(store: Store) -> None:
    """What is an update to one is new to another; who confirmed it yesterday counts today."""
    await subscribe(store, 7, EIGHT - HOUR)
    await event(store, EIGHT - HOUR, ONE)
    await digest.plan(store, EIGHT)
    await mark(store, "sent")
    await subscribe(store, 8, EIGHT + HOUR)
    await event(store, EIGHT + 2 * HOUR, (TWO[0], MORE[1], MORE[2]))
    await digest.plan(store, EIGHT + DAY)
    late = {chat: html for chat, state, html in await letters(store) if state == "waiting"}
    assert "अपडेट" in late[7]
    assert "नया" in late[8]
    assert "2 स्रोत" in late[8]


async def test_a_report_that_was_edited_comes_again_with_its_new_figure(store: Store) -> None:
    """A running report that grows a figure overnight is an update, though its address stays."""
    url = "https://khabar.example/running"
    await subscribe(store, 7, EIGHT - HOUR)
    await report(store, EIGHT - HOUR, url=url)
    await digest.plan(store, EIGHT)
    await mark(store, "sent")
    await report(store, EIGHT + HOUR, text=f"{BRASS.text} मेले में 90 करोड़ रुपये के ऑर्डर मिले।", url=url)
    await digest.plan(store, EIGHT + DAY)
    assert "क्या बदला: <b>90 करोड़ रुपये</b>" in (await letters(store))[-1][2]


async def test_two_subscriptions_due_at_one_minute_tell_a_story_once(store: Store) -> None:
    """A chat with two subscriptions at eight reads a story in one of them."""
    await subscribe(store, 7, EIGHT - HOUR)
    await subscribe(store, 7, EIGHT - HOUR, "मुरादाबाद")
    await report(store, EIGHT - HOUR)
    assert len(await planned(store, EIGHT)) == 1
