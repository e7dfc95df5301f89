"""`python -m tests.bench.drawing [ARTICLES[xPARAGRAPHS]]`: candidates from PostgreSQL beside those in memory.

A made-up store is filled once; then each kind answers the same 200 questions, one word of three mistyped,
in a process of its own: by words and meaning where the server has pgvector, by words, and in memory. A line
each: CPU milliseconds a question of the process and of the server, wall milliseconds at the median, recall@10
of the article, CPU seconds to open, megabytes when open and at most.
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
from tests.databases import made, migrated, server, vector_server

TICK = 10.0  # milliseconds of CPU that the kernel counts by
AT_ONCE = 500
ARTICLE = (
    "INSERT INTO article (id, identity, content_hash, url, title, text, source, language, kind, imported_at)"
    " VALUES (?, ?, ?, ?, ?, ?, 'example.org', ?, 'news', ?)"
)
PASSAGE = 'INSERT INTO passage (article_id, ordinal, start, "end", sentences) VALUES (?, ?, ?, ?, ?)'
VECTORS = (
    "INSERT INTO embedding (article_id, model, content_hash, passages, sentences) VALUES (?, ?, ?, ?, ?)"
)
BLOCK = 1_000  # vectors that sentences have, one article those that stand together
SIDES: dict[str, Search] = {"meaning": "database", "words": "database", "memory": "memory"}


async def prepared(url: str, size: tuple[int, int]) -> None:
    """Fill the store, and the tables that candidates come from; print what these take."""
    store = await open_store(url, search="database")
    await stored(store, made_up(*size))
    unmeant = await open_store(url, model=lambda: None, search="database")
    print(f"words written in {await filled(unmeant)}", flush=True)
    await unmeant.close()
    print(f"meaning written in {await filled(store)}", flush=True)
    sizes = await store.database.look(
        "SELECT (pg_total_relation_size('word') + pg_total_relation_size('word_key')) / 1000000,"
        " pg_total_relation_size('worded') / 1000000, (SELECT sum(passages) FROM corpus),"
        " (SELECT count(*) FROM word), pg_relation_size('meant') / 1000000,"
        " pg_indexes_size('meant') / 1000000"
    )
    words, passages, count, vocabulary, meant, indexes = sizes[0]
    print(f"{count} passages, {vocabulary} words; megabytes: words {words}, passages {passages},", end=" ")
    print(f"their meaning {meant}, its indexes {indexes}", flush=True)
    async with store.database.engine.connect() as connection:
        await connection.exec_driver_sql("ANALYZE")
        await connection.commit()
    await store.close()


async def filled(store: Store) -> str:
    """Write what is missing; return the seconds of CPU of this process and on the clock."""
    started, clock = time.process_time(), time.monotonic()
    await store.candidates.fill()
    return f"{time.process_time() - started:.0f} s of CPU, {time.monotonic() - clock:.0f} s"


async def stored(store: Store, articles: list[Article]) -> None:
    """Write articles with passages and made-up vectors, each passage its own; without figures."""
    assert store.embedder is not None
    chance, name = np.random.default_rng(1), store.embedder.name
    block = unit(chance, BLOCK).astype(np.float16)
    for start in range(0, len(articles), AT_ONCE):
        rows, parts, meant = [], [], []
        for number, one in enumerate(articles[start : start + AT_ONCE], start + 1):
            rows.append((number, one.url, content_hash(one), one.url, one.title, one.text, one.language, NOW))
            spans = split.split(one.text)
            said = [split.sentences(one.text, span) for span in spans]
            for place, (span, each) in enumerate(zip(spans, said, strict=True)):
                inside = ",".join(f"{sentence.start}-{sentence.end}" for sentence in each)
                parts.append((number, place, span.start, span.end, inside))
            own = unit(chance, len(spans)).astype(np.float16).tobytes()
            at = (number + np.arange(sum(map(len, said)))) % BLOCK
            meant.append((number, name, content_hash(one), own, block[at].tobytes()))
        async with store.database.write() as session:
            await many(session, ARTICLE, rows)
            await many(session, PASSAGE, parts)
            await many(session, VECTORS, meant)


async def forget(url: str) -> None:
    """Drop pgvector."""
    store = await open_store(url, search="database")
    async with store.database.write() as session:
        await execute(session, "DROP EXTENSION IF EXISTS vector CASCADE")
    await store.close()


async def measured(url: str, side: str, size: tuple[int, int]) -> str:
    """Ask one kind; return its line of the table."""
    articles = made_up(*size)
    asked = list(questions(articles, QUESTIONS))
    urls = [article.url for article in articles]
    del articles
    started = time.process_time()
    store = await open_store(url, search=SIDES[side])
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
        print(asyncio.run(measured(arguments[2], arguments[1], size)), flush=True)
        return
    at = vector_server() or server()
    if at is None:
        print("no PostgreSQL answers")
        return
    with made(at) as url:
        asyncio.run(prepared(migrated(url), size))
        print("              p50     p95   server    wall  recall@10  open s      MB  at most", flush=True)
        for side in SIDES:
            if side == "words":
                asyncio.run(forget(url))
            command = [sys.executable, "-m", "tests.bench.drawing", f"{size[0]}x{size[1]}", side, url]
            subprocess.run(command, check=False)  # noqa: S603


if __name__ == "__main__":
    main(sys.argv[1:])
