"""The conversation over the wire: follow-ups, edits, districts, watches, privacy as Telegram takes them."""

from __future__ import annotations

import pytest

from bot.playground import acts
from bot.playground.conversation import AnyApplication, Conversation, labels
from bot.playground.stage import Stage
from tests.handlers.reports import BRASS, CARPETS

HINGLISH = "moradabad ke karigaron ne kitne rupaye ka peetal becha?"


async def test_a_follow_up_names_the_topic_it_assumed(stage: Stage, application: AnyApplication) -> None:
    """`kab?` after a question is about that question."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    await asha.ask(HINGLISH)
    reply = await asha.ask("kab?")
    assert reply["text"].startswith(f"“{HINGLISH}” ke silsile mein:")
    await asha.silent(application)


@pytest.mark.usefixtures("application")
async def test_a_short_question_that_names_nothing_may_lean(stage: Stage) -> None:
    """Asked after Moradabad's brass, 'how many artisans came' is about it; what it does not answer is not."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    asked = "मुरादाबाद का पीतल कितने का बिका?"
    await asha.ask(asked)
    leaning = (await asha.ask("कितने कारीगर आए?"))["text"]
    assert leaning.startswith(f"“{asked}” के सिलसिले में:")
    assert "340 कारीगर" in leaning
    alone = (await asha.ask("प्रयोगशाला पर कितना खर्च हुआ?"))["text"]
    assert "के सिलसिले में" not in alone
    assert (await asha.ask("आज मौसम कैसा है?"))["text"].startswith("मैं सिर्फ एक जनपद एक उत्पाद")


async def test_an_edited_question_edits_its_answer(stage: Stage, application: AnyApplication) -> None:
    """A mended question mends the reply, and no second one comes."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    asked = asha.say("मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?")
    first = await asha.reply()
    acts.edit(stage.world, asha.chat, asked["message_id"], "भदोही से कितने रुपये के कालीन का निर्यात हुआ?")
    changed = await asha.changed()
    assert changed["message_id"] == first["message_id"]
    assert CARPETS.title in changed["text"]
    await asha.silent(application)


@pytest.mark.usefixtures("application")
async def test_a_district_is_chosen_from_all_of_them(stage: Stage) -> None:
    """Seventy-five districts fit on Telegram's buttons."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    await asha.ask("/start")
    await asha.press("मेरा जिला")
    menu = await asha.reply()
    assert len(labels(menu)) == 76
    await asha.press("भदोही", menu["message_id"])
    await asha.changed()
    latest = await asha.ask("/latest")
    assert latest["text"].index(CARPETS.title) < latest["text"].index(BRASS.title)


@pytest.mark.usefixtures("application")
async def test_nothing_found_offers_a_watch(stage: Stage) -> None:
    """An honest no is no dead end."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    reply = await asha.ask("एटा में कितने कारीगरों को घुंघरू की मशीनें मिलीं?")
    await asha.press("खबर आए तो बताना", reply["message_id"])
    told = await asha.reply()
    assert "90 दिन" in told["text"]
    listed = await asha.ask("/watching")
    assert "एटा" in listed["text"]


@pytest.mark.usefixtures("application")
async def test_mydata_is_a_document_and_deleteme_asks_first(stage: Stage) -> None:
    """What is kept can be seen and can go."""
    asha = Conversation.private(stage, "Asha", language_code="hi")
    await asha.ask(HINGLISH)
    document = await asha.ask("/mydata")
    assert document["document"]["file_name"] == "mydata.json"
    sure = await asha.ask("/deleteme")
    await asha.press("Haan, sab mitayein", sure["message_id"])
    gone = await asha.changed()
    assert "mita diya gaya" in gone["text"]
