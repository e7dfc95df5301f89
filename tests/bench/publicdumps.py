"""Scores readings of pages' plain text: `python -m tests.bench.publicdumps TRUTH.jsonl [tune|held] [-v]`.

A line of the file is a dump: `dump` (a file beside it), `kind` ("main", the main part of a page, or "whole",
all that select-all copies), `host`, and what is known of `title` and `body`; docs/evaluation.md says where
such pages come from. The second mean lets each host count once, however many dumps are its. Half of the
hosts are looked at (`-v` lists their worst), the others only in sum.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from hashlib import sha1
from pathlib import Path
from statistics import fmean
from typing import Final

from store.errors import ReadError
from store.feeds import dump
from store.pages.lines import key
from store.types import Article
from tests.bench.publicpages import FETCHED, NEAR, Truth, f_score, truths

Rows = dict[tuple[str, str], list[tuple[str, dict[str, float]]]]
"""For each half and kind of dump what was read right of each, and its host."""

KINDS: Final = ("main", "whole")
THINGS: Final = ("body F", "title", "title near", "title printed")


def half(truth: Truth) -> str:
    """Return whether a dump's host is among those looked at ("tune") or not ("held")."""
    digest = sha1(truth["host"].encode(), usedforsecurity=False).digest()
    return "held" if digest[0] % 2 else "tune"


def read(text: str, name: str) -> Article | None:
    """Read a dump without its address; None where no article is found."""
    try:
        return dump.parse(text, name, today=FETCHED)
    except ReadError:
        return None


def score(truth: Truth, text: str, article: Article | None) -> dict[str, float]:
    """Return what of a dump was read right, 0 to 1; "title printed" only where a line of it is the title."""
    found: dict[str, float] = {}
    if "title" in truth:
        ours, wanted = key(article.title if article else ""), key(truth["title"])
        found["title"] = ours == wanted
        found["title near"] = ours == wanted or f_score(ours.split(), wanted.split()) >= NEAR
        if any(key(line) == wanted for line in text.split("\n")):
            found["title printed"] = ours == wanted
    if "body" in truth:
        ours = key(article.text) if article else ""
        found["body F"] = f_score(ours.split(), key(truth["body"]).split())
    return found


def hosts(values: Iterable[tuple[str, float]]) -> float:
    """Return the mean of the hosts' means."""
    own: dict[str, list[float]] = {}
    for host, value in values:
        own.setdefault(host, []).append(value)
    return fmean(map(fmean, own.values()))


def table(rows: Rows) -> str:
    """Return the means, a line for each half, kind of dump and thing known."""
    lines = [f"{'half':6}{'kind':7}{'known':15}{'dumps':>6}{'mean':>8}{'by host':>9}"]
    for (name, kind), scored in rows.items():
        for thing in THINGS:
            if values := [(host, one[thing]) for host, one in scored if thing in one]:
                mean = fmean(value for _, value in values)
                lines.append(f"{name:6}{kind:7}{thing:15}{len(values):6}{mean:8.3f}{hosts(values):9.3f}")
    return "\n".join(lines)


def main(path: Path, halves: Sequence[str], *, verbose: bool = False) -> str:
    """Return the table of a file's dumps, after those of the half that is looked at, the worst first."""
    told: list[tuple[float, str]] = []
    rows: Rows = {(name, kind): [] for name in halves for kind in KINDS}
    for truth in truths(path):
        name = half(truth)
        if (name, truth["kind"]) not in rows:
            continue
        text = (path.parent / truth["dump"]).read_text("utf-8")
        article = read(text, truth["dump"])
        found = score(truth, text, article)
        rows[name, truth["kind"]].append((truth["host"], found))
        if verbose and name == "tune":
            title = "" if found.get("title", 1) else f" {article and article.title!r} for {truth['title']!r}"
            body = found.get("body F", 1.0)
            if title or body < 1:
                told.append((body, f"{body:.3f} {truth['dump']}{title}"))
    return "\n".join([*(line for _, line in sorted(told)), table(rows)])


if __name__ == "__main__":
    chosen = [one for one in sys.argv[2:] if one in ("tune", "held")] or ["tune", "held"]
    sys.stdout.write(main(Path(sys.argv[1]), chosen, verbose="-v" in sys.argv[2:]) + "\n")
