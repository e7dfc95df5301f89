"""`make bench-asking`: whole questions over a made-up store, the embedding included, beside peers.

Usage: python -m tests.bench.asking [ARTICLES[xPARAGRAPHS]] [PEER …]; a line each, in a process of its own:
CPU milliseconds a question, recall@10 of its article, CPU seconds to build, megabytes of memory and of disk;
for ours also CPU seconds to open the store without and with the index's file.
Ours answers (evidence, quotes); the peers only search. The vectors of articles are made up (random, of unit
length), for embedding 10,000 articles takes hours; the question's is the model's own. Figures are worked out
up to 2,000 articles, for the same reason.
"""

from __future__ import annotations

import asyncio
import gc
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from store.answers import ask
from store.db import articles as article_rows
from store.db import vectors
from store.ingest import content_hash, ingest
from store.store import Store, index_file, open_store
from store.text import passages as split
from store.text import script
from store.types import Article, Passage
from tests.bench.corpus import passages, slip
from tests.bench.peers import PEERS
from tests.bench.search import SLOW, memory

NOW = datetime(2026, 11, 27, tzinfo=UTC)
QUESTIONS = 200
WORKED_OUT = 2_000  # articles whose figures are worked out
WIDTH = 384
FORMS = ("{} {} {} kitna hai", "how many {} {} in {}", "{} में {} और {} कितने हैं?", "{} {} {}")


def made_up(count: int, paragraphs: int = 2) -> list[Article]:
    """Return articles of a headline and paragraphs of three sentences, each with a number."""
    found = []
    texts = iter(passages(count * paragraphs))
    for number, parts in enumerate(zip(*[texts] * paragraphs, strict=True)):
        body = "\n\n".join(paragraph(text.split(), number) for text in parts)
        title = " ".join(parts[0].split()[:5])
        found.append(Article(title, body, f"https://example.org/{number}", "example.org"))
    return found


def paragraph(words: list[str], number: int) -> str:
    """Return three sentences of 21 words."""
    return " ".join(f"{' '.join(words[at : at + 7])} {number + at}." for at in (5, 12, 19))


def questions(articles: list[Article], count: int) -> Iterator[tuple[str, int]]:
    """Yield questions of three words of an article, one of them mistyped, and its place in the list."""
    rng = random.Random(3)
    for turn in range(count):
        place = rng.randrange(len(articles))
        long = [word for word in dict.fromkeys(articles[place].text.split()) if len(word) >= 5]
        first, second, third = rng.sample(long, 3)
        yield FORMS[turn % len(FORMS)].format(slip(first, rng), second, third), place


def line(name: str, taken: list[float], found: float, built: float, sizes: tuple[float, float]) -> str:
    """Return a row of the table."""
    taken.sort()
    p50, p95 = at(taken, 0.5), at(taken, 0.95)
    return f"{name:20} {p50:>8} {p95:>8} {found:10.3f} {built:8.1f} {sizes[0]:7.0f} {sizes[1]:7.0f}"


def at(taken: list[float], share: float) -> str:
    """Return the time that a share of the sorted times stay below."""
    return f"{taken[int(len(taken) * share)]:.2f}"


async def filled(url: str, articles: list[Article]) -> None:
    """Take the articles in, and give each made-up vectors."""
    store = await open_store(url, migrate=True)
    if len(articles) <= WORKED_OUT:
        await ingest(store, articles, NOW)
    else:
        await written(store, articles)
    rng = np.random.default_rng(1)
    assert store.embedder is not None
    after = 0
    while True:
        async with store.database.write() as session:
            missing = await vectors.missing(session, store.embedder.name, after, 500)
            documents = await article_rows.documents(session, ids=missing)
            made = [
                vectors.Vectors(
                    one.article.id,
                    unit(rng, len(one.passages)),
                    unit(rng, sum(len(passage.sentences) for passage in one.passages)),
                )
                for one in documents
            ]
            await vectors.put(session, store.embedder.name, made, missing)
        if not missing:
            break
        after = max(missing)
    await store.close()


async def written(store: Store, articles: list[Article]) -> None:
    """Write articles with their passages, without figures."""
    for start in range(0, len(articles), 500):
        async with store.database.write() as session:
            for article in articles[start : start + 500]:
                put = await article_rows.put(session, article, str(article.url), content_hash(article), NOW)
                parts = [
                    Passage(put.id, place, span, span.of(article.text), split.sentences(article.text, span))
                    for place, span in enumerate(split.split(article.text))
                ]
                await article_rows.replace_passages(session, put.id, parts)


def unit(rng: np.random.Generator, count: int) -> np.ndarray:
    """Return `count` random vectors of unit length, in one half of the space, as the model's are."""
    rows = rng.normal(size=(count, WIDTH)).astype(np.float32) + 2
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


async def ours(articles: list[Article]) -> str:
    """Measure a whole question: read, embedded, searched, judged, quoted."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.db"
        started = time.process_time()
        await filled(url, articles)
        built = time.process_time() - started
        await (await opened(url, "built and kept")).close()
        store = await opened(url, "read from its file")
        print(f"({sum(map(len, map(split.split, (one.text for one in articles))))} passages)", flush=True)
        taken, found = await asked(store, articles)
        once = sorted(time for time, ways in taken if ways == 1)
        print(
            f"({len(once)} of {len(taken)} questions are read one way: {at(once, 0.5)}, {at(once, 0.95)} ms)"
        )
        disk = await asyncio.to_thread(on_disk, folder)
        await store.close()
    return line("ours, whole ask", [time for time, _ in taken], found, built, (memory(), disk))


async def opened(url: str, how: str) -> Store:
    """Open the store and print what it took."""
    started = time.process_time()
    store = await open_store(url, file=index_file(url))
    print(f"(the index {how} in {time.process_time() - started:.1f} s of CPU)", flush=True)
    return store


def on_disk(folder: str) -> float:
    """Return the megabytes of a folder's files."""
    return sum(one.stat().st_size for one in Path(folder).iterdir()) / 1e6


async def asked(store: Store, articles: list[Article]) -> tuple[list[tuple[float, int]], float]:
    """Return of each question its CPU milliseconds and how many ways it is read, and the recall at ten."""
    for first in ("पहला सवाल क्या है?", "kitne karigarr hain", "moradabad brss"):
        await ask(store, first, NOW)  # loads the model and the tables
    gc.freeze()  # as the bot does once it is ready
    taken: list[tuple[float, int]] = []
    found = 0
    for question, place in questions(articles, QUESTIONS):
        start = time.process_time()
        answer = await ask(store, question, NOW)
        ways = 2 if script.told(question) is None else 1
        taken.append((1000 * (time.process_time() - start), ways))
        found += any(one.article.url == articles[place].url for one in answer.articles)
    return taken, found / QUESTIONS


def peer(name: str, articles: list[Article]) -> str:
    """Measure another search over the same articles."""
    before, started = memory(), time.process_time()
    try:
        search = PEERS[name]([f"{one.title}\n{one.text}" for one in articles])
    except ImportError:
        return f"{name:20} not installed"
    built, taken, found = time.process_time() - started, [], 0
    count = SLOW.get(name, QUESTIONS)
    for question, place in questions(articles, count):
        start = time.process_time()
        hits = search(question)
        taken.append(1000 * (time.process_time() - start))
        found += place in hits
    return line(f"{name}, search", taken, found / count, built, (memory() - before, 0))


def main(arguments: list[str]) -> None:
    """Measure one in this process, or start a process for each."""
    count, _, paragraphs = (arguments[0] if arguments else "10000x2").partition("x")
    names = arguments[1:] or ["whole", *PEERS]
    if len(names) == 1:
        articles = made_up(int(count), int(paragraphs or 2))
        print(asyncio.run(ours(articles)) if names == ["whole"] else peer(names[0], articles), flush=True)
        return
    print(f"{count} articles       p50 ms   p95 ms  recall@10  build s      MB    disk", flush=True)
    size = f"{count}x{paragraphs or 2}"
    for name in names:
        subprocess.run([sys.executable, "-m", "tests.bench.asking", size, name], check=False)  # noqa: S603


if __name__ == "__main__":
    main(sys.argv[1:])
