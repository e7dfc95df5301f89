"""The values of digests: a subscription, a story for it, a digest to be, a message on its way."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from store.edition.topics import Topics
from store.timetable.values import Timetable
from store.types import Article, Cited, Language, Quote, Series

Length = Literal["short", "full"]
OnEmpty = Literal["silent", "line"]
Kind = Literal["digest", "answer", "alert", "correction", "offer", "chart"]
State = Literal["waiting", "sending", "sent", "failed", "doubt"]
News = Literal["new", "update", "older"]
MOST_CHANGES = 3
"""New figures an update names."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """What a chat wants, when, and how; `next` is None while paused or while the chat cannot be reached."""

    chat_id: int
    timetable: Timetable = field(default_factory=Timetable)
    topics: Topics = field(default_factory=Topics)
    language: Language = "hi"
    length: Length = "full"
    empty: OnEmpty = "silent"
    thread_id: int | None = None
    paused: bool = False
    next: datetime | None = None
    covered: datetime | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """What a digest told of a story: the articles it drew on, the figures and steps it knew of, by key.

    `shown` are the marks of the figures it put before the reader (`edition.change.mark`).
    """

    story: str
    articles: frozenset[int]
    figures: frozenset[str]
    steps: frozenset[str]
    shown: frozenset[str] = field(default=frozenset(), compare=False)


@dataclass(frozen=True, slots=True)
class Reader:
    """A chat that was shown something, the language it reads in and the forum topic it reads it in."""

    chat_id: int
    language: Language
    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A story as one digest shows it: a verbatim sentence, its main figure, what changed, the new steps."""

    told: Told
    news: News
    lead: Article
    sentence: Quote | None
    figure: Cited | None
    sources: int
    changed: tuple[Cited, ...] = ()
    steps: frozenset[str] = frozenset()
    topic: str = ""
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Edition:
    """One digest to be rendered, for every subscription in `slots` alike.

    It covers `start`..`end`; `late` says that its slot has passed; `recent` are older stories, offered
    where a preview would otherwise be empty; `series` is that of the first main figure that has one.
    """

    topics: Topics
    language: Language
    length: Length
    zone: str
    start: datetime
    end: datetime
    late: bool
    items: tuple[Item, ...]
    recent: tuple[Item, ...] = ()
    series: Series | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A rendered message: HTML, the same as plain text, its keyboard as Telegram's JSON.

    `shown` is how many of an edition's stories it tells; `photo` a PNG whose caption the words are; `chart`
    the message that follows it.
    """

    html: str
    plain: str
    keyboard: str = ""
    shown: int = 0
    photo: bytes | None = None
    chart: Body | None = None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message of the outbox that may be sent now."""

    id: int
    chat_id: int
    thread_id: int | None
    kind: Kind
    body: Body
    subscription_id: int | None
    is_plain: bool
    send_until: datetime | None
    tries: int
    body_id: int = 0


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a message: its new state, why, and what else to write down.

    `wait` seconds before another try (state "waiting"); `moved_to` where the chat has a new id.
    """

    id: int
    state: State
    reason: str = ""
    message_id: int | None = None
    wait: float = 0.0
    is_plain: bool = False
    moved_to: int = 0
    off: bool = False


@dataclass(frozen=True, slots=True)
class Traffic:
    """How the outbox stands: messages by state, those resent after a doubt, seconds until all are out."""

    waiting: int
    sending: int
    sent: int
    failed: int
    doubt: int
    resent: int
    seconds: float
