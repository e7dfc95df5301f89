"""Passages by meaning, for candidates from a PostgreSQL that has pgvector.

The table is the same on every server: only its indexes, which a worker makes, need the extension. That has a
type `vector`, and as a table is a type too, the table of that name gets another.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None
VECTOR: sa.types.TypeEngine[Any] = sa.ARRAY(sa.REAL()).with_variant(sa.Text(), "sqlite")


def upgrade() -> None:
    """Add them, and which model's vectors an article has there."""
    if sa.inspect(op.get_bind()).has_table("vector"):
        op.rename_table("vector", "embedding")
    op.add_column("worded_article", sa.Column("model", sa.String(), nullable=True))
    op.create_table(
        "meant",
        sa.Column(
            "worded_id", sa.Integer(), sa.ForeignKey("worded.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("language", sa.Integer(), nullable=False),
        sa.Column("meaning", VECTOR, nullable=False),
    )


def downgrade() -> None:
    """Take them away, and pgvector, whose type has the name that the older table needs.

    Where something else in the database makes use of pgvector, PostgreSQL refuses and says what does.
    """
    op.drop_table("meant")
    op.drop_column("worded_article", "model")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP EXTENSION IF EXISTS vector")
    op.rename_table("embedding", "vector")
