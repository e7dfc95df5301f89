"""The search over everything the store holds: words and meaning, three scripts, one ranked list."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from threading import RLock
from typing import NamedTuple, get_args

import numpy as np
from numpy.typing import NDArray

from store.search import rank
from store.search.lexical import Lexical, Reader, Scores
from store.search.meaning.centred import Centred
from store.search.meaning.leaning import leanings
from store.search.packing import passages, ragged
from store.search.packing.ragged import Arrays
from store.search.reading import readings
from store.search.values import Embedder, Found, Hit, Vector, Vectors
from store.text import script
from store.text.normalise import words
from store.types import Document, Language, Passage, TextLanguage

CANDIDATES = 100  # of each language, by words and by meaning
REREAD = 20  # candidates of each language whose sentences are read one by one
PASSAGES = 3  # of one article among the hits
LANGUAGES: tuple[TextLanguage, ...] = get_args(TextLanguage)


class _Scored(NamedTuple):
    """A candidate: where it stands, and what it scored; `near` are its sentences' cosines.

    Without vectors its cosine is NaN.
    """

    slot: int
    score: float
    coverage: float
    cosine: float
    near: list[float] | None


@dataclass(frozen=True, slots=True)
class _Search:
    """One question under way: as words, as vectors of its readings, the slots that may answer."""

    reader: Reader
    worded: Scores
    readings: Vectors | None
    allowed: NDArray[np.bool_] | None
    language: TextLanguage


class Index:
    """All passages of the store, searchable.

    An added article is found by its words at once, and by meaning as soon as `meant` brings its vectors.
    Without an `embedder` the search goes by words alone.
    """

    def __init__(self, embedder: Embedder | None = None) -> None:
        self.embedder = embedder
        self.lexical = Lexical()
        self._passages: list[Passage | None] = []
        self._languages = np.zeros(0, np.int8)
        self._slots: dict[int, list[int]] = {}
        self._titles: dict[int, frozenset[int]] = {}
        self._leanings = leanings(embedder.name) if embedder else {}
        self._meaning = [Centred(self._leanings.get(language)) for language in LANGUAGES]
        self.changes = 0  # counts what came in or went out
        self.lock = RLock()  # articles come in on one thread while questions are asked on another

    def __len__(self) -> int:
        """How many articles are searchable."""
        return len(self._slots)

    def packed(self) -> Arrays:
        """Return all of the index as arrays, which share its memory where they can."""
        with self.lock:
            titles = list(map(sorted, self._titles.values()))
            found: Arrays = {
                "languages": self._languages,
                "titles": np.fromiter(self._titles, np.int64),
                **ragged.named("titled", ragged.numbers(titles)),
                **ragged.named("passages", passages.packed(self._passages)),
                **ragged.named("lexical", self.lexical.packed()),
            }
            for language, meaning in zip(LANGUAGES, self._meaning, strict=True):
                found |= ragged.named(f"meaning-{language}", meaning.packed())
            return found

    @classmethod
    def unpacked(cls, arrays: Arrays, embedder: Embedder | None = None) -> Index:
        """Return the index that `packed` made arrays of. Raises KeyError or ValueError otherwise."""
        made = cls(embedder)
        made.lexical = Lexical.unpacked(ragged.under("lexical", arrays))
        made._passages = passages.unpacked(ragged.under("passages", arrays))
        made._languages = np.array(arrays["languages"])
        for slot, passage in enumerate(made._passages):
            if passage is not None:
                made._slots.setdefault(passage.article_id, []).append(slot)
        titled = map(frozenset, ragged.read_numbers(ragged.under("titled", arrays)))
        made._titles = dict(zip(arrays["titles"].tolist(), titled, strict=True))
        if embedder is not None:
            made._meaning = [
                Centred.unpacked(ragged.under(f"meaning-{language}", arrays), made._leanings.get(language))
                for language in LANGUAGES
            ]
        return made

    def add(self, documents: Iterable[Document]) -> None:
        """Take articles in; one that is known already is replaced."""
        with self.lock:
            arrived = list({document.article.id: document for document in documents}.values())
            self.changes += 1
            self.remove([document.article.id for document in arrived])
            pairs = [(document.article, passage) for document in arrived for passage in document.passages]
            slots = self.lexical.add([(article.title, passage.said()) for article, passage in pairs])
            for article, _ in pairs:
                self._titles[article.id] = frozenset(self.lexical.numbers(article.title))
            for slot, (article, passage) in zip(slots, pairs, strict=True):
                self._passages.append(passage)
                self._slots.setdefault(article.id, []).append(slot)
            spoken_in = [LANGUAGES.index(article.language) for article, _ in pairs]
            self._languages = np.append(self._languages, np.array(spoken_in, np.int8))

    def remove(self, article_ids: Iterable[int]) -> None:
        """Take articles out; unknown ones are no error."""
        with self.lock:
            self.changes += 1
            gone = [slot for article in article_ids for slot in self._slots.pop(article, ())]
            if not gone:
                return
            self.lexical.remove(gone)
            for slot in gone:
                self._meaning[self._languages[slot]].remove(slot)
                self._passages[slot] = None

    def meant(self, article_id: int, passages: Vectors, sentences: Vectors) -> bool:
        """Take in an article's vectors: a row for each passage, and one for each sentence, in reading order.

        Return whether they fit; vectors of an unknown article, or of an older text of it, are left out.
        """
        with self.lock:
            slots = self._slots.get(article_id, [])
            counts = [len(self._passage(slot).sentences) for slot in slots]
            if not slots or (len(passages), len(sentences)) != (len(slots), sum(counts)):
                return False
            start = 0
            for slot, row, count in zip(slots, passages, counts, strict=True):
                self._meaning[self._languages[slot]].add(slot, row, sentences[start : start + count])
                start += count
            return True

    def _passage(self, slot: int) -> Passage:
        passage = self._passages[slot]
        assert passage is not None  # noqa: S101  # only slots of known articles come here
        return passage

    def knows(self, word: str) -> bool:
        """Whether some article has the folded `word`, in some spelling or script."""
        with self.lock:
            return any(map(self.lexical.vocabulary.knows, words(word)))

    def holding(self, names: Iterable[str]) -> frozenset[int]:
        """Return the articles with a passage that holds, below its title, all the words of one of `names`."""
        with self.lock:
            slots = {slot for name in names for slot in self.lexical.holding(words(name))}
            found = (self._passages[slot] for slot in slots)
            return frozenset(passage.article_id for passage in found if passage)

    def search(
        self,
        question: str,
        language: Language | None = None,
        only: Collection[int] | None = None,
        limit: int = 30,
    ) -> Found:
        """Return the passages that best fit a question, best first, at most three of one article.

        `language` is the question's, worked out where None; `only` keeps the search to some article ids;
        `limit` bounds the hits. Any string is a question: one that says nothing finds nothing.
        """
        language = language or script.of_question(question)
        with self.lock:
            query, seen = self.lexical.query(question), self.changes
            texts = self._readings(question) if query.terms else []
        vectors = self._vectors(texts)
        with self.lock:
            if self.changes != seen:
                query = self.lexical.query(question)
            search = _Search(
                query.reader(),
                self.lexical.scores(query),
                vectors,
                self._allowed(only),
                "en" if language == "en" else "hi",
            )
            scored = [one for code in range(len(LANGUAGES)) for one in self._candidates(code, search)]
            scored.sort(key=lambda one: (-one.score, one.slot))
            hits = tuple(self._hits(scored, search, limit))
        return Found(question, language, hits, rank.known(query))

    def _readings(self, question: str) -> list[str]:
        """Return the texts to embed for a question, none where there is nothing to compare it with."""
        near = self.embedder is not None and any(map(len, self._meaning))
        return list(dict.fromkeys(readings(question, self.lexical))) if near else []

    def _vectors(self, texts: list[str]) -> Vectors | None:
        """Embed the readings of a question, without the lock: the model takes longest of all.

        What a language's questions have in common is taken away.
        """
        if self.embedder is None or not texts:
            return None
        each = zip(self.embedder.questions(texts), map(script.of_text, texts), strict=True)
        return np.stack([self._asked(vector, spoken) for vector, spoken in each])

    def _asked(self, vector: Vector, language: TextLanguage) -> Vector:
        leaning = self._leanings.get(language)
        return vector - leaning.question if leaning else vector

    def _allowed(self, only: Collection[int] | None) -> NDArray[np.bool_] | None:
        if only is None:
            return None
        allowed = np.zeros(self.lexical.size, bool)
        allowed[[slot for article in only for slot in self._slots.get(article, ())]] = True
        return allowed

    def _candidates(self, code: int, search: _Search) -> list[_Scored]:
        """Score the candidates in one language: the best by words and the best by meaning, fused."""
        here = self._languages == code
        if search.allowed is not None:
            here &= search.allowed
        worded = search.worded.among(here)
        chosen = worded.slots[rank.best(worded.coverage, CANDIDATES)].astype(np.int64)
        cosines: rank.Floats | None = None
        inside: dict[int, list[float]] = {}
        if search.readings is not None:
            near = np.full(len(here), np.nan, np.float32)
            slots, near_slots = self._meaning[code].near(search.readings)
            near[slots] = near_slots
            meant = rank.best(np.where(here & ~np.isnan(near), near, -2), CANDIDATES, least=-2)
            chosen = np.union1d(chosen, meant)
            inside = self._inside(code, chosen, search.readings)
            best = [max(inside[slot], default=-1.0) if slot in inside else np.nan for slot in chosen.tolist()]
            cosines = rank.joined(near[chosen], np.array(best, np.float32))
        covered = worded.of(chosen)
        scores = rank.fused(covered, cosines, self._population(code, here))
        if cosines is not None and LANGUAGES[code] != search.language:
            scores = scores + np.float32(rank.ACROSS)
        scores = self._reread(chosen, scores, search.reader)
        slots = chosen.tolist()
        cosine = (np.full(len(chosen), np.nan) if cosines is None else cosines).tolist()
        rows = zip(slots, scores.tolist(), covered.tolist(), cosine, map(inside.get, slots), strict=True)
        return list(map(_Scored._make, rows))

    def _population(self, code: int, here: NDArray[np.bool_]) -> int:  # noqa: ARG002  another kind asks it
        """Return how many passages of a language may answer."""
        return int(here.sum())

    def _reread(self, chosen: NDArray[np.int64], scores: rank.Floats, reader: Reader) -> rank.Floats:
        """Add to the best candidates how much of the question their best single sentence covers."""
        again = rank.best(scores, REREAD, least=-np.inf)
        best = [max(self._covered(int(slot), reader, titled=True), default=0.0) for slot in chosen[again]]
        return rank.reread(scores, again, np.array(best, np.float32))

    def _covered(self, slot: int, reader: Reader, *, titled: bool = False) -> list[float]:
        """Return how much of the question each sentence of a passage covers, under its title or alone."""
        title = self._titles[self._passage(slot).article_id] if titled else ()
        return [reader.coverage(numbers, title) for numbers in self.lexical.sentences(slot)]

    def _inside(self, code: int, chosen: NDArray[np.int64], readings: Vectors) -> dict[int, list[float]]:
        """Return the cosines of the sentences of each candidate that has vectors, by slot."""
        meaning = self._meaning[code]
        known = [slot for slot in chosen.tolist() if slot in meaning]
        return dict(zip(known, meaning.sentences(known, readings), strict=True))

    def _hits(self, scored: list[_Scored], search: _Search, limit: int) -> Iterable[Hit]:
        taken: dict[int, int] = {}
        for one in scored:
            passage = self._passage(one.slot)
            if taken.get(passage.article_id, 0) == PASSAGES:
                continue
            if sum(taken.values()) == limit:
                return
            taken[passage.article_id] = taken.get(passage.article_id, 0) + 1
            yield self._hit(passage, one, search)

    def _hit(self, passage: Passage, one: _Scored, search: _Search) -> Hit:
        return Hit(
            passage,
            LANGUAGES[self._languages[one.slot]],
            one.score,
            one.coverage,
            None if math.isnan(one.cosine) else one.cosine,
            rank.sentences(self._covered(one.slot, search.reader), one.near),
        )
