"""Asking: question | understood | found by words and meaning | judged by evidence | quoted, or a no."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from store.db import articles as article_rows
from store.db import figures as figure_rows
from store.dialogue import phrases
from store.search import evidence, judge, query, quoting, reading, refusal
from store.search.defining.told import explaining
from store.search.index import Index
from store.search.judge import Judged
from store.search.meaning import lexemes
from store.search.query import Question
from store.search.values import Found
from store.search.weighing import choice, editions
from store.store import Store
from store.text.function_words import with_nasals
from store.text.lexis import apostrophes, vowels
from store.types import FIGURES, UNTOLD, Answer, Article, Coverage, Figure, Language, Outcome, Ranked

RANKED = 10  # articles named, also where nothing was found
HITS = 12  # passages that are judged
EXPLAINING = 200  # … and of how many they are the first, where what a thing is is asked
LONGEST = 1000  # characters of a question that are read
REHEARSED = (  # asked by nobody, at the start
    "टूलकिट कितने कारीगरों को कब और कहाँ मिली?",
    "kitne kareegaron ko toolkit kab mili",
    "how many artisans got a toolkit in March?",
)


@dataclass(frozen=True, slots=True)
class Considered:
    """A question read, what the search found, the articles judged, likeliest first, and all there are."""

    question: Question
    found: Found
    judged: tuple[Judged, ...]
    coverage: Coverage


async def ask(
    store: Store,
    question: str,
    now: datetime,
    language: Language | None = None,
    only: Collection[int] | None = None,
) -> Answer:
    """Return what the store says to `question`, in the sources' own words; any string is a question.

    `language` is the one the reply will be in, worked out from the question where None; `only` keeps to the
    articles of those ids (None: all). Nothing is said
    that no article says: what the evidence does not bear out has an outcome other than "found".
    """
    del now  # a question that names a time names it itself
    seen = await consider(store, question, language, only)
    read, judged = seen.question, seen.judged
    outcome = refusal.outcome(read, judged, seen.found.known)
    answer = Answer(
        question=question,
        language=read.language,
        outcome=outcome,
        articles=_ranked(outcome, judged),
        confidence=judged[0].chance if judged else 0.0,
        asked=read.asked,
        topics=read.topics,
        coverage=seen.coverage,
    )
    if outcome == "found":
        return await _quoted(store, read, judged, answer)
    return replace(answer, nearest=quoting.nearest(read, judged)) if outcome in UNTOLD else answer


async def consider(
    store: Store, question: str, language: Language | None = None, only: Collection[int] | None = None
) -> Considered:
    """Return what stands behind the answer to `question`; the parameters are those of `ask`."""
    text = await _read_as_typed(store, question[:LONGEST])
    index = await store.candidates.of(text, only)
    read, found = await asyncio.to_thread(_search, index, text, language, only)
    ids = list(dict.fromkeys(hit.article_id for hit in found.hits))
    async with store.database.read() as session:
        articles = await article_rows.by_ids(session, ids)
        counted = read.asked in FIGURES or bool(read.polar)
        printed = await figure_rows.by_articles(session, ids) if counted else {}
        coverage = await store.coverage(session)
    judged = await asyncio.to_thread(_judge, index, read, found, articles, printed)
    return Considered(read, found, judged, coverage)


async def _read_as_typed(store: Store, question: str) -> str:
    """Return a question with what people leave out put back: nasals, apostrophes, a short a."""
    text = apostrophes.restored(with_nasals(question))
    if vowels.restored(text) == text:  # most lack none: no need to ask the store
        return text
    return vowels.restored(text, await store.candidates.known(text))


async def near(store: Store, topic: str, most: int) -> tuple[Article, ...]:
    """Return the articles whose passages are nearest to a topic, of `most` passages, the nearest first."""
    text = topic[:LONGEST]
    index = await store.candidates.of(text, None)
    _, found = await asyncio.to_thread(_search, index, text, None, None, most)
    ids = list(dict.fromkeys(hit.article_id for hit in found.hits))
    async with store.database.read() as session:
        articles = await article_rows.by_ids(session, ids)
    return tuple(articles[number] for number in ids if number in articles)


async def prepare(store: Store) -> None:
    """Read three questions for nobody, so that no reader waits for the tables and the model."""
    await asyncio.to_thread(lexemes.prepare)
    await asyncio.to_thread(reading.prepare)
    await asyncio.to_thread(phrases.prepare)
    for question in REHEARSED:
        await consider(store, question)


def _search(
    index: Index, question: str, language: Language | None, only: Collection[int] | None, most: int = HITS
) -> tuple[Question, Found]:
    read = query.understand(question, language, index.knows)
    if read.term is None:
        found = index.search(question, read.language, only, most)
        other = editions.renamed(read)
        again = index.search(other, read.language, only, most).hits if other else ()
        return read, replace(found, hits=tuple({hit.passage: hit for hit in (*again, *found.hits)}.values()))
    found = index.search(question, read.language, only, max(most, EXPLAINING))
    return read, replace(found, hits=explaining(read.term, found.hits)[:most])


def _judge(
    index: Index,
    read: Question,
    found: Found,
    articles: Mapping[int, Article],
    printed: Mapping[int, Sequence[Figure]],
) -> tuple[Judged, ...]:
    with index.lock:
        weighed = evidence.weigh(read, index.lexical)
        pairs = [(articles[hit.article_id], hit) for hit in found.hits if hit.article_id in articles]
        return judge.judge(read, weighed, pairs, index.lexical, printed)


def _ranked(outcome: Outcome, judged: tuple[Judged, ...]) -> tuple[Ranked, ...]:
    """Name the nearest articles, but none for what is no question about the news."""
    if outcome in refusal.NO_QUESTION:
        return ()
    return tuple(Ranked(one.article, one.rank) for one in judged[:RANKED])


async def _quoted(store: Store, read: Question, judged: tuple[Judged, ...], answer: Answer) -> Answer:
    ids = [one.article.id for one in judged[: choice.MOST]]
    async with store.database.read() as session:
        printed = await figure_rows.by_articles(session, ids)
    said = quoting.reply(read, judged, printed)
    return replace(answer, quotes=said.quotes, figures=said.figures, conflicts=said.conflicts, lead=said.lead)
