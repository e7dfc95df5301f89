"""The store's own words and which of them a typed word may mean: by key, by likeness for typos."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from store.text import romanise
from store.text.glossary import glossary

SAME, STEM, LIKE, TYPO, MEANT = 1.0, 0.9, 0.8, 0.85, 0.6
KNOWN = 0.7  # a word with a variant this good is no typo
MOST = 24  # variants kept for one typed word


class Vocabulary:
    """Every distinct word of the store with its number; grows, never shrinks."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._ids: dict[str, int] = {}
        self._by_key: dict[str, list[int]] = {}
        self._spellings: dict[str, list[int]] = {}

    def __len__(self) -> int:
        return len(self.words)

    def number(self, word: str) -> int:
        """Return the number of a folded word, giving it the next one when it is new."""
        known = self._ids.get(word)
        if known is not None:
            return known
        self._ids[word] = number = len(self.words)
        self.words.append(word)
        for key in romanise.keys(word):
            for name in {f"s{key.stem}", f"c{key.consonant}"}:
                _append(self._by_key, name, number)
            _append(self._spellings, key.vowel, number)
        return number

    def find(self, word: str) -> int | None:
        """Return the number of a folded word, None when the store does not have it."""
        return self._ids.get(word)

    def variants(self, word: str) -> dict[int, float]:
        """Return the store's words that a typed `word` may mean → weight 0..1, in every script.

        The same sounds weigh 1, the same stem 0.9, the same consonants less by how far the vowels differ.
        """
        weights: dict[int, float] = {}
        for key in romanise.keys(word):
            _raise(weights, self._spellings.get(key.vowel, ()), SAME)
            _raise(weights, self._by_key.get(f"s{key.stem}", ()), STEM)
            for number in self._by_key.get(f"c{key.consonant}", ()):
                weight = LIKE * likeness(key, self.words[number])
                if weight > weights.get(number, 0.0):
                    weights[number] = weight
        for number in self._meaning(word):
            weights.setdefault(number, MEANT)
        return _best(weights)

    def _meaning(self, word: str) -> Iterator[int]:
        """Yield the store's words that say in the other language what `word` says."""
        keys = romanise.keys(word)
        for stem in glossary().english(keys[0].vowel):
            yield from self._by_key.get(f"s{stem}", ())
        for vowel in glossary().hindi(keys[-1].stem) if word.isascii() else ():
            yield from self._spellings.get(vowel, ())

    def spelt(self, vowel_key: str) -> list[int]:
        """Return the numbers of the store's words that sound like a vowel key."""
        return self._spellings.get(vowel_key, [])

    def sounding(self, consonant_key: str) -> list[int]:
        """Return the numbers of the store's words with the consonants of a key."""
        return self._by_key.get(f"c{consonant_key}", [])

    def mended(self, word: str) -> dict[int, float]:
        """Return the store's words nearest in spelling to a `word` it does not know → weight 0..1 (typos)."""
        weights: dict[int, float] = {}
        if len(word) < 4 or any(letter.isdigit() for letter in word):
            return weights
        for key in romanise.keys(word):
            near = process.extract(
                key.vowel, self._spellings.keys(), scorer=fuzz.ratio, processor=None, score_cutoff=72, limit=6
            )
            for spelling, ratio, _ in near:
                _raise(weights, self._spellings[spelling], TYPO * ratio / 100)
        return _best(weights)


def likeness(key: romanise.Keys, word: str) -> float:
    """Return how alike (0..1) two words with the same consonants sound; 0 where too short to say."""
    ratio = max(fuzz.ratio(key.vowel, other.vowel) for other in romanise.keys(word)) / 100
    least = 0.7 if len(key.consonant) < 3 else 0.5
    return ratio if ratio >= least else 0.0


def _append(table: dict[str, list[int]], key: str, number: int) -> None:
    table.setdefault(key, []).append(number)


def _raise(weights: dict[int, float], numbers: Iterable[int], weight: float) -> None:
    for number in numbers:
        if weight > weights.get(number, 0.0):
            weights[number] = weight


def _best(weights: dict[int, float]) -> dict[int, float]:
    kept = sorted(((weight, -number) for number, weight in weights.items() if weight > 0), reverse=True)[
        :MOST
    ]
    return {-number: weight for weight, number in kept}
