"""What is asked about the answer itself, not about the news: how old, who says, a link, a summary, more.

`store/data/asides.csv` holds the words on the buttons and what people type in their place. A row is a wish
and sets of words with a semicolon between: a text that says one of every set, and beside them only little
words, has that wish. A name with @ before it stands for the words of the rows of that name.
"""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files
from typing import cast

from store.exchange import Aside
from store.text.normalise import fold, words

Row = tuple[frozenset[str], ...]
NAMED = "@"


def aside(text: str) -> Aside | None:
    """Return what `text` wants of the answer shown before; None where it asks something of the news."""
    said = frozenset(words(text))
    little, rows = _table()
    for wish, row in rows if said else ():
        beside = little["@tell"] if wish == "more" else little["@little"]
        if all(map(said.intersection, row)) and said <= beside.union(*row):
            return wish
    return None


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, frozenset[str]], tuple[tuple[Aside, Row], ...]]:
    """Return the named sets of words, and each wish with the sets it is said by."""
    sets: dict[str, frozenset[str]] = {}
    rows: list[tuple[Aside, Row]] = []
    with files("store.data").joinpath("asides.csv").open(encoding="utf-8") as file:
        for line in csv.DictReader(file):
            row = tuple(_words(part, sets) for part in line["words"].split(";"))
            name = line["wish"]
            if name.startswith(NAMED):
                sets[name] = sets.get(name, frozenset()).union(*row)
            else:
                rows.append((cast(Aside, name), row))
    return sets, tuple(rows)


def _words(listed: str, sets: dict[str, frozenset[str]]) -> frozenset[str]:
    plain = frozenset(fold(word) for word in listed.split() if not word.startswith(NAMED))
    return plain.union(*(sets[name] for name in listed.split() if name.startswith(NAMED)))
