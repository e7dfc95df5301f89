"""The noun of which a question wants the name, be it for somebody, a body, a place or a thing with a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from store.search.asking.words import spoken
from store.search.naming import roles
from store.text import gazetteer, lexicon
from store.text.function_words import STOP
from store.text.lexis.numerals import is_number
from store.text.light_words import light
from store.text.normalise import listed, words

REACH = 5  # words between "which" or "the name of" and the noun
BACK = 4  # words from "का नाम" and "कौन सा है" back to the noun
_WHICH = listed("किस किन कौनसा कौनसी कौनसे which")
_RELATIVE = listed("जिन जिस jin jis")
_SORT = listed("सा सी से sa si se")
_NAMES = listed("नाम naam name names")
_OWNS = listed("का की के क्या उनका उनके उसका उसके इनके इनका इसका जिसका जिनके")
_BE = listed("है हैं था थी थे हो थीं होगा होंगे")
_CASES = listed("को ने से में पर का की के द्वारा तक")
_ARTICLES = listed("the a an those these that this of all us me उस उन वो वह wo woh us un")
_ENDS = listed("of in at for who that which whom whose with from to on by behind when where")
_PLACES = frozenset({"place"})
_AREAS = frozenset({"block", "district"})
_LOCAL = listed("mohalla mohalle मोहल्ला मोहल्ले ward वार्ड tehsil tehsils तहसील")
Concepts = frozenset[str]


@dataclass(frozen=True, slots=True)
class Wish:
    """The words one of which is the noun, as typed with their concepts, and how many names are wanted.

    `several`: 1 for one, 2 and more for a list ("which *ten* weavers", "किन दुकानों"); `place`: it is one.
    """

    nouns: tuple[tuple[str, Concepts], ...]
    several: int
    place: bool


@lru_cache(maxsize=256)
def wished(question: str) -> Wish | None:
    """Return the noun of which `question` wants the name; None where it wants none."""
    tokens = [roles.mended(word) for word in words(question)]
    said = spoken(tokens)
    concepts = lexicon.standard().concepts(tokens)
    for place in range(len(tokens)):
        found = [at for at in _phrase(place, tokens, said) if _nameable(tokens[at], concepts[at])]
        if found:
            nouns = tuple((tokens[at], concepts[at]) for at in found)
            local = any(is_place(concepts[at], tokens[at]) for at in found)
            return Wish(nouns, _several(found, tokens, said), local)
    return None


def is_place(concepts: Concepts, token: str) -> bool:
    """Whether a word is for places, and for no body."""
    if roles.kind(token):
        return False
    classes = lexicon.standard().classes
    return token in _LOCAL or any(classes.get(one) in _PLACES or one in _AREAS for one in concepts)


def _nameable(word: str, concepts: Concepts) -> bool:
    if concepts & roles.CONTACTS or gazetteer.standard().find(word, None):
        return False
    classes = lexicon.standard().classes
    if _noun(word):
        return True
    exact = [one for one in concepts if not one.startswith("=")]
    return any(classes.get(one) in _PLACES for one in exact)


def _noun(word: str) -> bool:
    """Whether it is for somebody, or a noun for what has a name."""
    return bool(roles.kind(word)) or roles.artefact(word) or roles.titled(word)


def _several(found: list[int], tokens: list[str], said: list[str]) -> int:
    for at in range(max(0, min(found) - 3), min(found) + 1):
        number = number_of(tokens[at])
        if number:
            return number
    last = tokens[max(found)]
    many = "किन" in said or "names" in said or last.endswith(("ों", "s"))
    return 2 if many else 1


def number_of(word: str) -> int:
    """Return the number that a word is, 0 for none."""
    if word.isdecimal():
        return int(word)
    return _FEW.get(word, 0) or (2 if is_number(word) else 0)


_FEW = {
    word: number
    for number, said in enumerate(
        (
            "two दो do दोनों both", "three तीन teen", "four चार char chaar", "five पांच पाँच paanch panch",
            "six छह छः chhah", "seven सात saat", "eight आठ aath", "nine नौ nau", "ten दस das",
            "eleven ग्यारह", "twelve बारह barah",
        ),
        start=2,
    )
    for word in said.split()
}  # fmt: skip


def _introduced(place: int, tokens: list[str]) -> bool:
    """Whether "the name of", "name the" stands there."""
    after = tokens[place + 1 : place + 2]
    return tokens[place] in {"name", "names"} and bool(after) and (after[0] in _ARTICLES | set(_FEW))


def _phrase(place: int, tokens: list[str], said: list[str]) -> Iterator[int]:
    """Yield the places of the words that may be the noun which the word at `place` asks for."""
    word = said[place]
    after = said[place + 1] if place + 1 < len(said) else ""
    if word in _WHICH or (word == "कौन" and after in _SORT):
        start = place + 1 + (after in _SORT)
        if start >= len(said) or said[start] in _BE:
            yield from _back(place, said, tokens)
        else:
            yield from _ahead(start, said, tokens)
    elif (word in _RELATIVE and not _NAMES.isdisjoint(said[place:])) or _introduced(place, tokens):
        yield from _ahead(place + 1, said, tokens)
    elif word in _NAMES and place and said[place - 1] in _OWNS:
        yield from _back(place, said, tokens)


def _ahead(start: int, said: list[str], tokens: list[str]) -> Iterator[int]:
    for at in range(start, min(len(said), start + REACH)):
        if tokens[at] in _ARTICLES or number_of(tokens[at]):
            continue
        little = said[at] in STOP or light(tokens[at])
        if said[at] in _CASES or said[at] in _ENDS or (little and not _noun(tokens[at])):
            return
        yield at


def _back(place: int, said: list[str], tokens: list[str]) -> Iterator[int]:
    at = place - 1
    while at >= 0 and (said[at] in _OWNS or said[at] in _BE):
        at -= 1
    for back in range(at, max(-1, at - BACK), -1):
        little = said[back] in STOP or light(tokens[back])
        if number_of(tokens[back]) or said[back] in _CASES or (little and not _noun(tokens[back])):
            return
        yield back
