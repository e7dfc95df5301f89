"""Buttons know what they stand under; a chat may name its district."""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add it."""
    with op.batch_alter_table("chat", schema=None) as batch_op:
        batch_op.add_column(sa.Column("district", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.add_column(sa.Column("key", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
        batch_op.add_column(sa.Column("user_id", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("shown", sa.Text(), nullable=False, server_default=""))
        batch_op.create_unique_constraint(batch_op.f("uq_message_key"), ["key"])
        batch_op.create_index(batch_op.f("ix_message_user_id"), ["user_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_message_asked_at"), ["asked_at"], unique=False)


def downgrade() -> None:
    """Take it away."""
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_message_asked_at"))
        batch_op.drop_index(batch_op.f("ix_message_user_id"))
        batch_op.drop_constraint(batch_op.f("uq_message_key"), type_="unique")
        batch_op.drop_column("shown")
        batch_op.drop_column("user_id")
        batch_op.drop_column("key")
    with op.batch_alter_table("chat", schema=None) as batch_op:
        batch_op.drop_column("district")
