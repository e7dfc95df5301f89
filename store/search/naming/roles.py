"""Which words say what somebody or some body is: a trader, a hotel, a society (`store/data/roles.csv`)."""

from __future__ import annotations

from functools import lru_cache

from store.search.weighing.seeking import posts
from store.search.weighing.wording import Wording, rows
from store.text import lexicon

KINDS = ("person", "office", "body")
CONTACTS = frozenset({"portal", "app", "ecommerce"})  # what one turns to and is nobody


@lru_cache(maxsize=1 << 14)
def kind(word: str) -> str:
    """Return what a folded word says somebody is: "person", "body" or "office"; "" where nothing."""
    found = _table().told([word])
    concepts = lexicon.standard().concepts([word])[0]
    for name in KINDS:
        if name in found or concepts & _concepts()[name]:
            return name
    return "person" if posts(concepts - CONTACTS) else ""


@lru_cache(maxsize=1)
def _table() -> Wording:
    return Wording((row["kind"], row["words"]) for row in rows("roles"))


@lru_cache(maxsize=1)
def _concepts() -> dict[str, frozenset[str]]:
    """Return the lexicon's concepts for the words of each kind."""
    classes = lexicon.standard().classes
    found = {name: set[str]() for name in KINDS}
    for row in rows("roles"):
        found[row["kind"]] |= {one for one in row["words"].split(";") if one in classes}
    return {name: frozenset(told) for name, told in found.items()}
