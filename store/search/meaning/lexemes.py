"""What single words mean, as vectors: nearer in meaning is nearer in angle, in either language.

The table is of the words of the glossary, the lexicon and the bundled texts, each as the embedding model
reads it alone, less what its language's words have in common (`python -m tests.bench.lexemes`); it needs no
model.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

from store.search.values import Vectors
from store.text import romanise
from store.text.normalise import words
from store.text.romanise import keys

DATA = files("store") / "data" / "lexemes.npz"
KEPT = 1 << 16  # words remembered with their rows
STEPS = 7  # a number of a vector is kept as one of 2 × 7 + 1: half a byte


class Lexemes:
    """Vectors by word; a word that is not there has that of another form of it."""

    def __init__(self, known: Sequence[str], rows: NDArray[np.int8]) -> None:
        """Take the vectors of `known` folded words, a row each, as `kept` gives them."""
        self._known = known
        self._rows = rows
        self._places = {word: place for place, word in enumerate(known)}
        self._found = lru_cache(maxsize=KEPT)(self._find)

    def place(self, word: str) -> int | None:
        """Return the row of a folded word or of a form of it, None where there is none."""
        return self._found(word)

    def _find(self, word: str) -> int | None:
        found = self._places.get(word)
        return self._forms.get(_form(word)) if found is None else found

    def of(self, places: NDArray[np.int64]) -> Vectors:
        """Return the vectors of rows, of unit length."""
        rows = self._rows[places].astype(np.float32)
        return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6), np.float32)

    def asked(self, each: Iterable[str]) -> Vectors:
        """Return the vector of each folded word, of no length where it is unknown."""
        places = [self.place(word) for word in each]
        found = self.of(np.array([place or 0 for place in places], np.int64))
        found[[place is None for place in places]] = 0.0
        return found

    @cached_property
    def _forms(self) -> dict[tuple[bool, str], int]:
        english, hindi = ([word for word in self._known if word.isascii() is told] for told in (True, False))
        stems = dict(zip(english, romanise.stems(english), strict=True))
        stems |= dict(zip(hindi, map(romanise.hindi_stem, romanise.sounds(hindi)), strict=True))
        places: dict[tuple[bool, str], int] = {}
        for place, word in enumerate(self._known):
            places.setdefault((word.isascii(), stems[word]), place)
        return places


def _form(word: str) -> tuple[bool, str]:
    """Return what all forms of a word share: the stem of an English one, the sounds of a Hindi one's."""
    return word.isascii(), keys(word)[-1 if word.isascii() else 0].stem


def kept(rows: Vectors) -> NDArray[np.uint8]:
    """Return vectors as they are kept: two numbers a byte."""
    steps = np.rint(rows / np.abs(rows).max(axis=1, keepdims=True) * STEPS).astype(np.int8) + STEPS
    return np.asarray(steps[:, ::2] * 16 + steps[:, 1::2], np.uint8)


@lru_cache(maxsize=1)
def standard() -> Lexemes:
    """Return the bundled table."""
    with as_file(DATA) as path, np.load(path, allow_pickle=False) as arrays:
        packed = arrays["rows"]
        known = arrays["words"].tobytes().decode().split("\n")
    rows = np.stack([packed >> 4, packed & 15], axis=2).reshape(len(packed), -1).astype(np.int8) - STEPS
    return Lexemes(known, np.asarray(rows, np.int8))


@lru_cache(maxsize=1 << 12)
def places(text: str) -> NDArray[np.int64]:
    """Return the rows of the words of a text, each once."""
    found = {standard().place(word) for word in words(text)}
    return np.array(sorted(place for place in found if place is not None), np.int64)


def prepare() -> None:
    """Build the table that forms are looked up in."""
    standard().place("")
