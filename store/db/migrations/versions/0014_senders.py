"""A message of the outbox may be in the hands of one of several senders."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None
TAKEN = sa.text("sender <> 0 AND state IN ('waiting', 'sending')")


def upgrade() -> None:
    """Add it."""
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sender", sa.Integer(), nullable=False, server_default="0"))
        batch_op.create_index(
            "ix_outbox_taken", ["sender"], unique=False, sqlite_where=TAKEN, postgresql_where=TAKEN
        )


def downgrade() -> None:
    """Take it away."""
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index("ix_outbox_taken")
        batch_op.drop_column("sender")
