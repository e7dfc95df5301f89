"""Which post, craft or kind of body a question says the one it asks for has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from store.text import lexicon
from store.text.function_words import DEVANAGARI_OF
from store.text.normalise import fold, words

GENERAL = frozenset({"officer", "leader", "people", "expert"})  # said of anybody who has a post
REACH = 4  # words from the question word in which the post is named
LONGEST = 8  # words of a post after "who is the"
HUMAN = frozenset(
    {"artisan", "weaver", "farmer", "woman", "youth", "entrepreneur", "exporter", "importer", "people"}
    | {"sibling", "group"}
)
UNSAID = HUMAN | {
    "owner",
    "founder",
    "author",
    "headman",
    "designer",
    "trainer",
}  # a name or a verb says it too
_BODIES = frozenset({"government", "department", "bank", "committee"})
_WHICH = frozenset(map(fold, "किस किन कौनसा कौनसी कौनसे which what".split()))
_SORT = frozenset(map(fold, "सा सी से".split()))
_NAMES = frozenset(map(fold, "नाम name names".split()))
_BE = frozenset({"is", "was", "are", "were"})
_ENDS = frozenset({"of", "in", "at", "for", "who", "that", "with", "from", "to"})
_CASES = frozenset(map(fold, "को ने से में पर का की के".split()))
_OWNS = _CASES | {fold("क्या")}  # between an owner and the name: मंत्री का नाम, मंत्री का क्या नाम


@lru_cache(maxsize=1)
def bodies() -> frozenset[str]:
    """Return the concepts for bodies of people: companies, agencies, banks …"""
    return _BODIES.union(one for one, kind in lexicon.standard().classes.items() if kind == "company")


def posts(concepts: Iterable[str]) -> frozenset[str]:
    """Return those of a word's `concepts` that say what somebody is: minister, weaver, company …"""
    classes = lexicon.standard().classes
    known = HUMAN | bodies()
    return frozenset(one for one in concepts if one in known or classes.get(one) == "person")


@lru_cache(maxsize=256)
def sought(question: str) -> frozenset[str]:
    """Return what the one asked for is said to be: {"minister"} of "which minister", "मंत्री कौन है"."""
    tokens = words(question)
    found = [posts(one) for one in lexicon.standard().concepts(tokens)]
    spoken = [fold(DEVANAGARI_OF.get(word, word)) for word in tokens]
    near: set[str] = set(named(tokens, found))
    for place, word in enumerate(spoken):
        if word in _WHICH or (word == "कौन" and _SORT.intersection(spoken[place + 1 : place + 2])):
            near |= _first(found[place + 1 : place + 1 + REACH])
        elif word == "who" and _BE.intersection(tokens[place + 1 : place + 2]):
            near |= _until(found[place + 2 : place + LONGEST], tokens[place + 2 :])
        elif word == "कौन":
            near |= _first(_before(found, spoken, place))
    return frozenset(near - GENERAL or near)


def named(tokens: Sequence[str], found: Sequence[frozenset[str]]) -> frozenset[str]:
    """Return the post of whom a question asks the name, by each word's posts: "उपायुक्त का नाम"."""
    spoken = [fold(DEVANAGARI_OF.get(word, word)) for word in tokens]
    near: set[str] = set()
    for place, word in enumerate(spoken):
        if word in _NAMES:
            near |= _first(found[place + 1 : place + 1 + REACH] if tokens[place].startswith("name") else ())
            owner = next((at for at in range(place, 0, -1) if spoken[at - 1] not in _OWNS), 0)
            near |= _first(_before(found, spoken, owner) if owner < place else ())
    return frozenset(near)


def _first(found: Iterable[frozenset[str]]) -> frozenset[str]:
    return next((one for one in found if one), frozenset())


def _until(found: Sequence[frozenset[str]], tokens: Sequence[str]) -> frozenset[str]:
    end = next((place for place, word in enumerate(tokens) if word in _ENDS), len(tokens))
    return frozenset[str]().union(*found[:end])


def _before(found: Sequence[frozenset[str]], spoken: Sequence[str], place: int) -> Sequence[frozenset[str]]:
    """Return what stands before a place, nearest first, back to a word with a case: उपायुक्त उद्योग | कौन."""
    start = next((at + 1 for at in range(place - 1, -1, -1) if spoken[at] in _CASES), 0)
    return found[max(0, start, place - REACH) : max(0, place)][::-1]
