"""Subscribing, as a chat lives it: menu and words, settings, groups, stopping, previews."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from store import subscriptions
from store.store import Store
from tests.store.subscribed import EIGHT, planned, report
from tests.telegram import RAMA, Talk, buttons

HOUR = timedelta(hours=1)


@pytest.fixture
async def chat(store: Store) -> AsyncIterator[Talk]:
    """A chat with the bot an hour before eight."""
    talking = Talk(store, EIGHT - HOUR)
    async with talking.application:
        yield talking


async def test_a_tap_on_the_menu_subscribes(chat: Talk, store: Store) -> None:
    """Two taps are enough for a morning digest."""
    menu = (await chat.say("/subscribe"))[-1]
    await chat.press("08:00", menu)
    found = await subscriptions.of_chat(store, RAMA)
    assert [wish.next for wish in found] == [EIGHT]


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("8:00 मुरादाबाद पीतल", "मुरादाबाद, पीतल"),
        ("8:00 moradabad peetal", "moradabad, peetal"),
        ("8:00 Moradabad brass", "Moradabad, brass"),
    ],
)
async def test_words_subscribe_too(chat: Talk, store: Store, words: str, topics: str) -> None:
    """Who knows what they want writes it."""
    said = (await chat.say(f"/subscribe {words}"))[-1]
    assert topics in said["text"]
    assert [str(wish.topics) for wish in await subscriptions.of_chat(store, RAMA)] == [topics]


async def test_quiet_hours_that_mean_nothing_are_refused_with_a_reason(chat: Talk, store: Store) -> None:
    """A chat hears why, instead of hearing nothing ever after."""
    said = (await chat.say("/subscribe 8:00 22:00-22:00"))[-1]
    assert "दो अलग समय दें" in said["text"]
    assert await subscriptions.of_chat(store, RAMA) == ()


async def test_settings_are_buttons(chat: Talk, store: Store) -> None:
    """Times, days, length and pause are a tap away."""
    card = (await chat.say("/subscribe 8:00 Agra"))[-1]
    for label in ("18:00", "रोज़ / साप्ताहिक", "छोटा / पूरा", "रात में शांति", "रोकें"):
        await chat.press(label, card)
    wish = (await subscriptions.of_chat(store, RAMA))[0]
    assert [f"{clock:%H}" for clock in wish.timetable.times] == ["08", "18"]
    assert (wish.timetable.days, wish.length, wish.paused) == (frozenset({0}), "short", True)
    assert wish.timetable.quiet is not None
    assert wish.next is None


async def test_one_tap_under_a_digest_stops_it(chat: Talk, store: Store) -> None:
    """Leaving is as easy as coming."""
    await chat.say("/subscribe 8:00")
    wish = (await subscriptions.of_chat(store, RAMA))[0]
    await chat.press_data(f"sub:stop:{wish.id}")
    assert await subscriptions.of_chat(store, RAMA) == ()


async def test_another_chat_s_subscription_cannot_be_touched(chat: Talk, store: Store) -> None:
    """A forged button stops nobody else's news."""
    await chat.say("/subscribe 8:00")
    wish = (await subscriptions.of_chat(store, RAMA))[0]
    await chat.press_data(f"sub:stop:{wish.id}", user=777)
    assert len(await subscriptions.of_chat(store, RAMA)) == 1


async def test_subscriptions_lists_and_unsubscribe_ends_them_all(chat: Talk, store: Store) -> None:
    """A chat sees what it has, and can be rid of it."""
    await chat.say("/subscribe 8:00 Agra")
    await chat.say("/subscribe 9:00 Moradabad")
    said = (await chat.say("/subscriptions"))[-1]
    assert "Agra" in said["text"]
    assert len(buttons(said)) == 2
    await chat.say("/unsubscribe")
    assert await subscriptions.of_chat(store, RAMA) == ()


async def test_a_preview_shows_the_digest_and_sends_none(chat: Talk, store: Store) -> None:
    """What would come can be seen before it comes."""
    await chat.say("/subscribe 8:00 Moradabad")
    await report(store, EIGHT - HOUR)
    said = (await chat.say("/digest preview"))[-1]
    assert "25 करोड़ रुपये" in said["text"]
    assert "नया" in said["text"]
    assert len(await planned(store, EIGHT)) == 1


async def test_digest_now_comes_through_the_outbox_and_is_not_repeated(chat: Talk, store: Store) -> None:
    """Asked for now, it does not come again at eight."""
    await chat.say("/subscribe 8:00 Moradabad")
    await report(store, EIGHT - HOUR)
    await chat.say("/digest now")
    assert len(await planned(store, EIGHT - HOUR)) == 1
    assert len(await planned(store, EIGHT)) == 1
