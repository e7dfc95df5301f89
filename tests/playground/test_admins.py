"""Admins over the wire: numbers, a broadcast that arrives, a doubt that can be settled, the block list."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot import schedule
from bot.playground import acts
from bot.playground.conversation import AnyApplication, Conversation, buttons, labels
from bot.playground.stage import Stage
from tests.handlers.reports import BRASS
from tests.playground.conftest import handled, ticking

QUESTION = "मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?"


@pytest.fixture
def ravi(stage: Stage, application: AnyApplication) -> Conversation:
    """Ravi, who reads English and is the admin."""
    ravi = Conversation.private(stage, "Ravi", language_code="en")
    services = application.bot_data
    application.bot_data = replace(services, admins=frozenset({ravi.person.id}))
    return ravi


@pytest.fixture
async def clockwork(application: AnyApplication, ravi: Conversation) -> AsyncIterator[schedule.Ticking]:
    """The running bot's clockwork, to be hurried; its first tick writes Ravi, who started the bot, a note."""
    await ravi.ask("/start")
    async with ticking(application) as clockwork:
        yield clockwork


async def test_a_broadcast_is_seen_first_and_then_arrives_once(
    stage: Stage, application: AnyApplication, ravi: Conversation, clockwork: schedule.Ticking
) -> None:
    """Preview, count, one yes, and each reader has it once, markup as typed."""
    await ravi.reply()  # the daily note
    asha = Conversation.private(stage, "Asha", language_code="hi")
    await asha.ask(QUESTION)
    preview = await ravi.ask("/broadcast मेला <कल> से & आज 😀")
    assert "मेला <कल> से & आज 😀" in preview["text"]
    assert "2 chats" in preview["text"]
    yes = buttons(preview)[0]["callback_data"]
    for _ in range(2):
        acts.press(stage.world, ravi.chat, ravi.person, preview["message_id"], yes)
        await handled(stage.world, application)
    clockwork.hurry()
    while (told := await asha.reply())["text"] != "मेला <कल> से & आज 😀":
        assert "entities" not in told
    clockwork.hurry()
    await asyncio.sleep(0.2)
    await asha.silent()


async def test_the_daily_note_comes_by_itself(ravi: Conversation, clockwork: schedule.Ticking) -> None:
    """An admin need not ask, and has one a day."""
    note = await ravi.reply()
    assert note["text"].startswith("The last 24 hours")
    clockwork.hurry()
    await asyncio.sleep(0.2)
    await ravi.silent()


async def test_stats_say_what_an_admin_needs(ravi: Conversation) -> None:
    """Users, questions, share, unanswered, dead sources, figures in doubt, messages in doubt."""
    await ravi.ask(QUESTION)
    await ravi.ask("how many bells were made in Etah?")
    told = (await ravi.ask("/stats"))["text"]
    assert "answered: 1 (50%)" in told
    assert "how many bells were made in Etah? (1)" in told
    for part in ("Chats:", "off or silent:", "in doubt:", "Outbox:"):
        assert part in told


async def test_a_doubted_figure_is_settled_in_two_taps(
    stage: Stage, application: AnyApplication, ravi: Conversation
) -> None:
    """A reader doubts, the admin sees the proof, hides the report, and no answer quotes it."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    await ravi.ask("/start")
    await asha.ask(QUESTION)
    await asha.press("आँकड़े")
    await asha.reply()
    await asha.press("आँकड़ा गलत है?")
    assert "एडमिन" in (await asha.reply())["text"]
    doubt = await ravi.reply()
    assert QUESTION in doubt["text"]
    assert BRASS.url in {entity.get("url") for entity in doubt["entities"]}
    hide = next(label for label in labels(doubt) if label in {"Hide", "छिपाएँ"})
    await ravi.press(hide, doubt["message_id"])
    await ravi.reply()
    await ravi.press(labels(ravi.chat.messages[ravi.last])[0])
    await ravi.changed()
    reply = await asha.ask(QUESTION)
    assert BRASS.title not in reply["text"]
    await handled(stage.world, application)


async def test_a_blocked_reader_gets_no_word(
    stage: Stage, application: AnyApplication, ravi: Conversation
) -> None:
    """The block list holds over the wire."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    await asha.ask("/start")
    await ravi.ask(f"/block {asha.person.id}")
    asha.say(QUESTION)
    await handled(stage.world, application)
    await asha.silent()
    await ravi.ask(f"/unblock {asha.person.id}")
    assert BRASS.title in (await asha.ask(QUESTION))["text"]


async def test_readers_do_not_know_the_admin_s_commands(stage: Stage, application: AnyApplication) -> None:
    """Nothing tells a reader that these exist."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    unknown = (await asha.ask("/hlep"))["text"]
    for command in ("/stats", "/broadcast x", "/takedown 1", "/hide 1", "/correct 1", "/block 1"):
        assert (await asha.ask(command))["text"] == unknown
    await handled(stage.world, application)


async def test_an_admin_corrects_and_takes_down(
    stage: Stage, application: AnyApplication, ravi: Conversation
) -> None:
    """A headline put right is quoted so from the next question on; a report taken down is quoted no more."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    told = await ravi.ask(f"/correct {BRASS.url} title लखनऊ मेले में पीतल की धूम")
    assert told["text"] == "Corrected."
    assert "लखनऊ मेले में पीतल की धूम" in (await asha.ask(QUESTION))["text"]
    await ravi.ask(f"/takedown {BRASS.url}")
    await ravi.press("Yes, take it down")
    assert "taken down" in (await ravi.changed())["text"]
    assert "25 करोड़" not in (await asha.ask(QUESTION))["text"]
    await handled(stage.world, application)
