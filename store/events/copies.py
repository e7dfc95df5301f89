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
_SEEDS: Final = np.random.default_rng(20211102).integers(0, 1 << 63, _HASHES, dtype=np.uint64)
"""Fixed, for sketches of different days must compare."""

_MIX: Final = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))  # splitmix64's


def sketch(text: str) -> Sketch:
    """Return 128 minima that stand for the text's set of letter runs; a text too short has none."""
    folded = " ".join(words(text))[:_LONGEST]
    runs = {folded[at : at + _RUN] for at in range(len(folded) - _RUN + 1)}
    if not runs:
        return np.zeros(0, np.uint64)
    values = np.fromiter((crc32(run.encode()) for run in runs), np.uint64, len(runs))
    return np.array([_mixed(values ^ seed).min() for seed in _SEEDS], np.uint64)


def _mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return each value hashed anew, every bit depending on every bit (Steele, Lea & Flood, 2014)."""
    values = (values ^ (values >> np.uint64(30))) * _MIX[0]
    values = (values ^ (values >> np.uint64(27))) * _MIX[1]
    return np.asarray(values ^ (values >> np.uint64(31)), np.uint64)


def alike(one: Sketch, other: Sketch) -> float:
    """Return the estimated share of letter runs two texts have in common, 0..1."""
    return float((one == other).mean()) if one.size and other.size else 0.0
