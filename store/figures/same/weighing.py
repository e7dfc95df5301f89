"""How likely two figures of two reports are of one thing: signs | weighed | log odds.

A logistic over the signs, fitted by `tests.bench.same` on labelled pairs of reports and on the starter
archive, whose notes tell of other things, near weights set by hand.
"""

from __future__ import annotations

from functools import lru_cache

from store.figures.same.signs import parted, signs
from store.figures.same.weights import WEIGHTS
from store.types import Cited

NEVER, CERTAIN = float("-inf"), float("inf")
# log odds from which two times, two values that fit, and two that do not fit count
SERIES, AGREE, CONFLICT = -2.5, -1.5, 0.0


@lru_cache(maxsize=1 << 14)
def odds(one: Cited, other: Cited) -> float:
    """Return the log odds that two figures of one family of units are of one thing."""
    if parted(one, other):
        return NEVER
    return sum(WEIGHTS[name] * value for name, value in signs(one, other).items() if value)
