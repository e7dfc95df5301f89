"""Updates kept before they are acknowledged."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add it."""
    op.create_table(
        "inbox",
        sa.Column("update_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("lease", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_inbox_received_at", "inbox", ["received_at"])
    there = sa.text("state = 'waiting'")
    op.create_index(
        "ix_inbox_open", "inbox", ["chat_id", "update_id"], sqlite_where=there, postgresql_where=there
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_table("inbox")
