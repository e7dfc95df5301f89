"""What each sign weighs, in log odds: fitted on questions of several hands (docs/evaluation.md)."""

from __future__ import annotations

from typing import Final

Weights = dict[str, float]

ORDER: Final[Weights] = {
    "score": 0.44, "covered": 5.24, "missing": -1.59, "open": -1.82, "places": 1.93, "entries": 2.5,
    "across": 0.56, "counted": 1.42, "year": 3.34,
}  # fmt: skip
"""Which of the articles found comes first: fitted listwise, mostly on general text.

A word that no article has in the question's language (`missing`) tells much about whether the first one
answers, and next to nothing about which one is first.
"""

WITH_MEANING: Final[Weights] = {
    "always": -17.0, "covered": 2.67, "missing": -3.01, "open": -0.28, "places": 2.69, "entries": 2.51,
    "across": 0.64, "apt": 0.84, "counted": 2.62, "year": 2.92, "best": 0.11, "sentence": 3.03, "lead": 0.21,
    "words": 4.34,
}  # fmt: skip
"""Whether the first one answers."""

BY_WORDS: Final[Weights] = {
    "always": -15.29, "covered": 6.748, "missing": -6.187, "open": -2.56, "places": 1.819, "entries": 2.805,
    "across": 1.235, "apt": 2.963, "counted": 1.615, "year": 2.5,
}  # fmt: skip
"""The same where there are no vectors."""


def total(signs: Weights, table: Weights) -> float:
    """Return what `signs` come to."""
    return table.get("always", 0.0) + sum(
        weight * signs[name] for name, weight in table.items() if name in signs
    )
