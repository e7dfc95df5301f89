"""Which words say what somebody or some body is: a trader, a hotel, a society (`store/data/roles.csv`)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from store.search.weighing.wording import Wording, rows
from store.text import lexicon

KINDS = ("person", "office", "body")
CONTACTS = frozenset({"portal", "app", "ecommerce"})  # what one turns to and is nobody
GENERAL = frozenset({"officer", "leader", "people", "expert"})  # said of anybody who has a post
HUMAN = frozenset(
    {"artisan", "weaver", "farmer", "woman", "youth", "entrepreneur", "exporter", "importer", "people"}
    | {"sibling", "group"}
)
_BODIES = frozenset({"government", "department", "bank", "committee"})


@lru_cache(maxsize=1 << 14)
def kind(word: str) -> str:
    """Return what a folded word says somebody is: "person", "body" or "office"; "" where nothing."""
    found = _table().told([word])
    concepts = lexicon.standard().concepts([word])[0]
    for name in KINDS:
        if name in found or concepts & _concepts()[name]:
            return name
    return "person" if posts(concepts - CONTACTS) else ""


def posts(concepts: Iterable[str]) -> frozenset[str]:
    """Return those of a word's `concepts` that say what somebody is: minister, weaver, company …"""
    classes = lexicon.standard().classes
    known = HUMAN | _BODIES
    return frozenset(one for one in concepts if one in known or classes.get(one) in {"person", "company"})


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
