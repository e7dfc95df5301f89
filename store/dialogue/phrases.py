"""The phrases of lines that ask no question of news (`store/data/remarks.toml`), and which kind a line is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from store.exchange import RemarkKind
from store.search.asking.words import WORDS
from store.text import gazetteer, romanise
from store.text.function_words import DEVANAGARI_OF, STOP
from store.text.gazetteer import PLACES
from store.text.normalise import fold, words

LONGEST = 14  # words of a line that may be one
HEARD = 4  # letters of a word that is known by its sound
SOUNDS = 3  # sounds of a beginning (भेज*) that a word is known by
_GROUP = re.compile(r"<(\w+)>")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_ASKING = WORDS | frozenset(
    word for word in STOP if word in WORDS or fold(DEVANAGARI_OF.get(word, "")) in WORDS
)


@dataclass(frozen=True, slots=True)
class Words:
    """Words that count as one: as written, by their sound, or by how they begin."""

    written: frozenset[str]
    sounding: frozenset[str]
    begun: tuple[str, ...] = ()

    def holds(self, word: str) -> bool:
        """Whether a folded word is among them."""
        if word in self.written or (self.begun and word.startswith(self.begun)):
            return True
        return len(word) >= HEARD and any(
            sound in self.sounding or (self.begun and sound.startswith(self.begun)) for sound in _sounds(word)
        )


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in order, others between; one that is `opening` counts only where nothing was asked before."""

    steps: tuple[Words, ...]
    opening: bool

    def within(self, tokens: Sequence[str]) -> frozenset[int] | None:
        """Return the places of its words among `tokens`, None where it is not there."""
        places: list[int] = []
        for place, token in enumerate(tokens):
            if len(places) < len(self.steps) and self.steps[len(places)].holds(token):
                places.append(place)
        return frozenset(places) if len(places) == len(self.steps) else None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of line: what answers it, its phrases, the words around them and those that rule it out."""

    answers: RemarkKind
    phrases: tuple[Phrase, ...]
    around: Words
    never: Words
    places: bool  # whether a place may be named beside


def kind(text: str, alone: bool = True) -> RemarkKind | None:
    """Return what answers `text` where it is no question of news, None where it is one.

    `alone`: nothing was asked before that it may lean on.
    """
    tokens = [_DRAWN_OUT.sub(r"\1", word) for word in words(text)]
    if not 0 < len(tokens) <= LONGEST:
        return None
    strange = {place for place, token in enumerate(tokens) if not _any_of_them().holds(token)}
    if strange and strange - _placed(" ".join(tokens)):
        return None
    return next((one.answers for one in _kinds() if _fits(one, tokens, alone)), None)


def prepare() -> None:
    """Build the tables."""
    _any_of_them()


@lru_cache(maxsize=64)
def group(name: str) -> Words:
    """Return the words of a group."""
    return _words(_table()["groups"][name].split())


def _fits(one: Kind, tokens: Sequence[str], alone: bool) -> bool:
    if any(map(one.never.holds, tokens)):
        return False
    rest = {place for place, token in enumerate(tokens) if not one.around.holds(token)}
    if one.places and rest:
        rest -= _placed(" ".join(tokens))
    for phrase in one.phrases:
        if alone or not phrase.opening:
            found = phrase.within(tokens)
            if found is not None and rest <= found:
                return True
    return False


def _placed(text: str) -> set[int]:
    found = (mention for mention in gazetteer.standard().find(text, None) if mention.entry.kind in PLACES)
    return {place for mention in found for place in range(mention.first, mention.last)}


@lru_cache(maxsize=1)
def _any_of_them() -> Words:
    """Return every word of every kind: a line with another, and no place, is of none."""
    groups = [one.around for one in _kinds()]
    groups += [step for one in _kinds() for phrase in one.phrases for step in phrase.steps]
    return Words(
        frozenset().union(*(group.written for group in groups)),
        frozenset().union(*(group.sounding for group in groups)),
        tuple(sorted({begun for group in groups for begun in group.begun})),
    )


@lru_cache(maxsize=1)
def _kinds() -> tuple[Kind, ...]:
    """Return the kinds, as the table orders them."""
    little = [word for word in sorted(STOP) if word not in _ASKING]
    rows = (row for row in _table().values() if "phrases" in row)
    return tuple(
        Kind(
            row["answers"],
            tuple(map(_phrase, filter(None, re.split(r"[|\n]\s*", row["phrases"])))),
            _words([*little, "<polite>", *row.get("around", "").split(), *row.get("asks", "").split()]),
            _words(row.get("never", "").split()),
            row.get("places", False),
        )
        for row in rows
    )


def _phrase(written: str) -> Phrase:
    bare = written.strip()
    steps = (_words(step.split("/")) for step in bare.removeprefix("^").split())
    return Phrase(tuple(steps), bare.startswith("^"))


def _words(listed: Iterable[str]) -> Words:
    """Read words, <groups> and beginnings*."""
    whole: set[str] = set()
    begun: set[str] = set()
    for one in _spread(listed):
        if one.endswith("*"):
            stem = fold(one[:-1])
            begun |= {stem, *(sound for sound in _sounds(stem) if len(sound) >= SOUNDS)}
        else:
            whole.add(fold(one))
    long = (word for word in whole if len(word) >= HEARD)
    return Words(
        frozenset(whole),
        frozenset(sound for word in long for sound in _sounds(word)),
        tuple(sorted(begun)),
    )


def _spread(listed: Iterable[str]) -> Iterable[str]:
    for one in listed:
        group = _GROUP.fullmatch(one)
        if group:
            yield from _spread(_table()["groups"][group[1]].split())
        elif one:
            yield one


@lru_cache(maxsize=1 << 12)
def _sounds(word: str) -> frozenset[str]:
    """Return how a word sounds, read as Hindi."""
    return frozenset({romanise.keys(word)[0].vowel})


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files("store").joinpath("data", "remarks.toml").read_text("utf-8"))
