"""Values a source gives: entries as fetched, and the feed or sitemap they came in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from store.types import Published

Kind = Literal["rss", "atom", "json", "sitemap", "index", "page"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a source announces: a link, what it says of it, and the text if it gives it whole."""

    url: str
    title: str = ""
    summary: str = ""
    content: str = ""
    published: Published | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """What a source's answer holds; `dropped` counts entries left out, an "index" lists sitemaps."""

    kind: Kind
    entries: tuple[Entry, ...] = ()
    title: str = ""
    language: str | None = None
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class Subscribed:
    """A source as OPML lists it."""

    url: str
    title: str = ""
    language: str | None = None


class FeedError(ValueError):
    """An answer is no feed, sitemap or outline; `reason` is a short name for why."""

    def __init__(self, reason: str) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason = reason
