"""A chat as its people live it: questions, buttons, follow-ups, groups, limits and privacy."""

from __future__ import annotations

import json

import pytest

from store.store import Store
from store.talk import privacy
from tests.handlers.reports import BRASS, CARPETS, LOCKS
from tests.telegram import GROUP, RAMA, SITA, Talk, buttons

BRASS_HINDI = "मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?"
BRASS_HINGLISH = "moradabad ke karigaron ne kitne rupaye ka peetal becha?"


@pytest.mark.parametrize(
    ("question", "button"),
    [
        (BRASS_HINDI, "सारांश"),
        (BRASS_HINGLISH, "Saboot"),
        ("How many rupees of brass did Moradabad artisans sell?", "Proof"),
    ],
)
async def test_the_reply_speaks_the_question_s_language(talk: Talk, question: str, button: str) -> None:
    """Who writes Hinglish reads Hinglish, without setting anything."""
    (reply,) = await talk.say(question)
    assert button in {one["text"] for one in buttons(reply)}


async def test_the_words_asked_for_are_bold_in_the_quote(talk: Talk) -> None:
    """The eye finds why this sentence was chosen, though it was asked in another script."""
    (reply,) = await talk.say(BRASS_HINGLISH)
    assert "<b>मुरादाबाद</b> के <b>कारीगरों</b>" in reply["text"]


async def test_a_chosen_language_holds_until_it_is_let_go(talk: Talk) -> None:
    """/language overrides, per chat."""
    (menu,) = await talk.say("/language")
    await talk.press("English", menu)
    (reply,) = await talk.say(BRASS_HINDI)
    assert "Summary" in {one["text"] for one in buttons(reply)}
    (menu,) = await talk.say("/language")
    await talk.press("As I ask", menu)
    (reply,) = await talk.say(BRASS_HINDI)
    assert "सारांश" in {one["text"] for one in buttons(reply)}


async def test_a_follow_up_uses_the_last_topic_and_says_so(talk: Talk) -> None:
    """`kab?` after a question is about that question, and the reader sees which."""
    await talk.say(BRASS_HINGLISH)
    (reply,) = await talk.say("kab?")
    assert reply["text"].startswith(f"“{BRASS_HINGLISH}” ke silsile mein:")


async def test_after_fifteen_minutes_a_question_stands_alone(talk: Talk) -> None:
    """An old topic is not dragged into a new day."""
    await talk.say(BRASS_HINGLISH)
    talk.later(minutes=16)
    (reply,) = await talk.say("kab?")
    assert "silsile" not in reply["text"]


async def test_new_clears_the_topic(talk: Talk) -> None:
    """/new means new."""
    await talk.say(BRASS_HINGLISH)
    await talk.say("/new")
    (reply,) = await talk.say("kab?")
    assert "silsile" not in reply["text"]


async def test_another_user_s_topic_is_not_mine(talk: Talk) -> None:
    """In a group each follows up on their own question."""
    at_bot = {"entities": [{"type": "mention", "offset": 0, "length": 14}]}
    await talk.say(f"@odop_news_bot {BRASS_HINGLISH}", RAMA, GROUP, **at_bot)
    (reply,) = await talk.say("@odop_news_bot kab?", SITA, GROUP, **at_bot)
    assert "silsile" not in reply["text"]


async def test_tell_me_more_lists_other_reports_each_once(talk: Talk) -> None:
    """और बताओ goes on where the answer ended, and never repeats."""
    await talk.say("ODOP")
    seen: list[str] = []
    for _ in range(3):
        (reply,) = await talk.say("और बताओ")
        seen += [found.title for found in (BRASS, LOCKS, CARPETS) if found.title in reply["text"]]
    assert len(seen) == len(set(seen))


async def test_the_link_is_given_when_asked(talk: Talk) -> None:
    """`iska link?` shows the report."""
    await talk.say(BRASS_HINGLISH)
    (reply,) = await talk.say("iska link?")
    assert str(BRASS.url) in reply["text"]


async def test_time_words_limit_and_are_echoed_with_real_dates(talk: Talk) -> None:
    """Who asks for this month's news reads which days that was."""
    (reply,) = await talk.say("इस महीने मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?")
    assert reply["text"].startswith("1–23 नवंबर 2026 की खबरों में:")
    (reply,) = await talk.say("आज मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?")
    assert reply["text"].startswith("23 नवंबर 2026 की खबरों में इसका जवाब नहीं मिला। बाकी खबरों में:")


async def test_an_unknown_filter_gets_a_hint(talk: Talk) -> None:
    """A typing slip in a filter is named, not swallowed."""
    (reply,) = await talk.say("peetal kitne ka bika city:moradabad")
    assert "“city:”" in reply["text"]


@pytest.mark.parametrize(
    "data",
    ["summary::no-such-key", "summary", "🙂", "more:-1:x", "proof:::::", "language:klingon:", "x" * 64],
)
async def test_a_forged_button_gets_a_friendly_word(talk: Talk, data: str) -> None:
    """No forged data breaks the bot or opens another's answer."""
    await talk.press_data(data)
    assert talk.named("answerCallbackQuery")


async def test_a_button_of_another_chat_opens_nothing(talk: Talk) -> None:
    """A key carried to another chat shows none of the first chat's answer."""
    (reply,) = await talk.say(BRASS_HINDI)
    data = buttons(reply)[0]["callback_data"]
    assert await talk.press_data(data, user=SITA) == []
    assert "दूसरी चैट" in talk.named("answerCallbackQuery")[-1]["text"]


async def test_an_expired_button_says_so(talk: Talk) -> None:
    """After thirty days a button asks to ask again."""
    (reply,) = await talk.say(BRASS_HINDI)
    talk.later(days=31)
    assert await talk.press("सारांश", reply) == []
    assert "पुराना" in talk.named("answerCallbackQuery")[-1]["text"]


async def test_every_button_s_data_fits_telegram(talk: Talk) -> None:
    """Telegram takes at most 64 bytes."""
    for words in (BRASS_HINDI, "/start", "/language", "/deleteme"):
        for reply in await talk.say(words):
            assert all(len(one["callback_data"].encode()) <= 64 for one in buttons(reply))


async def test_in_a_group_only_what_is_meant_for_it_is_answered(talk: Talk) -> None:
    """The bot keeps out of other people's talk."""
    assert await talk.say(BRASS_HINDI, in_chat=GROUP) == []
    (asked,) = await talk.say(
        f"@odop_news_bot {BRASS_HINDI}",
        in_chat=GROUP,
        entities=[{"type": "mention", "offset": 0, "length": 14}],
    )
    assert "पीतल" in asked["text"]
    assert asked["reply_parameters"]["message_id"] == talk.count
    (command,) = await talk.say(f"/ask {BRASS_HINDI}", in_chat=GROUP)
    assert "पीतल" in command["text"]


async def test_an_edited_question_is_answered_again_in_place(talk: Talk) -> None:
    """A mended typo mends the reply; no second message comes."""
    (first,) = await talk.say(BRASS_HINDI)
    (second,) = await talk.edit(talk.count, "भदोही से कितने रुपये के कालीन का निर्यात हुआ?")
    assert second["message_id"] == first["message_id"]
    assert "4800 करोड़" in second["text"]


@pytest.mark.parametrize(
    "message",
    [
        {"voice": {"file_id": "a", "file_unique_id": "a", "duration": 3}},
        {"dice": {"emoji": "🎲", "value": 3}},
        {"location": {"latitude": 26.8, "longitude": 80.9}},
    ],
)
async def test_what_has_no_words_gets_one_kind_line(talk: Talk, message: dict[str, object]) -> None:
    """A voice message is not met with silence."""
    (reply,) = await talk.send(message)
    assert "लिखा हुआ" in reply["text"]


async def test_a_flood_is_warned_once_then_ignored(talk: Talk) -> None:
    """A hundred messages get ten answers and one warning."""
    replies = [reply for _ in range(20) for reply in await talk.say("hello")]
    assert len(replies) == 11
    assert "चुप" in replies[-1]["text"]


async def test_a_very_long_question_is_declined(talk: Talk) -> None:
    """4,000 characters are enough for a question."""
    (reply,) = await talk.say("पीतल " * 900)
    assert "4,000" in reply["text"]


async def test_mydata_shows_all_that_is_kept_and_deleteme_deletes_it(talk: Talk, store: Store) -> None:
    """A user sees everything, and everything can go."""
    await talk.say(BRASS_HINDI)
    await talk.say("/mydata")
    attached = talk.named("sendDocument")[-1]
    assert attached["caption"]
    kept = await kept_about(store, RAMA)
    assert kept["message"][0]["question"] == BRASS_HINDI
    (sure,) = await talk.say("/deleteme")
    await talk.press("हाँ, सब मिटाएँ", sure)
    assert await kept_about(store, RAMA) == {}


async def test_deleteme_waits_for_a_yes(talk: Talk, store: Store) -> None:
    """A slip of the finger deletes nothing."""
    await talk.say(BRASS_HINDI)
    (sure,) = await talk.say("/deleteme")
    await talk.press("नहीं, रहने दें", sure)
    assert "message" in await kept_about(store, RAMA)


async def kept_about(store: Store, user: int) -> dict[str, list[dict[str, object]]]:
    """Return what the store keeps about a user, as /mydata sends it."""
    return json.loads(json.dumps(await privacy.collect(store, user, user)))  # type: ignore[no-any-return]
