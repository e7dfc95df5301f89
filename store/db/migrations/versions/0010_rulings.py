"""What admins rule, who is blocked, and questions that no longer know their chat."""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, and let an old question of a private chat lose its chat."""
    op.create_table(
        "ruling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("ruled_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ruling")),
        sa.UniqueConstraint("identity", name=op.f("uq_ruling_identity")),
    )
    op.create_table(
        "blocked",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("blocked_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_blocked")),
    )
    with op.batch_alter_table("message") as batch_op:
        batch_op.alter_column("chat_id", existing_type=sa.BigInteger(), nullable=True)


def downgrade() -> None:
    """Take it all away; questions without a chat have no place in the older tables."""
    op.execute("DELETE FROM message WHERE chat_id IS NULL")
    with op.batch_alter_table("message") as batch_op:
        batch_op.alter_column("chat_id", existing_type=sa.BigInteger(), nullable=False)
    op.drop_table("blocked")
    op.drop_table("ruling")
