"""Values of the conversation: a chat's choices, what it asked and was shown, and how a question was heard."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from store.types import Answer, Article, Courtesy, Figure, Language, Outcome, Published

Aside = Literal["more", "link", "dated", "summary", "figures", "chart", "watch", "helped", "failed"]
Wants = Literal[Aside, "question", "news", "district", "scheme"]
RemarkKind = Literal[Courtesy, "stop", "send", "watch", "language", "about", "help", "off"]


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat's own choices: `language` None follows each question; `district` is a gazetteer id."""

    id: int
    language: Language | None = None
    district: str | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question a chat asked and what it was shown, kept so that buttons and follow-ups know.

    `key` names it in a button; `quotes` are places in articles (article id, start, end; an empty one: the
    headline alone was shown); `choices` are the questions offered as buttons; `user_id` is None once the
    user is forgotten; `asked_in` and `answered_in` are the messages that asked and answered.
    """

    key: str
    chat_id: int
    user_id: int | None
    question: str
    language: Language
    outcome: Outcome
    asked_at: datetime
    article_ids: tuple[int, ...] = ()
    quotes: tuple[tuple[int, int, int], ...] = ()
    topics: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    asked_in: int | None = None
    answered_in: int | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """A question a chat wants to hear about until `expires_at`; articles up to id `after` were looked at."""

    id: int
    chat_id: int
    thread_id: int | None
    question: str
    language: Language
    after: int
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Window:
    """The publication days wanted, both inclusive; None leaves an end open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Named:
    """An entry of the gazetteer with its name in both languages."""

    id: str
    en: str
    hi: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A district and one of its ODOP products as the gazetteer lists them.

    `source` is the page that says so, None where nobody has confirmed it; `since` is when it was added.
    """

    district: Named
    product: Named
    source: str | None = None
    since: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """What the store has on something: whether there is a report at all, and the newest one's date."""

    named: Named
    any: bool
    last: Published | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A line that asks no question of news: its kind, and what it names.

    `topic` is what news is wanted on ("send", "watch"), `language` the one wished for ("language"; None: one
    that we do not speak, or none named).
    """

    kind: RemarkKind
    topic: str = ""
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """A question heard in its conversation, and the answer.

    `wants` an `Aside` of what `before`, the earlier exchange, was shown: the rest, the place, the date, or
    what a button under it gives; else `before` is the exchange leaned on. "district": "my district" was said
    by somebody who has chosen none. "scheme" asks what ODOP is, "news" for headlines on `topic` ("" on
    anything), which `answer.articles` hold.
    `window` and `filters` limited the search, and `widened` says that the window held no answer, so all
    days were searched; `unread` are filters that could not be used.
    `listed` is what the gazetteer says, with the newest news in `recent`;
    `confirmed` are its rows that a report quoted or listed below bears out, with that report; `differs` says
    that the quoted sentences name something else. `assumed` are misspelt names as typed and as read.
    `choices` are questions to choose from: what an unknown word may have meant ("meant"), which of the topics
    that answer alike ("which"; then no answer is shown), or what lies near ("near").
    `held` is what the store has on what was named and not answered. `own` is the reader's district where
    its news went first, or where "my district" was said. `agreeing` are articles of other sources that print
    the figure that leads the answer, and `charted` says that the news draws a series of it. `courtesy` is
    what small talk does, where that is all there was.
    """

    answer: Answer
    wants: Wants = "question"
    before: Exchange | None = None
    window: Window | None = None
    widened: bool = False
    filters: tuple[tuple[str, str], ...] = ()
    unread: tuple[str, ...] = ()
    topic: str = ""
    listed: tuple[Listed, ...] = ()
    recent: tuple[Article, ...] = ()
    confirmed: tuple[tuple[Listed, Article], ...] = ()
    differs: bool = False
    assumed: tuple[tuple[str, Named], ...] = ()
    choices: tuple[tuple[str, Named], ...] = ()
    offered: Literal["meant", "which", "near"] = "meant"
    held: tuple[Held, ...] = ()
    own: Named | None = None
    agreeing: tuple[Article, ...] = ()
    charted: bool = False
    courtesy: Courtesy | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """A report somebody sent: the article, its summary in its own sentences, its figures.

    `known` says that the store holds it already.
    """

    article: Article
    sentences: tuple[str, ...]
    figures: tuple[Figure, ...]
    known: bool = False
