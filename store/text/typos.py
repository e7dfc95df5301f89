"""Words one slip of the finger away: a table of every known word with one letter left out.

Two words within one edit (a letter added, lost, changed or swapped with the next) share a shortened form, so
a look-up reads few places, however many words there are (SymSpell, Garbe 2012).
"""

from __future__ import annotations

from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from store.text.edits import deletions, slipped

SHORTEST = 4  # letters below which one edit makes any word out of any other
PENDING = 4096  # new forms kept in a dictionary before they join the arrays


class Neighbours:
    """A growing set of words that finds those within one edit of a given one."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._pending: dict[int, list[int]] = {}
        self._hashes: NDArray[np.uint32] = np.zeros(0, np.uint32)
        self._numbers: NDArray[np.int32] = np.zeros(0, np.int32)

    def add(self, word: str) -> None:
        """Take in a word; adding one twice is the caller's waste."""
        number = len(self._words)
        self._words.append(word)
        for form in deletions(word):
            self._pending.setdefault(_hash(form), []).append(number)
        if len(self._pending) > max(PENDING, len(self._hashes) // 4):
            self._pack()

    def packed(self) -> dict[str, NDArray[Any]]:
        """Return the table as arrays; the words are the caller's to keep."""
        self._pack()
        return {"hashes": self._hashes, "numbers": self._numbers}

    @classmethod
    def unpacked(cls, words: list[str], arrays: dict[str, NDArray[Any]]) -> Neighbours:
        """Return the set of `words`, in the order they came, whose table `packed` made arrays of."""
        made = cls()
        made._words, made._hashes, made._numbers = words, arrays["hashes"], arrays["numbers"]
        return made

    def near(self, word: str) -> list[str]:
        """Return the known words within one edit of `word`, in the order they came; itself too."""
        if len(word) < SHORTEST:
            return []
        forms = [_hash(form) for form in deletions(word)]
        found = {number for form in forms for number in self._pending.get(form, ())}
        sought = np.array(forms, np.uint32)
        firsts = self._hashes.searchsorted(sought)
        for first, last in zip(firsts, self._hashes.searchsorted(sought, "right"), strict=True):
            if first < last:
                found.update(self._numbers[first:last].tolist())
        return [self._words[number] for number in sorted(found) if self._close(word, self._words[number])]

    def _close(self, word: str, other: str) -> bool:
        return len(other) >= SHORTEST and slipped(word, other)

    def _pack(self) -> None:
        pairs = [(key, number) for key, numbers in self._pending.items() for number in numbers]
        hashes = np.concatenate([self._hashes, np.array([key for key, _ in pairs], np.uint32)])
        numbers = np.concatenate([self._numbers, np.array([number for _, number in pairs], np.int32)])
        order = np.argsort(hashes, kind="stable")
        self._hashes, self._numbers, self._pending = hashes[order], numbers[order], {}


def _hash(form: str) -> int:
    """Return the same number in every process: the table may be kept."""
    return crc32(form.encode("utf-8", "surrogatepass"))
