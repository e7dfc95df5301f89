"""Passages by meaning: their vectors where the server has pgvector, and those nearest to a question.

What is written is what `embedding` holds of an article, a row a passage, less the mean of its language's
bundled passages and of unit length. The store's own mean, by which candidates are ranked, moves as it grows;
this one stays, and no row is ever written anew for another article's sake.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

from sqlalchemy.ext.asyncio import AsyncSession

from store.db.session import execute, many
from store.db.vectors import Vectors
from store.db.words import writing
from store.search.drawn.values import Worded
from store.search.index import LANGUAGES
from store.search.meaning.leaning import apart

MOST = 100  # passages of each language for each reading of a question
WIDEST = 1_000  # of an index's passages that are looked at: pgvector's own limit
BEYOND = 2  # so many times as many are looked at: an index leads past some of the nearest
EXACT = 200  # articles whose passages are compared one by one

_HAVE = (
    " FROM embedding v JOIN worded_article u ON u.article_id = v.article_id"
    " AND u.content_hash = v.content_hash WHERE v.model = ? AND u.model IS DISTINCT FROM v.model"
)

_FEW = "WITH few AS MATERIALIZED (SELECT id FROM worded WHERE article_id AMONG ?)"


@dataclass(frozen=True, slots=True)
class Within:
    """The articles that may answer, and what share of the store they are."""

    article_ids: Collection[int]
    share: float


async def offered(session: AsyncSession) -> bool:
    """Whether the server has pgvector, made use of or not."""
    found = await execute(session, "SELECT count(*) FROM pg_available_extensions WHERE name = 'vector'")
    return bool(found.scalar_one())


async def ready(session: AsyncSession, model: str) -> bool:
    """Whether passages are found by what `model` makes of them."""
    names = [_name(model, code) for code in range(len(LANGUAGES))]
    found = await execute(
        session,
        f"SELECT {' AND '.join(['to_regclass(?) IS NOT NULL'] * len(names))}",
        *names,
    )
    return bool(found.scalar_one())


async def prepare(session: AsyncSession, model: str, width: int) -> None:
    """Begin anew with `model`'s vectors, `width` numbers each. Raises DBAPIError where the server refuses.

    The indexes are made over nothing and grow with what is written: no statement takes long, and what was
    written stays when the process stops.
    """
    await execute(session, "CREATE EXTENSION IF NOT EXISTS vector")
    old = await execute(
        session,
        "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema() AND tablename = 'meant'"
        " AND indexname LIKE 'ix_meant_%'",
    )
    for row in old:
        await execute(session, f'DROP INDEX "{row.indexname}"')
    await execute(session, "TRUNCATE meant")
    await execute(session, "UPDATE worded_article SET model = NULL WHERE model IS NOT NULL")
    for code in range(len(LANGUAGES)):
        await execute(
            session,
            f"CREATE INDEX {_name(model, code)} ON meant USING hnsw"
            f" (({_typed(width)}) halfvec_ip_ops) WHERE language = {code}",
        )


async def put(session: AsyncSession, model: str, entries: Iterable[Vectors]) -> None:
    """Write `model`'s vectors of articles that are in words; those of another text are left out."""
    await session.flush()
    await writing.begin(session)
    by_id = {entry.article_id: entry for entry in entries}
    ids = list(by_id)
    found = await execute(
        session,
        "SELECT w.id, w.article_id, w.ordinal, w.language FROM worded w"
        " JOIN worded_article u ON u.article_id = w.article_id"
        " JOIN embedding v ON v.article_id = w.article_id AND v.content_hash = u.content_hash"
        " WHERE v.model = ? AND w.article_id AMONG ? ORDER BY w.id",
        model,
        ids,
    )
    rows = [
        (
            row.id,
            row.language,
            apart(model, LANGUAGES[row.language], by_id[row.article_id].passages[row.ordinal]).tolist(),
        )
        for row in found
        if row.ordinal < len(by_id[row.article_id].passages)
    ]
    await execute(session, "DELETE FROM meant WHERE worded_id AMONG ?", [row[0] for row in rows])
    await many(
        session,
        "INSERT INTO meant (worded_id, language, meaning) VALUES (?, ?, CAST(? AS REAL[]))",
        rows,
    )
    await execute(
        session,
        "UPDATE worded_article u SET model = v.model FROM embedding v WHERE v.article_id = u.article_id"
        " AND v.content_hash = u.content_hash AND v.model = ? AND u.article_id AMONG ?",
        model,
        ids,
    )


async def missing(session: AsyncSession, model: str, after: int, limit: int) -> list[int]:
    """Return up to `limit` articles over `after` with vectors of `model` that are not here, in order."""
    statement = f"SELECT v.article_id{_HAVE} AND v.article_id > ? ORDER BY v.article_id LIMIT ?"
    return list((await execute(session, statement, model, after, limit)).scalars())


async def pending(session: AsyncSession, model: str) -> int:
    """Return how many articles have vectors of `model` that are not here."""
    return int((await execute(session, f"SELECT count(*){_HAVE}", model)).scalar_one())


async def near(
    session: AsyncSession, asked: Sequence[Sequence[Sequence[float]]], within: Within | None = None
) -> list[Worded]:
    """Return the passages nearest to what is asked: of each language its vectors, of unit length.

    Of a few articles all passages are compared; else those that an index leads to, which may be fewer than
    there are. No question looks at more of an index than `WIDEST`.
    """
    sought = [(code, vector) for code, each in enumerate(asked) for vector in each]
    if not sought:
        return []
    exact = within is not None and len(within.article_ids) <= EXACT
    wide = MOST if within is None or exact else min(WIDEST, round(MOST / max(within.share, 1e-9)))
    await execute(session, "SELECT set_config('hnsw.ef_search', ?, TRUE)", str(min(WIDEST, BEYOND * wide)))
    values: list[object] = [list(vector) for _, vector in sought]
    parts = [_among(code, len(one)) if exact else _nearest(code, len(one), wide) for code, one in sought]
    nearest = " UNION ".join(parts)
    statement = f"SELECT w.id, w.language, w.words FROM worded w WHERE w.id IN ({nearest})"  # noqa: S608  marks
    if within is not None and exact:
        statement, values = f"{_FEW} {statement}", [list(within.article_ids), *values]
    elif within is not None:
        statement, values = f"{statement} AND w.article_id AMONG ?", [*values, list(within.article_ids)]
    return [Worded(row.id, row.language, row.words) for row in await execute(session, statement, *values)]


def _nearest(code: int, width: int, limit: int) -> str:
    """Return the part of a statement that finds one language's passages nearest to one vector.

    The language is no mark: PostgreSQL takes an index over a part of a table only where that part is named.
    """
    vector = f"CAST(CAST(? AS REAL[]) AS halfvec({width}))"
    return (
        f"(SELECT worded_id FROM meant WHERE language = {code}"  # noqa: S608  marks and numbers
        f" ORDER BY {_typed(width)} <#> {vector} LIMIT {limit})"
    )


def _among(code: int, width: int) -> str:
    """Return the same among `few` passages, each looked up (OFFSET 0: else the table may be read whole)."""
    looked = f"SELECT worded_id, meaning FROM meant WHERE worded_id = few.id AND language = {code} OFFSET 0"  # noqa: S608  a number
    nearness = f"CAST(m.meaning AS vector({width})) <#> CAST(CAST(? AS REAL[]) AS vector({width}))"
    return f"(SELECT m.worded_id FROM few, LATERAL ({looked}) m ORDER BY {nearness} LIMIT {MOST})"  # noqa: S608  as above


def _typed(width: int) -> str:
    """Return a passage's vector as the indexes hold it: numbers of 16 bits, as it was kept all along."""
    return f"CAST(meaning AS halfvec({width}))"


def _name(model: str, code: int) -> str:
    return f"ix_meant_{crc32(model.encode()):08x}_{code}"
