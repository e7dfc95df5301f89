"""Words and passages looked up: what a question may mean, which passages hold it, how they are printed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from store.db.session import execute
from store.search.drawn.values import Alternatives, Corpus, Shown, Word, Worded
from store.types import Passage, Span

ALIKE = 30  # words that sound alike, for each word asked
LEAST = 0.25  # of the runs of three letters in a sound that another has


async def begin(session: AsyncSession) -> None:
    """Have the transaction look things up by index: no question is worth reading a whole table for.

    Where a small table must be read whole, PostgreSQL takes that to cost so much that it would compile.
    """
    await execute(
        session,
        "SELECT set_config('enable_seqscan', 'off', TRUE), set_config('jit', 'off', TRUE),"
        " set_config('pg_trgm.word_similarity_threshold', ?, TRUE)",
        str(LEAST),
    )


async def corpus(session: AsyncSession) -> Corpus:
    """Return what all passages come to; of Hindi first, as in `LANGUAGES`."""
    rows = {int(row.language): row for row in await execute(session, "SELECT * FROM corpus")}
    passages = tuple(int(rows[code].passages) if code in rows else 0 for code in range(2))
    return Corpus(passages, float(sum(row.length for row in rows.values())))


async def editions(session: AsyncSession) -> frozenset[str]:
    """Return by which code words were keyed; none where there are none."""
    return frozenset((await execute(session, "SELECT DISTINCT edition FROM corpus")).scalars())


async def words(session: AsyncSession, keys: list[int]) -> list[Word]:
    """Return the words with one of `keys`, by number."""
    found = await execute(
        session,
        "SELECT id, word, passages FROM word WHERE id IN"
        " (SELECT word_id FROM word_key WHERE key = ANY(CAST(? AS INTEGER[]))) ORDER BY id",
        keys,
    )
    return [Word(row.id, row.word, row.passages) for row in found]


async def can_compare(session: AsyncSession) -> bool:
    """Whether words can be found by how alike they sound."""
    return (await execute(session, "SELECT to_regclass('ix_word_sounds')")).scalar_one() is not None


async def alike(session: AsyncSession, sounds: list[str]) -> list[Word]:
    """Return the words that sound most like one of `sounds`, by number."""
    found = await execute(
        session,
        "SELECT DISTINCT near.id, near.word, near.passages FROM unnest(CAST(? AS TEXT[])) AS asked (sound),"
        " LATERAL (SELECT id, word, passages FROM word WHERE asked.sound <% sounds"
        " ORDER BY word_similarity(asked.sound, sounds) DESC, id LIMIT ?) AS near ORDER BY near.id",
        sounds,
        ALIKE,
    )
    return [Word(row.id, row.word, row.passages) for row in found]


async def holding(
    session: AsyncSession, wanted: Alternatives, only: Collection[int] | None, limit: int
) -> list[Worded]:
    """Return up to `limit` passages that hold one of the alternatives, of the articles `only`."""
    if not wanted:
        return []
    held = " OR ".join(f"({' AND '.join(['w.words && CAST(? AS INTEGER[])'] * len(one))})" for one in wanted)
    values: list[object] = [numbers for one in wanted for numbers in one]
    if only is not None:
        held = f"({held}) AND w.article_id AMONG ?"
        values.append(list(only))
    found = await execute(
        session,
        f"SELECT w.id, w.language, w.words FROM worded w WHERE {held} LIMIT {limit}",  # noqa: S608  marks only
        *values,
    )
    return [Worded(row.id, row.language, row.words) for row in found]


async def having(session: AsyncSession, names: Sequence[Sequence[str]]) -> frozenset[int]:
    """Return the articles with a passage that holds all the words, as written, of one of `names`."""
    asked = list(dict.fromkeys(word for name in names for word in name))
    found = await execute(session, "SELECT word, id FROM word WHERE word = ANY(CAST(? AS TEXT[]))", asked)
    known = {row.word: row.id for row in found}
    sets = [[known[word] for word in name] for name in names if name and all(word in known for word in name)]
    if not sets:
        return frozenset()
    held = " OR ".join(["w.words @> CAST(? AS INTEGER[])"] * len(sets))
    rows = await execute(session, f"SELECT DISTINCT w.article_id FROM worded w WHERE {held}", *sets)  # noqa: S608  marks
    return frozenset(row.article_id for row in rows)


_SHOWN = """
SELECT w.id, w.article_id, w.ordinal, p.start, p."end", p.sentences,
    substring(a.text FROM p.start + 1 FOR p."end" - p.start) AS text,
    substring(v.passages FROM w.ordinal * v.width + 1 FOR v.width) AS vector,
    substring(v.sentences FROM w.first * v.width + 1
        FOR v.width * (length(p.sentences) - length(replace(p.sentences, '-', '')))) AS inside
FROM worded w
JOIN worded_article u ON u.article_id = w.article_id
JOIN article a ON a.id = w.article_id AND a.content_hash = u.content_hash
JOIN passage p ON p.article_id = w.article_id AND p.ordinal = w.ordinal
LEFT JOIN LATERAL (
    SELECT passages, sentences, octet_length(passages) / u.passages AS width FROM embedding
    WHERE article_id = w.article_id AND content_hash = a.content_hash AND model = ?
) v ON TRUE
WHERE w.id AMONG ?
"""


async def shown(session: AsyncSession, numbers: list[int], model: str) -> list[Shown]:
    """Return passages as they are printed, with `model`'s vectors; none of a text that has changed."""
    return [_shown(row) for row in await execute(session, _SHOWN, model, numbers)]


def _shown(row: Row[Any]) -> Shown:
    pairs = (pair.split("-") for pair in row.sentences.split(",") if pair)
    spans = tuple(Span(int(first), int(last)) for first, last in pairs)
    passage = Passage(row.article_id, row.ordinal, Span(row.start, row.end), row.text, spans)
    if row.vector is None or row.inside is None:
        return Shown(row.id, passage, None, None)
    vector = np.frombuffer(row.vector, np.float16).astype(np.float32)
    inside = np.frombuffer(row.inside, np.float16).astype(np.float32)
    return Shown(row.id, passage, vector, inside.reshape(-1, len(vector)))
