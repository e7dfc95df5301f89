"""getChat, getChatMember, getChatMemberCount, getChatAdministrators, leaveChat, getFile."""

from __future__ import annotations

from bot.playground.call import Call
from bot.playground.files import DOWNLOAD_LIMIT
from bot.playground.methods.access import chat_of
from bot.playground.people import member_json
from bot.playground.refusal import Json, bad
from bot.playground.world import World


async def get_chat(world: World, call: Call) -> Json:
    """Return all there is to know about a chat."""
    return chat_of(world, call, "read").as_full_json()


async def get_chat_member(world: World, call: Call) -> Json:
    """Return what a person is in a chat."""
    number = call.integer("user_id")
    if number <= 0:
        raise bad("invalid user_id specified")
    chat = chat_of(world, call, "read")
    person = world.bot if number == world.bot.id else world.people.get(number)
    if person is None:
        raise bad("PARTICIPANT_ID_INVALID")
    if chat.kind == "private":
        return member_json(person, "member")
    return member_json(person, chat.members.get(number, "left"))


async def get_chat_member_count(world: World, call: Call) -> int:
    """Count a chat's members."""
    chat = chat_of(world, call, "read")
    if chat.kind == "private":
        return 2
    return sum(status not in {"left", "kicked"} for status in chat.members.values())


async def get_chat_administrators(world: World, call: Call) -> list[Json]:
    """Return a chat's administrators, other bots left out."""
    chat = chat_of(world, call, "read")
    if chat.kind == "private":
        raise bad("there are no administrators in the private chat")
    people = world.people | {world.bot.id: world.bot}
    leading = {
        number: status for number, status in chat.members.items() if status in {"creator", "administrator"}
    }
    return [member_json(people[number], status) for number, status in leading.items()]


async def leave_chat(world: World, call: Call) -> bool:
    """Leave a group or channel."""
    chat = chat_of(world, call, "read")
    if chat.kind == "private":
        raise bad("chat member status can't be changed in private chats")
    chat.members[world.bot.id] = "left"
    world.tell({"event": "member", "chat_id": chat.id})
    return True


async def get_file(world: World, call: Call) -> Json:
    """Return where a file can be downloaded."""
    file_id = call.text("file_id")
    if not file_id:
        raise bad("file_id not specified")
    stored = world.files.by_id.get(file_id)
    if stored is None:
        raise bad("invalid file_id")
    size = len(stored.content())
    if size > DOWNLOAD_LIMIT:
        raise bad("file is too big")
    known = {"file_id": stored.id, "file_unique_id": stored.unique_id}
    return known | {"file_size": size, "file_path": stored.path}
