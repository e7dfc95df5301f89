"""Times the extractor on our own sentences: `python -m tests.bench.figures`."""

from __future__ import annotations

import sys
from time import process_time

from store.figures.extract import extract
from tests.bench.sentences import rows

ROUNDS = 1  # a sentence read again is half as dear: what words mean is remembered


def milliseconds() -> float:
    """Return the CPU time of one sentence at its first reading, in milliseconds."""
    texts = [row["text"] for row in rows()]
    extract("5 लाख exports, 2 lakh ka niryat hua tha")  # the tables are read once a process
    start = process_time()
    for _ in range(ROUNDS):
        for text in texts:
            extract(text)
    return (process_time() - start) * 1000 / (ROUNDS * len(texts))


if __name__ == "__main__":
    sys.stdout.write(f"{milliseconds():.2f} ms CPU a sentence\n")
