"""A question's apostrophes put back where people leave them out: whats → what's, "etawahs" → "etawah's"."""

from __future__ import annotations

import re
from functools import lru_cache

from store.text import gazetteer
from store.text.gazetteer import PLACES
from store.text.normalise import words

SHORTEST = 5  # letters of a place whose own something may be meant
_ASKS = frozenset("whats whos wheres whens hows whys".split())
_OWN = re.compile(r"(?<![\w'’])([A-Za-z]{3,24})s(?![\w'’])")


def restored(question: str) -> str:
    """Return `question` with the apostrophe of "what is" and of what is a place's own put back."""
    return _OWN.sub(_whole, question)


def _whole(found: re.Match[str]) -> str:
    typed, begun = found.group(), found.group(1)
    asks = typed.lower() in _ASKS
    owns = begun.lower() in _places() and not _names(typed)
    return f"{begun}'s" if asks or owns else typed


def _names(word: str) -> bool:
    return bool(gazetteer.standard().find(word, None))


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    """Return the places of one Latin word."""
    entries = gazetteer.standard().entries.values()
    names = [words(name) for entry in entries if entry.kind in PLACES for name in entry.names]
    return frozenset(
        name[0] for name in names if len(name) == 1 and name[0].isascii() and len(name[0]) >= SHORTEST
    )
