"""Scores the extractor on our own hard sentences: `python -m tests.bench.sentences [dev|held] [-v]`.

Expected figures give a value (or a low and a high), the units, qualifiers, roles and measures that are right,
and the period. A measure is right where its words agree in at least half, or one phrase is within the other.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from handlers.views.record import extraction
from store.figures import naming
from store.figures.extract import extract
from store.types import Extraction, Figure, Published

DATA = Path(__file__).parent.parent / "data" / "figures" / "sentences.jsonl"
Expected = Mapping[str, Any]
NAMES = {
    "g": ("gram",),
    "ft2": ("sq_ft",),
    "degree": ("celsius",),
    "kl": ("kilolitre",),
    "mm": ("millimetre",),
    "m": ("metre",),
    "kWh": ("kwh",),
}


def rows(split: str | None = None) -> list[dict[str, Any]]:
    """Return the sentences of a split, or all."""
    read = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]
    return [row for row in read if split in (None, row["split"])]


def close(one: Decimal | None, other: float | None) -> bool:
    """Whether two numbers agree to a tenth of a per cent; two open ends do."""
    if one is None or not isinstance(other, int | float):
        return (one is None) == (other is None)
    return abs(float(one) - other) <= 1e-3 * max(abs(other), 1e-9)


def value_agrees(expected: Expected, figure: Figure) -> bool:
    """Whether the value, or both ends of the range, are the expected ones."""
    if "low" in expected:
        return close(figure.low, expected["low"]) and close(figure.high, expected["high"])
    wanted = expected["value"]
    if figure.unit == "ratio" and "percent" in expected.get("unit", ()) and isinstance(wanted, int | float):
        wanted /= 100  # "a fourth" is 25 per cent
    return close(figure.value, wanted) and figure.qualifier != "range"


def unit_agrees(expected: Expected, figure: Figure) -> bool:
    """Whether the unit is one of those expected, under any of its names; a fraction is a share."""
    share = figure.unit == "ratio" and "percent" in expected["unit"]
    return share or bool({figure.unit, *NAMES.get(figure.unit, ())}.intersection(expected["unit"]))


def measure_agrees(expected: Expected, figure: Figure) -> bool:
    """Whether the measured thing is one of those expected; none expected asks nothing."""
    wanted = expected["measure"]
    if not wanted:
        return True
    if figure.measure is None:
        return None in wanted
    found = naming.terms(figure.measure)
    for phrase in wanted:
        terms = naming.terms(phrase) if phrase else frozenset()
        if terms and (terms <= found or found <= terms) and found:
            return True
        if terms and 2 * len(terms & found) >= len(terms | found):
            return True
    return False


def period_agrees(expected: Expected, figure: Figure) -> bool:
    """Whether the period is the expected one; a length of years is its own period and asks nothing."""
    found = extraction(None, "", Extraction((figure,)))["figures"][0]["period"]
    if expected["period"] is None and figure.unit in ("years", "months", "days", "hours"):
        return True
    return bool(found == expected["period"])


def tally(sentences: Iterable[Mapping[str, Any]], misses: list[str]) -> Counter[str]:
    """Count what was found, what was right of it, and what was read that is not there."""
    counts: Counter[str] = Counter()
    for row in sentences:
        day = date.fromisoformat(row["published"])
        free = list(extract(row["text"], Published(row["published"], day, day)).figures)
        counts["found"] += len(free)
        for expected in row["figures"]:
            counts["expected"] += 1
            hit = next((f for f in free if value_agrees(expected, f)), None)
            if hit is None:
                value = expected.get("value", expected.get("low"))
                misses.append(f"{row['id']} lost {value} {expected['unit']}: {row['text']}")
                continue
            free.remove(hit)
            counts["hit"] += 1
            right = {
                "unit": unit_agrees(expected, hit),
                "qualifier": hit.qualifier in expected["qualifier"],
                "role": hit.role in expected["role"],
                "measure": measure_agrees(expected, hit),
                "period": period_agrees(expected, hit),
            }
            counts.update({name: int(ok) for name, ok in right.items()})
            wrong = [f"{n}={getattr(hit, n)}" for n, ok in right.items() if not ok]
            if wrong:
                misses.append(f"{row['id']} {hit.surface!r} {'; '.join(wrong)} | {expected} | {row['text']}")
        misses += [f"{row['id']} extra {f.surface!r}: {row['text']}" for f in free]
    return counts


def report(split: str | None, *, verbose: bool = False) -> str:
    """Return the shares of one split as a table, with what was missed if asked."""
    misses: list[str] = []
    counts = tally(rows(split), misses)
    expected, hits = counts["expected"], counts["hit"]
    lines = [f"sentences {len(rows(split))}, figures {expected}"]
    lines += [f"recall     {hits / expected:7.1%}", f"precision  {hits / counts['found']:7.1%}"]
    lines += [
        f"{name:10} {counts[name] / expected:7.1%}"
        for name in ("unit", "qualifier", "role", "measure", "period")
    ]
    return "\n".join(lines + (misses if verbose else []))


if __name__ == "__main__":
    wanted = next((a for a in sys.argv[1:] if not a.startswith("-")), None)
    sys.stdout.write(report(wanted, verbose="-v" in sys.argv) + "\n")
