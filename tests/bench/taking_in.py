"""How fast articles are taken in, step by step, and the memory it takes.

Made-up reports with figures in two languages, as HTML pages and as records; the embedding step apart from the
rest, on a few of them. CPU time, so that a busy machine does not matter much.
`python -m tests.bench.taking_in [COUNT]`.
"""

from __future__ import annotations

import asyncio
import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from store.feeds import extract
from store.gathering import grouping
from store.ingest import ingest, read
from store.meaning import learn
from store.store import open_store
from store.types import Article

NOW = datetime(2026, 1, 1, tzinfo=UTC)
PAGES, EMBEDDED = 100, 40
HINDI = (
    "{place} के {trade} कारीगरों ने इस साल {sum} करोड़ रुपये का सामान बेचा। यह {share} प्रतिशत अधिक है।",
    "अधिकारियों ने बताया कि {count} लोगों को एक जनपद एक उत्पाद योजना में प्रशिक्षण मिला है।",
    "{trade} के निर्यातकों ने मांग की कि {place} में जांच की सुविधा बढ़ाई जाए और शुल्क कम रखा जाए।",
    "{count} इकाइयों में से आधी को अब तक ऋण मिल चुका है, बाकी के आवेदन बैंकों में लंबित हैं।",
)
ENGLISH = (
    "The {trade} artisans of {place} sold goods worth Rs {sum} crore, {share} per cent up on last year.",
    "Officials said that {count} people have been trained under the One District One Product scheme.",
    "Exporters of {trade} asked for better testing in {place} and for a lower fee on every sample they send.",
    "Half of the {count} units have received loans so far, and the other applications wait at the banks.",
)
PLACES = (
    ("आगरा", "Agra"),
    ("मेरठ", "Meerut"),
    ("भदोही", "Bhadohi"),
    ("कन्नौज", "Kannauj"),
    ("खुर्जा", "Khurja"),
    ("झांसी", "Jhansi"),
)
TRADES = (
    ("चमड़ा", "leather"),
    ("कालीन", "carpet"),
    ("इत्र", "perfume"),
    ("पीतल", "brass"),
    ("खिलौना", "toy"),
    ("ताला", "lock"),
)


def report(number: int) -> dict[str, str]:
    """Return a made-up record of about two hundred words."""
    chance = random.Random(number)
    hindi = number % 2
    place, trade = chance.choice(PLACES)[1 - hindi], chance.choice(TRADES)[1 - hindi]
    lines = []
    for _ in range(3):
        values = {
            "sum": chance.randint(2, 900),
            "share": chance.randint(2, 90),
            "count": chance.randint(20, 9000),
        }
        lines += [line.format(place=place, trade=trade, **values) for line in (HINDI if hindi else ENGLISH)]
    day = (NOW - timedelta(days=chance.randint(1, 900))).date().isoformat()
    title = f"{place}: {trade} {number}"
    return {
        "url": f"https://n.example/{number}",
        "title": title,
        "text": "\n\n".join(lines),
        "published": day,
    }


def page(record: dict[str, str]) -> str:
    """Return a record as a news page with a menu, a side column and a foot."""
    body = "".join(f"<p>{line}</p>" for line in record["text"].split("\n\n"))
    links = "".join(f"<li><a href='/{at}'>Other news of the day, number {at}</a></li>" for at in range(40))
    head = (
        f"<title>{record['title']} | The News</title><meta property='og:title' content='{record['title']}'>"
    )
    article = f"<article><h1>{record['title']}</h1>{body}</article>"
    return (
        f"<html><head>{head}</head><body><nav><ul>{links}</ul></nav>{article}<ul>{links}</ul></body></html>"
    )


def timed(name: str, count: int, work: Callable[[], object]) -> None:
    """Run a step; print articles a second of CPU time and the most memory the process had until its end."""
    begun = time.process_time()
    work()
    spent = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1024 * 1024 if sys.platform == "darwin" else 1024
    )
    print(f"{name:<34}{count:>7} articles {count / spent:>9.0f} a second {peak:>7.0f} MB at most")


def main() -> None:
    """Measure every step on COUNT articles (1,000), the reading of pages and the embedding on fewer."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    records = [report(number) for number in range(count)]
    with tempfile.TemporaryDirectory() as folder, asyncio.Runner() as runner:
        file = Path(folder) / "news.jsonl"
        file.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records), "utf-8")
        pages = [page(record) for record in records[:PAGES]]
        timed(
            "HTML pages read",
            len(pages),
            lambda: [extract.parse(one, "https://n.example/1") for one in pages],
        )
        store = runner.run(open_store(f"sqlite+aiosqlite:///{folder}/n.db", migrate=True))
        found = (one for one in read(str(file), NOW.date()) if isinstance(one, Article))
        timed("records read, written, indexed", count, lambda: runner.run(ingest(store, found, NOW)))
        again = (one for one in read(str(file), NOW.date()) if isinstance(one, Article))
        timed("the same again: nothing to do", count, lambda: runner.run(ingest(store, again, NOW)))
        timed("put into stories, by words", count, lambda: runner.run(grouping.group(store, NOW)))
        runner.run(store.close())
        few = runner.run(open_store(f"sqlite+aiosqlite:///{folder}/few.db", migrate=True))
        some = [one for one in read(str(file), NOW.date()) if isinstance(one, Article)][:EMBEDDED]
        runner.run(ingest(few, some, NOW))
        timed("embedded", len(some), lambda: runner.run(learn(few)))
        runner.run(few.close())


if __name__ == "__main__":
    main()
