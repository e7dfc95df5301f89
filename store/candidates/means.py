"""The means of each language's vectors, from a sample of the articles: how this store's texts lie."""

from __future__ import annotations

import numpy as np
from sqlalchemy.ext.asyncio import AsyncSession

from store.db import articles, vectors
from store.search.drawn.part import Means
from store.search.index import LANGUAGES
from store.search.meaning.centred import Centred
from store.search.meaning.leaning import leanings

SAMPLE = 500  # articles


async def sampled(session: AsyncSession, model: str) -> tuple[Means, int]:
    """Return the means of `model`'s vectors of up to `SAMPLE` articles, and about how many there are."""
    language, count = await articles.sampled(session, SAMPLE)
    lean = leanings(model)
    all_of = {one: Centred(lean.get(one)) for one in LANGUAGES}
    slot = 0
    async for entry in vectors.current(session, model, ids=list(language)):
        shared = np.array_split(entry.sentences, max(1, len(entry.passages)))  # whose they are is no matter
        for row, inside in zip(entry.passages, shared, strict=False):
            all_of[language[entry.article_id]].add(slot, row, inside)
            slot += 1
    means = {one: found for one, kept in all_of.items() if (found := kept.means()) is not None}
    return means, count
