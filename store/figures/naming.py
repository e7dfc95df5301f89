"""One name for a measured thing in three scripts: निर्यात, niryat and exports are one measure."""

from __future__ import annotations

from functools import lru_cache

from store.text import lexicon, romanise
from store.text.function_words import STOP
from store.text.normalise import words

ODOP = frozenset({"odop", "ओडीओपी", "ओडिओपी", "ओडीआेपी"})


@lru_cache(maxsize=1 << 13)
def key(measure: str | None) -> str | None:
    """Return the sorted concepts and stems of a measure's words, joined by spaces; None without any."""
    if measure is None:
        return None
    names = terms(measure)
    return " ".join(sorted(names)) or None


@lru_cache(maxsize=1 << 13)
def terms(text: str) -> frozenset[str]:
    """Return the concepts a text's content words carry, or their stems where the lexicon has none."""
    found: set[str] = set()
    folded = words(text)
    for word, concepts in zip(folded, lexicon.standard().concepts(folded), strict=True):
        if concepts:
            found.add(min(concepts).replace(" ", "_"))
        elif word in ODOP:
            found.add("odop")
        elif word not in STOP and len(word) > 1:
            found.add(min((k.stem for k in romanise.keys(word)), default=word))
    return frozenset(found)
