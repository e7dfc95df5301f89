"""Words one slip of the finger away: a table of every known word with one letter left out.

Two words within one edit (a letter added, lost, changed or swapped with the next) share a shortened form, so
a look-up reads few places, however many words there are (SymSpell, Garbe 2012).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from store.text.edits import deletions, slipped

SHORTEST = 4  # letters below which one edit makes any word out of any other
PENDING = 4096  # new forms kept in a dictionary before they join the arrays
_WIDE, _ODD = 0x800, 0xD800  # code points between which a letter takes three bytes: Devanagari does


EMPTY = np.zeros(0, np.uint32), np.zeros(0, np.int32)


class Neighbours:
    """A growing set of words that finds those within one edit of a given one."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._pending: dict[int, list[int]] = {}
        self._hashes: NDArray[np.uint32] = np.zeros(0, np.uint32)
        self._numbers: NDArray[np.int32] = np.zeros(0, np.int32)

    @classmethod
    def of(cls, words: Sequence[str]) -> Neighbours:
        """Return the set of all of `words`, in their order: ten times as quick as adding one by one."""
        tables = list(_tables(words))
        hashes, numbers = (
            (np.concatenate(column) for column in zip(*tables, strict=True)) if tables else EMPTY
        )
        order = np.argsort(hashes, kind="stable")
        return cls.unpacked(list(words), {"hashes": hashes[order], "numbers": numbers[order]})

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


def _tables(words: Sequence[str]) -> Iterator[tuple[NDArray[np.uint32], NDArray[np.int32]]]:
    """Yield the hashes of words' shortened forms with their words' places, words of one shape at a time."""
    shapes: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        shapes[len(word), _width(word)].append(number)
    for (length, width), numbers in shapes.items():
        places = np.array(numbers, np.int32)
        if not width:
            for number in numbers:
                hashes = np.array([_hash(form) for form in deletions(words[number])], np.uint32)
                yield hashes, np.full(len(hashes), number, np.int32)
            continue
        letters = np.frombuffer("".join(words[n] for n in numbers).encode("utf-8"), np.uint8)
        letters = letters.reshape(len(numbers), length, width)
        for left_out in (None, *range(length)):
            form = letters if left_out is None else np.delete(letters, left_out, axis=1)
            yield _checksums(form.reshape(len(numbers), -1)), places


def _width(word: str) -> int:
    """Return how many bytes each letter of a word takes in UTF-8, one or three; 0 where they differ."""
    if word.isascii():
        return 1
    return 3 if all(_WIDE <= ord(letter) < _ODD for letter in word) else 0


def _checksums(rows: NDArray[np.uint8]) -> NDArray[np.uint32]:
    """Return the CRC-32 of each row of bytes (the reflected polynomial of ISO 3309, as `zlib` has it)."""
    found = np.full(len(rows), 0xFFFFFFFF, np.uint32)
    for column in rows.T:
        found = _CRC[(found ^ column) & 0xFF] ^ (found >> np.uint32(8))
    return found ^ np.uint32(0xFFFFFFFF)


def _crc() -> NDArray[np.uint32]:
    table = np.arange(256, dtype=np.uint32)
    for _ in range(8):
        table = np.where(table & 1, np.uint32(0xEDB88320) ^ (table >> np.uint32(1)), table >> np.uint32(1))
    return table.astype(np.uint32)


_CRC = _crc()
