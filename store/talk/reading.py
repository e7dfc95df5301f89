"""Articles opened: their figures, a summary in their own sentences, and where a quotation stands."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from store.db import articles
from store.db import figures as figure_rows
from store.exchange import Exchange
from store.store import Store
from store.talk import naming
from store.text.summary import summarise
from store.types import Article, Document, Figure, Quote, Span

SUMMARY_SENTENCES = 3
MORE_AT_ONCE = 3


async def opened(store: Store, article_id: int) -> Document | None:
    """Return the article with its passages, None where it is no longer stored."""
    async with store.database.read() as session:
        found = await articles.documents(session, ids=[article_id])
    return found[0] if found else None


async def by_ids(store: Store, ids: Sequence[int]) -> tuple[Article, ...]:
    """Return the articles of `ids` that are still stored, in that order."""
    async with store.database.read() as session:
        found = await articles.by_ids(session, ids)
    return tuple(found[number] for number in ids if number in found)


async def following(store: Store, exchange: Exchange, start: int) -> tuple[tuple[Article, ...], int | None]:
    """Return the next hits not quoted, from the `start`th on, and where to go on (None: the end).

    Where the question named a place or a product, only articles that name one are more on it.
    """
    rest = await unquoted(store, exchange)
    if exchange.outcome == "found":
        rest = await asyncio.to_thread(naming.about, rest, exchange.topics)
    end = start + MORE_AT_ONCE
    return rest[start:end], end if end < len(rest) else None


async def unquoted(store: Store, exchange: Exchange) -> tuple[Article, ...]:
    """Return all the hits that were not quoted, the likeliest first, whatever they name."""
    quoted = {number for number, _, _ in exchange.quotes}
    return await by_ids(store, [number for number in exchange.article_ids if number not in quoted])


async def figures(store: Store, article_id: int) -> tuple[Figure, ...]:
    """Return an article's figures in reading order."""
    async with store.database.read() as session:
        return (await figure_rows.by_articles(session, [article_id]))[article_id]


def summary(document: Document, printed: Sequence[Figure] = ()) -> tuple[str, ...]:
    """Return an article's most telling sentences, to the letter and in order; `printed` are its figures."""
    spans = [span for passage in document.passages for span in passage.sentences]
    figured = [any(span.start <= figure.start < span.end for figure in printed) for span in spans]
    texts = [span.of(document.article.text) for span in spans]
    return tuple(texts[place] for place in summarise(texts, figured, SUMMARY_SENTENCES))


async def places(store: Store, quotes: Sequence[tuple[int, int, int]]) -> tuple[tuple[Quote, int, int], ...]:
    """Return each quotation (article id, start, end) with its sentence's number from 1 and their count.

    A quotation whose article has gone or changed since is left out.
    """
    async with store.database.read() as session:
        found = await articles.documents(session, ids=[number for number, _, _ in quotes])
    documents = {document.article.id: document for document in found}
    placed = (_place(documents.get(number), Span(start, end)) for number, start, end in quotes)
    return tuple(place for place in placed if place)


def _place(document: Document | None, span: Span) -> tuple[Quote, int, int] | None:
    if document is None:
        return None
    spans = [sentence for passage in document.passages for sentence in passage.sentences]
    starts = [index for index, sentence in enumerate(spans, 1) if sentence.start <= span.start < sentence.end]
    quote = Quote(span.of(document.article.text), span, document.article)
    return (quote, starts[0], len(spans)) if starts and quote.text else None
