"""From an import to its meaning: how soon news is found by its words, how fast it is embedded behind.

`python -m tests.bench.learning [COUNT]` takes made-up reports into a store; prints seconds until the last of
them is found by words, and articles embedded a second of CPU time beside what the bare model does with the
same texts in the same process, before and after.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable

from store.db import articles
from store.ingest import ingest
from store.meaning import learn, pending
from store.search.semantic import embedded
from store.search.values import Embedder
from store.store import Store, open_store
from store.types import Article, Document
from tests.bench.taking_in import NOW, report
from tests.whole import whole

COUNT = 8


async def spent(work: Callable[[], Awaitable[object]]) -> float:
    """Return the CPU seconds that a piece of work takes."""
    begun = time.process_time()
    await work()
    return time.process_time() - begun


async def bare(embedder: Embedder, documents: tuple[Document, ...]) -> None:
    """Embed documents with nothing around it."""
    for document in documents:
        await asyncio.to_thread(embedded, embedder, document)


async def found_after(store: Store, count: int) -> float:
    """Take reports in; return the seconds until the last is found."""
    made = [report(100 * count + number) for number in range(count)]
    begun = time.monotonic()
    await ingest(store, [Article(one["title"], one["text"], one["url"], "n.example") for one in made], NOW)
    assert whole(store).search(made[-1]["title"]).hits
    return time.monotonic() - begun


async def measure(count: int) -> None:
    """Print the table's lines."""
    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(f"sqlite:///{folder}/n.db", migrate=True)
        embedder = store.embedder
        assert embedder is not None
        embedder.passages(["the model loads"])
        await found_after(store, 1)  # the tables load
        for size in (2, count):
            print(f"{size:>5} reports found by words after {await found_after(store, size):.2f} s")
        async with store.database.read() as session:
            documents = await articles.documents(session)
        before = await spent(lambda: bare(embedder, documents))
        behind = await spent(lambda: learn(store))
        after = await spent(lambda: bare(embedder, documents))
        assert await pending(store) == 0
        await store.close()
    model, count = (before + after) / 2, len(documents)
    print(
        f"{count:>5} embedded: {count / behind:.2f} a second, {count / model:.2f} by the bare model", end=""
    )
    print(f" ({100 * model / behind:.0f} %)")


if __name__ == "__main__":
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT))
