"""What each sign weighs, in log odds: fitted on questions of several hands (docs/evaluation.md)."""

from __future__ import annotations

from typing import Final

Weights = dict[str, float]

ORDER: Final[Weights] = {
    "score": 0.44, "covered": 5.24, "missing": -1.59, "open": -1.82, "places": 1.93, "entries": 2.5,
    "across": 0.56, "counted": 1.42, "year": 3.34, "clash": -8.0,
    "void": -0.9, "turn": -1.0, "unroled": -2.0, "unfigured": -1.0,
}  # fmt: skip
"""Which of the articles found comes first: fitted listwise, mostly on general text.

A word that no article has in the question's language (`missing`) tells much about whether the first one
answers, and next to nothing about which one is first.
"""

WITH_MEANING: Final[Weights] = {
    "always": -15.93, "covered": 3.28, "missing": -4.6, "open": -1.69, "places": 7.76, "across": 1.54,
    "apt": 1.22, "counted": 2.1, "lead": 0.05, "words": 2.52, "number": -1.49, "clash": -7.43,
    "void": -3.34, "stranger": -2.86, "near": 5.25, "turn": -2.02, "most": -0.67, "unroled": -7.18,
    "aside": -1.67, "unfigured": -1.83, "ungiven": -2.8, "undone": -2.9, "unbound": -2.0,
}  # fmt: skip
"""Whether the first one answers."""

BY_WORDS: Final[Weights] = {
    "always": -13.69, "covered": 3.91, "missing": -5.59, "open": -1.94, "places": 7.11, "across": 0.99,
    "apt": 1.61, "counted": 2.09, "words": 2.9, "number": -1.21, "clash": -7.17, "void": -3.38,
    "stranger": -2.49, "turn": -1.9, "most": -1.62, "unroled": -6.42, "aside": -1.47, "unfigured": -2.46,
    "ungiven": -2.8, "undone": -2.9, "unbound": -2.0,
}  # fmt: skip
"""The same where there are no vectors."""


def total(signs: Weights, table: Weights) -> float:
    """Return what `signs` come to."""
    return table.get("always", 0.0) + sum(
        weight * signs[name] for name, weight in table.items() if name in signs
    )
