"""editMessageText, editMessageCaption, editMessageMedia, editMessageReplyMarkup, deleteMessage(s)."""

from __future__ import annotations

from bot.playground.call import Call
from bot.playground.methods.access import chat_of, message_of
from bot.playground.methods.markup import reply_markup
from bot.playground.methods.sending import captioned, media_part
from bot.playground.people import Chat
from bot.playground.refusal import NOT_MODIFIED, Json, bad
from bot.playground.words.formatted import message_text
from bot.playground.world import World

CAPTION = ("caption", "caption_entities", "show_caption_above_media")
TEXT = ("text", "entities", "link_preview_options")
MEDIA = ("photo", "document")
TWO_DAYS = 48 * 3600


async def edit_message_text(world: World, call: Call) -> Json | bool:
    """Change the text of a message the bot sent."""
    content = message_text(call)
    chat, message = editable(world, call)
    if "text" not in message:
        raise bad("there is no text in the message to edit")
    options = call.value("link_preview_options", "link preview options")
    if options:
        content["link_preview_options"] = options
    return edit(world, call, (chat, message), (TEXT, content))


async def edit_message_caption(world: World, call: Call) -> Json | bool:
    """Change the caption of a picture or file the bot sent."""
    content = captioned(call)
    chat, message = editable(world, call)
    if not any(kind in message for kind in MEDIA):
        raise bad("there is no caption in the message to edit")
    return edit(world, call, (chat, message), (CAPTION, content))


async def edit_message_media(world: World, call: Call) -> Json | bool:
    """Change the picture or file of a message."""
    media = call.value("media", "input media")
    if not media:
        raise bad('Parameter "media" is required')
    content = media_part(world, call, media)
    chat, message = editable(world, call)
    return edit(world, call, (chat, message), (MEDIA + CAPTION + TEXT, content))


async def edit_message_reply_markup(world: World, call: Call) -> Json | bool:
    """Change the buttons under a message."""
    chat, message = editable(world, call)
    return edit(world, call, (chat, message), ((), {}))


async def delete_message(world: World, call: Call) -> bool:
    """Delete a message: the bot's own, anybody's in a private chat, as administrator any."""
    number = call.integer("message_id")
    if not call.text("chat_id"):
        raise bad("Chat identifier is not specified")
    if not number:
        raise bad("Message identifier is not specified")
    chat = chat_of(world, call, "edit")
    message = message_of(chat, number, "message to delete")
    if not may_delete(world, chat, message):
        raise bad("message can't be deleted")
    if chat.kind == "private" and world.now() - message["date"] > TWO_DAYS:
        raise bad("message can't be deleted for everyone")
    remove(world, chat, number)
    return True


async def delete_messages(world: World, call: Call) -> bool:
    """Delete up to a hundred messages; those that are not there are passed over."""
    numbers = call.value("message_ids", "message identifiers")
    if not isinstance(numbers, list) or not numbers:
        raise bad("Message identifiers are not specified")
    chat = chat_of(world, call, "edit")
    for number in numbers[:100]:
        if number in chat.messages and may_delete(world, chat, chat.messages[number]):
            remove(world, chat, number)
    return True


def may_delete(world: World, chat: Chat, message: Json) -> bool:
    """Whether the bot may delete a message."""
    mine = message.get("from", {}).get("id") == world.bot.id
    rights = chat.members.get(world.bot.id) in {"administrator", "creator"}
    return mine or chat.kind == "private" or rights


def remove(world: World, chat: Chat, number: int) -> None:
    """Take a message away and tell whoever watches."""
    del chat.messages[number]
    world.tell({"event": "deleted", "chat_id": chat.id, "message_id": number})


def editable(world: World, call: Call) -> tuple[Chat, Json]:
    """Return the message a call wants to edit, or refuse."""
    number = call.integer("message_id")
    if not call.text("chat_id") and not number:
        inline = call.text("inline_message_id")
        if not inline:
            raise bad("Message identifier is not specified")
        if inline not in world.inline_messages:
            raise bad("MESSAGE_ID_INVALID")
        chat_id, number = world.inline_messages[inline]
        return world.chats[chat_id], message_of(world.chats[chat_id], number, "message to edit")
    chat = chat_of(world, call, "edit")
    message = message_of(chat, number, "message to edit")
    if message.get("from", {}).get("id") != world.bot.id and chat.kind != "channel":
        raise bad("message can't be edited")
    return chat, message


def edit(
    world: World, call: Call, place: tuple[Chat, Json], change: tuple[tuple[str, ...], Json]
) -> Json | bool:
    """Replace the fields a change is about, and the buttons; refuse a change that changes nothing."""
    (chat, message), (fields, content) = place, change
    markup = reply_markup(call)
    if markup is not None and "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    after = {
        key: value for key, value in message.items() if key not in (*fields, "reply_markup", "edit_date")
    }
    after |= content | ({"reply_markup": markup} if markup else {})
    if after == {key: value for key, value in message.items() if key != "edit_date"}:
        raise bad(NOT_MODIFIED)
    after["edit_date"] = world.now()
    chat.messages[message["message_id"]] = after
    chat.edited.append(message["message_id"])
    world.tell({"event": "edited", "chat_id": chat.id, "message": after})
    return True if call.has("inline_message_id") and not call.has("chat_id") else after
