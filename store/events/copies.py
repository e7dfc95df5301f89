"""Copies of one text: MinHash over runs of five letters (Broder, 1997)."""

from __future__ import annotations

from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from store.text.normalise import words

Sketch = NDArray[np.uint64]

COPY: Final = 0.34
"""The share of common letter runs from which one text is a copy of the other, shortened or led in anew."""

_RUN: Final = 5
_HASHES: Final = 128
_LONGEST: Final = 20_000
_PRIME: Final = np.uint64((1 << 61) - 1)
_RANDOM: Final = np.random.default_rng(20211102)  # fixed: sketches of different days must compare
_FACTORS: Final = _RANDOM.integers(1, 1 << 29, _HASHES, dtype=np.uint64) | np.uint64(1)
_TERMS: Final = _RANDOM.integers(0, 1 << 60, _HASHES, dtype=np.uint64)


def sketch(text: str) -> Sketch:
    """Return 128 minima that stand for the text's set of letter runs; a text too short has none."""
    folded = " ".join(words(text))[:_LONGEST]
    runs = {folded[at : at + _RUN] for at in range(len(folded) - _RUN + 1)}
    if not runs:
        return np.zeros(0, np.uint64)
    values = np.fromiter((crc32(run.encode()) for run in runs), np.uint64, len(runs))
    return np.array(
        [((values * a + b) % _PRIME).min() for a, b in zip(_FACTORS, _TERMS, strict=True)], np.uint64
    )


def alike(one: Sketch, other: Sketch) -> float:
    """Return the estimated share of letter runs two texts have in common, 0..1."""
    return float((one == other).mean()) if one.size and other.size else 0.0
