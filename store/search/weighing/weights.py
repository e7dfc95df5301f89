"""What each sign weighs, in log odds: fitted on questions of several hands (docs/evaluation.md)."""

from __future__ import annotations

from typing import Final

Weights = dict[str, float]

ORDER: Final[Weights] = {
    "score": 0.44, "covered": 5.24, "missing": -1.59, "open": -1.82, "places": 1.93, "entries": 2.5,
    "across": 0.56, "counted": 1.42, "year": 3.34, "clash": -8.0,
    "void": -0.9, "turn": -1.0, "unnamed": -2.0, "unfigured": -1.0,
}  # fmt: skip
"""Which of the articles found comes first: fitted listwise, mostly on general text.

A word that no article has in the question's language (`missing`) tells much about whether the first one
answers, and next to nothing about which one is first.
"""

WITH_MEANING: Final[Weights] = {
    "always": -12.5, "covered": -2.51, "missing": -2.04, "open": 0.93, "places": 2.54, "across": 1.13,
    "apt": 0.61, "counted": 1.49, "lead": 0.03, "words": 1.36, "number": -0.8, "clash": -7.49,
    "void": -1.8, "stranger": -1.7, "near": 2.63, "turn": -0.32, "most": -0.79,
    "unfigured": -1.23, "ungiven": -2.34, "undone": -2.48, "kin": 9.69, "least": 4.88,
    "bare": -3.3, "alien": 2.04, "unbound": -0.5, "unmeasured": -3.32,
    "unnamed": -2.96, "apart": -1.43, "faceless": -1.2, "placeless": -1.5, "rival": -4.22,
    "strewn": -5.88, "namesake": -0.49, "unfit": -2.03, "untimely": -3.14, "astray": -2.73,
    "unstaged": -2.4, "contrary": -4.5, "unled": -2.0,
    "groundless": -5.0,
}  # fmt: skip
"""Whether the first one answers. Words only repeated (`covered`, less what `kin` says) are a near miss's."""

BY_WORDS: Final[Weights] = {
    "always": -12.5, "covered": -1.56, "missing": -1.69, "open": 0.83, "places": 2.58, "across": 0.92,
    "apt": 0.79, "counted": 1.4, "words": 1.62, "number": -0.66, "clash": -7.52, "void": -1.8,
    "stranger": -1.76, "turn": -0.35, "most": -1.17, "unfigured": -1.25,
    "ungiven": -2.17, "undone": -2.38, "kin": 10.06, "least": 4.76, "bare": -3.19, "alien": 2.02,
    "unbound": -0.6, "unmeasured": -3.21,
    "unnamed": -2.95, "apart": -0.99, "faceless": -1.2, "placeless": -1.5, "rival": -5.25,
    "strewn": -8.23, "namesake": -0.87, "unfit": -1.97, "untimely": -2.6, "astray": -2.76,
    "unstaged": -2.4, "contrary": -4.5, "unled": -2.0,
    "groundless": -5.0,
}  # fmt: skip
"""The same where there are no vectors of articles."""


def total(signs: Weights, table: Weights) -> float:
    """Return what `signs` come to."""
    return table.get("always", 0.0) + sum(
        weight * signs[name] for name, weight in table.items() if name in signs
    )
