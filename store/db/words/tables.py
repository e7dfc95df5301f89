"""Words by number, passages by their words' numbers and by meaning, what all come to; empty on SQLite."""

from __future__ import annotations

from sqlalchemy import ARRAY, REAL, Column, Float, Index, Integer, Text
from sqlmodel import Field, SQLModel

from store.db.tables import owned_by

NUMBERS = ARRAY(Integer).with_variant(Text(), "sqlite")
VECTOR = ARRAY(REAL).with_variant(Text(), "sqlite")


class WordRow(SQLModel, table=True):
    """A folded word, in how many passages it stands, and its sounds."""

    __tablename__ = "word"
    id: int | None = Field(default=None, primary_key=True)
    word: str = Field(sa_column=Column(Text, unique=True, nullable=False))
    passages: int
    sounds: str = Field(sa_type=Text)


class WordKeyRow(SQLModel, table=True):
    """A key that a word is looked up by."""

    __tablename__ = "word_key"
    key: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    word_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})


class WordedRow(SQLModel, table=True):
    """A passage by the numbers of its headline's words, then of its sentences', -1 before each sentence.

    `first` is how many sentences of its article stand before it.
    """

    __tablename__ = "worded"
    __table_args__ = (
        Index("ix_worded_words", "words", postgresql_using="gin", postgresql_with={"fastupdate": "off"}),
    )
    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(index=True)
    ordinal: int
    language: int
    first: int
    words: list[int] = Field(sa_column=Column(NUMBERS, nullable=False))


class WordedArticleRow(SQLModel, table=True):
    """An article whose passages are in `worded`: as of which text, and how many they are.

    It outlives its article where that was deleted by a process that keeps its index in memory. `model` made
    the vectors that its passages have in `meant`, None where they have none.
    """

    __tablename__ = "worded_article"
    article_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    content_hash: str
    passages: int
    model: str | None = None


class MeantRow(SQLModel, table=True):
    """A passage's vector without its language's mean; indexed where the server has pgvector, else empty."""

    __tablename__ = "meant"
    worded_id: int = Field(sa_column=owned_by("worded.id", primary=True))
    language: int
    meaning: list[float] = Field(sa_column=Column(VECTOR, nullable=False))


class CorpusRow(SQLModel, table=True):
    """All passages of one language: how many, how many words long together, read by which code."""

    __tablename__ = "corpus"
    language: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    passages: int
    length: float = Field(sa_column=Column(Float(53), nullable=False))
    edition: str
