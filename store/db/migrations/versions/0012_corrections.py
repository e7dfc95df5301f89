"""When those who were shown a superseded figure were told; what changed lately is found by an index."""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both."""
    with op.batch_alter_table("figure", schema=None) as batch_op:
        batch_op.add_column(sa.Column("corrected_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    with op.batch_alter_table("edition", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_edition_replaced_at"), ["replaced_at"], unique=False)


def downgrade() -> None:
    """Take both away."""
    with op.batch_alter_table("edition", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_edition_replaced_at"))
    with op.batch_alter_table("figure", schema=None) as batch_op:
        batch_op.drop_column("corrected_at")
