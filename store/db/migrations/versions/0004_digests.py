"""Subscriptions, message bodies, what they told of, the outbox, and chats out of reach."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add them."""
    op.create_index("ix_article_imported_at", "article", ["imported_at"])
    _subscription()
    op.create_table(
        "body",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("plain", sa.Text(), nullable=False),
        sa.Column("keyboard", sa.Text(), nullable=False),
        sa.Column("stories", sa.Text(), nullable=False),
        sa.Column("covers_from", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_body_created_at", "body", ["created_at"])
    op.create_table(
        "told",
        sa.Column("article_id", sa.Integer(), primary_key=True),
        sa.Column("body_id", sa.Integer(), sa.ForeignKey("body.id", ondelete="CASCADE"), primary_key=True),
    )
    _outbox()
    op.create_table(
        "unreachable",
        sa.Column("chat_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
    )


def _subscription() -> None:
    op.create_table(
        "subscription",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("times", sa.String(), nullable=False),
        sa.Column("days", sa.String(), nullable=False),
        sa.Column("quiet", sa.String(), nullable=False),
        sa.Column("topics", sa.Text(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("length", sa.String(), nullable=False),
        sa.Column("empty", sa.String(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("next_due", sa.BigInteger(), nullable=True),
        sa.Column("covered", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_subscription_chat_id", "subscription", ["chat_id"])
    op.create_index("ix_subscription_next_due", "subscription", ["next_due"])


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("key", sa.Text(), nullable=False, unique=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body_id", sa.Integer(), sa.ForeignKey("body.id", ondelete="CASCADE"), nullable=False),
        sa.Column("subscription_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("send_at", sa.BigInteger(), nullable=False),
        sa.Column("send_until", sa.BigInteger(), nullable=True),
        sa.Column("is_plain", sa.Boolean(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
    )
    op.create_index("ix_outbox_chat_id", "outbox", ["chat_id"])
    op.create_index("ix_outbox_body_id", "outbox", ["body_id"])
    for name, columns, where, unique in (
        ("uq_outbox_sending", ["chat_id"], "state = 'sending'", True),
        ("ix_outbox_waiting", ["id"], "state = 'waiting'", False),
        ("ix_outbox_open", ["chat_id", "id"], "state IN ('waiting', 'sending')", False),
    ):
        there = sa.text(where)
        op.create_index(name, "outbox", columns, unique=unique, sqlite_where=there, postgresql_where=there)


def downgrade() -> None:
    """Take them away."""
    for table in ("unreachable", "outbox", "told", "body", "subscription"):
        op.drop_table(table)
    op.drop_index("ix_article_imported_at", "article")
