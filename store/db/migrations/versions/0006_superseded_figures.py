"""When a figure was superseded by a corrected report."""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add it."""
    with op.batch_alter_table("figure", schema=None) as batch_op:
        batch_op.add_column(sa.Column("superseded_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
        batch_op.create_index(batch_op.f("ix_figure_superseded_at"), ["superseded_at"], unique=False)


def downgrade() -> None:
    """Take it away."""
    with op.batch_alter_table("figure", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_figure_superseded_at"))
        batch_op.drop_column("superseded_at")
