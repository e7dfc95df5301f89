"""Which passages hold which words: packed arrays that grow by segments; a score board."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from store.search.packing.ragged import Arrays

K1, B = 1.2, 0.5  # BM25 (Robertson and Zaragoza, 2009): term saturation and length normalisation
SCALE = 255.0 / (K1 + 1)  # an impact of 1 (one mention in a passage of middling length) as stored in a byte

ENOUGH = 10  # passages found by rarer words, from which on common ones look for no more

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
Bytes = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Segment:
    """Postings by word, then slot: word number w stands in `slots[starts[w]:starts[w + 1]]`."""

    starts: NDArray[np.int64]
    slots: Ints
    impacts: Bytes

    def of(self, word: int) -> tuple[Ints, Bytes]:
        """Return where `word` stands: slots, ascending, and impacts in units of 1/SCALE."""
        if word + 1 >= len(self.starts):
            return self.slots[:0], self.impacts[:0]
        here = slice(self.starts[word], self.starts[word + 1])
        return self.slots[here], self.impacts[here]


@dataclass(frozen=True, slots=True)
class Statistics:
    """What is known of all passages where only some are at hand: how many, how long together, and in how
    many of them each word stands, by its number.
    """

    documents: int
    length: float
    frequency: NDArray[np.int32]


class Postings:
    """An inverted file: add batches of passages, take passages out, read a word's places.

    With `told` statistics those count, and not what was added.
    """

    def __init__(self, told: Statistics | None = None) -> None:
        self._segments: list[Segment] = []
        self._frequency = told.frequency if told else np.zeros(1024, np.int32)
        self._lengths: dict[int, float] = {}
        self._length = told.length if told else 0.0
        self.documents = told.documents if told else 0
        self._told = told is not None

    def packed(self) -> Arrays:
        """Return the file as arrays: one segment, and the statistics."""
        words = np.concatenate([_spelled_out(one) for one in self._segments] or [np.zeros(0, np.int32)])
        slots = np.concatenate([one.slots for one in self._segments] or [np.zeros(0, np.int32)])
        impacts = np.concatenate([one.impacts for one in self._segments] or [np.zeros(0, np.uint8)])
        whole = _packed(words, slots, impacts)
        return {
            "starts": whole.starts,
            "slots": whole.slots,
            "impacts": whole.impacts,
            "frequency": self._frequency,
            "lengths.slots": np.fromiter(self._lengths, np.int32),
            "lengths": np.fromiter(self._lengths.values(), np.float64),
        }

    @classmethod
    def unpacked(cls, arrays: Arrays) -> Postings:
        """Return the file that `packed` made arrays of."""
        made = cls()
        made._segments = [Segment(arrays["starts"], arrays["slots"], arrays["impacts"])]
        made._frequency = np.array(arrays["frequency"])
        lengths = arrays["lengths"].tolist()
        made._lengths = dict(zip(arrays["lengths.slots"].tolist(), lengths, strict=True))
        made._length, made.documents = sum(lengths), len(lengths)
        return made

    def add(self, slots: list[int], counts: list[dict[int, float]]) -> None:
        """Add passages: ascending new `slots`, and for each how often which word number stands in it."""
        lengths = [sum(count.values()) for count in counts]
        if not self._told:
            self.documents += len(slots)
            self._length += sum(lengths)
        self._lengths.update(zip(slots, lengths, strict=True))
        mean = max(1.0, self._length / self.documents)
        total = sum(map(len, counts))
        words = np.fromiter((word for count in counts for word in count), np.int32, total)
        often = np.fromiter((times for count in counts for times in count.values()), np.float32, total)
        sizes = np.fromiter(map(len, counts), np.int64, len(counts))
        pivot = np.repeat(K1 * (1 - B + B * np.array(lengths, np.float32) / mean), sizes)
        impacts = np.rint(255 * often / (often + pivot)).astype(np.uint8)
        self._count(words, 1)
        self._segments.append(_packed(words, np.repeat(np.array(slots, np.int32), sizes), impacts))
        self._merge()

    def remove(self, slots: list[int]) -> None:
        """Take passages out of every list and of the statistics."""
        gone = np.array(slots, np.int32)
        for place, segment in enumerate(self._segments):
            lost = np.isin(segment.slots, gone)
            if lost.any():
                words = _spelled_out(segment)
                self._count(words[lost], -1)
                self._segments[place] = _packed(words[~lost], segment.slots[~lost], segment.impacts[~lost])
        self.documents -= len(slots)
        self._length -= sum(self._lengths.pop(slot) for slot in slots)

    def frequency(self, word: int) -> int:
        """Return in how many passages `word` stands."""
        return int(self._frequency[word]) if word < len(self._frequency) else 0

    def of(self, word: int) -> tuple[Ints, Bytes]:
        """Return where `word` stands: slots, ascending, and impacts in units of 1/SCALE."""
        found = [places for segment in self._segments if len((places := segment.of(word))[0])]
        if len(found) == 1:
            return found[0]
        if not found:
            return np.zeros(0, np.int32), np.zeros(0, np.uint8)
        return np.concatenate([slots for slots, _ in found]), np.concatenate(
            [impacts for _, impacts in found]
        )

    def _count(self, words: Ints, by: int) -> None:
        if self._told:
            return
        if len(words) and int(words.max()) >= len(self._frequency):
            grown = np.zeros(2 * int(words.max()) + 2, np.int32)
            grown[: len(self._frequency)] = self._frequency
            self._frequency = grown
        np.add.at(self._frequency, words, by)

    def _merge(self) -> None:
        """Keep each segment at least twice the next: a word is read from a few places, an add stays cheap."""
        while len(self._segments) > 1 and len(self._segments[-2].slots) < 2 * len(self._segments[-1].slots):
            last, before = self._segments.pop(), self._segments.pop()
            words = np.concatenate([_spelled_out(before), _spelled_out(last)])
            slots = np.concatenate([before.slots, last.slots])
            self._segments.append(_packed(words, slots, np.concatenate([before.impacts, last.impacts])))


class Board:
    """Adds up a question's words, passage by passage."""

    def __init__(self) -> None:
        self._total = np.zeros(0, np.float32)
        self._word = np.zeros(0, np.float32)
        self._touched: list[Ints] = []
        self._found = 0

    def grow(self, size: int) -> None:
        """Make room for slots below `size`."""
        if size > len(self._total):
            room = max(1024, size + size // 4)
            self._total, self._word = np.zeros(room, np.float32), np.zeros(room, np.float32)

    def add(self, lists: list[tuple[Ints, Floats]], *, new: bool) -> None:
        """Add one word's places: of its several spellings in a passage the weightiest counts.

        Without `new`, passages not on the board stay off it, once enough are on it.
        """
        new = new or self._found < ENOUGH
        for slots, values in lists:
            self._word[slots] = np.maximum(self._word[slots], values)
        for slots, _ in lists:
            values = self._word[slots]
            self._word[slots] = 0
            before = self._total[slots]
            fresh = (before == 0) & (values > 0)
            if new:
                self._touched.append(slots[fresh])
                self._found += int(fresh.sum())
            else:
                values = np.where(before > 0, values, np.float32(0))
            self._total[slots] = before + values

    def take(self) -> tuple[Ints, Floats]:
        """Return the slots on the board, each once, with their totals; and wipe it."""
        slots = np.concatenate(self._touched) if self._touched else np.zeros(0, np.int32)
        totals = self._total[slots]
        self._total[slots] = 0
        self._touched, self._found = [], 0
        return slots, totals


def _spelled_out(segment: Segment) -> Ints:
    return np.repeat(np.arange(len(segment.starts) - 1, dtype=np.int32), np.diff(segment.starts))


def _packed(words: Ints, slots: Ints, impacts: Bytes) -> Segment:
    order = np.argsort(words, kind="stable")
    counts = np.bincount(words) if len(words) else np.zeros(0, np.int64)
    starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts, dtype=np.int64)])
    return Segment(starts, slots[order], impacts[order])
