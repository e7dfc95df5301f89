"""What a database says of its words and passages, as a search over a part of them needs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from store.search.values import Vector, Vectors
from store.types import Passage

Alternatives = tuple[tuple[list[int], ...], ...]
"""What a passage must hold to be looked at: of one of these every set, of a set one word, by number."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the store: its number, how it is written, and in how many passages it stands."""

    number: int
    written: str
    passages: int


@dataclass(frozen=True, slots=True)
class Corpus:
    """All passages of a store: how many of each language, in the order of `LANGUAGES`, and how many words."""

    passages: tuple[int, ...]
    length: float


@dataclass(frozen=True, slots=True)
class Worded:
    """A passage by its words' numbers: its headline's, then its sentences', -1 before each sentence.

    `number` is its own; `language` its place in `LANGUAGES`.
    """

    number: int
    language: int
    words: Sequence[int]


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage as it is printed, and its vectors where it has some: its own, and one for each sentence."""

    number: int
    passage: Passage
    vector: Vector | None
    sentences: Vectors | None
