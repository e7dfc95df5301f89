"""An index over a part of a store, which weighs words and meanings as one over the whole would."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from store.search import rank
from store.search.drawn.values import Alternatives, Corpus, Shown, Word, Worded
from store.search.index import LANGUAGES, Index
from store.search.lexical import BREAK, Lexical
from store.search.meaning.centred import Centred
from store.search.meaning.leaning import leanings
from store.search.postings import Statistics
from store.search.reading import readings
from store.search.values import Embedder, Vector, Vectors
from store.text import romanise
from store.text.normalise import holds_digit
from store.text.typos import SHORTEST
from store.types import TextLanguage

BEST = 200  # passages of each language that are read
ROOM = 1_000  # passages that are looked at by their words' numbers
TOGETHER = 3  # words that find together what each of them finds too often …
MANY = (0, 64, 12, 8)  # … and from how many words, the rarest, that many are taken together
NONE = -1  # the language of a passage that answers nothing

Means = Mapping[TextLanguage, tuple[Vector, Vector]]
"""The means of all passages and of all sentences of a language's vectors."""


class Part(Index):
    """The passages of a store that may answer one question, and the words of that question.

    It knows of no other word: what is asked about must come from the question.
    """

    def __init__(self, question: str, words: Sequence[Word], corpus: Corpus) -> None:
        """Begin with the words that the store has for `question`, in the order of their numbers."""
        super().__init__()
        self._question, self._corpus = question, corpus
        self._numbers = np.array([word.number for word in words], np.int32)
        frequency = np.array([word.passages for word in words], np.int32)
        self.lexical = Lexical(Statistics(sum(corpus.passages), corpus.length, frequency))
        for word in words:
            self.lexical.vocabulary.number(word.written)
        self._looked: dict[int, tuple[int, frozenset[int]]] = {}
        self._asked_as: tuple[list[str], Vectors | None] = ([], None)

    def strange(self) -> list[str]:
        """Return the sounds of the words asked that no word of the store is like."""
        vocabulary = self.lexical.vocabulary
        asked = {term.word for term in self.lexical.query(self._question).terms if not term.known}
        sounds = {key.vowel for word in asked if len(word) >= SHORTEST and not holds_digit(word)
                  for key in romanise.keys(word)}  # fmt: skip
        return sorted(sound for sound in sounds if not vocabulary.one_off(sound))

    def wanted(self, share: float = 1.0) -> Alternatives:
        """Return what to look for: rare words each by itself while there is room, common ones together.

        `share` is how much of the store may answer.
        """
        query = self.lexical.query(self._question)
        terms = sorted((term for term in query.terms if term.variants), key=lambda term: -term.idf)
        sets = [self._numbers[list(term.variants)].tolist() for term in terms]
        documents = max(1, self.lexical.postings.documents)
        shares = [self._often(term.variants) / documents for term in terms]
        room, found = ROOM / max(1.0, documents * share), list[tuple[int, ...]]()
        if room >= 1:
            return tuple((one,) for one in sets)
        for together in range(1, TOGETHER + 1):
            for places in combinations(range(len(sets))[: MANY[together]], together):
                often = math.prod(shares[place] for place in places)
                if often <= room and not any(set(one) <= set(places) for one in found):
                    found.append(places)
                    room -= often
        found = found or [(place,) for place in range(len(sets))[:1]]
        return tuple(tuple(sets[place] for place in places) for places in found)

    def _often(self, variants: Iterable[int]) -> int:
        documents = self.lexical.postings.documents
        return min(documents, sum(map(self.lexical.postings.frequency, variants)))

    def compare(self, embedder: Embedder, means: Means) -> None:
        """Compare by a model from here on, with the means of the store's vectors."""
        self.embedder = embedder
        self._leanings = leanings(embedder.name)
        self._meaning = [Centred(self._leanings.get(one), means.get(one)) for one in LANGUAGES]

    def near(self) -> list[list[list[float]]]:
        """Return for each language what its passages are to be near: a vector for each reading."""
        query = self.lexical.query(self._question)
        vectors = (
            self._vectors(list(dict.fromkeys(readings(self._question, self.lexical))))
            if query.terms
            else None
        )
        if vectors is None:
            return []
        return [meaning.asked(vectors).tolist() for meaning in self._meaning]

    def _vectors(self, texts: list[str]) -> Vectors | None:
        """Embed the readings of a question, once: they find passages and are compared with them."""
        if self._asked_as[0] != texts:
            self._asked_as = (texts, super()._vectors(texts))
        return self._asked_as[1]

    def look(self, passages: Sequence[Worded], near: Collection[int] = ()) -> list[int]:
        """Look at passages by their words; return the numbers of each language's best, and those `near`."""
        if not passages:
            return []
        read = self._read(passages)
        self.lexical.add_numbers(read)
        languages = np.array([one.language for one in passages], np.int8)
        scores = self.lexical.scores(self.lexical.query(self._question))
        best: list[int] = []
        for code in range(len(LANGUAGES)):
            here = scores.among(languages == code)
            best += here.slots[rank.best(here.coverage, BEST)].tolist()
        best = sorted({*best, *(slot for slot, one in enumerate(passages) if one.number in near)})
        self._looked = {passages[slot].number: (slot, frozenset(read[slot][1])) for slot in best}
        self._languages = np.full(len(passages), NONE, np.int8)
        self._languages[best] = languages[best]
        self._passages = [None] * len(passages)
        return list(self._looked)

    def show(self, shown: Iterable[Shown]) -> None:
        """Take in how the passages chosen are printed and what they mean; the others answer nothing."""
        for one in shown:
            slot, title = self._looked.pop(one.number)
            self._passages[slot] = one.passage
            self._slots.setdefault(one.passage.article_id, []).append(slot)
            self._titles[one.passage.article_id] = title
            if self.embedder is not None and one.vector is not None and one.sentences is not None:
                self._meaning[self._languages[slot]].add(slot, one.vector, one.sentences)
        self._languages[[slot for slot, _ in self._looked.values()]] = NONE

    def _population(self, code: int, here: NDArray[np.bool_]) -> int:
        return max(self._corpus.passages[code], int(here.sum()))

    def _read(self, passages: Sequence[Worded]) -> list[tuple[list[list[int]], list[int]]]:
        """Return each passage's sentences and headline in the numbers of our words; all others are one."""
        flat = np.fromiter((number for one in passages for number in one.words), np.int32)
        places = np.searchsorted(self._numbers, flat).clip(max=max(0, len(self._numbers) - 1))
        known = self._numbers[places] == flat if len(self._numbers) else np.zeros(len(flat), bool)
        own = np.where(known, places, np.where(flat == BREAK, BREAK, len(self._numbers))).tolist()
        read, start = [], 0
        for one in passages:
            parts = _parts(own[start : start + len(one.words)])
            read.append((parts[1:], parts[0]))
            start += len(one.words)
        return read


def _parts(numbers: list[int]) -> list[list[int]]:
    ends = [place for place, number in enumerate(numbers) if number == BREAK]
    return [numbers[start + 1 : end] for start, end in zip([-1, *ends], [*ends, len(numbers)], strict=True)]
