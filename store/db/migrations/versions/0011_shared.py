"""What processes share: changes of articles, and places in the sending windows."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add it."""
    op.create_table(
        "change",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("article_id", sa.Integer(), nullable=False),
    )
    op.create_table(
        "pace",
        sa.Column("holder", sa.String(), primary_key=True),
        sa.Column("number", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("second", sa.Float(53), nullable=False),
        sa.Column("minute", sa.Float(53), nullable=False),
        sa.Column("flying", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_pace_second", "pace", ["second"])
    if op.get_bind().dialect.name == "postgresql":  # of no worth after a crash, so not worth a log
        op.execute("ALTER TABLE pace SET UNLOGGED")


def downgrade() -> None:
    """Take it away."""
    op.drop_table("pace")
    op.drop_table("change")
