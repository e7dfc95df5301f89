"""Recent articles on a shelf, and those among them that a new article tells the same event as."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from store.events import copies
from store.events.meaning import Means, nearness
from store.events.signs import elsewhere, renumbered, signs
from store.events.telling import Telling
from store.events.weights import BY_WORDS, WITH_MEANING

Tie = Literal["copy", "story"]

DAYS: Final = 5
"""Days within which reports of one event come out."""

ODDS: Final = 1.0
"""Log odds from which on two reports tell one event."""

LOOSE: Final = 0.5
"""How much less is enough on average between the reports of two groups that tell one."""

COPIED: Final = 8.0
"""Log odds that a copy tells what its origin tells."""

FAR: Final = 0.05
"""Centred cosine below which nothing else is looked at: no two reports of one event lie so far apart."""


@dataclass(frozen=True, slots=True)
class Kin:
    """An article on the shelf that tells the same, how it is tied, and how near it is (within one tie)."""

    article_id: int
    tie: Tie
    score: float


class Shelf:
    """Tellings to compare with, and each language's mean vector."""

    def __init__(self, means: Means | None = None) -> None:
        """Take each language's mean vector and how many articles it was made of, where they are known."""
        self._means = means or {}
        self._tellings: dict[int, Telling] = {}
        self._known: dict[tuple[int, int], float] = {}

    def add(self, telling: Telling) -> None:
        """Put an article on the shelf."""
        self._tellings[telling.article_id] = telling

    def kin(self, new: Telling) -> tuple[Kin, ...]:
        """Return the articles that tell what `new` tells, copies before reports, the nearest first."""
        found = [kin for other in self._tellings.values() if (kin := self._tie(new, other))]
        return tuple(sorted(found, key=lambda kin: (kin.tie == "copy", kin.score), reverse=True))

    def fit(self, some: Iterable[int], others: Iterable[int]) -> bool:
        """Whether two groups of articles may tell one event.

        None is apart from one of the other, and on average they are nearly as near as two that tell one.
        """
        mine, theirs = (
            [self._tellings[number] for number in numbers if number in self._tellings]
            for numbers in (some, others)
        )
        pairs = [(one, other) for one in mine for other in theirs]
        if any(apart(one, other) for one, other in pairs):
            return False
        return not pairs or sum(self._odds(*pair) for pair in pairs) >= (ODDS - LOOSE) * len(pairs)

    def _tie(self, new: Telling, other: Telling) -> Kin | None:
        if new.article_id == other.article_id or apart(new, other):
            return None
        copied = copies.alike(new.sketch, other.sketch)
        if copied >= copies.COPY:
            return Kin(other.article_id, "copy", copied)
        if abs((new.day - other.day).days) > DAYS:
            return None
        odds = self._odds(new, other)
        return Kin(other.article_id, "story", odds) if odds >= ODDS else None

    def _odds(self, one: Telling, other: Telling) -> float:
        """Return the log odds that two articles tell one event, worked out once."""
        key = (min(one.article_id, other.article_id), max(one.article_id, other.article_id))
        if key not in self._known:
            self._known[key] = _odds(one, other, self._means)
        return self._known[key]


def _odds(one: Telling, other: Telling, means: Means) -> float:
    if copies.alike(one.sketch, other.sketch) >= copies.COPY:
        return COPIED
    near = nearness(one, other, means)
    table = BY_WORDS if near is None else WITH_MEANING
    if near is not None and near < FAR:
        return table["always"]
    found = signs(one, other, near)
    return table["always"] + sum(weight * found[name] for name, weight in table.items() if name in found)


def apart(one: Telling, other: Telling) -> bool:
    """Whether two cannot tell one event: headlines of other districts, or one headline with other numbers."""
    return elsewhere(one, other) or renumbered(one, other)
