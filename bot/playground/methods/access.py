"""Who the bot may read, edit and write to, refused as `check_chat_access` in telegram-bot-api does."""

from __future__ import annotations

from typing import Literal

from bot.playground.call import Call
from bot.playground.people import Chat, Person
from bot.playground.refusal import Json, Refusal, bad, forbidden
from bot.playground.world import World

Right = Literal["read", "edit", "write"]


def chat_of(world: World, call: Call, right: Right) -> Chat:
    """Return the chat a call names, or refuse."""
    given = call.text("chat_id").strip()
    if not given:
        raise bad("chat_id is empty")
    chat = find(world, given)
    if chat is None or (chat.person is not None and not chat.person.known):
        raise bad("chat not found")
    if chat.kind == "private":
        check_private(chat, right)
    else:
        check_group(chat, world.bot, right)
    return chat


def find(world: World, given: str) -> Chat | None:
    """Return a chat by id or @username."""
    if given.startswith("@"):
        named = (chat for chat in world.chats.values() if chat.username and chat.kind != "private")
        return next((chat for chat in named if chat.username.lower() == given[1:].lower()), None)
    return world.chats.get(int(given)) if given.lstrip("-").isdigit() else None


def check_private(chat: Chat, right: Right) -> None:
    """Refuse a person who is gone, has blocked the bot or never started it."""
    person = chat.person
    if person is None or right == "read":
        return
    if person.deactivated:
        raise forbidden("user is deactivated")
    if right == "write" and person.blocked:
        raise forbidden("bot was blocked by the user")
    if right == "write" and not person.started:
        raise forbidden("bot can't initiate conversation with a user")


def check_group(chat: Chat, bot: Person, right: Right) -> None:
    """Refuse a group or channel the bot is not in, or not any more."""
    if chat.kind == "group" and right == "write":
        if chat.migrated_to:
            raise Refusal(
                400, "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to
            )
        if chat.deleted:
            raise forbidden("the group chat was deleted")
    status = chat.members.get(bot.id, "left")
    if status == "kicked" and (right != "read" or chat.kind != "group"):
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    closed = right != "read" or (chat.kind != "group" and not chat.username)
    if status == "left" and closed:
        raise forbidden(f"bot is not a member of the {chat.kind} chat")
    if right != "write":
        return
    if chat.kind == "channel" and status not in {"creator", "administrator"}:
        raise bad("need administrator rights in the channel chat")
    if status == "restricted":
        raise bad("not enough rights to send text messages to the chat")


def message_of(chat: Chat, number: int, called: str) -> Json:
    """Return a message of a chat, or refuse, naming it `called`."""
    if number not in chat.messages:
        raise bad(f"{called} not found")
    return chat.messages[number]
