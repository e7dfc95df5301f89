"""What admins see and may undo; for others it does not exist."""

from __future__ import annotations

from datetime import datetime

import pytest

from handlers.context import Services
from handlers.locale.catalogue import template
from store import outbox
from store.edition.values import Body, Reader, Told
from store.store import Store
from store.talk import chats
from tests.handlers.reports import BRASS
from tests.store.subscribed import ready
from tests.telegram import GROUP, RAMA, SITA, Talk, buttons

QUESTION = "मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?"


@pytest.fixture
def watched(talk: Talk, store: Store) -> Talk:
    """The bot with Sita as its admin."""
    talk.application.bot_data = Services(store, lambda: talk.now, frozenset({SITA}))
    return talk


async def test_stats_count_questions_and_name_the_unanswered(watched: Talk) -> None:
    """An admin sees what the news lacks."""
    await watched.say(QUESTION)
    await watched.say("एटा में कितने घुंघरू बने?")
    await watched.say("hello")
    (reply,) = await watched.say("/stats", SITA)
    assert "2, जवाब मिले: 1 (50%)" in reply["text"]
    assert "एटा में कितने घुंघरू बने? (1)" in reply["text"]


@pytest.mark.parametrize("command", ["/stats", "/takedown 1", "/broadcast hello all"])
async def test_for_others_they_do_not_exist(watched: Talk, command: str) -> None:
    """A reader gets what any unknown command gets; a group gets nothing."""
    (told,) = await watched.say(command, RAMA)
    (unknown,) = await watched.say("/hlep", RAMA)
    assert told["text"] == unknown["text"]
    assert "/help" in told["text"]
    assert await watched.say(command, RAMA, in_chat=GROUP) == []


async def test_an_article_is_taken_down_after_a_yes(watched: Talk) -> None:
    """What must go is gone from answers at once."""
    (sure,) = await watched.say(f"/takedown {BRASS.url}", SITA)
    assert BRASS.title in sure["text"]
    await watched.press("हाँ, हटा दें", sure, SITA)
    (reply,) = await watched.say(QUESTION)
    assert "25 करोड़" not in reply["text"]


async def test_a_reader_cannot_press_an_admin_s_button(watched: Talk) -> None:
    """A forged button takes nothing down."""
    await watched.press_data("takedown:1:")
    (reply,) = await watched.say(QUESTION)
    assert "25 करोड़" in reply["text"]


async def test_a_doubted_figure_reaches_the_admin_with_its_proof(watched: Talk) -> None:
    """'Wrong figure?' brings question, figures and link to who can look."""
    (reply,) = await watched.say(QUESTION)
    (figures,) = await watched.press("आँकड़े", reply)
    assert "आँकड़ा गलत है?" in {button["text"] for button in buttons(figures)}
    sent = await watched.press("आँकड़ा गलत है?", figures)
    to_admin = next(call for call in sent if call["chat_id"] == SITA)
    assert QUESTION in to_admin["text"]
    assert str(BRASS.url) in to_admin["text"]


async def test_a_broadcast_is_previewed_counted_and_put_once(
    watched: Talk, store: Store, now: datetime
) -> None:
    """Every chat gets it once, after a yes, however often the button is pressed."""
    await watched.say(QUESTION, RAMA)
    (preview,) = await watched.say("/broadcast मेला <कल> से & आज", SITA)
    assert "मेला &lt;कल&gt; से &amp; आज" in preview["text"]
    assert "2 चैट" in preview["text"]
    for _ in range(2):
        await watched.press("हाँ, भेजें", preview, SITA)
    waiting = await ready(store, now)
    assert sorted(one.chat_id for one in waiting) == [RAMA, SITA]
    assert waiting[0].body.plain == "मेला <कल> से & आज"


async def test_stats_say_how_long_what_waits_will_take(watched: Talk, store: Store, now: datetime) -> None:
    """More than thirty a second can carry is no surprise to who looks after the bot."""
    readers = [Reader(chat, "hi") for chat in range(1, 3601)]
    nothing = Told("", frozenset(), frozenset(), frozenset())
    await outbox.correct(store, "x", (Body("x", "x"), nothing), readers, now)
    (stats,) = await watched.say("/stats", SITA)
    line = template("hi", "admin.outbox").partition("{sent}")[0].format(waiting="3,600", minutes="2")
    assert line in stats["text"]


async def test_a_broadcast_can_be_called_off(watched: Talk, store: Store, now: datetime) -> None:
    """A no sends nothing."""
    (preview,) = await watched.say("/broadcast hello", SITA)
    await watched.press("नहीं, रहने दें", preview, SITA)
    assert await ready(store, now) == []


async def test_a_group_keeps_its_choices_when_its_id_changes(talk: Talk, store: Store) -> None:
    """A group that grows into a supergroup need not choose its language again."""
    (menu,) = await talk.say("/language", in_chat=GROUP)
    await talk.press("English", menu, in_chat=GROUP)
    await talk.send({"migrate_to_chat_id": GROUP - 1}, in_chat=GROUP)
    assert (await chats.get(store, GROUP - 1)).language == "en"
    assert (await chats.get(store, GROUP)).language is None
