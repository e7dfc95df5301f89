"""Embeddings in the background, resumable: articles without | embed in a thread | database | index."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from store.db import articles, vectors
from store.search.semantic import embedded
from store.search.values import Embedder
from store.store import Store
from store.types import Document

BATCH = 8  # articles embedded between two writes: what a stop loses at most


async def learn(store: Store, progress: Callable[[int, int], None] | None = None) -> int:
    """Embed every article that has no vectors yet, oldest id first; return how many were.

    Works batch by batch: after a stop or a crash the next call goes on where this one was. `progress` is told
    (done, all) after each batch. Articles that come in meanwhile are embedded too.
    """
    embedder = store.embedder
    if embedder is None:
        return 0
    done = after = 0
    while (found := await _next(store, embedder.name, after))[0]:
        batch, hashes = found
        made = [
            await asyncio.to_thread(_embed, embedder, document) for document in batch
        ]  # one: a stop waits for it
        async with store.database.write() as session:
            await vectors.put(session, embedder.name, made, hashes)
            await store.candidates.embed(session, made)
        await store.candidates.meant(made)
        done, after = done + len(made), batch[-1].article.id
        if progress is not None:
            progress(done, done + await pending(store))
    return done


async def pending(store: Store) -> int:
    """Return how many articles have no vectors yet; 0 without an embedding model."""
    if store.embedder is None:
        return 0
    async with store.database.read() as session:
        return await vectors.count_missing(session, store.embedder.name)


async def _next(store: Store, model: str, after: int) -> tuple[tuple[Document, ...], dict[int, str]]:
    async with store.database.read() as session:
        hashes = await vectors.missing(session, model, after, BATCH)
        return await articles.documents(session, ids=hashes), hashes


def _embed(embedder: Embedder, document: Document) -> vectors.Vectors:
    return vectors.Vectors(document.article.id, *embedded(embedder, document))
