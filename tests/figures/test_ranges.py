"""Ranges in romanised Hindi, on a file in the shape of the public cases."""

from __future__ import annotations

from pathlib import Path

from tests.bench.conformance import cases, read, score

RANGES = Path(__file__).parent.parent / "data" / "figures" / "ranges.jsonl"


def test_romanised_ranges_keep_both_ends() -> None:
    """Else "do-teen sau" is told as two."""
    found = [score(case, read(case))[0] for case in cases(RANGES)]
    assert sum(found) >= 0.95 * len(found)
