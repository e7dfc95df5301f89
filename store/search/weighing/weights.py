"""What each sign weighs, in log odds: fitted on questions of several hands (docs/evaluation.md)."""

from __future__ import annotations

from typing import Final

Weights = dict[str, float]

ORDER: Final[Weights] = {
    "score": 0.44, "covered": 5.24, "missing": -1.59, "open": -1.82, "places": 1.93, "entries": 2.5,
    "across": 0.56, "counted": 1.42, "year": 3.34, "clash": -8.0,
    "void": -0.9, "turn": -1.0,
}  # fmt: skip
"""Which of the articles found comes first: fitted listwise, mostly on general text.

A word that no article has in the question's language (`missing`) tells much about whether the first one
answers, and next to nothing about which one is first.
"""

WITH_MEANING: Final[Weights] = {
    "always": -16.34, "covered": 3.3, "missing": -4.61, "open": -1.78, "places": 7.74, "across": 1.49,
    "apt": 1.28, "counted": 2.12, "lead": 0.05, "words": 2.99, "number": -1.37, "clash": -7.41,
    "void": -3.41, "stranger": -2.8, "near": 5.42, "turn": -2.06, "most": -0.8,
}  # fmt: skip
"""Whether the first one answers."""

BY_WORDS: Final[Weights] = {
    "always": -14.04, "covered": 3.87, "missing": -5.56, "open": -2.04, "places": 7.09, "across": 0.95,
    "apt": 1.61, "counted": 2.17, "words": 3.44, "number": -1.12, "clash": -7.15, "void": -3.45,
    "stranger": -2.43, "turn": -1.88, "most": -1.73,
}  # fmt: skip
"""The same where there are no vectors."""


def total(signs: Weights, table: Weights) -> float:
    """Return what `signs` come to."""
    return table.get("always", 0.0) + sum(
        weight * signs[name] for name, weight in table.items() if name in signs
    )
