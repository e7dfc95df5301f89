"""Word search in three scripts: BM25 where a typed word stands for every store word it may mean."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from store.search.packing import ragged
from store.search.packing.ragged import Arrays
from store.search.postings import SCALE, Board, Ints, Postings, Statistics
from store.search.vocabulary import KNOWN, Vocabulary
from store.text.function_words import STOP
from store.text.normalise import words

TITLE = 0.5  # how often a headline's word counts in each passage below it
COMMON = 20_000  # passages with a word, from which on it finds none by itself where rarer words find some
KEPT = 4096  # words of questions remembered
FEW = 150  # passages: how rare a word is in fewer says little of how rare it is
BREAK = -1  # stands between two sentences
MOST_WORDS = 64  # of a question: what comes after says nothing new


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a question: the store's words it may mean → weight, and its weight (idf) among the others."""

    word: str
    variants: dict[int, float]
    idf: float

    @property
    def known(self) -> bool:
        """Whether the store has this very word, in some spelling or script."""
        return any(weight >= KNOWN for weight in self.variants.values())


@dataclass(frozen=True, slots=True)
class Query:
    """A question as the word search reads it."""

    terms: tuple[Term, ...]

    @property
    def weight(self) -> float:
        """What a passage holding every word would score."""
        return sum(term.idf for term in self.terms)

    def reader(self) -> Reader:
        """Return what reads sentences for this question."""
        carried: dict[int, list[tuple[int, float]]] = {}
        for place, term in enumerate(self.terms):
            for number, weight in term.variants.items():
                carried.setdefault(number, []).append((place, term.idf * weight))
        return Reader(carried, len(self.terms), self.weight)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads sentences for one question: which words of it each word number carries, and with what weight."""

    carried: dict[int, list[tuple[int, float]]]
    terms: int
    weight: float

    def coverage(self, numbers: Iterable[int], under: Iterable[int] = ()) -> float:
        """Return the share (0..1) of the question in a sentence's word `numbers`, `under` a headline."""
        here = self.carried.keys() & (*numbers, *under)
        if not here:
            return 0.0
        best = [0.0] * self.terms
        for number in here:
            for place, weight in self.carried[number]:
                best[place] = max(best[place], weight)
        return sum(best) / self.weight


@dataclass(frozen=True, slots=True)
class Scores:
    """Passages that hold words of a question: each slot once, and what it covers (1: every word, once)."""

    slots: Ints
    coverage: NDArray[np.float32]

    def of(self, wanted: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the coverage of the `wanted` slots, 0 for those that hold no word."""
        if not len(self.slots):
            return np.zeros(len(wanted), np.float32)
        order = np.argsort(self.slots)
        places = order[np.minimum(np.searchsorted(self.slots, wanted, sorter=order), len(order) - 1)]
        return np.where(self.slots[places] == wanted, self.coverage[places], np.float32(0))

    def among(self, allowed: NDArray[np.bool_]) -> Scores:
        """Return the scores of the slots that are `allowed`."""
        kept = allowed[self.slots]
        return Scores(self.slots[kept], self.coverage[kept])


class Lexical:
    """The word index. Passages are known by slot: a number that rises and is never used twice."""

    def __init__(self, told: Statistics | None = None) -> None:
        self.vocabulary = Vocabulary()
        self.postings = Postings(told)
        self.size = 0
        self._board = Board()
        self._sentences: list[Ints] = []
        self._terms: dict[str, Term] = {}  # as read since the last change

    def packed(self) -> Arrays:
        """Return the index as arrays."""
        flat = np.concatenate(self._sentences or [np.zeros(0, np.int32)])
        return {
            "sentences": flat,
            "sentences.ends": ragged.ends(map(len, self._sentences)),
            **ragged.named("vocabulary", self.vocabulary.packed()),
            **ragged.named("postings", self.postings.packed()),
        }

    @classmethod
    def unpacked(cls, arrays: Arrays) -> Lexical:
        """Return the index that `packed` made arrays of."""
        made = cls()
        made.vocabulary = Vocabulary.unpacked(ragged.under("vocabulary", arrays))
        made.postings = Postings.unpacked(ragged.under("postings", arrays))
        made._sentences = ragged.parts(arrays["sentences"], arrays["sentences.ends"])
        made.size = len(made._sentences)
        return made

    def add(self, passages: Sequence[tuple[str, Sequence[str]]]) -> list[int]:
        """Add passages, each a title and its sentences; return their slots. They are found at once."""
        number = self.vocabulary.number
        return self.add_numbers(
            [
                ([list(map(number, words(sentence))) for sentence in said], list(map(number, words(title))))
                for title, said in passages
            ]
        )

    def add_numbers(self, passages: Sequence[tuple[Sequence[list[int]], Sequence[int]]]) -> list[int]:
        """Add passages, each its sentences and its title by the numbers of their words."""
        self._terms.clear()
        slots = list(range(self.size, self.size + len(passages)))
        self.size += len(passages)
        self._sentences += [_packed(said) for said, _ in passages]
        self.postings.add(slots, [counted(said, title) for said, title in passages])
        return slots

    def remove(self, slots: list[int]) -> None:
        """Take passages out; they are found no more."""
        self._terms.clear()
        self.postings.remove(slots)
        for slot in slots:
            self._sentences[slot] = np.zeros(0, np.int32)

    def sentences(self, slot: int) -> list[list[int]]:
        """Return the word numbers of each sentence of the passage at `slot`."""
        numbers: list[int] = self._sentences[slot].tolist()
        ends = [place for place, number in enumerate(numbers) if number == BREAK]
        return [
            numbers[start:end]
            for start, end in zip([0, *(end + 1 for end in ends)], [*ends, len(numbers)], strict=True)
        ]

    def query(self, question: str) -> Query:
        """Read a question: its content words (all words, where it has no other), mended where unknown."""
        asked = list(dict.fromkeys(words(question)))[:MOST_WORDS]
        content = [word for word in asked if word not in STOP] or asked
        return Query(tuple(self._term(word) for word in content))

    def scores(self, query: Query) -> Scores:
        """Return how much of the question's weight each passage covers, for those that hold any of its words.

        In a large store a word that is everywhere adds to what rarer words found, and finds none itself.
        """
        self._board.grow(self.size)
        for term in sorted(query.terms, key=lambda term: -term.idf):
            lists = [(weight, *self.postings.of(number)) for number, weight in term.variants.items()]
            common = sum(len(slots) for _, slots, _ in lists) > COMMON
            self._board.add(
                [
                    (slots, impacts * np.float32(term.idf * weight / SCALE))
                    for weight, slots, impacts in lists
                ],
                new=not common,
            )
        slots, values = self._board.take()
        return Scores(slots, values / np.float32(query.weight or 1))

    def holding(self, tokens: list[str]) -> set[int]:
        """Return the slots of the passages that hold every one of the folded words, as written."""
        numbers = [self.vocabulary.find(word) for word in tokens]
        if not numbers or None in numbers:
            return set()
        lists = (set(self.postings.of(number)[0].tolist()) for number in numbers if number is not None)
        return set.intersection(*lists)

    def numbers(self, text: str) -> set[int]:
        """Return the numbers of the words in `text` that the store knows."""
        return self.vocabulary.among(words(text))

    def _term(self, word: str) -> Term:
        """Return what a word stands for; one question asks after each of its words several times."""
        if word not in self._terms:
            if len(self._terms) >= KEPT:
                self._terms.clear()
            self._terms[word] = self._read(word)
        return self._terms[word]

    def _read(self, word: str) -> Term:
        variants = self.vocabulary.variants(word)
        if self.vocabulary.find(word) is None:
            known = max(variants.values(), default=0.0) >= KNOWN
            variants = self.vocabulary.mended(word, by_sound=not known) | variants
        # One odd likeness does not make a rare word common: a variant's frequency counts by its weight.
        often = sum(self.postings.frequency(number) * weight**4 for number, weight in variants.items())
        often = min(often, self.postings.documents)
        passages = max(self.postings.documents, FEW)
        return Term(word, variants, math.log(1 + (passages - often + 0.5) / (often + 0.5)))


def counted(said: Iterable[Iterable[int]], title: Iterable[int]) -> dict[int, float]:
    """Return how often each word stands in a passage, by number; in its headline half."""
    counts: dict[int, float] = {}
    for sentence in said:
        for number in sentence:
            counts[number] = counts.get(number, 0.0) + 1.0
    for number in title:
        counts[number] = counts.get(number, 0.0) + TITLE
    return counts


def _packed(said: Iterable[Iterable[int]]) -> Ints:
    """Return the sentences' word numbers in one array, -1 between two sentences."""
    flat: list[int] = []
    for sentence in said:
        flat += [*sentence, BREAK]
    return np.array(flat[:-1], np.int32)
