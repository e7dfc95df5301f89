"""Groups, channels and inline over the wire: what is meant for the bot, where it was said."""

from __future__ import annotations

import asyncio

import pytest

from bot.playground import acts
from bot.playground.conversation import AnyApplication, Conversation, labels
from bot.playground.stage import Stage
from store.talk import chats
from tests.handlers.reports import BRASS
from tests.playground.conftest import handled

QUESTION = "मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?"


def joined(stage: Stage, kind: str = "group") -> Conversation:
    """Let Asha open a group, a basic group or a channel with the bot in it."""
    asha = stage.world.person("Asha", language_code="hi")
    return Conversation.within(stage, getattr(stage.world, kind)("बुनकर", [asha]), asha)


async def test_a_group_is_greeted_and_told_how_to_ask(stage: Stage, application: AnyApplication) -> None:
    """Who adds the bot reads at once why it keeps silent: Group Privacy."""
    group = joined(stage)
    acts.set_bot(stage.world, group.chat, group.person, "left")
    await handled(stage.world, application)
    acts.set_bot(stage.world, group.chat, group.person, "member")
    assert (
        "ग्रुप प्राइवेसी" in (await group.reply())["text"]
        or "Group Privacy" in group.chat.messages[group.last]["text"]
    )
    await handled(stage.world, application)
    await group.silent()


async def test_a_reply_to_the_bot_is_meant_for_it(stage: Stage, application: AnyApplication) -> None:
    """A follow-up in a group needs no mention, and is answered as a reply."""
    group = joined(stage)
    first = await group.ask(f"@odop_news_bot {QUESTION}")
    asked = group.say("कब?", reply_to=first["message_id"])
    reply = await group.reply()
    assert reply["text"].startswith(f"“{QUESTION}” के सिलसिले में:")
    assert reply["reply_to_message"]["message_id"] == asked["message_id"]
    group.say("कल मिलते हैं")
    await handled(stage.world, application)
    await group.silent()


@pytest.mark.usefixtures("application")
async def test_commands_work_in_a_group_also_by_name(stage: Stage) -> None:
    """/latest@bot is ours; another bot's command is not."""
    group = joined(stage)
    assert BRASS.title in (await group.ask("/latest@odop_news_bot"))["text"]
    group.say("/latest@some_other_bot")
    assert BRASS.title in (await group.ask(f"/ask {QUESTION}"))["text"]
    await group.silent()


async def test_a_group_that_grows_keeps_its_language(stage: Stage, application: AnyApplication) -> None:
    """A supergroup's new id is the same group."""
    group = joined(stage, "basic_group")
    await group.ask("/language")
    await group.press("English")
    await group.reply()
    grown = Conversation.within(stage, acts.migrate(stage.world, group.chat), group.person)
    for _ in range(500):
        await handled(stage.world, application)
        if (await chats.get(application.bot_data.store, grown.chat.id)).language == "en":
            break
        await asyncio.sleep(0.02)
    reply = await grown.ask(f"/ask {QUESTION}")
    assert "Summary" in labels(reply)


@pytest.mark.usefixtures("application")
async def test_a_channel_s_admin_may_ask_there(stage: Stage) -> None:
    """In a channel commands are answered, and posts are left alone."""
    channel = joined(stage, "channel")
    channel.say(QUESTION)
    assert BRASS.title in (await channel.ask(f"/ask {QUESTION}"))["text"]
    assert BRASS.title in (await channel.ask("/latest"))["text"]
    assert "25 करोड़ रुपये" in (await channel.ask("/figures मुरादाबाद पीतल"))["text"]


async def test_inline_results_are_few_cited_and_may_be_cached(
    stage: Stage, application: AnyApplication
) -> None:
    """At most ten cards, the best first, each with its link; Telegram is told how long they hold."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    _, results = await asha.inline("ओडीओपी कारीगर")
    assert 0 < len(results) <= 10
    called = next(call for name, call in reversed(stage.world.calls) if name == "answerInlineQuery")
    assert int(called["cache_time"]) > 0
    for result in results:
        kinds = {entity["type"] for entity in result["message"]["entities"]}
        assert "text_link" in kinds
    await handled(stage.world, application)
