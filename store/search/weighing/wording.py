"""Which things of a table a text words: by word, by sound and stem, or by phrase, the longest first."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from store.text import gazetteer, lexicon, romanise
from store.text.edits import deletions, within
from store.text.normalise import words

LONG = 6  # letters of a word in which a slip is mended
SHORTEST = 4  # letters of a stem by which a word in another form or script is the same
EXACT = "="  # stands before a word that is only itself: भाड़ा sounds like भर, production ends like product
Row = Mapping[str, str]


class Wording:
    """Names of things by the words, phrases and sounds that say them."""

    def __init__(self, table: Iterable[tuple[str, str]]) -> None:
        """Index pairs of a name and its words and phrases with a semicolon between."""
        self._said: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._sounds: dict[str, set[str]] = defaultdict(set)
        self._longest: dict[str, int] = {}
        self._slips: dict[str, set[str]] | None = None
        for name, forms in table:
            for form in filter(words, forms.split(";")):
                self._add(name, tuple(words(form)), by_sound=not form.startswith(EXACT))

    def _add(self, name: str, form: tuple[str, ...], *, by_sound: bool) -> None:
        self._said[form].add(name)
        self._longest[form[0]] = max(len(form), self._longest.get(form[0], 0))
        if by_sound and len(form) == 1:
            for sound in _sounds(form[0]):
                self._sounds[sound].add(name)

    def told(self, tokens: Sequence[str]) -> frozenset[str]:
        """Return what the folded words of a text say; a word within a phrase says nothing more."""
        return frozenset[str]().union(*self.each(tokens))

    def each(self, tokens: Sequence[str]) -> list[frozenset[str]]:
        """Return what each folded word or phrase of a text may say: a drop is a fall, or a cancelling."""
        found = []
        place = 0
        while place < len(tokens):
            length, names = self._first(tokens, place)
            found.append(frozenset(names))
            place += length
        return [names for names in found if names]

    def meant(self, tokens: Sequence[str]) -> frozenset[str]:
        """Return what a question's words say; a Latin one that no dictionary has may be a slip of ours."""
        return self.told([word if _known(word) else self._mended(word) for word in tokens])

    def _mended(self, word: str) -> str:
        if (word,) in self._said or self.told([word]):
            return word
        if self._slips is None:
            self._slips = defaultdict(set)
            for form in (form[0] for form in self._said if len(form) == 1 and len(form[0]) >= LONG):
                for shorter in deletions(form) if form.isascii() else ():
                    self._slips[shorter].add(form)
        near = {one for shorter in deletions(word) for one in self._slips.get(shorter, ())}
        return min((one for one in near if one[0] == word[0] and within(word, one, 1)), default=word)

    def _first(self, tokens: Sequence[str], place: int) -> tuple[int, set[str]]:
        """Return how many words from there say one thing, and what: the longest phrase, else the word."""
        for length in range(self._longest.get(tokens[place], 0), 0, -1):
            names = self._said.get(tuple(tokens[place : place + length]))
            if names:
                return length, names
        return 1, {name for sound in _sounds(tokens[place]) for name in self._sounds.get(sound, ())}


def _known(word: str) -> bool:
    """Whether a word is too short to tell a slip, in Devanagari, a number, a name, or in a dictionary."""
    if len(word) < LONG or not word.isascii() or not word.isalpha():
        return True
    if gazetteer.standard().find(word, None):
        return True
    return lexicon.standard().known(word) or bool(lexicon.glossed(word))


@lru_cache(maxsize=1 << 14)
def _sounds(word: str) -> frozenset[str]:
    stems = {key.stem for key in romanise.keys(word)}
    return frozenset(stem for stem in stems if len(stem) >= SHORTEST and stem.isalpha())


def rows(table: str) -> list[Row]:
    """Return the rows of a table of the store's data."""
    with files("store").joinpath(f"data/{table}.csv").open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))
