"""getMe; the bot's commands, names and descriptions by scope and language; its menu button."""

from __future__ import annotations

import re
from typing import Any

from bot.playground.call import Call
from bot.playground.methods.access import chat_of
from bot.playground.people import Chat, Person
from bot.playground.refusal import Json, bad
from bot.playground.world import World

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
SCOPES = frozenset(
    {
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    }
)
COMMAND_LIMIT = 100
DESCRIPTION_LIMIT = 256
LENGTHS = {"name": 64, "description": 512, "short_description": 120}


async def get_me(world: World, _: Call) -> Json:
    """Say who the bot is."""
    able = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": True}
    unable = (
        "can_connect_to_business",
        "has_main_web_app",
        "has_topics_enabled",
        "allows_users_to_create_topics",
    )
    return world.bot.as_json() | able | dict.fromkeys(unable, False)


async def set_my_commands(world: World, call: Call) -> bool:
    """Set the commands of a scope and a language."""
    commands = call.value("commands", "commands")
    if not isinstance(commands, list):
        raise bad("Expected an Array of BotCommand" if commands else 'Parameter "commands" is required')
    if len(commands) > COMMAND_LIMIT:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    world.profile[commands_key(world, call)] = [command(one) for one in commands]
    world.tell({"event": "commands"})
    return True


async def get_my_commands(world: World, call: Call) -> list[Json]:
    """Return the commands of a scope and a language."""
    found: list[Json] = world.profile.get(commands_key(world, call), [])
    return found


async def delete_my_commands(world: World, call: Call) -> bool:
    """Forget the commands of a scope and a language."""
    world.profile.pop(commands_key(world, call), None)
    world.tell({"event": "commands"})
    return True


def command(value: Any) -> Json:
    """Check one command."""
    if not isinstance(value, dict):
        raise bad("Can't parse BotCommand: expected an Object")
    for name in ("command", "description"):
        if name not in value:
            raise bad(f"Can't parse BotCommand: Can't find field \"{name}\"")
    if not COMMAND.fullmatch(str(value["command"]).removeprefix("/")):
        raise bad("BOT_COMMAND_INVALID")
    if not 1 <= len(str(value["description"]).strip()) <= DESCRIPTION_LIMIT:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {
        "command": str(value["command"]).removeprefix("/"),
        "description": str(value["description"]).strip(),
    }


def commands_key(world: World, call: Call) -> str:
    """Return where the commands of a call's scope and language are kept."""
    scope = call.value("scope", "bot command scope") or {"type": "default"}
    if not isinstance(scope, dict) or "type" not in scope:
        raise bad("BotCommandScope must be an Object")
    if scope["type"] not in SCOPES:
        raise bad("Unsupported type specified")
    place = str(scope["type"])
    if place.startswith("chat"):
        place += f":{chat_of(world, Call('', {'chat_id': scope.get('chat_id')}), 'read').id}"
    if scope["type"] == "chat_member":
        place += f":{scope.get('user_id')}"
    return f"commands/{place}/{language(call)}"


def language(call: Call) -> str:
    """Return the language of a call: two letters or none."""
    code = call.text("language_code")
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad("Invalid language code specified")
    return code


def commands_for(world: World, chat: Chat, person: Person) -> list[Json]:
    """Return the commands a person sees in a chat (core.telegram.org/bots/api#botcommandscope)."""
    member = chat.members.get(person.id)
    scopes = [f"chat_member:{chat.id}:{person.id}"] if member else []
    if member in {"creator", "administrator"}:
        scopes.append(f"chat_administrators:{chat.id}")
    scopes.append(f"chat:{chat.id}")
    if member in {"creator", "administrator"}:
        scopes.append("all_chat_administrators")
    scopes += ["all_group_chats" if member else "all_private_chats", "default"]
    for scope in scopes:
        for code in (person.language_code[:2], ""):
            found: list[Json] | None = world.profile.get(f"commands/{scope}/{code}")
            if found:
                return found
    return []


async def set_text(world: World, call: Call) -> bool:
    """Set the name, description or short description of a language."""
    field = field_of(call)
    text = call.text(field)
    if len(text) > LENGTHS[field]:
        raise bad(f"{field.upper()}_TOO_LONG")  # the limit is Telegram's, this word for it is ours
    world.profile[f"{field}/{language(call)}"] = text
    return True


async def get_text(world: World, call: Call) -> Json:
    """Return the name, description or short description of a language."""
    field = field_of(call)
    default = world.bot.first_name if field == "name" else ""
    return {field: world.profile.get(f"{field}/{language(call)}") or world.profile.get(f"{field}/", default)}


def field_of(call: Call) -> str:
    """Return which text a method is about."""
    name = call.method.lower().removeprefix("setmy").removeprefix("getmy")
    return "short_description" if name == "shortdescription" else name


async def set_menu(world: World, call: Call) -> bool:
    """Set the menu button."""
    world.profile[f"menu/{call.text('chat_id')}"] = call.value("menu_button", "menu button") or {
        "type": "default"
    }
    return True


async def get_menu(world: World, call: Call) -> Json:
    """Return the menu button."""
    found: Json = world.profile.get(f"menu/{call.text('chat_id')}") or world.profile.get("menu/", {})
    return found or {"type": "commands"}
