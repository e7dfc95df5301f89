"""Words by number and passages by their words' numbers, for candidates from PostgreSQL."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None
NUMBERS = sa.ARRAY(sa.Integer()).with_variant(sa.Text(), "sqlite")


def upgrade() -> None:
    """Add them."""
    op.create_table(
        "word",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("passages", sa.Integer(), nullable=False),
        sa.Column("sounds", sa.Text(), nullable=False),
        sa.UniqueConstraint("word", name="uq_word_word"),
    )
    op.create_table(
        "word_key",
        sa.Column("key", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("word_id", sa.Integer(), primary_key=True, autoincrement=False),
    )
    op.create_table(
        "worded",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("language", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("words", NUMBERS, nullable=False),
    )
    op.create_index("ix_worded_article_id", "worded", ["article_id"])
    # What is put off until later (fastupdate) would be read through by every question.
    op.create_index(
        "ix_worded_words",
        "worded",
        ["words"],
        postgresql_using="gin",
        postgresql_with={"fastupdate": "off"},
    )
    op.create_table(
        "worded_article",
        sa.Column("article_id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("passages", sa.Integer(), nullable=False),
    )
    op.create_table(
        "corpus",
        sa.Column("language", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("passages", sa.Integer(), nullable=False),
        sa.Column("length", sa.Float(53), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
    )


def downgrade() -> None:
    """Take them away."""
    for table in ("corpus", "worded_article", "worded", "word_key", "word"):
        op.drop_table(table)
