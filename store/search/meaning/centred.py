"""The vectors of one language in memory, compared after what they owe to the language is taken away.

Multilingual models lean by language: a Hindi question is nearer to any Hindi text than to the English answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from store.search.meaning.leaning import Leaning
from store.search.packing import ragged
from store.search.packing.ragged import Arrays
from store.search.values import Vector, Vectors

SHARE = 0.5  # of how far a store's texts lie from others that its questions do
FEW = 20  # passages whose means weigh as much as the bundled texts'
SAMPLE = 1000  # passages whose sentences make a mean


class Centred:
    """The vectors of one language: rows added one by one, compared after the means are taken away.

    The means are worked out anew when the rows have grown by a tenth, unless they are `told`: of the rows and
    of their sentences. `leaning` is how the language's texts lie elsewhere: it stands in for the means of a
    store too small to have any.
    """

    def __init__(self, leaning: Leaning | None = None, told: tuple[Vector, Vector] | None = None) -> None:
        self._leaning = leaning
        self._told = told is not None
        self._rows: dict[int, NDArray[np.float16]] = {}
        self._sentences: dict[int, NDArray[np.float16]] = {}
        self._slots = np.zeros(0, np.int64)
        self._columns = np.zeros((0, 0), np.float32)  # one a row: read in half the time of rows
        none = np.zeros(0, np.float32)
        self._mean, self._inside = told or (none, none)  # of the rows, and of their sentences
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
    def unpacked(cls, arrays: Arrays, leaning: Leaning | None = None) -> Centred:
        """Return the vectors that `packed` made arrays of; they stay where the arrays are."""
        made = cls(leaning)
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

    def means(self) -> tuple[Vector, Vector] | None:
        """Return the means of the rows and of their sentences, None where there are none."""
        self._refresh()
        return (self._mean, self._inside) if len(self._mean) else None

    def near(self, readings: Vectors) -> tuple[NDArray[np.int64], Vector]:
        """Return all slots and their centred cosines with the nearest of the question's `readings`.

        What questions owe to being questions is taken from `readings` by the caller.
        """
        if not self._rows:
            return self._slots[:0], np.zeros(0, np.float32)
        self._refresh()
        each = [reading @ self._columns for reading in self.asked(readings)]
        return self._slots, np.asarray(np.max(each, axis=0), np.float32)

    def sentences(self, slots: Sequence[int], readings: Vectors) -> list[list[float]]:
        """Return for each of `slots` the centred cosines of its sentences, in order, as `near` does."""
        if not slots:
            return []
        found = [self._sentences[slot] for slot in slots]
        rows = np.concatenate(found).astype(np.float32)
        rows -= self._inside
        lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))
        cosines = ((rows @ self.asked(readings).T).max(axis=1) / np.maximum(lengths, 1e-6)).tolist()
        ends = list(accumulate(map(len, found)))
        return [cosines[start:end] for start, end in zip([0, *ends], ends, strict=False)]

    def asked(self, readings: Vectors) -> Vectors:
        """Return readings as they are compared, of unit length: less how far this store's texts lie apart.

        In part: questions vary less. A store without means yet lies where others do.
        """
        if not len(self._inside):
            return _unit(readings)
        return _unit(
            readings - (SHARE * (self._inside - self._leaning.sentence) if self._leaning else self._mean)
        )

    def _refresh(self) -> None:
        if not self._stale:
            return
        rows = np.stack(list(self._rows.values())).astype(np.float32)
        self._slots = np.fromiter(self._rows, np.int64, len(self._rows))
        if not self._told and not 0.9 * self._centred <= len(rows) <= 1.1 * self._centred:
            self._means(rows)
        self._columns, self._stale = np.ascontiguousarray(_unit(rows - self._mean).T), False

    def _means(self, rows: NDArray[np.float32]) -> None:
        step = 1 + len(rows) // SAMPLE
        inside = np.concatenate(list(self._sentences.values())[::step]).astype(np.float32)
        self._mean, self._inside, self._centred = rows.mean(axis=0), inside.mean(axis=0), len(rows)
        if self._leaning:
            few = FEW / (FEW + len(rows))
            self._mean += few * (self._leaning.passage - self._mean)
            self._inside += few * (self._leaning.sentence - self._inside)
        else:
            self._inside = self._mean


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6), np.float32)
