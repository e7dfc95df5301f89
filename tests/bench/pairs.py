"""Scores reconciling on labelled pairs of reports: `python -m tests.bench.pairs [dev|held]`."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from store.figures.extract import extract
from store.figures.reconcile import relations
from store.types import Article, Cited, Published

DATA = Path(__file__).parent.parent / "data" / "figures" / "pairs.jsonl"
ORDER = ("conflict", "update", "agree", "series", "unrelated")


def rows(split: str | None = None) -> list[dict[str, Any]]:
    """Return the pairs of a split, or all."""
    read = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]
    return [row for row in read if split in (None, row["split"])]


def cited(report: Mapping[str, str], number: int) -> list[Cited]:
    """Return the figures of one report as printed in an article of its own."""
    day = date.fromisoformat(report["published"])
    published = Published(report["published"], day, day)
    article = Article("", report["text"], published=published, source=str(number), id=number)
    return [Cited(figure, article) for figure in extract(article.text, published).figures]


def relation(row: Mapping[str, Any]) -> str:
    """Return the gravest relation between any two figures of the two reports."""
    figures = cited(row["one"], 1) + cited(row["other"], 2)
    kinds = {found.kind for found in relations(figures) if found.one.article != found.other.article}
    return next((kind for kind in ORDER if kind in kinds), "unrelated")


def report(split: str | None) -> str:
    """Return how many pairs are right, which are not, and the false alarms."""
    read = [(row, relation(row)) for row in rows(split)]
    wrong = [(row, got) for row, got in read if got != row["relation"]]
    alarms = sum(got == "conflict" for _, got in wrong)
    missed = sum(row["relation"] == "conflict" for row, _ in wrong)
    lines = [f"pairs {len(read)}, right {len(read) - len(wrong)}, conflicts missed {missed}, alarms {alarms}"]
    for row, got in wrong:
        lines.append(
            f"{row['id']} {row['relation']} not {got}: {row['one']['text']} / {row['other']['text']}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(report(sys.argv[1] if len(sys.argv) > 1 else None) + "\n")
