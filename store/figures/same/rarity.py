"""How much a shared word tells: the rarer it is in the news, the more."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from math import log

from store.figures.same.likeness import Sense


@lru_cache(maxsize=1)
def _counted() -> tuple[int, dict[str, int]]:
    """Return of how many notes the words were counted, and in how many each stands (`tests.bench.same`)."""
    table = tomllib.loads(files("store").joinpath("data", "rarity.toml").read_text("utf-8"))
    return table["notes"], {word: int(n) for n, line in table["words"].items() for word in line.split()}


@lru_cache(maxsize=1 << 14)
def weight(sense: Sense) -> float:
    """Return how rare a word is, by the most common of its senses: 1 where no note has it, 0 where all do."""
    notes, counted = _counted()
    found = max((counted.get(meaning, 0) for meaning in sense if meaning[0] != "~"), default=0)
    return 1 - log(1 + found) / log(1 + notes)
