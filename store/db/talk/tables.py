"""Tables of what admins rule: articles hidden, taken down or corrected by hand, and who is not answered."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Column, Text
from sqlmodel import Field, SQLModel


class RulingRow(SQLModel, table=True):
    """What an admin ruled about an article; while it stands, no source changes or brings back the article.

    `body` is a hidden article as JSON, so that it can be shown again; "" otherwise.
    """

    __tablename__ = "ruling"
    id: int | None = Field(default=None, primary_key=True)
    identity: str = Field(sa_column=Column(Text, nullable=False, unique=True))
    kind: str
    title: str = Field(sa_type=Text)
    body: str = Field(sa_type=Text)
    ruled_at: datetime


class BlockedRow(SQLModel, table=True):
    """A user or a chat that gets no answer."""

    __tablename__ = "blocked"
    id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    blocked_at: datetime
