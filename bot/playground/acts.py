"""What people do: say, press, type after the bot's name, block, throw the bot out; each becomes updates."""

from __future__ import annotations

from bot.playground.call import Upload
from bot.playground.people import Chat, Person, Status, Topic, member_json
from bot.playground.refusal import Json
from bot.playground.topics import GENERAL, answering, topic_of
from bot.playground.words.entities import cut, detected, units
from bot.playground.words.formatted import TEXT_LIMIT
from bot.playground.world import World

TOPIC_COLOUR = 0x6FB9F0


def say(world: World, chat: Chat, person: Person, text: str, reply_to: int = 0) -> Json:
    """Write into a chat; a text over the limit goes as several messages, as clients do."""
    while units(text) > TEXT_LIMIT:
        part = cut(text, 0, TEXT_LIMIT).rstrip("\ufffd")
        send(world, chat, person, {"text": part}, reply_to)
        text = text[len(part) :]
    entities = detected(text, [])
    content: Json = {"text": text} | ({"entities": entities} if entities else {})
    return send(world, chat, person, content, reply_to)


def show(world: World, chat: Chat, person: Person, upload: Upload, caption: str = "") -> Json:
    """Send a picture into a chat."""
    content: Json = {"photo": world.files.photo(upload)} | ({"caption": caption} if caption else {})
    return send(world, chat, person, content)


def send(world: World, chat: Chat, person: Person, content: Json, reply_to: int = 0) -> Json:
    """Put a person's message into a chat, `reply_to` a message or a topic; the bot hears of it if it may."""
    if chat.kind == "private":
        person.started = True
        if person.blocked:
            unblock(world, person)
    person.known = True
    message = world.post(chat, person, content | answering(chat, chat.messages.get(reply_to)))
    if hears(world, chat, message):
        world.inbox.put("channel_post" if chat.kind == "channel" else "message", message)
    return message


def hears(world: World, chat: Chat, message: Json) -> bool:
    """Whether the bot gets to see a message (core.telegram.org/bots/features#privacy-mode)."""
    status = chat.members.get(world.bot.id, "left")
    if chat.kind == "private" or status in {"administrator", "creator"}:
        return True
    if status in {"left", "kicked"} or chat.kind == "channel":
        return False
    if message.get("via_bot", {}).get("id") == world.bot.id:
        return True
    if message.get("reply_to_message", {}).get("from", {}).get("id") == world.bot.id:
        return True
    return any(meant_for(world, message["text"], entity) for entity in message.get("entities", []))


def meant_for(world: World, text: str, entity: Json) -> bool:
    """Whether an entity addresses the bot: a command of no other bot, or its name."""
    if entity["type"] not in {"bot_command", "mention"}:
        return False
    _, named, name = cut(text, entity["offset"], entity["length"]).partition("@")
    return not named or name.lower() == world.bot.username.lower()


def edit(world: World, chat: Chat, message_id: int, text: str) -> Json:
    """Change one's own words."""
    message = chat.messages[message_id]
    message |= {"text": text, "entities": detected(text, []), "edit_date": world.now()}
    world.tell({"event": "edited", "chat_id": chat.id, "message": message})
    if hears(world, chat, message):
        world.inbox.put("edited_channel_post" if chat.kind == "channel" else "edited_message", message)
    return message


def press(world: World, chat: Chat, person: Person, message_id: int, data: str) -> str:
    """Press an inline button; return the query's id."""
    query_id = str(7_000_000_000_000 + world.number())
    message = chat.messages[message_id]
    query: Json = {"id": query_id, "from": person.as_json(), "chat_instance": str(chat.id), "data": data}
    inline = next(
        (key for key, place in world.inline_messages.items() if place == (chat.id, message_id)), None
    )
    query |= {"inline_message_id": inline} if inline else {"message": message}
    person.known = True
    world.callbacks[query_id] = {"query": query, "answer": None}
    world.inbox.put("callback_query", query)
    return query_id


def ask_inline(world: World, person: Person, text: str, chat: Chat, offset: str = "") -> str:
    """Type after the bot's name in a chat; return the query's id."""
    query_id = str(8_000_000_000_000 + world.number())
    kind = "sender" if chat.id == person.id else chat.kind
    query = {"id": query_id, "from": person.as_json(), "query": text, "offset": offset, "chat_type": kind}
    world.inline_queries[query_id] = {"query": query, "answer": None}
    world.inbox.put("inline_query", query)
    return query_id


def choose(world: World, chat: Chat, person: Person, query_id: str, result_id: str) -> Json:
    """Send one of the results the bot offered."""
    answer = world.inline_queries[query_id]["answer"] or {"results": []}
    result = next(one for one in answer["results"] if one["id"] == result_id)
    content = result["message"] | {"via_bot": world.bot.as_json()}
    message = send(world, chat, person, content)
    chosen = {
        "result_id": result_id,
        "from": person.as_json(),
        "query": world.inline_queries[query_id]["query"]["query"],
    }
    if "reply_markup" in content:
        inline_id = f"BAAAA{message['message_id']:x}"
        world.inline_messages[inline_id] = (chat.id, message["message_id"])
        chosen["inline_message_id"] = inline_id
    world.inbox.put("chosen_inline_result", chosen)
    return message


def open_topic(world: World, chat: Chat, person: Person, name: str) -> int:
    """Open a topic in a supergroup, the first of which makes it a forum; return the topic's number."""
    chat.topics.setdefault(GENERAL, Topic("General"))
    message = world.post(chat, person, {"forum_topic_created": {"name": name, "icon_color": TOPIC_COLOUR}})
    number: int = message["message_id"]
    message |= {"message_thread_id": number, "is_topic_message": True}
    chat.topics[number] = Topic(name)
    world.inbox.put("message", message)
    return number


def close_topic(world: World, chat: Chat, number: int) -> None:
    """Close a topic: the bot may write into it as an administrator only."""
    chat.topics[number].closed = True
    world.tell({"event": "member", "chat_id": chat.id})


def delete_topic(world: World, chat: Chat, number: int) -> None:
    """Delete a topic with all that was said in it."""
    del chat.topics[number]
    for gone in [one for one, message in chat.messages.items() if topic_of(message) == number]:
        del chat.messages[gone]
    world.tell({"event": "member", "chat_id": chat.id})


def block(world: World, person: Person) -> None:
    """Stop the bot."""
    person.blocked = True
    standing(world, world.chats[person.id], person, ("member", "kicked"))


def unblock(world: World, person: Person) -> None:
    """Let the bot write again."""
    person.blocked = False
    standing(world, world.chats[person.id], person, ("kicked", "member"))


def set_bot(world: World, chat: Chat, person: Person, status: Status) -> None:
    """Add, promote, throw out or ban the bot in a group or channel."""
    before = chat.members.get(world.bot.id, "left")
    chat.members[world.bot.id] = status
    standing(world, chat, person, (before, status))
    if before in {"left", "kicked"} and status == "member":
        joined = world.post(chat, person, {"new_chat_members": [world.bot.as_json()]})
        world.inbox.put("message", joined)


def standing(world: World, chat: Chat, person: Person, change: tuple[Status, Status]) -> None:
    """Tell the bot what it now is in a chat."""
    before, after = change
    update = {"chat": chat.as_json(), "from": person.as_json(), "date": world.now()}
    update |= {
        "old_chat_member": member_json(world.bot, before),
        "new_chat_member": member_json(world.bot, after),
    }
    world.inbox.put("my_chat_member", update)
    world.tell({"event": "member", "chat_id": chat.id})


def migrate(world: World, chat: Chat) -> Chat:
    """Turn a basic group into a supergroup; return the new chat."""
    people = [world.people[number] for number in chat.members if number in world.people]
    new = world.group(chat.title, people, chat.members.get(world.bot.id, "left"))
    chat.migrated_to = new.id
    for place, content in ((chat, {"migrate_to_chat_id": new.id}), (new, {"migrate_from_chat_id": chat.id})):
        world.inbox.put("message", world.post(place, people[0], content))
    return new
