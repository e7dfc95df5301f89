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

KEPT = 1 << 16  # words of print remembered with their concepts
SHORTEST_KEY = 4  # letters of a sound key below which two words are only alike by chance


class Lexicon:
    """Concepts by their words: as written, else by sound and stem."""

    def __init__(self, rows: Iterable[tuple[str, str, Sequence[str]]]) -> None:
        """Index rows of concept, class and words; a phrase marks each of its words.

        `hindi` keeps the first word in Devanagari of each.
        """
        self.classes: dict[str, str] = {}
        self.hindi: dict[str, str] = {}
        self._phrases: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._sounds: dict[str, set[str]] = defaultdict(set)
        for concept, kind, forms in rows:
            self.classes[concept] = kind
            if spoken := next((form for form in forms if not form.isascii()), ""):
                self.hindi[concept] = spoken
            for form in {tuple(words(form)) for form in (concept, *forms)} - {()}:
                self._phrases[form].add(concept)
                if len(form) == 1:
                    for key in _sounds(form[0]):
                        self._sounds[key].add(concept)
        self._openings: dict[str, int] = {}
        for phrase in self._phrases:
            if len(phrase) > 1:
                self._openings[phrase[0]] = max(len(phrase), self._openings.get(phrase[0], 0))
        self._alone: dict[str, frozenset[str]] = {}

    def concepts(self, tokens: Sequence[str]) -> list[frozenset[str]]:
        """Return for each folded word of a text the concepts it carries, alone or in a phrase.

        What the glossary knows a word to mean in English is a concept too, named "=" and the stem.
        """
        found = [
            self._carried(word) if known is None else known
            for word, known in zip(tokens, map(self._alone.get, tokens), strict=True)
        ]
        if self._openings.keys().isdisjoint(tokens):
            return found
        inside: dict[int, set[str]] = {}
        for place, word in enumerate(tokens):
            for length in range(2, min(self._openings.get(word, 0), len(tokens) - place) + 1):
                for concept in self._phrases.get(tuple(tokens[place : place + length]), ()):
                    for covered in range(place, place + length):
                        inside.setdefault(covered, set()).add(concept)
        for place, more in inside.items():
            word = tokens[place]
            found[place] = frozenset(more).union(self._phrases.get((word,), ()), glossed(word))
        return found

    def _carried(self, word: str) -> frozenset[str]:
        """Return the concepts of a word alone: as written, else by sound and stem."""
        if len(self._alone) >= KEPT:
            self._alone.clear()
        said = self._phrases.get((word,)) or {
            concept for key in _sounds(word) for concept in self._sounds.get(key, ())
        }
        carried = self._alone[word] = glossed(word).union(said)
        return carried

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
    stems = {stem for key in read for stem in known.english(key.vowel, word)}
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
