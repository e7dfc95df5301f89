"""What is kept about a user: shown whole, or deleted whole; questions lose their user after 30 days."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from store.db.talk import chats, privacy
from store.store import Store

REMEMBERED = timedelta(days=30)


async def collect(store: Store, user_id: int, chat_id: int) -> dict[str, Any]:
    """Return everything kept about the user and their private chat, by table, as JSON values."""
    async with store.database.read() as session:
        found = await privacy.collect(session, user_id, chat_id)
    return {
        name: [{column: _plain(value) for column, value in row.items()} for row in rows]
        for name, rows in found.items()
    }


async def forget(store: Store, user_id: int, chat_id: int) -> None:
    """Delete everything kept about the user and their private chat."""
    async with store.database.write() as session:
        await privacy.forget(session, user_id, chat_id)


async def age(store: Store, now: datetime) -> None:
    """Part questions over 30 days old from who asked them; to be called once a day or on start."""
    async with store.database.write() as session:
        await chats.forget_users(session, now - REMEMBERED)


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    return value.isoformat() if isinstance(value, date) else value
