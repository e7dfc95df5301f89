"""Tables by which processes know of each other: what changed, and who sends how much."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Float
from sqlmodel import Field, SQLModel


class ChangeRow(SQLModel, table=True):
    """An article that was taken in, changed, embedded or deleted: other processes read it anew."""

    __tablename__ = "change"
    number: int | None = Field(default=None, primary_key=True)
    article_id: int


class PaceRow(SQLModel, table=True):
    """A place in the sending windows that some process has taken; times are seconds since 1970.

    `second` is when it leaves the second's windows, `minute` when it leaves a group's minute (0: no group).
    """

    __tablename__ = "pace"
    holder: str = Field(primary_key=True)
    number: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    chat_id: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    second: float = Field(sa_column=Column(Float(53), index=True, nullable=False))
    minute: float = Field(sa_column=Column(Float(53), nullable=False))
    flying: bool
