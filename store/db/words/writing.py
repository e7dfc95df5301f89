"""Words and passages by number, written and erased with the articles they are of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from store.db.session import execute, many

BREAK = -1  # stands before each sentence
TITLE = 0.5  # how much of a word's length a headline's counts
LOCK = 0x0D0F_30D5  # who writes words holds it until its transaction ends: no two wait for each other's words

_UNWRITTEN = (
    " FROM article a LEFT JOIN worded_article w ON w.article_id = a.id AND w.content_hash = a.content_hash"
    " WHERE w.article_id IS NULL"
)


@dataclass(frozen=True, slots=True)
class Parted:
    """A passage in words: its place among its article's, its sentences, how many stand before them."""

    ordinal: int
    first: int
    sentences: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Spelt:
    """An article in words: its headline and its passages; `language` is a place in `LANGUAGES`."""

    article_id: int
    content_hash: str
    language: int
    title: tuple[str, ...]
    passages: tuple[Parted, ...]

    def words(self) -> Iterable[str]:
        """Yield all its words, in order, the headline's behind each passage's."""
        for passage in self.passages:
            for sentence in passage.sentences:
                yield from sentence
            yield from self.title


Keys = Sequence[tuple[str, str, list[int]]]
"""Words new to the store, each with its sounds and its keys."""


async def begin(session: AsyncSession) -> None:
    """Wait until nobody else writes words; the transaction's end lets the next one begin."""
    await execute(session, f"SELECT pg_advisory_xact_lock({LOCK})")


async def numbers(session: AsyncSession, words: Collection[str]) -> dict[str, int]:
    """Return the numbers of those of `words` that the store has."""
    found = await execute(
        session, "SELECT word, id FROM word WHERE word = ANY(CAST(? AS TEXT[]))", list(words)
    )
    return {row.word: row.id for row in found}


async def hashes(session: AsyncSession, article_ids: Collection[int]) -> dict[int, str]:
    """Return the hash of each article's text, by id."""
    ids = list(article_ids)
    found = await execute(session, "SELECT id, content_hash FROM article WHERE id AMONG ?", ids)
    return {row.id: row.content_hash for row in found}


async def put_words(session: AsyncSession, new: Keys) -> dict[str, int]:
    """Give words their numbers, in order, and return these; the words stand in no passage yet."""
    found = await execute(
        session,
        "INSERT INTO word (word, passages, sounds) SELECT word, 0, sounds"
        " FROM unnest(CAST(? AS TEXT[]), CAST(? AS TEXT[])) AS new (word, sounds) RETURNING word, id",
        [word for word, _, _ in new],
        [sounds for _, sounds, _ in new],
    )
    known = {row.word: row.id for row in found}
    pairs = sorted((key, known[word]) for word, _, keys in new for key in keys)
    await execute(
        session,
        "INSERT INTO word_key (key, word_id)"
        " SELECT * FROM unnest(CAST(? AS INTEGER[]), CAST(? AS INTEGER[]))",
        [key for key, _ in pairs],
        [number for _, number in pairs],
    )
    return known


async def put(session: AsyncSession, articles: Sequence[Spelt], known: dict[str, int], edition: str) -> None:
    """Write articles whose words are all `known` by number; none of them is there."""
    rows, often, counts, lengths = [], Counter[int](), Counter[int](), defaultdict[int, float](float)
    for one in articles:
        title = [known[word] for word in one.title]
        for passage in one.passages:
            said = [[known[word] for word in sentence] for sentence in passage.sentences]
            words = [*title, *(number for sentence in said for number in (BREAK, *sentence))]
            rows.append((one.article_id, passage.ordinal, one.language, passage.first, words))
            often.update({*words} - {BREAK})
            lengths[one.language] += _length(words)
            counts[one.language] += 1
    await many(
        session,
        "INSERT INTO worded (article_id, ordinal, language, first, words)"
        " VALUES (?, ?, ?, ?, CAST(? AS INTEGER[]))",
        rows,
    )
    await many(
        session,
        "INSERT INTO worded_article (article_id, content_hash, passages) VALUES (?, ?, ?)",
        [(one.article_id, one.content_hash, len(one.passages)) for one in articles],
    )
    await _count(session, often, 1)
    for language, passages in counts.items():
        await execute(
            session,
            "INSERT INTO corpus (language, passages, length, edition) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (language) DO UPDATE SET passages = corpus.passages + excluded.passages,"
            " length = corpus.length + excluded.length",
            language, passages, lengths[language], edition,
        )  # fmt: skip


async def erase(session: AsyncSession, article_ids: Collection[int]) -> None:
    """Delete articles; unknown ones are no error."""
    ids = list(article_ids)
    await execute(session, "DELETE FROM worded_article WHERE article_id AMONG ?", ids)
    gone = await execute(
        session, "DELETE FROM worded WHERE article_id AMONG ? RETURNING language, words", ids
    )
    often, counts, lengths = Counter[int](), Counter[int](), defaultdict[int, float](float)
    for row in gone:
        often.update({*row.words} - {BREAK})
        lengths[row.language] += _length(row.words)
        counts[row.language] += 1
    await _count(session, often, -1)
    for language, passages in counts.items():
        await execute(
            session,
            "UPDATE corpus SET passages = passages - ?, length = length - ? WHERE language = ?",
            passages, lengths[language], language,
        )  # fmt: skip


async def _count(session: AsyncSession, often: Counter[int], by: int) -> None:
    """Say that words stand in so many more passages."""
    if often:
        await execute(
            session,
            "UPDATE word SET passages = word.passages + counted.often"
            " FROM unnest(CAST(? AS INTEGER[]), CAST(? AS INTEGER[])) AS counted (id, often)"
            " WHERE word.id = counted.id",
            list(often), [by * count for count in often.values()],
        )  # fmt: skip


def _length(words: Sequence[int]) -> float:
    """Return how long a passage is in words, its headline's counted in part."""
    title = words.index(BREAK) if BREAK in words else len(words)
    return TITLE * title + sum(number != BREAK for number in words[title:])


async def missing(session: AsyncSession, after: int, limit: int) -> list[int]:
    """Return up to `limit` articles over `after` that are not there as they are, in order."""
    statement = f"SELECT a.id{_UNWRITTEN} AND a.id > ? ORDER BY a.id LIMIT ?"
    return list((await execute(session, statement, after, limit)).scalars())


async def pending(session: AsyncSession) -> int:
    """Return how many articles are not there as they are."""
    found = await execute(session, f"SELECT count(*){_UNWRITTEN}")
    return int(found.scalar_one())


async def left(session: AsyncSession, limit: int) -> list[int]:
    """Return up to `limit` articles that are there and were deleted."""
    found = await execute(
        session,
        "SELECT w.article_id FROM worded_article w LEFT JOIN article a ON a.id = w.article_id"
        " WHERE a.id IS NULL LIMIT ?",
        limit,
    )
    return [row.article_id for row in found]


async def clear(session: AsyncSession) -> None:
    """Delete everything, to begin anew."""
    await execute(session, "TRUNCATE word, word_key, worded, worded_article, meant, corpus RESTART IDENTITY")


async def compare(session: AsyncSession) -> None:
    """Make the index by which words are found that sound alike. Raises DBAPIError where none can be made."""
    await execute(session, "CREATE EXTENSION IF NOT EXISTS pg_trgm")
    await execute(
        session, "CREATE INDEX IF NOT EXISTS ix_word_sounds ON word USING gin (sounds gin_trgm_ops)"
    )
