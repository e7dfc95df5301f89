"""Everything kept about a user or a chat, found by the tables' own columns; no table is missed.

A message's text may have gone to many chats: it is shown to each, and goes with the last of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Table, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import ColumnElement
from sqlmodel import SQLModel, col

import store.db.gathered.tables
import store.db.talk.tables  # noqa: F401  the tables must be known to the metadata
from store.db.tables import BodyRow, OutboxRow

BODY = SQLModel.metadata.tables[str(BodyRow.__tablename__)]
OUTBOX = str(OutboxRow.__tablename__)
Rows = dict[str, list[dict[str, Any]]]


def _tables() -> Sequence[Table]:
    return SQLModel.metadata.sorted_tables


def _own(table: Table, user_id: int, chat_id: int) -> ColumnElement[bool] | None:
    """Return which rows of a table are the user's, or their private chat's; None where none can be."""
    columns = table.c
    conditions: list[ColumnElement[bool]] = []
    if table.name == "chat":
        conditions.append(columns["id"] == chat_id)
    if "chat_id" in columns:
        conditions.append(columns["chat_id"] == chat_id)
    if "user_id" in columns:
        conditions.append(columns["user_id"] == user_id)
    return or_(*conditions) if conditions else None


def _hanging(table: Table, owned: dict[str, list[dict[str, Any]]]) -> ColumnElement[bool] | None:
    """Return which rows point at rows already found."""
    conditions: list[ColumnElement[bool]] = []
    for key in table.foreign_keys:
        parents = owned.get(key.column.table.name)
        if parents and key.column.table.name != "chat":
            conditions.append(key.parent.in_([row[key.column.name] for row in parents]))
    return or_(*conditions) if conditions else None


async def collect(session: AsyncSession, user_id: int, chat_id: int) -> Rows:
    """Return all rows of the user and of their private chat, and what hangs on them, by table."""
    found: Rows = {}
    for table in _tables():
        conditions = [c for c in (_own(table, user_id, chat_id), _hanging(table, found)) if c is not None]
        if not conditions:
            continue
        rows = await session.execute(select(table).where(or_(*conditions)))
        if listed := [dict(row) for row in rows.mappings()]:
            found[table.name] = listed
    if letters := found.get(OUTBOX):
        bodies = select(BODY).where(BODY.c["id"].in_([row["body_id"] for row in letters]))
        found[BODY.name] = [dict(row) for row in (await session.execute(bodies)).mappings()]
    return found


async def forget(session: AsyncSession, user_id: int, chat_id: int) -> None:
    """Delete all of it, what hangs on it first."""
    found = await collect(session, user_id, chat_id)
    for table in reversed(_tables()):
        for row in found.get(table.name, ()):
            keys = [column == row[column.name] for column in table.primary_key.columns]
            if table is not BODY:
                await session.execute(delete(table).where(*keys))
    own = [row["id"] for row in found.get(BODY.name, ())]
    told = select(col(OutboxRow.body_id))
    await session.execute(delete(BODY).where(BODY.c["id"].in_(own), BODY.c["id"].not_in(told)))
