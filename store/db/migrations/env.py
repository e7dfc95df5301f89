"""Alembic's entry: runs our migrations over the connection that store/db/schema.py hands in."""

from __future__ import annotations

from alembic import context
from sqlmodel import SQLModel

import store.db.gathered.tables
import store.db.shared.tables
import store.db.talk.tables
import store.db.words.tables  # noqa: F401  the imports fill the metadata, with store.db.tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    transaction_per_migration=True,
)
with context.begin_transaction():
    context.run_migrations()
