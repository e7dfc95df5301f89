"""The real bot over HTTP: what it sends is what Telegram takes, in private chats, groups and channels."""

from __future__ import annotations

import pytest

from bot.playground import acts
from bot.playground.conversation import AnyApplication, Conversation, labels
from bot.playground.faults import Fault
from bot.playground.methods.profile import commands_for
from bot.playground.stage import Stage
from tests.handlers.reports import BRASS
from tests.playground.conftest import handled


@pytest.mark.parametrize(
    "question",
    [
        "मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?",
        "moradabad ke karigaron ne kitne rupaye ka peetal becha",
        "How many rupees of brass did Moradabad artisans sell?",
    ],
)
async def test_a_question_is_answered_with_its_source(
    stage: Stage, application: AnyApplication, question: str
) -> None:
    """The same Application that runs on Telegram answers here, with formatting Telegram can read."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    reply = await asha.ask(question)
    kinds = {entity["type"] for entity in reply["entities"]}
    assert {"bold", "text_link"} <= kinds
    assert BRASS.url in {entity.get("url") for entity in reply["entities"]}
    assert "25 करोड़ रुपये" in reply["text"]
    await handled(stage.world, application)
    await asha.silent()


async def test_the_buttons_under_an_answer_work(stage: Stage, application: AnyApplication) -> None:
    """Each button is answered, once, and says what it promised."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    reply = await asha.ask("मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?")
    for label in labels(reply):
        await asha.press(label, reply["message_id"])
    await handled(stage.world, application)
    texts = [asha.chat.messages[number].get("text", "") for number in asha.chat.sent]
    assert any("12 प्रतिशत" in text for text in texts)


async def test_the_menu_is_in_the_readers_language(stage: Stage, application: AnyApplication) -> None:
    """A Hindi reader's commands are described in Hindi."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    ravi = Conversation.private(stage, "Ravi", language_code="en")
    hindi, english = (commands_for(stage.world, one.chat, one.person) for one in (asha, ravi))
    assert [one["command"] for one in hindi] == [one["command"] for one in english]
    assert all("\u0900" <= one["description"][0] <= "\u097f" for one in hindi)
    assert application.bot.username == "odop_news_bot"


async def test_in_a_group_it_answers_who_asks_it(stage: Stage, application: AnyApplication) -> None:
    """A group's own talk goes on undisturbed."""
    person = stage.world.person("Asha", language_code="hi")
    group = Conversation.within(stage, stage.world.group("बुनकर", [person]), person)
    group.say("मुरादाबाद में कितना पीतल बिका?")
    await handled(stage.world, application)
    await group.silent()
    asked = group.say("@odop_news_bot मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?")
    reply = await group.reply()
    assert "25 करोड़ रुपये" in reply["text"]
    assert reply["reply_to_message"]["message_id"] == asked["message_id"]


async def test_inline_mode_offers_reports_to_send(stage: Stage, application: AnyApplication) -> None:
    """In any chat one can look a report up and pass it on, with its link."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    query_id, results = await asha.inline("मुरादाबाद पीतल")
    assert BRASS.title in [result["title"] for result in results]
    passed_on = next(result["id"] for result in results if result["title"] == BRASS.title)
    sent = acts.choose(stage.world, asha.chat, asha.person, query_id, passed_on)
    assert BRASS.url in {entity.get("url") for entity in sent["entities"]}
    assert sent["via_bot"]["username"] == application.bot.username


async def test_a_lost_answer_does_not_stop_the_bot(stage: Stage, application: AnyApplication) -> None:
    """One bad moment on the line must not cost the next question."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    stage.world.faults.add(Fault("drop_after", frozenset({"sendMessage"})))
    asha.say("मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?")
    await asha.reply()
    acts.block(stage.world, asha.person)
    await handled(stage.world, application)
    await asha.silent()
    later = await asha.ask("How many rupees of brass did Moradabad artisans sell?")
    assert "25 करोड़ रुपये" in later["text"]
