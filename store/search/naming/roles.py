"""Which words say what somebody or some body is: a trader, a hotel, a society (`store/data/roles.csv`).

Words of a family are of one sort, and a word for any of it goes with each of the others: a potter is an
artisan, and who is called a master may be the weaver asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from store.search.weighing.wording import Wording, rows
from store.text import lexicon, romanise
from store.text.edits import deletions, within
from store.text.function_words import STOP

KINDS = ("person", "office", "body")
MENDED = 6  # letters of a word for somebody that a slip is mended in
CONTACTS = frozenset({"portal", "app", "ecommerce"})  # what one turns to and is nobody
GENERAL = frozenset({"officer", "leader", "people", "expert"})  # said of anybody who has a post
HUMAN = frozenset(
    {"artisan", "weaver", "farmer", "woman", "youth", "entrepreneur", "exporter", "importer", "people"}
    | {"sibling", "group"}
)
_RANKED = re.compile("^(?:राज्य|उप|सह|महा|अपर|संयुक्त)(?=...)")
_BODIES = frozenset({"government", "department", "bank", "committee"})
_BUSINESS = frozenset({"company", "trade"})  # an exporter may be a firm


@lru_cache(maxsize=1 << 14)
def plain(word: str) -> str:
    """Return the post in a folded word that says which such it is: राज्य*मंत्री*, उप*निदेशक*."""
    rest = _RANKED.sub("", word)
    return rest if rest != word and not lexicon.standard().known(word) and kind(rest) else word


@lru_cache(maxsize=1 << 14)
def kind(word: str) -> str:
    """Return what a folded word says somebody is: "person", "body" or "office"; "" where nothing."""
    found = _said("kind", word)
    named = next((name for name in KINDS if name in found), "")
    if named:
        return named
    classes = lexicon.standard().classes
    told = posts(lexicon.standard().concepts([word])[0] - CONTACTS)
    return "" if not told else "body" if all(classes.get(one) == "company" for one in told) else "person"


def artefact(word: str) -> bool:
    """Whether a folded word is for things that have names of their own: a ship, a book."""
    return "artefact" in _said("kind", word)


def titled(word: str) -> bool:
    """Whether a folded word is for other things and places that each have a name: a ward, a show."""
    return "thing" in _said("kind", word)


def akin(word: str, other: str) -> bool:
    """Whether one of two folded words is said of any of a family that both are of: an artisan, a potter."""
    ours, theirs = _families(word), _families(other)
    return bool(_said("any", word) & theirs or _said("any", other) & ours)


def posts(concepts: Iterable[str]) -> frozenset[str]:
    """Return those of a word's `concepts` that say what somebody is: minister, weaver, company …"""
    classes = lexicon.standard().classes
    known = HUMAN | _BODIES
    return frozenset(one for one in concepts if one in known or classes.get(one) in {"person", "company"})


@lru_cache(maxsize=1 << 10)
def mended(word: str) -> str:
    """Return a folded word of a question as the word for somebody that it is a slip from: compny."""
    if len(word) < MENDED or word in STOP or kind(word) or lexicon.standard().known(word):
        return word
    near = {whole for shorter in deletions(word) for whole in _misspelt().get(shorter, ())}
    likely = sorted(whole for whole in near if whole[0] == word[0] and within(word, whole, 1))
    if lexicon.glossed(word):  # contracter is no form of contract, but founded is one of found
        likely = [
            whole for whole in likely if whole[-1] == word[-1] and _unvowelled(whole) == _unvowelled(word)
        ]
    return likely[0] if likely else word


def _unvowelled(word: str) -> str:
    return romanise.keys(word)[0].consonant


@lru_cache(maxsize=1)
def _misspelt() -> dict[str, list[str]]:
    """Return the words of the table by what is left of them with a letter less."""
    found: dict[str, list[str]] = {}
    said = ";".join(f"{row['any']};{row['words']}" for row in rows("roles"))
    for whole in {one for one in said.split(";") if len(one) >= MENDED and one.isalpha()}:
        for shorter in deletions(whole):
            found.setdefault(shorter, []).append(whole)
    return found


@lru_cache(maxsize=1 << 14)
def _families(word: str) -> frozenset[str]:
    """Return the families of a word; a post that the table lacks is an officer's."""
    found = _said("family", word) - {""}
    if not _said("kind", word) and kind(word):
        return frozenset({"officer"})
    return found | _BUSINESS if found & _BUSINESS else found


@lru_cache(maxsize=1 << 14)
def _said(what: str, word: str) -> frozenset[str]:
    """Return what the rows with that word, or with a concept of it, say: their kind or family.

    "any": the families it is said of any of.
    """
    wording, by_concept = _table(what)
    concepts = lexicon.standard().concepts([word])[0]
    return wording.told([word]).union(*(by_concept[one] for one in sorted(concepts & by_concept.keys())))


@lru_cache(maxsize=3)
def _table(what: str) -> tuple[Wording, dict[str, frozenset[str]]]:
    """Return a column of the table by words, and by the concepts of the lexicon that are among its words."""
    classes = lexicon.standard().classes
    named = []
    for row in rows("roles"):
        said = row["any"] if what == "any" else f"{row['any']};{row['words']}"
        named.append((row["family"] if what == "any" else row[what], said))
    by_concept: dict[str, frozenset[str]] = {}
    for name, said in named:
        for concept in classes.keys() & set(said.split(";")):
            by_concept[concept] = by_concept.get(concept, frozenset()) | {name}
    return Wording(named), by_concept
