"""Lines that ask no question of news, as a chat lives them: stopping, wishes, languages, small words."""

from __future__ import annotations

import pytest

from store import subscriptions
from store.store import Store
from store.talk import chats, watches
from tests.telegram import GROUP, RAMA, Talk, buttons


async def times(store: Store) -> list[tuple[str, list[str]]]:
    """Return what the reader gets: topics and times."""
    found = await subscriptions.of_chat(store, RAMA)
    return [(str(wish.topics), [f"{clock:%H:%M}" for clock in wish.timetable.times]) for wish in found]


@pytest.mark.parametrize(
    "line", ["stop", "बंद करो", "khabar mat bhejo", "/stop", "/subscribe stop", "/subscribe बंद करो"]
)
async def test_a_word_to_stop_asks_and_ends_nothing(talk: Talk, store: Store, line: str) -> None:
    """Nobody is subscribed by a word to stop, and nobody loses a subscription by a word alone."""
    await talk.say("/subscribe 8:00 मुरादाबाद")
    (asked,) = await talk.say(line)
    assert "मुरादाबाद" in asked["text"]
    assert await times(store) == [("मुरादाबाद", ["08:00"])]
    await talk.press(buttons(asked)[1]["text"], asked)
    assert len(await times(store)) == 1
    (gone,) = await talk.press(buttons(asked)[0]["text"], asked)
    assert await times(store) == []
    assert "/subscribe" in gone["text"]


async def test_a_yes_to_the_question_ends_it_too(talk: Talk, store: Store) -> None:
    """What was asked in words can be answered in words, right after."""
    await talk.say("/subscribe 8:00 मुरादाबाद")
    await talk.say("बंद करो")
    await talk.say("हाँ")
    assert await times(store) == []


async def test_a_no_keeps_it(talk: Talk, store: Store) -> None:
    """Who thinks again keeps the news, and is told so."""
    await talk.say("/subscribe 8:00 मुरादाबाद")
    await talk.say("बंद करो")
    (stays,) = await talk.say("nahi")
    assert "पहले की तरह" in stays["text"]
    assert len(await times(store)) == 1


async def test_a_no_where_nothing_could_end_keeps_nothing(talk: Talk) -> None:
    """No news comes "as before" in a chat that gets none."""
    await talk.say("बंद करो")
    (said,) = await talk.say("नहीं")
    assert "पहले की तरह" not in said["text"]


async def test_a_yes_to_an_offer_begins_it(talk: Talk, store: Store) -> None:
    """Said or tapped, it is the same."""
    await talk.say("mujhe roz shaam 6 baje agra ki khabar bhejo")
    await talk.say("haan")
    assert await times(store) == [("agra", ["18:00"])]


async def test_a_yes_takes_the_one_name_that_was_meant(talk: Talk) -> None:
    """“Do you mean Aligarh?” is answered by yes."""
    await talk.say("alihgrah me laboratory ki laagat kitni hai?")
    (mended,) = await talk.say("haan")
    assert "14 crore" in mended["text"]


async def test_in_a_group_a_yes_is_not_enough(talk: Talk, store: Store) -> None:
    """Only administrators end what a group gets, by the button."""
    (asked,) = await talk.say("/stop", RAMA, GROUP)
    assert "सदस्यता नहीं" in asked["text"]
    assert await subscriptions.of_chat(store, GROUP) == ()


async def test_without_a_subscription_stop_says_what_is_sent(talk: Talk) -> None:
    """Who waits for news is told where to end that."""
    (said,) = await talk.say("खबरें मत भेजो")
    assert "कोई सदस्यता नहीं" in said["text"]
    assert "/watching" not in said["text"]
    await talk.say("मेरठ की खबर आए तो बताना")
    (said,) = await talk.say("खबरें मत भेजो")
    assert "/watching" in said["text"]


async def test_news_asked_for_in_words_is_one_tap_away(talk: Talk, store: Store) -> None:
    """Hour and place are filled in; nothing begins before the tap."""
    (asked,) = await talk.say("मुझे रोज सुबह साढ़े सात बजे बरेली की खबर भेजो")
    assert "बरेली" in asked["text"]
    assert await times(store) == []
    await talk.press("हाँ, शुरू करें", asked)
    assert await times(store) == [("बरेली", ["07:30"])]


async def test_an_hour_that_was_not_said_is_asked(talk: Talk, store: Store) -> None:
    """A wish without an hour gets the hours as buttons."""
    (asked,) = await talk.say("subscribe me to Meerut news")
    assert "Yes, start" not in [button["text"] for button in buttons(asked)]
    await talk.press("18:00", asked)
    assert await times(store) == [("Meerut", ["18:00"])]
    await talk.press_data("sub:asked0800:nokey")
    assert len(await times(store)) == 1


async def test_a_watch_is_begun_in_words(talk: Talk, store: Store) -> None:
    """On what was named, or on what was asked just before."""
    (said,) = await talk.say("tell me when there is news on Meerut")
    assert "news on “Meerut”" in said["text"]
    await talk.say("झांसी में कितने खिलौने बने?")
    await talk.say("खबर आए तो बताना")
    held = await watches.of_chat(store, RAMA, talk.now)
    assert [watch.question for watch in held] == ["news on Meerut", "झांसी में कितने खिलौने बने?"]


async def test_a_language_is_switched_in_words(talk: Talk, store: Store) -> None:
    """The reply says so in the new language, and how to go back."""
    (said,) = await talk.say("speak english please")
    assert "in English from now on" in said["text"]
    assert "/language" in said["text"]
    assert (await chats.get(store, RAMA)).language == "en"
    (asked,) = await talk.say("bhojpuri me batao")
    assert [button["text"] for button in buttons(asked)][:2] == ["हिंदी", "Hinglish"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("आप कौन हैं", "मैं एक बॉट हूँ"), ("मदद चाहिए", "/subscribe"), ("अलविदा", "फिर मिलेंगे"),
        ("gadhe ho kya", "naraaz"), ("haan", "Ji, poochiye"), ("nahi", "Theek hai"),
        ("Hello, I am a journalist from Delhi", "Nice to meet you"), ("फोटो भेजो", "तस्वीरें"),
        ("सही है क्या", "“सबूत”"), ("yeh galat hai", "Aankde"), ("मौसम कैसा है", "का जवाब नहीं दे सकता"),
    ],
)  # fmt: skip
async def test_each_kind_gets_its_own_word(talk: Talk, line: str, told: str) -> None:
    """A fitting word, never a quoted report."""
    (reply,) = await talk.say(line)
    assert told in reply["text"].replace("<b>", "").replace("</b>", "")


async def test_a_remark_leaves_the_topic_as_it_was(talk: Talk) -> None:
    """After thanks, a follow-up still leans on the question before."""
    await talk.say("मुरादाबाद का पीतल निर्यात कितना है?")
    await talk.say("धन्यवाद")
    (more,) = await talk.say("और अलीगढ़ का?")
    assert "के सिलसिले में" in more["text"]


async def test_a_command_s_panel_speaks_as_the_chat_did(talk: Talk) -> None:
    """After a greeting in Hinglish the panel is Hinglish; words after a command tell it, too."""
    await talk.say("namaste bhai kaise ho")
    (panel,) = await talk.say("/subscribe 8:00 Agra")
    assert "Har din" in panel["text"] or "Roz" in panel["text"]
    (panel,) = await talk.say("/subscribe 9:00 आगरा")
    assert "रोज़" in panel["text"]
