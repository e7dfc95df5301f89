"""Articles' meanings compared within and across languages: what a language's articles share is taken away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from store.events.telling import Telling
from store.types import TextLanguage

Vector = NDArray[np.float32]
Means = Mapping[TextLanguage, tuple[Vector, int]]
"""Each language's mean vector, and how many articles it is the mean of."""

_ENOUGH: Final = 30


def means(vectors: Iterable[tuple[TextLanguage, Vector]]) -> Means:
    """Return each language's mean vector and how many vectors it is the mean of."""
    gathered: dict[TextLanguage, list[Vector]] = {}
    for language, vector in vectors:
        gathered.setdefault(language, []).append(vector)
    return {
        language: (np.mean(rows, axis=0, dtype=np.float32), len(rows)) for language, rows in gathered.items()
    }


def unit(vector: Vector) -> Vector:
    """Return a vector at unit length; one of no length stays as it is."""
    return np.asarray(vector / (float(np.linalg.norm(vector)) or 1.0), np.float32)


def centred(telling: Telling, means: Means) -> Vector | None:
    """Return an article's vector less its language's mean; None without one or with a mean of too few."""
    mean, count = means.get(telling.language, (None, 0))
    if telling.vector is None or mean is None or count < _ENOUGH:
        return None
    own = unit(telling.vector - mean)
    return own if own.any() else None


def nearness(one: Telling, other: Telling, means: Means) -> float | None:
    """Return the centred cosine of two articles, None where it is not known."""
    first, second = centred(one, means), centred(other, means)
    return None if first is None or second is None else float(first @ second)
