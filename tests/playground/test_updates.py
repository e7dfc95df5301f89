"""Updates reach the bot by polling: once, in order, and only what it wants."""

from __future__ import annotations

import asyncio

from bot.playground import acts
from bot.playground.conversation import Conversation
from bot.playground.methods.profile import commands_for
from bot.playground.stage import Stage
from tests.playground.calls import Caller


async def test_an_update_stays_until_it_is_confirmed(call: Caller, asha: Conversation) -> None:
    """A bot that dies before it confirms must get the question again."""
    asha.say("निर्यात?")
    first, second = await call.result("getUpdates")
    assert (first["message"]["text"], second["message"]["text"]) == ("/start", "निर्यात?")
    assert second["update_id"] == first["update_id"] + 1
    assert await call.result("getUpdates", offset=second["update_id"]) == [second]
    assert await call.result("getUpdates", offset=second["update_id"] + 1) == []
    asha.say("a")
    asha.say("b")
    assert [u["message"]["text"] for u in await call.result("getUpdates", offset=-1)] == ["b"]
    assert [u["message"]["text"] for u in await call.result("getUpdates", limit=1)] == ["b"]


async def test_a_poll_waits_for_what_comes(call: Caller, stage: Stage, asha: Conversation) -> None:
    """Long polling answers at once when somebody writes."""
    updates = await call.result("getUpdates")
    waiting = asyncio.create_task(call.result("getUpdates", offset=updates[-1]["update_id"] + 1, timeout=50))
    while stage.world.inbox.waiting:
        await stage.world.inbox.bell.wait()
    asha.say("kitna hua?")
    assert [update["message"]["text"] for update in await waiting] == ["kitna hua?"]


async def test_a_second_poller_ends_the_first(call: Caller, stage: Stage) -> None:
    """Two bots on one token must notice each other."""
    first = asyncio.create_task(call("getUpdates", timeout=50))
    while not stage.world.inbox.polled:
        await stage.world.inbox.bell.wait()
    second = asyncio.create_task(call("getUpdates", timeout=50))
    assert await first == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    }
    assert (await call("setWebhook", url="http://127.0.0.1:9/x"))["ok"]
    assert (await second)["description"] == "Conflict: terminated by setWebhook request"
    assert await call.refusal("getUpdates") == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )


async def test_only_wanted_kinds_come(call: Caller, asha: Conversation) -> None:
    """What a bot did not ask for must not wake it."""
    await call.result("getUpdates", allowed_updates=["callback_query"])
    asha.say("x")
    assert [next(iter(u.keys() - {"update_id"})) for u in await call.result("getUpdates")] == ["message"]
    info = await call.result("getWebhookInfo")
    assert (info["allowed_updates"], info["pending_update_count"]) == (["callback_query"], 1)


async def test_in_groups_the_bot_hears_only_what_is_meant_for_it(
    call: Caller, stage: Stage, asha: Conversation
) -> None:
    """Privacy mode: a group's talk is none of the bot's business."""
    group = stage.world.group("बुनकर", [asha.person])
    heard = ["/help", "/help@odop_news_bot", "@odop_news_bot niryat?"]
    for text in ("नमस्ते", heard[0], "/help@other_bot", heard[1], heard[2], "baat"):
        acts.say(stage.world, group, asha.person, text)
    sent = await call.result("sendMessage", chat_id=group.id, text="जवाब")
    acts.say(stage.world, group, asha.person, "aur?", sent["message_id"])
    updates = [
        u["message"]["text"]
        for u in await call.result("getUpdates")
        if u["message"]["chat"]["id"] == group.id
    ]
    assert updates == [*heard, "aur?"]


async def test_what_people_do_becomes_updates(call: Caller, stage: Stage, asha: Conversation) -> None:
    """Blocking, editing, posting in a channel and throwing the bot out each have their kind."""
    channel = stage.world.channel("ODOP", [asha.person])
    group = stage.world.group("बुनकर", [asha.person])
    said = asha.say("purana")
    acts.edit(stage.world, asha.chat, said["message_id"], "नया")
    acts.say(stage.world, channel, asha.person, "घोषणा")
    acts.block(stage.world, asha.person)
    acts.set_bot(stage.world, group, asha.person, "kicked")
    acts.set_bot(stage.world, group, asha.person, "member")
    kinds = [next(iter(u.keys() - {"update_id"})) for u in await call.result("getUpdates")]
    assert kinds == [
        "message", "message", "edited_message", "channel_post", "my_chat_member", "my_chat_member",
        "my_chat_member", "message",
    ]  # fmt: skip


async def test_commands_depend_on_language_and_place(call: Caller, stage: Stage, asha: Conversation) -> None:
    """A Hindi reader's menu is in Hindi, a group's menu is its own."""
    english, hindi = (
        [{"command": "start", "description": "Begin"}],
        [{"command": "start", "description": "शुरू"}],
    )
    await call.result("setMyCommands", commands=english)
    await call.result("setMyCommands", commands=hindi, language_code="hi")
    group = stage.world.group("बुनकर", [asha.person])
    ravi = stage.world.person("Ravi", language_code="en")
    assert commands_for(stage.world, asha.chat, asha.person) == hindi
    assert commands_for(stage.world, stage.world.chats[ravi.id], ravi) == english
    short = [{"command": "help", "description": "मदद"}]
    await call.result("setMyCommands", commands=short, scope={"type": "all_group_chats"})
    assert commands_for(stage.world, group, asha.person) == short
    assert await call.result("getMyCommands", language_code="hi") == hindi
    await call.result("deleteMyCommands", language_code="hi")
    assert commands_for(stage.world, asha.chat, asha.person) == english
    await call.result("setMyDescription", description="समाचार", language_code="hi")
    assert await call.result("getMyDescription", language_code="hi") == {"description": "समाचार"}
    assert await call.result("getMyShortDescription") == {"short_description": ""}
