"""The figures that a question tells itself: how many of the *49*, were *60* kilns lit."""

from __future__ import annotations

from functools import lru_cache

from store.figures.extract import extract
from store.types import Figure


@lru_cache(maxsize=64)
def figures(question: str) -> tuple[Figure, ...]:
    """Return the figures of a question, read once for all the articles it is put to."""
    return extract(question).figures
