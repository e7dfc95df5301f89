"""Same-story pairs of `data/stories.jsonl`: how many ties are right, how many events are found whole.

Reports written by hand: events told twice in Hindi and twice in English, and look-alikes that tell another
event at the same place, on the same craft, or in the same words.
`second` and `third` are of six more events and eight look-alikes each, written after the thresholds were set;
`fourth` to `ninth` are by independent hands: 111 events told up to five times, 199 look-alikes; the last
three were read by nobody. `python -m tests.bench.stories [dev|held|second|third|fourth|…|ninth] [-v]`.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

from store.gathering import grouping
from store.ingest import ingest
from store.meaning import learn
from store.store import open_store
from store.text.dates import parse_published
from store.types import Article

DATA = Path(__file__).parent / "data"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
SETS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def reports(half: str) -> list[dict[str, Any]]:
    """Return the reports of a half: "dev", "held" (events at odd places), of both, or another set."""
    file = DATA / (f"stories-{half}.jsonl" if half in SETS else "stories.jsonl")
    found = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    events = sorted({one["event"] for one in found} - {""})
    chosen = {"dev": events[::2], "held": events[1::2]}.get(half, events)
    return [one for one in found if not one["event"] or one["event"] in chosen]


async def grouped(found: list[dict[str, Any]]) -> list[int]:
    """Return each report's story, after all were taken into an empty store."""
    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(f"sqlite+aiosqlite:///{folder}/s.db", migrate=True)
        given = [
            Article(
                one["title"],
                one["text"],
                f"https://s{at}.example/{at}",
                f"s{at}",
                parse_published(one["day"]),
            )
            for at, one in enumerate(found)
        ]
        await ingest(store, given, NOW)
        await learn(store)
        await grouping.group(store, NOW)
        told = [await grouping.story(store, at + 1) for at in range(len(found))]
        await store.close()
    return [min(article.id for article in one.articles) if one else 0 for one in told]


def main() -> None:
    """Print precision and recall of pairs, in one language and across."""
    half = next((word for word in sys.argv[1:] if word in {"dev", "held", *SETS}), "")
    found = reports(half)
    stories = asyncio.run(grouped(found))
    hindi = ["\u0900" <= max(one["title"]) <= "\u097f" for one in found]
    for name, same in (("one language", True), ("across", False)):
        pairs = [(a, b) for a, b in combinations(range(len(found)), 2) if (hindi[a] == hindi[b]) is same]
        tied = {pair for pair in pairs if stories[pair[0]] == stories[pair[1]]}
        true = {(a, b) for a, b in pairs if found[a]["event"] and found[a]["event"] == found[b]["event"]}
        right = len(tied & true)
        print(
            f"{name}: P {right / (len(tied) or 1):.2f} R {right / (len(true) or 1):.2f} ({right}/{len(true)})"
        )
        if "-v" in sys.argv:
            for what, those in (("wrong", tied - true), ("missed", true - tied)):
                for a, b in sorted(those):
                    print(f"  {what}: {found[a]['title']} | {found[b]['title']}")


if __name__ == "__main__":
    main()
