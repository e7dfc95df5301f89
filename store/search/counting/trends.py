"""Whether figures moved the way a question says: by how much sales rose, where they fell.

A figure of the ledger knows whether what it measures rose or fell. A question takes one for granted; told of
its thing is the other, and the article says no such number.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from store.search.counting.moves import FELL, LESS, MORE, ROSE
from store.search.evidence import SOUND, carried, read
from store.search.weighing.sentences import Asked
from store.text.normalise import listed, words
from store.types import Direction, Figure

_MANY = listed("कितना कितनी कितने kitna kitni kitne")
_UNITS = listed(
    "प्रतिशत फीसदी फीसद pratishat fisadi percent per cent रुपये रुपए rupaye rupees रुपया लोग log लाख करोड़ हजार"
)
_HOW = (("how", "much"), ("how", "many"))
BEHIND = 2  # words behind the asking word in which its comparison stands


def contrary(asked: Asked, found: Sequence[Figure]) -> bool:
    """Whether a question says that something rose, and the figures `found` of it fell; or the reverse.

    Of those that moved, the ones that measure most of what is asked are of it.
    """
    way = _way(asked.question.text)
    moved = [one for one in found if one.direction != "none"] if way else []
    shares = [_share(asked, one) for one in moved]
    best = max(shares, default=0.0)
    of_it = [one for one, share in zip(moved, shares, strict=True) if share == best > 0]
    return bool(of_it) and all(one.direction != way for one in of_it)


def _share(asked: Asked, figure: Figure) -> float:
    """Return the weight of the question's words that what a figure measures has."""
    measure = figure.measure or ""
    reading, numbers = read(measure), asked.lexical.numbers(measure)
    return sum(word.weight for word in asked.weighed if carried(word, reading, numbers) >= SOUND)


@lru_cache(maxsize=256)
def _way(question: str) -> Direction | None:
    """Return whether a question says that something rose or fell; None where it says neither, or both."""
    said = words(question)
    beside = _beside(said)
    rose = bool(ROSE.intersection(said) or MORE.intersection(beside))
    fell = bool(FELL.intersection(said) or LESS.intersection(beside))
    if rose == fell:
        return None
    return "up" if rose else "down"


def _beside(said: Sequence[str]) -> list[str]:
    """Return the words beside the asking word: कितने *ज्यादा*, how much *cheaper*.

    "ज्यादा से ज्यादा कितना" is a bound.
    """
    at = next((place for place, word in enumerate(said) if word in _MANY), None)
    if at is None:
        english = next((place for place, pair in enumerate(pairwise(said)) if pair in _HOW), len(said))
        return list(said[english + 2 : english + 2 + BEHIND])
    behind = [word for word in said[at + 1 :] if word not in _UNITS]
    before = said[at - 1 : at] if said[at - 2 : at - 1] not in (["से"], ["se"]) else []
    return [*before, *behind[:1]]
