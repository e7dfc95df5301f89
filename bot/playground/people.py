"""The people and chats of the playground, and how they look in Telegram's JSON."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from bot.playground.refusal import Json

ChatKind = Literal["private", "group", "supergroup", "channel"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]
RIGHTS = (
    "can_be_edited", "can_manage_chat", "can_change_info", "can_delete_messages", "can_invite_users",
    "can_restrict_members", "can_promote_members", "can_manage_video_chats", "can_post_stories",
    "can_edit_stories", "can_delete_stories",
)  # fmt: skip


@dataclass(slots=True)
class Person:
    """A user: known to the bot once the bot has seen them, reachable once they started it."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = "en"
    is_bot: bool = False
    known: bool = False
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    def as_json(self) -> Json:
        """Return Telegram's `User`."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username"):
            if getattr(self, name):
                user[name] = getattr(self, name)
        return user if self.is_bot else user | {"language_code": self.language_code}


@dataclass(slots=True)
class Topic:
    """A topic of a forum."""

    name: str
    closed: bool = False


@dataclass(slots=True)
class Chat:
    """A chat: its members, its messages by id, its topics where it is a forum, and what has become of it."""

    id: int
    kind: ChatKind
    title: str = ""
    username: str = ""
    person: Person | None = None
    members: dict[int, Status] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    sent: list[int] = field(default_factory=list)
    edited: list[int] = field(default_factory=list)
    migrated_to: int = 0
    deleted: bool = False
    description: str = ""
    topics: dict[int, Topic] = field(default_factory=dict)

    def as_json(self) -> Json:
        """Return Telegram's `Chat`."""
        if self.person is not None:
            user = self.person.as_json()
            names = {key: user[key] for key in ("first_name", "last_name", "username") if key in user}
            return {"id": self.id, "type": "private"} | names
        chat: Json = {"id": self.id, "type": self.kind, "title": self.title}
        chat |= {"username": self.username} if self.username else {}
        return chat | ({"is_forum": True} if self.topics else {})

    def as_full_json(self) -> Json:
        """Return Telegram's `ChatFullInfo`."""
        gifts = (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        )
        full = self.as_json() | {"accent_color_id": self.id % 7, "max_reaction_count": 11}
        full["accepted_gift_types"] = dict.fromkeys(gifts, False)
        if self.kind != "private":
            full["permissions"] = {"can_send_messages": True}
        return full | ({"description": self.description} if self.description else {})


def member_json(person: Person, status: Status) -> Json:
    """Return Telegram's `ChatMember` of the right kind."""
    member: Json = {"user": person.as_json(), "status": status}
    if status == "creator":
        member["is_anonymous"] = False
    elif status == "administrator":
        member |= dict.fromkeys(RIGHTS, False) | {"is_anonymous": False, "can_manage_chat": True}
        member |= {"can_post_messages": True, "can_edit_messages": True, "can_delete_messages": True}
    elif status == "kicked":
        member["until_date"] = 0
    return member
