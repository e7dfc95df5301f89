"""What is left in the inbox is found without looking through what is done."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None
LEFT = sa.text("state <> 'done'")


def upgrade() -> None:
    """Add it."""
    op.create_index(
        "ix_inbox_left", "inbox", ["state", "update_id"], sqlite_where=LEFT, postgresql_where=LEFT
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_index("ix_inbox_left", "inbox")
