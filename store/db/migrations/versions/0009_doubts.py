"""Messages in doubt are found by an index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add it."""
    there = sa.text("state = 'doubt'")
    op.create_index("ix_outbox_doubt", "outbox", ["settled_at"], sqlite_where=there, postgresql_where=there)


def downgrade() -> None:
    """Take it away."""
    op.drop_index("ix_outbox_doubt", "outbox")
