"""The stand-in's methods, parameters and answers are those of the newest generated Bot API models."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.playground import acts
from bot.playground.call import known_parameters
from bot.playground.conversation import Conversation
from bot.playground.methods.table import METHODS
from bot.playground.refusal import Json
from bot.playground.stage import Stage
from tests.playground.calls import Caller, picture
from tests.playground.models import answer_faults, faults_of, request_faults, table


def test_the_parameters_are_those_of_the_bot_api() -> None:
    """A parameter missing here would be flagged though Telegram knows it, and the other way round."""
    ours = {spelled: set(parameters) for spelled, parameters in known_parameters().values()}
    theirs = {name: set(method["parameters"]) for name, method in table()["methods"].items()}
    assert ours == theirs
    assert set(METHODS) == set(known_parameters())


@pytest.mark.parametrize(
    ("method", "values", "fault"),
    [
        ("sendMessage", {"chat_id": 1, "text": "क"}, ""),
        ("sendMessage", {"chat_id": "1", "text": "क", "reply_parameters": '{"message_id": 5}'}, ""),
        ("sendMessage", {"chat_id": 1}, "no text"),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {"inline": []}}, "reply_markup is no"),
        ("sendMessage", {"chat_id": 1, "text": "x", "entities": {"type": "bold"}}, "entities is no"),
        ("sendChatAction", {"chat_id": 1, "action": 3}, "action is no str"),
    ],
)
def test_a_request_that_fits_is_told_from_one_that_does_not(method: str, values: Json, fault: str) -> None:
    """The check itself must be able to fail."""
    faults = request_faults(method, values)
    assert (fault in faults[0]) if fault else faults == []


KEYS = {"inline_keyboard": [[{"text": "b", "callback_data": "b"}]]}


async def test_every_message_is_of_the_type_telegram_returns(call: Caller, asha: Conversation) -> None:
    """A library that checks types must be able to read what it has sent."""
    chat = {"chat_id": asha.chat.id}
    sent = await call.result("sendMessage", **chat, text="<b>x</b> /a", parse_mode="HTML", reply_markup=KEYS)
    edited = await call.result("editMessageText", **chat, message_id=sent["message_id"], text="y")
    replied = await call.result("sendMessage", **chat, text="r", reply_to_message_id=sent["message_id"])
    shown = await call.upload("sendPhoto", {"photo": picture(500, 90)}, **chat, caption="<i>c</i>")
    handed = await call.upload("sendDocument", {"document": picture()}, **chat)
    media = json.dumps([{"type": "photo", "media": f"attach://p{n}"} for n in (1, 2)])
    album = await call.upload("sendMediaGroup", {"p1": picture(), "p2": picture()}, **chat, media=media)
    messages = [sent, edited, replied, shown["result"], handed["result"], *album["result"]]
    assert [fault for message in messages for fault in faults_of("Message", message, "")] == []


async def test_every_other_answer_is_of_its_type(call: Caller, stage: Stage, asha: Conversation) -> None:
    """A library that checks types must be able to read every answer."""
    group = stage.world.group("बुनकर", [asha.person])
    place = {"chat_id": asha.chat.id, "message_id": asha.say("x")["message_id"]}
    answers: list[tuple[str, Any]] = []
    for method, values in (
        ("getMe", {}),
        ("getWebhookInfo", {}),
        ("getChat", {"chat_id": asha.chat.id}),
        ("getChat", {"chat_id": group.id}),
        ("getChatMember", {"chat_id": group.id, "user_id": asha.person.id}),
        ("getChatMember", {"chat_id": group.id, "user_id": stage.world.bot.id}),
        ("getChatAdministrators", {"chat_id": group.id}),
        ("getChatMemberCount", {"chat_id": group.id}),
        ("sendChatAction", {"chat_id": group.id, "action": "typing"}),
        ("getMyCommands", {}),
        ("getMyName", {}),
        ("getChatMenuButton", {}),
        ("deleteMessage", place),
    ):
        answers.append((method, await call.result(method, **values)))
    assert [fault for method, result in answers for fault in answer_faults(method, result)] == []


async def test_every_update_is_of_the_type_telegram_sends(
    call: Caller, stage: Stage, asha: Conversation
) -> None:
    """A bot tested here must find the same fields there."""
    world = stage.world
    group = world.basic_group("बुनकर", [asha.person])
    channel = world.channel("ODOP", [asha.person])
    sent = await call.result("sendMessage", chat_id=asha.chat.id, text="x", reply_markup=KEYS)
    acts.press(world, asha.chat, asha.person, sent["message_id"], "b")
    query = acts.ask_inline(world, asha.person, "निर्यात", asha.chat)
    result = {"type": "article", "id": "1", "title": "t", "input_message_content": {"message_text": "m"}}
    await call.result("answerInlineQuery", inline_query_id=query, results=[result | {"reply_markup": KEYS}])
    chosen = acts.choose(world, asha.chat, asha.person, query, "1")
    acts.press(world, asha.chat, asha.person, chosen["message_id"], "b")
    acts.edit(world, asha.chat, asha.say("a")["message_id"], "b /c")
    acts.say(world, channel, asha.person, "घोषणा")
    acts.say(world, group, asha.person, "/help")
    acts.set_bot(world, group, asha.person, "kicked")
    acts.set_bot(world, group, asha.person, "member")
    acts.block(world, asha.person)
    acts.migrate(world, group)
    updates = await call.result("getUpdates")
    assert [
        fault for at, update in enumerate(updates) for fault in faults_of("Update", update, f"{at}")
    ] == []
    assert len(updates) == 16
