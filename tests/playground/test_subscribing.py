"""Digests in groups and channels over the wire: who may change them, and that they arrive there."""

from __future__ import annotations

from bot import schedule
from bot.playground.conversation import AnyApplication, Conversation
from bot.playground.stage import Stage
from handlers.locale.catalogue import template
from store import subscriptions
from tests.handlers.reports import BRASS
from tests.playground.conftest import Clock
from tests.store.subscribed import report

ADMINS_ONLY = template("hi", "subscribe.admins_only")


async def test_a_channel_is_subscribed_by_a_post_and_gets_its_digest(
    stage: Stage, application: AnyApplication, clockwork: schedule.Ticking, clock: Clock
) -> None:
    """Whoever may post in a channel may have the news come there."""
    asha = stage.world.person("Asha", language_code="hi")
    channel = Conversation.within(stage, stage.world.channel("बुनकर", [asha]), asha)
    assert "08:00" in (await channel.ask("/subscribe 8:00 पीतल"))["text"]
    clock.later(hours=20)
    await report(application.bot_data.store, clock.now)
    clockwork.hurry()
    assert BRASS.title in (await channel.reply())["text"]
    await channel.ask("/unsubscribe")
    assert await subscriptions.of_chat(application.bot_data.store, channel.chat.id) == ()


async def test_in_a_group_only_administrators_change_what_comes(
    stage: Stage, application: AnyApplication
) -> None:
    """A member reads the settings and hears why they stay; by command and by button alike."""
    asha, ravi = (stage.world.person(name, language_code="hi") for name in ("Asha", "Ravi"))
    chat = stage.world.group("बुनकर", [asha, ravi])
    admin, member = (Conversation.within(stage, chat, person) for person in (asha, ravi))
    store = application.bot_data.store
    assert (await member.ask("/subscribe 8:00 पीतल"))["text"] == ADMINS_ONLY
    assert await subscriptions.of_chat(store, chat.id) == ()
    admin.read = len(chat.sent)
    card = await admin.ask("/subscribe 8:00 पीतल")
    (begun,) = await subscriptions.of_chat(store, chat.id)
    member.read, member.last = len(chat.sent), card["message_id"]
    for setting in ("stop", "pause", "length"):
        answer = await member.press(f"sub:{setting}:{begun.id}", card["message_id"])
        assert answer["text"] == ADMINS_ONLY
    for command in ("/unsubscribe", "/digest now"):
        assert (await member.ask(command))["text"] == ADMINS_ONLY
    assert await subscriptions.of_chat(store, chat.id) == (begun,)
    admin.read = len(chat.sent)
    await admin.ask("/unsubscribe")
    assert await subscriptions.of_chat(store, chat.id) == ()
