"""A question in its conversation: filters | what it leans on | time words | asked | weighed | heard."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from store import answers
from store.dialogue import home, listing, mending, news
from store.dialogue.aside import aside
from store.dialogue.filters import Filtered, filtered, merged, spelled
from store.dialogue.follow import Follow, follow
from store.dialogue.listing import Wanted
from store.dialogue.marks import marks
from store.dialogue.window import timed
from store.exchange import Chat, Exchange, Heard, Named, Window
from store.search import courtesy
from store.store import Store
from store.talk import beside, between, nearby, places, topics
from store.talk.places import Reports
from store.text import passages, script
from store.text.normalise import words
from store.types import Answer, Article, Language

HOME = ZoneInfo("Asia/Kolkata")
MISSED = ("nothing", "absent")
RECENT = 3


@dataclass(frozen=True, slots=True)
class Said:
    """What was said, taken apart: the whole question, the same without time words, and what limits it."""

    whole: str
    question: str
    filters: Filtered
    window: Window | None
    worded: bool  # whether the window came from time words, not from `since:`
    language: Language | None


@dataclass(frozen=True, slots=True)
class Turn:
    """What is said in a chat after what, and when; `leaning` is what it takes from before."""

    text: str
    chat: Chat
    before: Exchange | None
    now: datetime
    leaning: Follow | None = None


def spoken(text: str, chat: Chat) -> Language | None:
    """Return the language a chat is answered in: its own choice, else that of `text`; None: neither says."""
    return chat.language or script.told(text)


async def hear(store: Store, text: str, chat: Chat, before: Exchange | None, now: datetime) -> Heard:
    """Answer `text` as said in `chat` after `before`, the exchange a moment ago (None: there was none).

    The question's language is read off the question; where that tells nothing the chat's, or the earlier
    question's, holds. What only perhaps leans on `before` does so where it is of our field and answered then.
    """
    turn = Turn(text, chat, before, now)
    wish = aside(filtered(text).question)
    if wish and wish != "more" and not (before and (before.quotes or before.article_ids)):
        return Heard(Answer(text, spoken(text, chat) or script.of_question(text), "empty"))
    if before is None or (before.question.startswith("/") and not wish):
        return await _hear(store, replace(turn, before=None))
    leaning = follow(filtered(text).question, filtered(before.question).question, _today(now))
    if leaning is None or not leaning.perhaps:
        return await _hear(store, replace(turn, leaning=leaning))
    alone = await _hear(store, turn)
    if alone.wants != "question" or alone.listed or alone.answer.outcome not in ("found", *MISSED):
        return alone
    leant = await _hear(store, replace(turn, leaning=leaning))
    return leant if leant.answer.answered else alone


def _today(now: datetime) -> date:
    return now.astimezone(HOME).date()


async def _hear(store: Store, turn: Turn) -> Heard:
    told, leaning, before = filtered(turn.text), turn.leaning, turn.before
    language = script.told(turn.text) or turn.chat.language or (before.language if before else None)
    if leaning and before and leaning.kind != "question":
        shown = Answer(before.question, language or before.language, before.outcome)
        return Heard(shown, leaning.kind if before.quotes else "more", before)
    told = merged(told, filtered(before.question)) if leaning and before else told
    whole = leaning.question if leaning else told.question
    own = places.district(turn.chat.district or "")
    mine = home.named(whole, own.hi if script.of_question(whole) == "hi" else own.en) if own else whole
    if own is None and home.meant(whole):
        return Heard(Answer(whole, language or script.of_question(whole), "empty"), "district")
    if listing.about_the_scheme(whole):
        return Heard(Answer(whole, language or script.of_question(whole), "empty"), "scheme")
    when = timed(mine, _today(turn.now))
    window = _with_since(when.window, told.since)
    asked = " ".join(filter(None, (mine, spelled(told))))
    said = Said(asked, when.question.strip(), told, window, when.window is not None, language)
    heard = await _heard(store, said, turn.now)
    if not leaning and heard.wants == "question":
        heard = await _weighed(store, heard, said, own, turn.now)
    if leaning and heard.answer.outcome == "off_topic":  # what it leans on was ours
        heard = replace(heard, answer=replace(heard.answer, outcome="nothing"))
    heard = await beside.compared(store, heard)
    civil = courtesy.courtesy(words(turn.text)) if heard.answer.outcome == "greeting" else None
    heard = replace(heard, before=before if leaning else None, courtesy=civil)
    return replace(heard, own=own) if mine != whole else heard


async def _heard(store: Store, said: Said, now: datetime) -> Heard:
    chosen = await topics.choose(store, said.filters, said.window)
    unread = (*said.filters.unknown, *said.filters.unread, *chosen.unread)
    used = tuple((n, v) for n, v in said.filters.values.items() if n != "since" and n not in unread)
    limits = Heard(_empty(said), window=said.window, filters=used, unread=tuple(dict.fromkeys(unread)))
    topic = news.topic(said.question, timed=said.worded) if said.question else ("" if said.window else None)
    if topic is not None:
        found = await topics.newest(store, topic, chosen.ids, now)
        if said.worded and not found.answered:
            anywhere = await topics.choose(store, said.filters, _with_since(None, said.filters.since))
            found = await topics.newest(store, topic, anywhere.ids, now)
            limits = replace(limits, widened=found.answered)
        return replace(
            limits,
            answer=replace(found, question=said.whole, language=limits.answer.language),
            wants="news",
            topic=topic,
            held=() if found.answered else await nearby.held(store, topic),
        )
    answer = await answers.ask(store, said.question or said.whole, now, said.language, chosen.ids)
    if said.worded and answer.outcome in MISSED:
        anywhere = await topics.choose(store, said.filters, _with_since(None, said.filters.since))
        wider = await answers.ask(store, said.question, now, said.language, anywhere.ids)
        limits = replace(limits, widened=wider.answered)
        answer = wider if wider.answered else answer
    heard = _marked(limits, answer, said)
    known = await store.candidates.known(said.question)
    heard = await asyncio.to_thread(_with_names, known, heard, said.question)
    heard = await _with_listing(store, heard, said.question, now)
    if heard.answer.outcome in MISSED and not heard.listed:
        heard = replace(heard, held=await nearby.held(store, said.question))
    return heard


def _marked(heard: Heard, answer: Answer, said: Said) -> Heard:
    """Put the answer in, under the whole question, the question's words marked in its sentences."""
    quotes = tuple(replace(quote, marks=marks(said.question, quote.text)) for quote in answer.quotes)
    language = _empty(said).language
    return replace(heard, answer=replace(answer, question=said.whole, language=language, quotes=quotes))


async def _weighed(store: Store, heard: Heard, said: Said, own: Named | None, now: datetime) -> Heard:
    """Where two topics answer alike, let the reader's district decide, else ask which one is meant."""
    asked = replace(heard.answer, question=said.question)
    found = await between.sides(store, said.question, asked, now, own.id if own else None)
    if own and len(found) == 1:
        return replace(_marked(heard, found[0].answer, said), own=own)
    wholes = (
        f"{side.topic.hi if heard.answer.language == 'hi' else side.topic.en}: {said.whole}" for side in found
    )
    choices = tuple((whole, side.topic) for whole, side in zip(wholes, found, strict=True))
    return replace(heard, choices=choices, offered="which") if found else heard


def _with_names(known: Callable[[str], bool], heard: Heard, question: str) -> Heard:
    """Add which misspelt names were read as which; where nothing was found, what may be meant, or is near.

    A question off topic but for a misspelt name of ours is one of ours.
    """
    refused = heard.answer.outcome in (*MISSED, "off_topic")
    offered = mending.choices(question, known) if refused else ()
    if offered and heard.answer.outcome == "off_topic":
        heard = replace(heard, answer=replace(heard.answer, outcome="nothing"))
    if heard.answer.outcome in MISSED:
        kind: Literal["meant", "near"] = "meant" if offered else "near"
        offered = offered or nearby.near(question, heard.answer)
        return replace(
            heard, offered=kind, choices=tuple((whole, places.named(entry)) for whole, entry in offered)
        )
    read = mending.assumed(question, known) if heard.answer.answered else ()
    return replace(heard, assumed=tuple((typed, places.named(entry)) for typed, entry in read))


async def _with_listing(store: Store, heard: Heard, question: str, now: datetime) -> Heard:
    """Add what the gazetteer lists, and the newest news on it beside what is quoted."""
    wanted = listing.wanted(question)
    listed = places.listed(wanted) if wanted else ()
    if not wanted or not listed:
        return heard
    answer, texts = heard.answer, [quote.text for quote in heard.answer.quotes]
    if answer.answered and not (listing.few(wanted) and places.borne_out(listed, texts)):
        answer = replace(answer, outcome="absent", quotes=(), figures=(), conflicts=())
    quoted = [(quote.article, [quote.text]) for quote in answer.quotes]
    told = {quote.article.id for quote in answer.quotes}
    recent = (await topics.newest(store, question, None, now)).articles if listing.few(wanted) else ()
    headlines = [one.article for one in recent if one.article.id not in told]
    near = {ranked.article.id for ranked in answer.articles}
    rest = (one for one in recent if one.article.id not in near)
    answer = replace(answer, articles=(*answer.articles, *rest))
    heard = replace(heard, answer=answer, listed=listed)
    return await asyncio.to_thread(_listed, heard, wanted, quoted, headlines)


def _listed(heard: Heard, wanted: Wanted, quoted: Reports, headlines: Sequence[Article]) -> Heard:
    """Say which reports bear the list out, and keep those that are on what was looked up."""
    recent = [(one, _told([one])) for one in headlines]
    near = [(one, told) for one, told in recent if places.near(heard.listed, wanted, one, told)][:RECENT]
    return replace(
        heard,
        recent=tuple(article for article, _ in near),
        confirmed=places.confirming(heard.listed, [*quoted, *near]),
        differs=heard.answer.answered and not places.confirming(heard.listed, quoted),
        choices=(),
    )


def _told(articles: Sequence[Article]) -> list[str]:
    """Return the headlines and sentences of articles."""
    said = [article.title for article in articles]
    for text in (article.text for article in articles):
        said += [s.of(text) for part in passages.split(text) for s in passages.sentences(text, part)]
    return said


def _empty(said: Said) -> Answer:
    return Answer(said.whole, said.language or script.of_question(said.whole), "nothing")


def _with_since(window: Window | None, since: date | None) -> Window | None:
    if since is None:
        return window
    first = max(since, window.first) if window and window.first else since
    return Window(first, window.last if window else None)
