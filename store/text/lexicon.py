"""Words of news and trade that mean the same in Hindi, Hinglish and English (`store/data/lexicon.csv`).

A concept is named by its first English word; its class says what it is: person, place, time, money …
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files

from store.text import romanise
from store.text.glossary import glossary
from store.text.normalise import words

SHORTEST_KEY = 4  # letters of a sound key below which two words are only alike by chance


class Lexicon:
    """Concepts by their words: as written, else by sound and stem."""

    def __init__(self, rows: Iterable[tuple[str, str, Sequence[str]]]) -> None:
        """Index rows of concept, class and words; a phrase marks each of its words."""
        self.classes: dict[str, str] = {}
        self._phrases: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._sounds: dict[str, set[str]] = defaultdict(set)
        for concept, kind, forms in rows:
            self.classes[concept] = kind
            for form in {tuple(words(form)) for form in (concept, *forms)} - {()}:
                self._phrases[form].add(concept)
                if len(form) == 1:
                    for key in _sounds(form[0]):
                        self._sounds[key].add(concept)
        self._longest = max(map(len, self._phrases), default=0)

    def concepts(self, tokens: Sequence[str]) -> list[frozenset[str]]:
        """Return for each folded word of a text the concepts it carries, alone or in a phrase.

        What the glossary knows a word to mean in English is a concept too, named "=" and the stem.
        """
        found: list[set[str]] = [set() for _ in tokens]
        for place in range(len(tokens)):
            for length in range(1, min(self._longest, len(tokens) - place) + 1):
                for concept in self._phrases.get(tuple(tokens[place : place + length]), ()):
                    for covered in range(place, place + length):
                        found[covered].add(concept)
        for place, word in enumerate(tokens):
            if not found[place]:
                found[place] = {concept for key in _sounds(word) for concept in self._sounds.get(key, ())}
        return [frozenset(one) | glossed(word) for one, word in zip(found, tokens, strict=True)]

    def known(self, word: str) -> bool:
        """Whether a folded word is in the lexicon as written."""
        return (word,) in self._phrases


@lru_cache(maxsize=1 << 14)
def _sounds(word: str) -> frozenset[str]:
    keys = {key.stem for key in romanise.keys(word)}
    return frozenset(key for key in keys if len(key) >= SHORTEST_KEY and key.isalpha())


@lru_cache(maxsize=1 << 14)
def glossed(word: str) -> frozenset[str]:
    """The English stems (after "=") that the glossary gives a word, in whichever language it is read."""
    read, known = romanise.keys(word), glossary()
    stems = {stem for key in read for stem in known.english(key.vowel)}
    if word.isascii() and known.hindi(read[-1].stem):
        stems.add(read[-1].stem)
    return frozenset(f"={stem}" for stem in stems)


@lru_cache(maxsize=1)
def standard() -> Lexicon:
    """Return the lexicon the store comes with."""
    with files("store").joinpath("data/lexicon.csv").open(encoding="utf-8") as rows:
        return Lexicon(
            (row["concept"], row["class"], row["words"].split(";")) for row in csv.DictReader(rows)
        )
