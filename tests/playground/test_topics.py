"""Forum topics: what the stand-in marks and refuses, and that all the bot says stays where it was asked."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot import schedule
from bot.playground import acts
from bot.playground.conversation import AnyApplication, Conversation, labels
from bot.playground.people import Chat
from bot.playground.refusal import Json
from bot.playground.stage import Stage
from bot.playground.topics import topic_of
from store.ingest import ingest
from tests.handlers.reports import BRASS
from tests.handlers.test_watch import FRESH
from tests.handlers.test_watch import QUESTION as UNANSWERED
from tests.playground.calls import Caller
from tests.playground.conftest import Clock, handled
from tests.store.subscribed import report

QUESTION = "मुरादाबाद के कारीगरों ने कितने रुपये का पीतल बेचा?"


@dataclass
class Forum:
    """A forum with a topic, and Asha in it."""

    talk: Conversation
    topic: int

    @property
    def chat(self) -> Chat:
        """The forum's chat."""
        return self.talk.chat

    async def ask(self, text: str) -> Json:
        """Write into the topic and return the reply, which stands there too."""
        self.talk.say(text, reply_to=self.topic)
        return await self.reply()

    async def reply(self) -> Json:
        """Return the bot's next message, which stands in the topic."""
        reply = await self.talk.reply()
        assert topic_of(reply) == self.topic
        return reply


@pytest.fixture
def forum(stage: Stage) -> Forum:
    """Asha's group, with a topic on the market."""
    asha = stage.world.person("Asha", language_code="hi")
    chat = stage.world.group("चौपाल", [asha])
    topic = acts.open_topic(stage.world, chat, asha, "बाज़ार")
    return Forum(Conversation.within(stage, chat, asha), topic)


async def test_a_message_says_which_topic_it_stands_in(call: Caller, forum: Forum) -> None:
    """General has no number; a topic has its opening's, and what answers nothing there answers that."""
    general = await call.result("sendMessage", chat_id=forum.chat.id, text="x")
    assert {"message_thread_id", "is_topic_message", "reply_to_message"}.isdisjoint(general)
    assert general["chat"]["is_forum"] is True
    within = await call.result("sendMessage", chat_id=forum.chat.id, text="x", message_thread_id=forum.topic)
    assert (within["message_thread_id"], within["is_topic_message"]) == (forum.topic, True)
    assert within["reply_to_message"]["forum_topic_created"]["name"] == "बाज़ार"
    answer = await call.result(
        "sendMessage", chat_id=forum.chat.id, text="x", reply_parameters={"message_id": within["message_id"]}
    )
    assert (answer["message_thread_id"], answer["is_topic_message"]) == (forum.topic, True)
    chain = forum.talk.say("x", reply_to=general["message_id"])
    assert chain["message_thread_id"] == general["message_id"]
    assert "is_topic_message" not in chain


async def test_a_closed_and_a_missing_topic_are_refused_in_telegram_s_words(
    call: Caller, stage: Stage, forum: Forum
) -> None:
    """No message lands where nobody asked for it."""
    chat = forum.chat
    for method, values in (("sendMessage", {"text": "x"}), ("sendChatAction", {"action": "typing"})):
        for missing in (1, 424_242):
            told = await call.refusal(method, chat_id=chat.id, message_thread_id=missing, **values)
            assert told == "Bad Request: message thread not found"
    acts.close_topic(stage.world, chat, forum.topic)
    told = await call.refusal("sendMessage", chat_id=chat.id, text="x", message_thread_id=forum.topic)
    assert told == "Bad Request: TOPIC_CLOSED"
    acts.set_bot(stage.world, chat, forum.talk.person, "administrator")
    assert await call.result("sendMessage", chat_id=chat.id, text="x", message_thread_id=forum.topic)
    acts.delete_topic(stage.world, chat, forum.topic)
    told = await call.refusal("sendMessage", chat_id=chat.id, text="x", message_thread_id=forum.topic)
    assert told == "Bad Request: message thread not found"
    plain = stage.world.group("बिना विषय", [forum.talk.person])
    told = await call.refusal("sendMessage", chat_id=plain.id, text="x", message_thread_id=5)
    assert told == "Bad Request: message thread not found"


async def test_an_answer_its_buttons_and_a_menu_stay_in_their_topic(
    stage: Stage, application: AnyApplication, forum: Forum
) -> None:
    """What was asked under the market is not answered under General, nor is anything that follows from it."""
    answer = await forum.ask(f"@odop_news_bot {QUESTION}")
    assert BRASS.title in answer["text"]
    await forum.talk.press("सारांश")
    await forum.reply()
    forum.talk.say("कब?", reply_to=answer["message_id"])
    assert "के सिलसिले में" in (await forum.reply())["text"]
    for command in ("/latest", "/help", "/language", "/sources", "/subscribe"):
        await forum.ask(command)
    await handled(stage.world, application)
    signs = [call for name, call in stage.world.calls if name == "sendChatAction"]
    assert {str(sign.get("message_thread_id")) for sign in signs} == {str(forum.topic)}


@pytest.mark.usefixtures("application")
async def test_what_is_asked_in_general_is_answered_there(forum: Forum) -> None:
    """Telegram numbers the chain of answers there, and no call may name that number."""
    general = await forum.talk.ask(f"@odop_news_bot {QUESTION}")
    assert "is_topic_message" not in general
    forum.talk.say("कब?", reply_to=general["message_id"])
    assert "के सिलसिले में" in (await forum.talk.reply())["text"]


async def test_a_digest_and_a_watch_come_where_they_were_asked_for(
    application: AnyApplication, clockwork: schedule.Ticking, clock: Clock, forum: Forum
) -> None:
    """The morning's digest of the market's topic stands there, and so does the news that was waited for."""
    store = application.bot_data.store
    card = await forum.ask("/subscribe 8:00 पीतल")
    assert "08:00" in card["text"]
    await forum.ask(f"@odop_news_bot {UNANSWERED}")
    await forum.talk.press("खबर आए तो बताना")
    await forum.reply()
    clock.later(hours=20)
    await report(store, clock.now)
    clockwork.hurry()
    assert BRASS.title in (await forum.reply())["text"]
    await ingest(store, [FRESH], clock.now)
    clockwork.hurry()
    assert UNANSWERED in (await forum.reply())["text"]


async def test_where_a_topic_is_closed_or_gone_the_bot_goes_on_elsewhere(
    stage: Stage, application: AnyApplication, clockwork: schedule.Ticking, clock: Clock, forum: Forum
) -> None:
    """A question in a closed topic and a digest for a deleted one are lost alone."""
    store = application.bot_data.store
    await forum.ask("/subscribe 8:00 पीतल")
    acts.close_topic(stage.world, forum.chat, forum.topic)
    forum.talk.say(f"@odop_news_bot {QUESTION}", reply_to=forum.topic)
    await handled(stage.world, application)
    await forum.talk.silent()
    acts.delete_topic(stage.world, forum.chat, forum.topic)
    ravi = Conversation.private(stage, "Ravi", language_code="hi")
    await ravi.ask("/subscribe 8:00 पीतल")
    clock.later(hours=20)
    await report(store, clock.now)
    clockwork.hurry()
    assert BRASS.title in (await ravi.reply())["text"]
    assert "सारांश" in labels(await forum.talk.ask(f"@odop_news_bot {QUESTION}"))
