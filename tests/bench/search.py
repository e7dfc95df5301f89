"""`make bench-search`: words with typos over a large made-up store, beside peers, each in its own process.

Usage: python -m tests.bench.search [PASSAGES] [PEER …]; a line each: CPU milliseconds a question, recall@10
of the passage a question was made from, CPU seconds to build, and megabytes that building took at its peak.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time

from tests.bench.corpus import asked, passages
from tests.bench.peers import PEERS

QUESTIONS = 200
SLOW = {"rapidfuzz extract": 20}  # questions for a peer that needs a second for each


def main(arguments: list[str]) -> None:
    """Measure one peer in this process, or start a process for each."""
    count = int(arguments[0]) if arguments else 100_000
    names = arguments[1:] or list(PEERS)
    if len(names) == 1:
        print(measured(names[0], count), flush=True)
        return
    print(f"{count} passages      p50 ms   p95 ms  recall@10  build s      MB", flush=True)
    for name in names:
        subprocess.run([sys.executable, "-m", "tests.bench.search", str(count), name], check=False)  # noqa: S603


def measured(name: str, count: int) -> str:
    """Return the table's line for one peer."""
    texts = passages(count)
    questions = asked(texts, SLOW.get(name, QUESTIONS))
    before, started = memory(), time.process_time()
    try:
        ask = PEERS[name](texts)
    except ImportError:
        return f"{name:20} not installed"
    built = time.process_time() - started
    taken, found = [], 0
    for question in questions:
        start = time.process_time()
        hits = ask(question.words)
        taken.append(1000 * (time.process_time() - start))
        found += question.passage in hits
    taken.sort()
    p50, p95 = taken[len(taken) // 2], taken[int(len(taken) * 0.95)]
    size = memory() - before
    return f"{name:20} {p50:8.2f} {p95:8.2f} {found / len(questions):10.3f} {built:8.1f} {size:7.0f}"


def memory() -> float:
    """Return the most memory this process has had, in megabytes (Linux counts in kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(sys.argv[1:])
