"""A question in its conversation: filters | what it leans on | time words | asked | heard."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from store import answers
from store.db import selecting
from store.dialogue.filters import Filtered, filtered
from store.dialogue.follow import follow
from store.dialogue.window import timed
from store.store import Store
from store.text import gazetteer, script
from store.text.gazetteer import PLACES, Entry
from store.types import Answer, Article, Chat, Exchange, Heard, Window

HOME = ZoneInfo("Asia/Kolkata")
MISSED = ("nothing", "absent")


async def hear(store: Store, text: str, chat: Chat, before: Exchange | None, now: datetime) -> Heard:
    """Answer `text` as said in `chat` after `before`, the exchange a moment ago (None: there was none).

    The question's language is read off the question; where that tells nothing the chat's, or the earlier
    question's, holds.
    """
    told = filtered(text)
    leaning = follow(told.question, before.question) if before else None
    language = script.told(text) or chat.language or (before.language if before else None)
    if leaning and before and leaning.kind != "question":
        shown = Answer(before.question, language or before.language, before.outcome)
        return Heard(shown, leaning.kind, before)
    whole = leaning.question if leaning else told.question
    when = timed(whole, now.astimezone(HOME).date())
    window = _with_since(when.window, told.since)
    question = when.question.strip() or whole
    only, unread = await _only(store, told, window)
    found = await answers.ask(store, question, now, language, only)
    widened = bool(when.window) and found.outcome in MISSED
    if widened:
        anywhere, _ = await _only(store, told, _with_since(None, told.since))
        wider = await answers.ask(store, question, now, language, anywhere)
        widened = wider.answered
        found = wider if widened else found
    answer = replace(found, question=whole, language=language or found.language)
    filters = tuple((name, value) for name, value in told.values.items() if name not in (*unread, "since"))
    return Heard(answer, "question", before if leaning else None, window, widened, filters, unread)


def _with_since(window: Window | None, since: date | None) -> Window | None:
    if since is None:
        return window
    first = max(since, window.first) if window and window.first else since
    return Window(first, window.last if window else None)


async def _only(
    store: Store, told: Filtered, window: Window | None
) -> tuple[frozenset[int] | None, tuple[str, ...]]:
    """Return the articles the filters and the window leave (None: all), and the filters that say nothing."""
    unread = [*told.unknown, *told.unread]
    chosen: frozenset[int] | None = None
    async with store.database.read() as session:
        if window or "source" in told.values:
            chosen = await selecting.ids(session, window, told.values.get("source"))
        for name in ("district", "product"):
            if name not in told.values:
                continue
            entries = _named(name, told.values[name])
            if not entries:
                unread.append(name)
                continue
            names = {spelt for entry in entries for spelt in entry.names}
            holding = await selecting.holding(session, names)
            naming = await asyncio.to_thread(_naming, holding, {entry.id for entry in entries})
            chosen = naming if chosen is None else chosen & naming
    return chosen, tuple(dict.fromkeys(unread))


def _named(name: str, value: str) -> tuple[Entry, ...]:
    """Return the places or products a filter's value names."""
    found = (mention.entry for mention in gazetteer.standard().find(value))
    return tuple(entry for entry in found if (entry.kind in PLACES) == (name == "district"))


def _naming(articles: tuple[Article, ...], wanted: set[str]) -> frozenset[int]:
    """Keep the articles that truly name one of the entries: रामपुर is not in बलरामपुर."""
    known = gazetteer.standard()
    return frozenset(
        article.id
        for article in articles
        if wanted & {mention.entry.id for mention in known.find(f"{article.title}\n{article.text}")}
    )
