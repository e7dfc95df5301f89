"""Chats the bot may not write to are refused as Telegram refuses them."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground import acts
from bot.playground.conversation import Conversation
from bot.playground.stage import Stage
from tests.playground.calls import Caller


async def test_a_chat_that_is_not_there(call: Caller, stage: Stage) -> None:
    """A stale chat id must be told from a blocked one."""
    stranger = stage.world.person("Ravi")
    assert await call.refusal("sendMessage", text="x") == "Bad Request: chat_id is empty"
    for chat_id in (12345, stranger.id, "@nobody", "abc"):
        assert await call.refusal("sendMessage", chat_id=chat_id, text="x") == "Bad Request: chat not found"


async def test_people_who_cannot_be_written_to(call: Caller, stage: Stage, asha: Conversation) -> None:
    """Each case ends a subscription for its own reason."""
    acts.block(stage.world, asha.person)
    blocked = await call("sendMessage", chat_id=asha.chat.id, text="x")
    assert blocked == {
        "ok": False,
        "error_code": 403,
        "description": "Forbidden: bot was blocked by the user",
    }
    asha.say("/start")
    assert (await call("sendMessage", chat_id=asha.chat.id, text="x"))["ok"]
    asha.person.deactivated = True
    assert (
        await call.refusal("sendMessage", chat_id=asha.chat.id, text="x") == "Forbidden: user is deactivated"
    )
    ravi = stage.world.person("Ravi")
    group = stage.world.group("बुनकर", [ravi])
    acts.say(stage.world, group, ravi, "/help")
    assert await call.refusal("sendMessage", chat_id=ravi.id, text="x") == (
        "Forbidden: bot can't initiate conversation with a user"
    )


@pytest.mark.parametrize(
    ("kind", "status", "text"),
    [
        ("basic_group", "kicked", "Forbidden: bot was kicked from the group chat"),
        ("group", "kicked", "Forbidden: bot was kicked from the supergroup chat"),
        ("channel", "kicked", "Forbidden: bot was kicked from the channel chat"),
        ("basic_group", "left", "Forbidden: bot is not a member of the group chat"),
        ("group", "left", "Forbidden: bot is not a member of the supergroup chat"),
        ("channel", "left", "Forbidden: bot is not a member of the channel chat"),
        ("channel", "member", "Bad Request: need administrator rights in the channel chat"),
        ("group", "restricted", "Bad Request: not enough rights to send text messages to the chat"),
    ],
)
async def test_groups_and_channels_the_bot_is_not_in(
    call: Caller, stage: Stage, kind: str, status: Any, text: str
) -> None:
    """A digest to a group that threw the bot out must end, not be retried."""
    chat = getattr(stage.world, kind)("बुनकर", [stage.world.person("Asha")], status)
    assert await call.refusal("sendMessage", chat_id=chat.id, text="x") == text


async def test_a_migrated_group_names_its_new_id(call: Caller, stage: Stage) -> None:
    """Subscriptions of a group move with it."""
    group = stage.world.basic_group("बुनकर", [stage.world.person("Asha")])
    new = acts.migrate(stage.world, group)
    assert await call("sendMessage", chat_id=group.id, text="x") == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new.id},
    }
    assert (await call("sendMessage", chat_id=new.id, text="x"))["ok"]


async def test_a_deleted_group(call: Caller, stage: Stage) -> None:
    """A group that is gone is gone for good."""
    group = stage.world.basic_group("बुनकर", [stage.world.person("Asha")])
    group.deleted = True
    assert (
        await call.refusal("sendMessage", chat_id=group.id, text="x")
        == "Forbidden: the group chat was deleted"
    )
