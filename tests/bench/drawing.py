"""`python -m tests.bench.drawing [ARTICLES[xPARAGRAPHS]]`: candidates from PostgreSQL beside those in memory.

A made-up store is filled once; then each kind answers the same 200 questions, one word of three mistyped, in
a process of its own. A line each: CPU milliseconds a question of the process and of the server, wall
milliseconds at the median, recall@10 of the article, CPU seconds to open, megabytes when open and at most.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import numpy as np

from store.answers import ask
from store.db.session import execute, many
from store.ingest import content_hash
from store.store import Search, Store, open_store
from store.text import passages as split
from store.types import Article
from tests.bench.asking import NOW, QUESTIONS, made_up, questions, unit
from tests.bench.search import memory
from tests.databases import made, migrated, server

TICK = 10.0  # milliseconds of CPU that the kernel counts by
AT_ONCE = 500
ARTICLE = (
    "INSERT INTO article (id, identity, content_hash, url, title, text, source, language, kind, imported_at)"
    " VALUES (?, ?, ?, ?, ?, ?, 'example.org', ?, 'news', ?)"
)
PASSAGE = 'INSERT INTO passage (article_id, ordinal, start, "end", sentences) VALUES (?, ?, ?, ?, ?)'
VECTORS = (
    "INSERT INTO embedding (article_id, model, content_hash, passages, sentences)"
    " SELECT id, ?, content_hash, substring(CAST(? AS BYTEA) FROM 768 * (id % 900) + 1 FOR 768 * p.own),"
    " substring(CAST(? AS BYTEA) FROM 768 * (id % 700) + 1 FOR 768 * p.inside) FROM article JOIN ("
    "SELECT article_id, CAST(count(*) AS INTEGER) AS own,"
    " CAST(sum(length(sentences) - length(replace(sentences, '-', ''))) AS INTEGER) AS inside"
    " FROM passage GROUP BY article_id) p ON p.article_id = article.id"
)
SIDES: tuple[Search, ...] = ("database", "memory")


async def prepared(url: str, size: tuple[int, int]) -> None:
    """Fill the store, and the tables that candidates come from; print what these take."""
    store = await open_store(url, search="database")
    await stored(store, made_up(*size))
    started, clock = time.process_time(), time.monotonic()
    await store.candidates.fill()
    taken, waited = time.process_time() - started, time.monotonic() - clock
    sizes = await store.database.look(
        "SELECT (pg_total_relation_size('word') + pg_total_relation_size('word_key')) / 1000000,"
        " pg_total_relation_size('worded') / 1000000, (SELECT sum(passages) FROM corpus),"
        " (SELECT count(*) FROM word)"
    )
    words, passages, count, vocabulary = sizes[0]
    print(f"{count} passages, {vocabulary} words written in {taken:.0f} s of CPU, {waited:.0f} s", flush=True)
    print(f"megabytes: words {words}, passages {passages}", flush=True)
    async with store.database.engine.connect() as connection:
        await connection.exec_driver_sql("ANALYZE")
        await connection.commit()
    await store.close()


async def stored(store: Store, articles: list[Article]) -> None:
    """Write articles with passages and made-up vectors, each part of one random block; without figures."""
    assert store.embedder is not None
    block = unit(np.random.default_rng(1), 1_000).astype(np.float16).tobytes()
    for start in range(0, len(articles), AT_ONCE):
        rows, parts = [], []
        for number, one in enumerate(articles[start : start + AT_ONCE], start + 1):
            rows.append((number, one.url, content_hash(one), one.url, one.title, one.text, one.language, NOW))
            for place, span in enumerate(split.split(one.text)):
                inside = ",".join(f"{each.start}-{each.end}" for each in split.sentences(one.text, span))
                parts.append((number, place, span.start, span.end, inside))
        async with store.database.write() as session:
            await many(session, ARTICLE, rows)
            await many(session, PASSAGE, parts)
    async with store.database.write() as session:
        await execute(session, VECTORS, store.embedder.name, block, block)


async def measured(url: str, side: Search, size: tuple[int, int]) -> str:
    """Ask one kind; return its line of the table."""
    articles = made_up(*size)
    asked = list(questions(articles, QUESTIONS))
    urls = [article.url for article in articles]
    del articles
    started = time.process_time()
    store = await open_store(url, search=side)
    opened = time.process_time() - started
    for first in ("पहला सवाल क्या है?", "kitne karigarr hain", "moradabad brss"):
        await ask(store, first, NOW)  # loads the model and the tables
    at_first, taken, waited, found = resident(), [], [], 0
    before = await server_ticks(store)
    for question, place in asked:
        begun, clock = time.process_time(), time.monotonic()
        answer = await ask(store, question, NOW)
        taken.append(1000 * (time.process_time() - begun))
        waited.append(1000 * (time.monotonic() - clock))
        found += any(one.article.url == urls[place] for one in answer.articles)
    served = TICK * (await server_ticks(store) - before) / len(asked)
    taken.sort()
    await store.close()
    p95, recall = taken[int(0.95 * len(taken))], found / len(asked)
    times = f"{side:9} {median(taken):7.1f} {p95:7.1f} {served:8.1f} {median(waited):7.1f}"
    return f"{times} {recall:10.3f} {opened:7.1f} {at_first:7.0f} {memory():7.0f}"


def resident() -> float:
    """Return the megabytes this process has now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6


async def server_ticks(store: Store) -> int:
    """Return the CPU that the server's processes for this database have taken, in the kernel's ticks."""
    rows = await store.database.look(
        "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
        " AND backend_type = 'client backend'"
    )
    return await asyncio.to_thread(_ticks, [row[0] for row in rows])


def _ticks(pids: list[int]) -> int:
    stats = (Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in pids)
    return sum(int(stat[11]) + int(stat[12]) for stat in stats)


def main(arguments: list[str]) -> None:
    """Fill a store and start a process for each kind, or be one."""
    count, _, paragraphs = (arguments[0] if arguments else "1000x10").partition("x")
    size = (int(count), int(paragraphs or 10))
    if len(arguments) == 3:
        side: Search = "database" if arguments[1] == "database" else "memory"
        print(asyncio.run(measured(arguments[2], side, size)), flush=True)
        return
    at = server()
    if at is None:
        print("no PostgreSQL answers")
        return
    with made(at) as url:
        asyncio.run(prepared(migrated(url), size))
        print("              p50     p95   server    wall  recall@10  open s      MB  at most", flush=True)
        for side in SIDES:
            command = [sys.executable, "-m", "tests.bench.drawing", f"{size[0]}x{size[1]}", side, url]
            subprocess.run(command, check=False)  # noqa: S603


if __name__ == "__main__":
    main(sys.argv[1:])
