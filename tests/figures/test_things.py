"""Every figure of the sentences in `tests/data/figures/things.txt`: value, unit and the thing it measures.

A sentence stands at a line's begin; below it, indented, each figure: a value, or low~high; the unit; the
things that are right, between bars ("-" where none needs to be named).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from store.figures.extract import extract
from store.types import Published
from tests.bench import sentences

DATA = Path(__file__).parent.parent / "data" / "figures" / "things.txt"
DAY = Published("2024-06-10", date(2024, 6, 10), date(2024, 6, 10))


def cases() -> Iterator[tuple[str, list[str]]]:
    """Yield each sentence with the lines of its figures."""
    lines: list[str] = []
    for line in reversed(DATA.read_text("utf-8").splitlines()):
        if line.startswith("  "):
            lines.insert(0, line.strip())
        elif line and not line.startswith("#"):
            yield line, lines
            lines = []


@pytest.mark.parametrize(("text", "figures"), list(cases()))
def test_each_figure_is_of_the_thing_a_reader_would_name(text: str, figures: list[str]) -> None:
    """Else an answer tells a number of looms as one of weavers."""
    found = list(extract(text, DAY).figures)
    for figure in figures:
        value, unit, things = figure.split(" ", 2)
        low, _, high = value.partition("~")
        wanted = {"value": float(low or 0), "measure": [t if t != "-" else None for t in things.split("/")]}
        if "~" in value:
            wanted |= {"low": float(low) if low else None, "high": float(high) if high else None}
        hit = next((f for f in found if sentences.value_agrees(wanted, f)), None)
        assert hit is not None, figure
        found.remove(hit)
        assert hit.unit == unit, figure
        assert sentences.measure_agrees(wanted, hit), (figure, hit.measure)
    assert not found
