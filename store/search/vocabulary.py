"""The store's own words and which of them a typed word may mean: by key, by likeness for typos."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from store.search.packing import ragged
from store.search.packing.ragged import Arrays
from store.text import romanise
from store.text.glossary import glossary
from store.text.lexis import otherwise
from store.text.normalise import holds_digit
from store.text.typos import SHORTEST, Neighbours

SAME, STEM, LIKE, TYPO, MEANT = 1.0, 0.9, 0.8, 0.85, 0.6
KNOWN = 0.7  # a word with a variant this good is no typo
LENT = 3  # consonants by which an English word is known in Devanagari
SMALL = 20_000  # distinct sounds that are still compared one by one
MOST = 24  # variants kept for one typed word


class Vocabulary:
    """Every distinct word of the store with its number; grows, never shrinks."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._ids: dict[str, int] = {}
        self._by_key: dict[str, list[int]] = {}
        self._spellings: dict[str, list[int]] = {}
        self._sounds: list[tuple[str, ...]] = []
        self._near = Neighbours()
        self._written = Neighbours()

    def __len__(self) -> int:
        return len(self.words)

    def packed(self) -> Arrays:
        """Return the vocabulary as arrays."""
        return {
            "words": ragged.lines(self.words),
            "sounds": ragged.lines(" ".join(sounds) for sounds in self._sounds),
            "keys": ragged.lines(self._by_key),
            **ragged.named("keyed", ragged.numbers(list(self._by_key.values()))),
            "spellings": ragged.lines(self._spellings),
            **ragged.named("spelt", ragged.numbers(list(self._spellings.values()))),
            **ragged.named("near", self._near.packed()),
            **ragged.named("written", self._written.packed()),
        }

    @classmethod
    def unpacked(cls, arrays: Arrays) -> Vocabulary:
        """Return the vocabulary that `packed` made arrays of."""
        made = cls()
        made.words = ragged.read_lines(arrays["words"])
        made._ids = {word: number for number, word in enumerate(made.words)}
        made._sounds = [tuple(line.split(" ")) for line in ragged.read_lines(arrays["sounds"])]
        made._by_key = _table(arrays["keys"], ragged.under("keyed", arrays))
        made._spellings = _table(arrays["spellings"], ragged.under("spelt", arrays))
        made._near = Neighbours.unpacked(list(made._spellings), ragged.under("near", arrays))
        made._written = Neighbours.unpacked(list(made.words), ragged.under("written", arrays))
        return made

    def number(self, word: str) -> int:
        """Return the number of a folded word, giving it the next one when it is new."""
        known = self._ids.get(word)
        if known is not None:
            return known
        self._ids[word] = number = len(self.words)
        self.words.append(word)
        self._written.add(word)
        keys = otherwise.keys(word)
        self._sounds.append(tuple(key.vowel for key in keys))
        for key in keys:
            for name in {f"s{key.stem}", f"c{key.consonant}"}:
                _append(self._by_key, name, number)
            if key.vowel not in self._spellings:
                self._near.add(key.vowel)
            _append(self._spellings, key.vowel, number)
        return number

    def find(self, word: str) -> int | None:
        """Return the number of a folded word, None when the store does not have it."""
        return self._ids.get(word)

    def among(self, words: Iterable[str]) -> set[int]:
        """Return the numbers of those of the folded `words` that the store has."""
        return {number for number in map(self._ids.get, words) if number is not None}

    def knows(self, word: str) -> bool:
        """Whether the store has a folded `word`, in some spelling, ending or script."""
        return any(
            key.vowel in self._spellings or f"s{key.stem}" in self._by_key for key in otherwise.keys(word)
        )

    def variants(self, word: str) -> dict[int, float]:
        """Return the store's words that a typed `word` may mean → weight 0..1, in every script.

        The same sounds weigh 1, the same stem 0.9, the same consonants less by how far the vowels differ.
        """
        weights: dict[int, float] = {}
        for key in otherwise.keys(word):
            _raise(weights, self._spellings.get(key.vowel, ()), SAME)
            _raise(weights, self._by_key.get(f"s{key.stem}", ()), STEM)
            for number in self._by_key.get(f"c{key.consonant}", ()):
                weight = LIKE * likeness(key, self._sounds[number])
                if weight > weights.get(number, 0.0):
                    weights[number] = weight
        for number in self._meaning(word):
            weights.setdefault(number, MEANT)
        return _best(weights)

    def _meaning(self, word: str) -> Iterator[int]:
        """Yield the store's words that say in the other language what `word` says."""
        keys = romanise.keys(word)
        for stem in glossary().english(keys[0].vowel, word):
            yield from self._by_key.get(f"s{stem}", ())
        for vowel in glossary().hindi(keys[-1].stem) if word.isascii() else ():
            yield from self._spellings.get(vowel, ())

    def spelt(self, vowel_key: str) -> list[int]:
        """Return the numbers of the store's words that sound like a vowel key."""
        return self._spellings.get(vowel_key, [])

    def sounding(self, consonant_key: str) -> list[int]:
        """Return the numbers of the store's words with the consonants of a key."""
        return self._by_key.get(f"c{consonant_key}", [])

    def one_off(self, vowel_key: str) -> list[int]:
        """Return the numbers of the store's words whose sound is one edit from a vowel key."""
        return [number for spelling in self._near.near(vowel_key) for number in self._spellings[spelling]]

    def mended(self, word: str, *, by_sound: bool = True) -> dict[int, float]:
        """Return the store's words nearest in letters, and in sound, to a `word` it lacks → weight 0..1."""
        weights: dict[int, float] = {}
        if len(word) < SHORTEST or holds_digit(word):
            return weights
        for key in romanise.keys(word) if by_sound else ():
            for spelling in self._nearest(key.vowel):
                _raise(weights, self._spellings[spelling], TYPO * fuzz.ratio(key.vowel, spelling) / 100)
        for like in self._written.near(word):
            _raise(weights, [self._ids[like]], TYPO * fuzz.ratio(word, like) / 100)
        return _best(weights)

    def lent(self, word: str) -> dict[int, float]:
        """Return the Latin words that an English word written in Devanagari may be, by consonants → likeness.

        परमिट is permit, टर्मिनल terminal, पार्सल parcels: it is for a `word` that is none of Hindi.
        """
        weights: dict[int, float] = {}
        for key in romanise.keys(word):
            if len(key.consonant) < LENT:
                continue
            for number in self.sounding(key.consonant) + self.sounding(f"{key.consonant}s"):
                sounds = tuple(sound.removesuffix("s") for sound in self._sounds[number])
                if self.words[number].isascii():
                    _raise(weights, [number], likeness(key, sounds))
        return weights

    def written_like(self, word: str) -> list[str]:
        """Return the store's words that are written as `word` but for one edit."""
        return self._written.near(word)

    def _nearest(self, vowel_key: str) -> list[str]:
        """Return up to six sounds within one edit; where none is, and words are few, the most alike."""
        near = self._near.near(vowel_key)
        if not near and len(self._spellings) <= SMALL:
            found = process.extract(
                vowel_key, self._spellings.keys(), scorer=fuzz.ratio, processor=None, score_cutoff=72, limit=6
            )
            near = [spelling for spelling, _, _ in found]
        return sorted(near, key=lambda spelling: (-fuzz.ratio(vowel_key, spelling), spelling))[:6]


def likeness(key: romanise.Keys, sounds: tuple[str, ...]) -> float:
    """Return how alike (0..1) two words with the same consonants sound; 0 where too short to say."""
    ratio = max(fuzz.ratio(key.vowel, sound) for sound in sounds) / 100
    least = 0.7 if len(key.consonant) < 3 else 0.5
    return ratio if ratio >= least else 0.0


def _table(names: ragged.Array, numbers: Arrays) -> dict[str, list[int]]:
    return dict(zip(ragged.read_lines(names), ragged.read_numbers(numbers), strict=True))


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
