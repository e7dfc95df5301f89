"""A score board over all passages that costs nothing to wipe: only the places touched are cleaned."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from store.search.postings import Ints

Floats = NDArray[np.float32]
ENOUGH = 10  # passages found by rarer words, from which on common ones look for no more


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
