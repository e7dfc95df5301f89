"""Where a model puts a language's questions, passages and sentences, whatever they are about.

A question lies elsewhere than the text that answers it, and each language elsewhere than the other; what is
left when that is taken away compares. The means are of bundled texts (`python -m tests.bench.leaning`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from typing import get_args

import numpy as np

from store.search.values import Vector
from store.types import TextLanguage

DATA = files("store") / "data" / "leaning.npz"


@dataclass(frozen=True, slots=True)
class Leaning:
    """The mean vectors of one language's questions, passages and sentences."""

    question: Vector
    passage: Vector
    sentence: Vector


def apart(model: str, language: TextLanguage, passage: Vector) -> Vector:
    """Return a passage's vector, of unit length, without what bundled ones of its language have in common."""
    leaning = leanings(model).get(language)
    rest = passage - leaning.passage if leaning else passage
    return np.asarray(rest / max(float(np.linalg.norm(rest)), 1e-6), np.float32)


@lru_cache(maxsize=4)
def leanings(model: str) -> Mapping[TextLanguage, Leaning]:
    """Return how the vectors of `model` lean by language; nothing where it is another than was measured."""
    with as_file(DATA) as path, np.load(path, allow_pickle=False) as kept:
        if str(kept["model"]) != model:
            return {}
        return {
            language: Leaning(*(kept[f"{language}-{what}"].astype(np.float32) for what in Leaning.__slots__))
            for language in get_args(TextLanguage)
        }
