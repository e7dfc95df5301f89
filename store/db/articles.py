"""Articles and their passages in the database: put, read back, list and count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, cast

from sqlalchemy import Row, delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, func, select

from store.db.shared import changes
from store.db.tables import ArticleRow, PassageRow, columns
from store.types import Article, ArticleKind, Coverage, Document, Passage, Published, Span, TextLanguage

Change = Literal["added", "updated", "same"]
_ARTICLES = select(*columns(ArticleRow))  # once: to put the columns together costs more than to read a few
_PASSAGES = select(*columns(PassageRow))


@dataclass(frozen=True, slots=True)
class Put:
    """What `put` did: the article's id, whether it is new, changed or as it was, and what it was before."""

    id: int
    change: Change
    before: Article | None = None
    before_hash: str = ""


async def put(
    session: AsyncSession, article: Article, identity: str, content_hash: str, now: datetime
) -> Put:
    """Write `article` under `identity`; an unchanged one is left alone.

    Passages and figures of a changed article are the caller's to replace.
    """
    found = await session.execute(select(ArticleRow).where(ArticleRow.identity == identity))
    row = found.scalar_one_or_none()
    if row is not None and row.content_hash == content_hash:
        return Put(cast(int, row.id), "same")
    change: Change = "added" if row is None else "updated"
    before, before_hash = (article_of(row), row.content_hash) if row else (None, "")
    row = row or ArticleRow(identity=identity, **_columns(article), content_hash="", imported_at=now)
    for name, value in _columns(article).items():
        setattr(row, name, value)
    row.content_hash = content_hash
    session.add(row)
    await session.flush()
    changes.note(session, [cast(int, row.id)])
    return Put(cast(int, row.id), change, before, before_hash)


async def hashes(session: AsyncSession, identities: Sequence[str]) -> dict[str, str]:
    """Return the content hash of each article that is there, by its identity."""
    found = await session.execute(
        select(ArticleRow.identity, ArticleRow.content_hash).where(col(ArticleRow.identity).in_(identities))
    )
    return {row.identity: row.content_hash for row in found.all()}


async def all_hashes(session: AsyncSession) -> dict[int, str]:
    """Return the content hash of every article, by its id."""
    rows = await session.execute(select(ArticleRow.id, ArticleRow.content_hash))
    return {cast(int, number): content_hash for number, content_hash in rows.all()}


def _columns(article: Article) -> dict[str, Any]:
    published = article.published
    return {
        "url": article.url,
        "title": article.title,
        "text": article.text,
        "source": article.source,
        "published": published.text if published else None,
        "published_first": published.first if published else None,
        "published_last": published.last if published else None,
        "author": article.author,
        "language": article.language,
        "section": article.section,
        "kind": article.kind,
    }


def article_of(row: ArticleRow | Row[Any]) -> Article:
    """Return the value of a row, or of its columns."""
    published = Published(row.published, row.published_first, row.published_last) if row.published else None
    return Article(
        title=row.title,
        text=row.text,
        url=row.url,
        source=row.source,
        published=published,
        author=row.author,
        language=cast(TextLanguage, row.language),
        section=row.section,
        kind=cast(ArticleKind, row.kind),
        id=cast(int, row.id),
    )


async def replace_passages(session: AsyncSession, article_id: int, passages: Sequence[Passage]) -> None:
    """Write the article's passages in place of those it had."""
    await session.execute(delete(PassageRow).where(col(PassageRow.article_id) == article_id))
    session.add_all(
        PassageRow(
            article_id=article_id,
            ordinal=passage.ordinal,
            start=passage.span.start,
            end=passage.span.end,
            sentences=",".join(f"{span.start}-{span.end}" for span in passage.sentences),
        )
        for passage in passages
    )


def _passage_of(row: Row[Any], text: str) -> Passage:
    spans = (pair.split("-") for pair in row.sentences.split(",") if pair)
    sentences = tuple(Span(int(start), int(end)) for start, end in spans)
    return Passage(
        row.article_id, row.ordinal, Span(row.start, row.end), text[row.start : row.end], sentences
    )


async def documents(
    session: AsyncSession, after: int = 0, limit: int = 1000, ids: Iterable[int] | None = None
) -> tuple[Document, ...]:
    """Return up to `limit` articles with their passages, ids over `after`, by id; or those of `ids`."""
    query = _ARTICLES.where(col(ArticleRow.id) > after).order_by(col(ArticleRow.id)).limit(limit)
    if ids is not None:
        query = query.where(col(ArticleRow.id).in_(list(ids)))
    rows = (await session.execute(query)).all()
    texts = {cast(int, row.id): row.text for row in rows}
    passages: dict[int, list[Passage]] = {number: [] for number in texts}
    found = await session.execute(
        _PASSAGES.where(col(PassageRow.article_id).in_(list(texts))).order_by(
            col(PassageRow.article_id), col(PassageRow.ordinal)
        )
    )
    for row in found:
        passages[row.article_id].append(_passage_of(row, texts[row.article_id]))
    return tuple(Document(article_of(row), tuple(passages[cast(int, row.id)])) for row in rows)


async def by_ids(session: AsyncSession, ids: Sequence[int]) -> dict[int, Article]:
    """Return the articles of `ids` that exist, by id."""
    rows = await session.execute(_ARTICLES.where(col(ArticleRow.id).in_(ids)))
    return {row.id: article_of(row) for row in rows}


async def latest(session: AsyncSession, limit: int, offset: int = 0) -> tuple[Article, ...]:
    """Return articles, newest publication first; those without a known day come last."""
    rows = await session.execute(
        select(ArticleRow)
        .order_by(col(ArticleRow.published_last).desc().nulls_last(), col(ArticleRow.id).desc())
        .limit(limit)
        .offset(offset)
    )
    return tuple(article_of(row) for row in rows.scalars())


async def coverage(session: AsyncSession) -> Coverage:
    """Return how many articles and sources there are, and the first and last known day."""
    found = await session.execute(
        select(
            func.count(),
            func.count(func.distinct(ArticleRow.source)),
            func.min(ArticleRow.published_first),
            func.max(ArticleRow.published_last),
        ).select_from(ArticleRow)
    )
    articles, sources, first, last = cast(tuple[int, int, date | None, date | None], tuple(found.one()))
    return Coverage(articles, sources, first, last)


async def sampled(session: AsyncSession, most: int) -> tuple[dict[int, TextLanguage], int]:
    """Return up to `most` articles' languages by id, evenly spread, and about how many articles there are."""
    first, last = (await session.execute(select(func.min(ArticleRow.id), func.max(ArticleRow.id)))).one()
    if first is None or last is None:
        return {}, 0
    count = last - first + 1
    ids = {first + place * count // most for place in range(most)}
    rows = await session.execute(
        select(col(ArticleRow.id), col(ArticleRow.language)).where(col(ArticleRow.id).in_(ids))
    )
    return {cast(int, number): cast(TextLanguage, language) for number, language in rows}, count


async def ids_after(session: AsyncSession, after: int) -> tuple[int, ...]:
    """Return the ids over `after`, in order."""
    rows = await session.execute(
        select(ArticleRow.id).where(col(ArticleRow.id) > after).order_by(col(ArticleRow.id))
    )
    return tuple(number for number in rows.scalars() if number is not None)
