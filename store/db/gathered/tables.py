"""Tables of what is gathered: sources, the entries they announced, and stories."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from store.db.tables import owned_by


class SourceRow(SQLModel, table=True):
    """A feed, sitemap or page we look at again and again; `next_at` decides when."""

    __tablename__ = "source"
    id: int | None = Field(default=None, primary_key=True)
    url: str = Field(sa_column=Column(Text, unique=True, nullable=False))
    title: str = Field(default="", sa_type=Text)
    language: str | None = None
    filtered: bool = True
    next_at: datetime | None = Field(default=None, index=True)
    etag: str | None = Field(default=None, sa_type=Text)
    modified: str | None = None
    failures: int = 0
    off: bool = False
    reason: str = ""
    newest_at: datetime | None = None
    gap: float = 0.0
    silent: bool = False
    taken: int = 0
    left_out: int = 0


class EntryRow(SQLModel, table=True):
    """An entry a source announced, by its link, and what became of it."""

    __tablename__ = "entry"
    url: str = Field(sa_column=Column(Text, primary_key=True))
    source_id: int = Field(sa_column=owned_by("source.id"))
    fate: str
    tries: int = 1
    seen_at: datetime = Field(index=True)


class StoryRow(SQLModel, table=True):
    """Articles that tell one event; `lead_id` is the one to show."""

    __tablename__ = "story"
    id: int | None = Field(default=None, primary_key=True)
    lead_id: int | None = None
    first_seen: datetime
    last_seen: datetime = Field(index=True)


class TellingRow(SQLModel, table=True):
    """That an article tells a story; `copies` is the article it is a copy of, 0 where it is its own."""

    __tablename__ = "telling"
    article_id: int = Field(sa_column=owned_by("article.id", primary=True))
    story_id: int = Field(sa_column=owned_by("story.id"))
    copies: int = 0


class EditionRow(SQLModel, table=True):
    """An older version of an article: its content's hash, and what the next version changed."""

    __tablename__ = "edition"
    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(sa_column=owned_by("article.id"))
    content_hash: str
    changed: str = Field(default="", sa_type=Text)
    replaced_at: datetime = Field(index=True)
