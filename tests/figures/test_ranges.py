"""Ranges in romanised Hindi, on a file in the shape of the public cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.figures.extract import extract
from tests.bench.conformance import cases, read, score

RANGES = Path(__file__).parent.parent / "data" / "figures" / "ranges.jsonl"


def test_romanised_ranges_keep_both_ends() -> None:
    """Else "do-teen sau" is told as two."""
    found = [score(case, read(case))[0] for case in cases(RANGES)]
    assert sum(found) >= 0.95 * len(found)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Each potter makes four or five pots a day.", (4, 5)),
        ("महीने में पांच या छह ऑर्डर आते हैं।", (5, 6)),
        ("Mahine mein paanch ya chhah order aate hain.", (5, 6)),
        ("दो या तीन लाख रुपये लगेंगे।", (200000, 300000)),
        ("The loom costs Rs 61550-70250.", (61550, 70250)),
        ("वह पांच या दस लाख का कर्ज लेगी।", (None, None)),
    ],
)
def test_one_or_one_more_is_a_range(text: str, ends: tuple[int | None, int | None]) -> None:
    """Else a potter makes four pots, and five others."""
    first = extract(text).figures[0]
    assert ((first.low, first.high) if first.qualifier == "range" else (None, None)) == ends
