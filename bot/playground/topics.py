"""Topics of a forum: where a message stands, and what may be written there.

A topic's number is that of the message that opened it; to write into a topic is to answer that message. What
stands in General carries no number (core.telegram.org/api/forum).
"""

from __future__ import annotations

from bot.playground.call import Call
from bot.playground.people import Chat
from bot.playground.refusal import Json, bad
from bot.playground.world import World

GENERAL = 1  # no call may name it


def topic_of(message: Json) -> int:
    """Return the topic a message of a forum stands in."""
    return int(message["message_thread_id"]) if message.get("is_topic_message") else GENERAL


def answering(chat: Chat, target: Json | None) -> Json:
    """Return what a message carries that answers another: that one, one level deep, and where both stand.

    Outside of topics a supergroup numbers the chain of answers by its first message.
    """
    if target is None:
        return {}
    content: Json = {"reply_to_message": {key: target[key] for key in target if key != "reply_to_message"}}
    if chat.kind == "supergroup":
        content["message_thread_id"] = target.get("message_thread_id", target["message_id"])
    return content | ({"is_topic_message": True} if target.get("is_topic_message") else {})


def place(world: World, call: Call, chat: Chat, target: Json | None) -> Json:
    """Return what the bot's message carries: what it answers, in the topic of that or in the one it names."""
    number = call.integer("message_thread_id")
    if number and (number == GENERAL or number not in chat.topics):
        raise bad("message thread not found")
    target = target or chat.messages.get(number)
    topic = chat.topics.get(topic_of(target or {}))
    if topic and topic.closed and chat.members.get(world.bot.id) != "administrator":
        raise bad("TOPIC_CLOSED")
    return answering(chat, target)
