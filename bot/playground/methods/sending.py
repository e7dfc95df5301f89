"""sendMessage, sendPhoto, sendDocument, sendMediaGroup, sendChatAction."""

from __future__ import annotations

from typing import Any

from bot.playground import topics
from bot.playground.call import Call
from bot.playground.files import document_json, source
from bot.playground.methods.access import chat_of, message_of
from bot.playground.methods.markup import reply_markup
from bot.playground.people import Chat
from bot.playground.refusal import Json, bad
from bot.playground.words.formatted import caption, message_text
from bot.playground.world import World

ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "record_audio",
    "upload_audio", "upload_document", "choose_sticker", "find_location", "pick_up_location",
    "record_video_note", "upload_video_note", "cancel",
})  # fmt: skip
ALBUM_LIMIT = 10


async def send_message(world: World, call: Call) -> Json:
    """Send a text."""
    content = message_text(call)
    options = call.value("link_preview_options", "link preview options")
    if isinstance(options, dict) and options:
        content["link_preview_options"] = options
    return send(world, call, content)


async def send_photo(world: World, call: Call) -> Json:
    """Send a picture."""
    content = {"photo": photo(world, call, "photo", call.text("photo"))} | captioned(call)
    return send(world, call, content)


async def send_document(world: World, call: Call) -> Json:
    """Send a file as it is."""
    content = {"document": document(world, call, "document", call.text("document"))} | captioned(call)
    return send(world, call, content)


async def send_media_group(world: World, call: Call) -> list[Json]:
    """Send an album: two to ten pictures or files."""
    media = call.value("media", "media")
    if not call.has("media"):
        raise bad('Parameter "media" is required')
    if not isinstance(media, list):
        raise bad("Expected an Array of InputMedia")
    contents = [album_part(world, call, one) for one in media]
    if not contents:
        raise bad("There are no messages to send")
    if len(contents) > ALBUM_LIMIT:
        raise bad("Too many messages to send as an album")
    chat = chat_of(world, call, "write")
    where = topics.place(world, call, chat, reply(call, chat))
    world.limits.charge(chat.id, len(contents))
    group = {"media_group_id": str(world.number())} if len(contents) > 1 else {}
    return [world.post(chat, world.bot, where | group | content) for content in contents]


async def send_chat_action(world: World, call: Call) -> bool:
    """Show that the bot is busy."""
    if call.text("action").lower() not in ACTIONS:
        raise bad("Wrong parameter action in request")
    chat = chat_of(world, call, "write")
    topics.place(world, call, chat, None)
    world.tell({"event": "action", "chat_id": chat.id, "action": call.text("action").lower()})
    return True


def send(world: World, call: Call, content: Json) -> Json:
    """Post one message, after all of Telegram's checks."""
    markup = reply_markup(call)
    chat = chat_of(world, call, "write")
    where = topics.place(world, call, chat, reply(call, chat))
    world.limits.charge(chat.id)
    extra: Json = {"reply_markup": markup} if markup and "inline_keyboard" in markup else {}
    if call.flag("protect_content"):
        extra["has_protected_content"] = True
    message = world.post(chat, world.bot, where | content | extra)
    if markup and not extra.get("reply_markup"):
        world.tell({"event": "keyboard", "chat_id": chat.id, "markup": markup})
    return message


def reply(call: Call, chat: Chat) -> Json | None:
    """Return the message a call replies to; None if it replies to nothing."""
    parameters = call.value("reply_parameters", "reply parameters") or {}
    if not isinstance(parameters, dict):
        raise bad("Object expected as reply parameters")
    if parameters and "message_id" not in parameters:
        raise bad('Can\'t find field "message_id"')
    number = int(parameters.get("message_id") or call.integer("reply_to_message_id"))
    lenient = parameters.get("allow_sending_without_reply") is True or call.flag(
        "allow_sending_without_reply"
    )
    if number <= 0 or (lenient and number not in chat.messages):
        return None
    return message_of(chat, number, "message to be replied")


def captioned(call: Call) -> Json:
    """Return the caption of a call."""
    values: Json = {"caption": call.text("caption"), "parse_mode": call.text("parse_mode")}
    values["caption_entities"] = call.value("caption_entities", "caption entities")
    values["show_caption_above_media"] = call.flag("show_caption_above_media")
    return caption(values)


def photo(world: World, call: Call, name: str, given: str) -> list[Json]:
    """Return the sizes of a picture, new or sent before."""
    found = source(call, name, given)
    return world.files.photo_again(found) if isinstance(found, str) else world.files.photo(found)


def document(world: World, call: Call, name: str, given: str) -> Json:
    """Return a file, new or sent before."""
    found = source(call, name, given)
    if isinstance(found, str):
        return document_json(world.files.find(found))
    return world.files.document(found)


def media_part(world: World, call: Call, media: Any) -> Json:
    """Return the content of one `InputMedia`."""
    if not isinstance(media, dict):
        raise bad("Can't parse InputMedia: expected an Object")
    if not media.get("media"):
        raise bad("Can't parse InputMedia: media not found")
    kind = media.get("type")
    if kind == "photo":
        return {"photo": photo(world, call, "media", str(media["media"]))} | caption(media)
    if kind == "document":
        return {"document": document(world, call, "media", str(media["media"]))} | caption(media)
    raise bad(f'Can\'t parse InputMedia: type "{kind}" is unsupported')


def album_part(world: World, call: Call, media: Any) -> Json:
    """Return the content of one part of an album."""
    if isinstance(media, dict) and media.get("type") == "animation":
        raise bad("Can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup")
    return media_part(world, call, media)
