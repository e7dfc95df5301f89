"""What each sign weighs, in log odds: fitted on questions of several hands (docs/evaluation.md)."""

from __future__ import annotations

import math
from typing import Final

Weights = dict[str, float]

ORDER: Final[Weights] = {
    "score": 0.44, "covered": 5.24, "missing": -1.59, "open": -1.82, "places": 1.93, "entries": 2.5,
    "across": 0.56, "counted": 1.42, "year": 3.34, "clash": -8.0,
    "void": -0.9, "turn": -1.0, "unnamed": -2.0, "unfigured": -1.0, "defining": 14.0, "communal": -3.0,
    "stale": -6.0, "needed": 2.5,
}  # fmt: skip
"""Which of the articles found comes first: fitted listwise, mostly on general text.

A word that no article has in the question's language (`missing`) tells much about whether the first one
answers, and next to nothing about which one is first.
"""

WITH_MEANING: Final[Weights] = {
    "always": -10.88, "covered": -2.81, "missing": -2.13, "open": 0.24, "places": 2.78, "across": 0.72,
    "apt": 0.38, "counted": 0.98, "lead": 0.02, "words": 0.2, "number": -0.91, "clash": -5.32,
    "void": -1.72, "stranger": -1.15, "near": 4.43, "turn": -0.34, "most": -2.5, "unfigured": -1.61,
    "ungiven": -1.78, "undone": -1.99, "kin": 9.97, "least": 3.95, "bare": -4.02, "alien": 1.89,
    "unbound": -0.5, "unmeasured": -2.44, "unnamed": -2.3, "apart": -1.0, "faceless": -1.5,
    "placeless": -2.49, "rival": -4.39, "strewn": -5.62, "namesake": -0.78, "unfit": -1.62,
    "untimely": -3.88, "astray": -2.58, "unstaged": -1.96, "contrary": -5.62, "unled": -0.26,
    "groundless": -4.47, "unpaced": -2.81, "unsorted": -2.9, "unheard": -4.5, "sought": -4.5,
    "undefined": -6.0, "communal": -4.5, "behind": -2.5, "echoed": -2.0, "narrowed": -2.2, "nameless": -3.0,
}  # fmt: skip
"""Whether the first one answers. Words only repeated (`covered`, less what `kin` says) are a near miss's."""

BY_WORDS: Final[Weights] = {
    "always": -10.95, "covered": -1.35, "missing": -1.78, "open": 0.32, "places": 2.83, "across": 0.45,
    "apt": 0.4, "counted": 0.98, "words": 0.99, "number": -0.85, "clash": -5.23, "void": -1.51,
    "stranger": -1.34, "turn": -0.28, "most": -2.5, "unfigured": -1.66, "ungiven": -1.8, "undone": -1.97,
    "kin": 10.44, "least": 3.86, "bare": -3.93, "alien": 1.89, "unbound": -0.48, "unmeasured": -2.21,
    "unnamed": -2.12, "apart": -0.9, "faceless": -1.41, "placeless": -2.28, "rival": -5.32,
    "strewn": -7.79, "namesake": -1.09, "unfit": -1.67, "untimely": -3.58, "astray": -2.54,
    "unstaged": -1.73, "contrary": -5.44, "unled": -0.58, "groundless": -4.72, "unpaced": -3.19,
    "unsorted": -2.87, "undefined": -6.0, "unheard": -4.5, "sought": -4.5, "communal": -4.5,
    "behind": -2.5, "echoed": -2.0, "narrowed": -2.2, "nameless": -3.0,
}  # fmt: skip
"""The same where there are no vectors of articles."""


LEAST_CHANCE = 0.0025  # odds beyond which nothing more is told


def log_odds(chance: float) -> float:
    """Return the log odds of a chance (0..1), within bounds."""
    bounded = max(LEAST_CHANCE, min(1 - LEAST_CHANCE, chance))
    return math.log(bounded / (1 - bounded))


def total(signs: Weights, table: Weights) -> float:
    """Return what `signs` come to."""
    return table.get("always", 0.0) + sum(
        weight * signs[name] for name, weight in table.items() if name in signs
    )
