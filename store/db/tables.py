"""The tables; rows never leave store/db."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Text,
    UniqueConstraint,
    text,
)
from sqlmodel import Field, SQLModel

CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = CONVENTION


def owned_by(target: str, *, primary: bool = False) -> Column[int]:
    """Return a column pointing at `target` whose row goes when its owner goes."""
    return Column(
        Integer,
        ForeignKey(target, ondelete="CASCADE"),
        nullable=False,
        index=not primary,
        primary_key=primary,
    )


def columns(table: type[SQLModel]) -> tuple[Any, ...]:
    """Return a table's columns to select: many read so cost a third of what as many objects do."""
    return tuple(getattr(table, name) for name in table.model_fields)


class ArticleRow(SQLModel, table=True):
    """One article; `identity` is its canonical URL, else its content's hash."""

    __tablename__ = "article"
    id: int | None = Field(default=None, primary_key=True)
    identity: str = Field(sa_column=Column(Text, nullable=False, unique=True))
    content_hash: str
    url: str | None = Field(default=None, sa_type=Text)
    title: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    source: str = Field(index=True)
    published: str | None = None
    published_first: date | None = Field(default=None, index=True)
    published_last: date | None = None
    author: str | None = None
    language: str
    section: str | None = None
    kind: str
    imported_at: datetime = Field(index=True)


class PassageRow(SQLModel, table=True):
    """A paragraph's place in its article; `sentences` holds "start-end" pairs joined by commas."""

    __tablename__ = "passage"
    __table_args__ = (UniqueConstraint("article_id", "ordinal"),)
    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(sa_column=owned_by("article.id"))
    ordinal: int
    start: int
    end: int
    sentences: str = Field(sa_type=Text)


class FigureRow(SQLModel, table=True):
    """A figure as printed; numbers are kept as decimal text, so nothing is rounded."""

    __tablename__ = "figure"
    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(sa_column=owned_by("article.id"))
    start: int
    end: int
    surface: str = Field(sa_type=Text)
    value: str
    low: str | None = None
    high: str | None = None
    ulp: str
    unit: str
    unit_written: bool
    qualifier: str
    role: str
    direction: str
    measure: str | None = Field(default=None, sa_type=Text)
    measure_key: str | None = Field(default=None, sa_column=Column(Text, index=True, nullable=True))
    period_first: date | None = None
    period_last: date | None = None
    period_months: str | None = None
    scope: str = ""
    as_of: date | None = None
    attribution: str | None = Field(default=None, sa_type=Text)
    confidence: float
    sentence_start: int
    sentence_end: int
    superseded_at: datetime | None = Field(default=None, index=True)
    corrected_at: datetime | None = None


class VectorRow(SQLModel, table=True):
    """An article's embeddings in reading order, as float16 bytes; the name `vector` is pgvector's."""

    __tablename__ = "embedding"
    article_id: int = Field(sa_column=owned_by("article.id", primary=True))
    model: str
    content_hash: str
    passages: bytes = Field(sa_type=LargeBinary)
    sentences: bytes = Field(sa_type=LargeBinary)


class ChatRow(SQLModel, table=True):
    """A Telegram chat we have heard from; `language` is its own choice, if it made one."""

    __tablename__ = "chat"
    id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    language: str | None = None
    district: str | None = None
    created_at: datetime
    seen_at: datetime


class MessageRow(SQLModel, table=True):
    """A question we answered, so that the buttons under the answer know what they stand under.

    `chat_id` is None once a question of a private chat has aged: there the chat is the user. `key` names it
    in a button; `shown` is JSON: the quotes' places, the topics and the choices offered.
    """

    __tablename__ = "message"
    id: int | None = Field(default=None, primary_key=True)
    key: str | None = Field(default=None, unique=True)
    chat_id: int | None = Field(
        sa_column=Column(BigInteger, ForeignKey("chat.id", ondelete="CASCADE"), nullable=True, index=True)
    )
    user_id: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True, index=True))
    question: str = Field(sa_type=Text)
    language: str
    outcome: str
    articles: str = Field(default="", sa_type=Text)
    shown: str = Field(default="", sa_type=Text, sa_column_kwargs={"server_default": ""})
    asked_at: datetime = Field(index=True)
    asked_in: int | None = Field(default=None, sa_type=BigInteger)
    answered_in: int | None = Field(default=None, sa_type=BigInteger)
    helped: bool | None = None


class WatchRow(SQLModel, table=True):
    """A question a chat wants to hear about; articles up to id `after` were looked at already."""

    __tablename__ = "watch"
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(
        sa_column=Column(BigInteger, ForeignKey("chat.id", ondelete="CASCADE"), nullable=False, index=True)
    )
    user_id: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True, index=True))
    thread_id: int | None = Field(default=None, sa_type=BigInteger)
    question: str = Field(sa_type=Text)
    language: str
    after: int
    created_at: datetime
    expires_at: datetime = Field(index=True)
    fired_at: datetime | None = None


class LoadRow(SQLModel, table=True):
    """A bundled archive that was loaded, so that it is loaded once."""

    __tablename__ = "load"
    name: str = Field(primary_key=True)
    loaded_at: datetime


class SubscriptionRow(SQLModel, table=True):
    """A chat's wish for digests; times are whole seconds since 1970, so that a due slot is one comparison.

    `next_due` is None while paused or while the chat cannot be reached; `covered` is the end of what it had.
    """

    __tablename__ = "subscription"
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(sa_column=Column(BigInteger, nullable=False, index=True))
    thread_id: int | None = Field(default=None, sa_type=BigInteger)
    zone: str
    times: str
    days: str
    quiet: str = ""
    topics: str = Field(sa_type=Text)
    language: str
    length: str
    empty: str
    paused: bool = False
    next_due: int | None = Field(default=None, sa_column=Column(BigInteger, index=True, nullable=True))
    covered: int = Field(sa_type=BigInteger)
    created_at: int = Field(sa_type=BigInteger)


class BodyRow(SQLModel, table=True):
    """A message's text, once for all the chats that get it; `stories` is JSON: what it showed, by story."""

    __tablename__ = "body"
    id: int | None = Field(default=None, primary_key=True)
    html: str = Field(sa_type=Text)
    plain: str = Field(sa_type=Text)
    keyboard: str = Field(default="", sa_type=Text)
    stories: str = Field(default="", sa_type=Text)
    photo: bytes | None = Field(default=None, sa_type=LargeBinary)
    covers_from: int = Field(default=0, sa_type=BigInteger)
    created_at: int = Field(sa_column=Column(BigInteger, index=True, nullable=False))


class ToldRow(SQLModel, table=True):
    """An article that a body told of."""

    __tablename__ = "told"
    article_id: int = Field(primary_key=True)
    body_id: int = Field(sa_column=owned_by("body.id", primary=True))


class OutboxRow(SQLModel, table=True):
    """A message to a chat and how far it got; `key` makes a second put of the same message harmless.

    `sender` has it in hand, on PostgreSQL; 0 is nobody.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("uq_outbox_sending", "chat_id", unique=True, sqlite_where=text("state = 'sending'"),
              postgresql_where=text("state = 'sending'")),
        Index("ix_outbox_waiting", "id", sqlite_where=text("state = 'waiting'"),
              postgresql_where=text("state = 'waiting'")),
        Index("ix_outbox_doubt", "settled_at", sqlite_where=text("state = 'doubt'"),
              postgresql_where=text("state = 'doubt'")),
        Index("ix_outbox_open", "chat_id", "id", sqlite_where=text("state IN ('waiting', 'sending')"),
              postgresql_where=text("state IN ('waiting', 'sending')")),
        Index("ix_outbox_taken", "sender",
              sqlite_where=text("sender <> 0 AND state IN ('waiting', 'sending')"),
              postgresql_where=text("sender <> 0 AND state IN ('waiting', 'sending')")),
    )  # fmt: skip
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_column=Column(Text, unique=True, nullable=False))
    chat_id: int = Field(sa_column=Column(BigInteger, nullable=False, index=True))
    thread_id: int | None = Field(default=None, sa_type=BigInteger)
    kind: str
    body_id: int = Field(sa_column=owned_by("body.id"))
    subscription_id: int | None = None
    state: str = "waiting"
    send_at: int = Field(sa_type=BigInteger)
    send_until: int | None = Field(default=None, sa_type=BigInteger)
    is_plain: bool = False
    tries: int = 0
    reason: str = ""
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    settled_at: int | None = Field(default=None, sa_type=BigInteger)
    sender: int = Field(default=0, sa_column_kwargs={"server_default": "0"})


class ReachRow(SQLModel, table=True):
    """A chat we cannot write to, since when and why; its subscriptions are kept 30 days."""

    __tablename__ = "unreachable"
    chat_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    since: int = Field(sa_type=BigInteger)
    reason: str


class InboxRow(SQLModel, table=True):
    """An update of Telegram's, kept before it is acknowledged; done, only its id is left.

    `lease` is when another process may take it, in seconds since 1970; 0 where nobody has it.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        Index("ix_inbox_open", "chat_id", "update_id", sqlite_where=text("state = 'waiting'"),
              postgresql_where=text("state = 'waiting'")),
        Index("ix_inbox_left", "state", "update_id", sqlite_where=text("state <> 'done'"),
              postgresql_where=text("state <> 'done'")),
    )  # fmt: skip
    update_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    chat_id: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    body: str = Field(sa_type=Text)
    state: str
    lease: int = Field(sa_type=BigInteger)
    reason: str
    received_at: int = Field(sa_column=Column(BigInteger, index=True, nullable=False))
