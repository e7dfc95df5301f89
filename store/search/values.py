"""What a search works with and gives back: vectors, hits with their sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from store.types import Language, Passage, TextLanguage

Vector = NDArray[np.float32]
"""One embedding, of unit length."""
Vectors = NDArray[np.float32]
"""Embeddings as rows, of unit length."""


class Embedder(Protocol):
    """A model that turns words into vectors of unit length; nearer in meaning is nearer in angle."""

    @property
    def name(self) -> str:
        """Which model and version; vectors of different models never mix."""

    def questions(self, texts: list[str]) -> Vectors:
        """Embed what is asked, a row for each text: together they take less than one by one."""

    def passages(self, texts: list[str]) -> Vectors:
        """Embed what is searched: paragraphs or sentences."""


@dataclass(frozen=True, slots=True)
class ScoredSentence:
    """A sentence of a hit: its place in the passage's `sentences` and how well it fits the question.

    `score` is 12 × cosine + coverage (coverage alone without vectors); `coverage` 0..1 is the share of the
    question's weight its words carry; `cosine` is centred, None where it has no vector.
    """

    place: int
    score: float
    coverage: float
    cosine: float | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found for a question: `score` ranks it (higher is better, comparable within one search).

    `coverage` 0..1: how much of the question's weighted words it holds; `cosine` -1..1: nearness in meaning,
    each language's mean taken away, None without vectors; `sentences`: best first, all of the passage.
    """

    passage: Passage
    language: TextLanguage
    score: float
    coverage: float
    cosine: float | None
    sentences: tuple[ScoredSentence, ...]

    @property
    def article_id(self) -> int:
        """The article the passage stands in."""
        return self.passage.article_id


@dataclass(frozen=True, slots=True)
class Found:
    """The outcome of one search: hits best first, at most three of one article.

    `known` is the share (0..1) of the content words asked, by weight, that the store's vocabulary has.
    """

    question: str
    language: Language
    hits: tuple[Hit, ...] = ()
    known: float = 0.0
