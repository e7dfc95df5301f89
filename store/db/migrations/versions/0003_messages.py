"""An exchange knows the messages that asked and answered, and whether it helped."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add it."""
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.add_column(sa.Column("asked_in", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("answered_in", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("helped", sa.Boolean(), nullable=True))


def downgrade() -> None:
    """Take it away."""
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.drop_column("helped")
        batch_op.drop_column("answered_in")
        batch_op.drop_column("asked_in")
