"""Articles as words by number: documents | words | the new ones keyed | written, with their articles."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from store.db.words import writing
from store.db.words.writing import Parted, Spelt
from store.search.drawn import keys
from store.search.index import LANGUAGES
from store.text.normalise import words
from store.types import Document


async def write(session: AsyncSession, documents: Sequence[Document]) -> None:
    """Write articles in place of what was there of them."""
    hashes = await writing.hashes(session, [one.article.id for one in documents])
    spelt = await asyncio.to_thread(_spelt, documents, hashes)
    used = dict.fromkeys(word for one in spelt for word in one.words())
    await writing.begin(session)
    await writing.erase(session, list(hashes))
    known = await writing.numbers(session, used)
    new = [word for word in used if word not in known]
    if new:
        known |= await writing.put_words(session, await asyncio.to_thread(_keyed, new))
    await writing.put(session, spelt, known, keys.edition())


def _keyed(new: Iterable[str]) -> list[tuple[str, str, list[int]]]:
    return [(word, *keys.kept(word)) for word in new]


def _spelt(documents: Iterable[Document], hashes: Mapping[int, str]) -> list[Spelt]:
    """Return articles in words; one that is gone meanwhile is left out."""
    return [
        Spelt(
            document.article.id,
            hashes[document.article.id],
            LANGUAGES.index(document.article.language),
            tuple(words(document.article.title)),
            tuple(_parted(document)),
        )
        for document in documents
        if document.article.id in hashes
    ]


def _parted(document: Document) -> Iterable[Parted]:
    first = 0
    for passage in document.passages:
        start = passage.span.start
        said = [passage.text[span.start - start : span.end - start] for span in passage.sentences]
        yield Parted(passage.ordinal, first, tuple(tuple(words(sentence)) for sentence in said))
        first += len(said)
