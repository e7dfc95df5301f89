"""A sentence as its figures see it: tokens, quantities, clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from store.figures import clauses
from store.figures.grammar.lexicon import CURRENCIES
from store.figures.grammar.singles import Quantity
from store.figures.grammar.words import Line
from store.figures.measured.phrases import Words
from store.types import Role

Named = list[Words | None]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's tokens `first`..`last` (exclusive) of a line, its quantities, and the tokens they take.

    `starts` are the tokens its clauses begin at; `parts` the roles of its quantities; `english` where no word
    is Hindi.
    """

    line: Line
    first: int
    last: int
    own: Sequence[Quantity]
    busy: frozenset[int]
    starts: Sequence[int]
    parts: Sequence[Role] = ()
    english: bool = False

    def free(self, at: int) -> bool:
        """Whether the token may be part of a noun phrase."""
        return self.first <= at < self.last and at not in self.busy

    def clause(self, at: int) -> int:
        """Return the number of the clause the token stands in."""
        return clauses.of(self.starts, at)

    def clause_start(self, i: int) -> int:
        """Return the token at which the clause of quantity `i` begins."""
        return self.starts[self.clause(self.own[i].first)]

    def item_start(self, i: int) -> int:
        """Return where the item of a list that holds quantity `i` begins: after the figure before it."""
        return self.own[i - 1].last if i else self.first


def family(quantity: Quantity) -> str:
    """Return what a quantity may share a measure with: all money is one family."""
    return "money" if quantity.unit in CURRENCIES else quantity.unit
