"""Sources, the entries they announced, stories, and older versions of articles."""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

WORD = sqlmodel.sql.sqltypes.AutoString
MOMENT = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    """Add them."""
    _source()
    op.create_table(
        "entry",
        sa.Column("url", sa.Text(), primary_key=True),
        sa.Column(
            "source_id",
            sa.Integer(),
            sa.ForeignKey("source.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("fate", WORD(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("seen_at", MOMENT(), nullable=False, index=True),
    )
    op.create_table(
        "story",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("lead_id", sa.Integer(), nullable=True),
        sa.Column("first_seen", MOMENT(), nullable=False),
        sa.Column("last_seen", MOMENT(), nullable=False, index=True),
    )
    op.create_table(
        "telling",
        sa.Column(
            "article_id", sa.Integer(), sa.ForeignKey("article.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column(
            "story_id",
            sa.Integer(),
            sa.ForeignKey("story.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("copies", sa.Integer(), nullable=False),
    )
    op.create_table(
        "edition",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column(
            "article_id",
            sa.Integer(),
            sa.ForeignKey("article.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("content_hash", WORD(), nullable=False),
        sa.Column("changed", sa.Text(), nullable=False),
        sa.Column("replaced_at", MOMENT(), nullable=False),
    )


def _source() -> None:
    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("url", sa.Text(), nullable=False, unique=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("language", WORD(), nullable=True),
        sa.Column("filtered", sa.Boolean(), nullable=False),
        sa.Column("next_at", MOMENT(), nullable=True, index=True),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("modified", WORD(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("off", sa.Boolean(), nullable=False),
        sa.Column("reason", WORD(), nullable=False),
        sa.Column("newest_at", MOMENT(), nullable=True),
        sa.Column("gap", sa.Float(), nullable=False),
        sa.Column("silent", sa.Boolean(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("left_out", sa.Integer(), nullable=False),
    )


def downgrade() -> None:
    """Take them away."""
    for table in ("edition", "telling", "story", "entry", "source"):
        op.drop_table(table)
