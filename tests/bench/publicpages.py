"""Scores readings of saved pages: `python -m tests.bench.publicpages TRUTH.jsonl [tune|held] [-v]`.

A line of the file is a page: `page` (a file beside it), `url`, and what is known of `title`, `author`
(names), `date` (a day or an instant), `body`, `lead` (sentences its text holds); docs/evaluation.md says
where such pages come from. Half of the hosts are looked at (`-v` lists their misses), the others only in sum.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha1
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from store.feeds.answers import Page
from store.gathering import entry
from store.pages.lines import key
from store.types import Article

Truth = Mapping[str, Any]
ZONES = (timedelta(hours=-8), timedelta(hours=9))
"""How far a publisher's clock may be from the one in UTC that an instant is given by."""

FETCHED = date(2026, 12, 1)
NEAR = 0.8
CLOSE = 0.955


def truths(path: Path) -> list[Truth]:
    """Read what is known of the pages."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def half(truth: Truth) -> str:
    """Return whether a page's host is among those looked at ("tune") or not ("held")."""
    host = (urlsplit(truth.get("url") or "").hostname or truth["page"]).removeprefix("www.")
    return "held" if sha1(host.encode(), usedforsecurity=False).digest()[0] % 2 else "tune"


def read(truth: Truth, folder: Path) -> Article | None:
    """Read a page as one that was fetched; None where no article is found."""
    answer = Page(truth.get("url") or "https://page.example/", (folder / truth["page"]).read_bytes())
    return entry.read(answer, FETCHED)


def f_score(found: Sequence[str], wanted: Sequence[str]) -> float:
    """Return the F1 of two bags of words."""
    shared = sum((Counter(found) & Counter(wanted)).values())
    return 2 * shared / (len(found) + len(wanted)) if found or wanted else 1.0


def days(instant: str) -> set[date]:
    """Return the days that an instant may have been where it was published; of a day alone that one."""
    if len(instant) == len("2020-01-01"):
        return {date.fromisoformat(instant)}
    moment = datetime.fromisoformat(instant).astimezone(UTC)
    return {(moment + zone).date() for zone in (ZONES[0], timedelta(0), ZONES[1])}


def score(truth: Truth, article: Article | None) -> dict[str, float]:
    """Return what of a page was read right, 0 to 1 for each thing that is known of it."""
    text = key(article.text) if article else ""
    found: dict[str, float] = {}
    if "title" in truth:
        ours, wanted = key(article.title if article else ""), key(truth["title"])
        found["title"] = ours == wanted
        found["title near"] = ours == wanted or f_score(ours.split(), wanted.split()) >= NEAR
    if "author" in truth:
        names = (article.author or "").split(", ") if article else []
        found["author"] = {key(name) for name in names} == {key(name) for name in truth["author"]}
    if "date" in truth:
        day = article.published.first if article and article.published else None
        found["date"] = day in days(truth["date"])
    if "body" in truth:
        found["body F"] = f_score(text.split(), key(truth["body"]).split())
    if "lead" in truth:
        found["lead"] = sum(key(one) in text for one in truth["lead"]) / len(truth["lead"])
    return found


def missed(truth: Truth, article: Article | None, found: Mapping[str, float]) -> Iterable[str]:
    """Yield a line for each thing that was not read right."""
    ours = {
        "title": article and article.title,
        "author": article and article.author,
        "date": article and article.published and article.published.text,
        "body F": len(article.text.split()) if article else 0,
        "lead": article and article.text[:90],
    }
    for name, value in found.items():
        if name in ours and value < (CLOSE if name == "body F" else 1):
            wanted = str(truth.get(name, f"{value:.3f}"))[:150]
            yield f"{name:8}{truth['page']:32} {ours[name]!r} for {wanted!r}"


def table(rows: Mapping[str, Sequence[Mapping[str, float]]]) -> str:
    """Return the means, a line for each half and thing known."""
    lines = [f"{'half':6}{'known':12}{'pages':>6}{'mean':>8}"]
    for name, scored in rows.items():
        for thing in ("title", "title near", "author", "date", "body F", "lead"):
            values = [one[thing] for one in scored if thing in one]
            if values:
                lines.append(f"{name:6}{thing:12}{len(values):6}{sum(values) / len(values):8.3f}")
    return "\n".join(lines)


def main(path: Path, halves: Sequence[str], *, verbose: bool = False) -> str:
    """Return the table of a file's pages, after the misses of the half that is looked at."""
    told: list[str] = []
    rows: dict[str, list[Mapping[str, float]]] = {name: [] for name in halves}
    for truth in truths(path):
        name = half(truth)
        if name in rows:
            article = read(truth, path.parent)
            rows[name].append(score(truth, article))
            if verbose and name == "tune":
                told.extend(missed(truth, article, rows[name][-1]))
    return "\n".join([*told, table(rows)])


if __name__ == "__main__":
    chosen = [one for one in sys.argv[2:] if one in ("tune", "held")] or ["tune", "held"]
    sys.stdout.write(main(Path(sys.argv[1]), chosen, verbose="-v" in sys.argv[2:]) + "\n")
