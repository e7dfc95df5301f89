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
    "always": -10.85, "covered": -2.69, "missing": -1.94, "open": 0.97, "places": 2.59, "across": 0.99,
    "apt": 0.47, "counted": 1.22, "lead": 0.02, "words": 0.58, "number": -0.76, "clash": -5.86,
    "void": -1.7, "stranger": -1.57, "near": 3.41, "turn": -0.12, "most": -0.7, "unfigured": -1.29,
    "ungiven": -2.06, "undone": -2.26, "kin": 9.67, "least": 4.4, "bare": -3.72, "alien": 1.99,
    "unbound": -0.35, "unmeasured": -2.91, "unnamed": -2.69, "apart": -1.25, "faceless": -1.48,
    "placeless": -2.24, "rival": -4.25, "strewn": -6.16, "namesake": -0.65, "unfit": -1.87,
    "untimely": -3.49, "astray": -2.87, "unstaged": -2.11, "contrary": -4.93, "unled": -1.02,
    "groundless": -4.78, "unpaced": -1.5, "unsorted": -1.5,
}  # fmt: skip
"""Whether the first one answers. Words only repeated (`covered`, less what `kin` says) are a near miss's."""

BY_WORDS: Final[Weights] = {
    "always": -10.83, "covered": -1.6, "missing": -1.63, "open": 1.02, "places": 2.62, "across": 0.75,
    "apt": 0.59, "counted": 1.14, "words": 1.1, "number": -0.64, "clash": -5.77, "void": -1.66,
    "stranger": -1.69, "turn": -0.16, "most": -1.02, "unfigured": -1.3, "ungiven": -1.98,
    "undone": -2.23, "kin": 10.05, "least": 4.29, "bare": -3.62, "alien": 1.98, "unbound": -0.44,
    "unmeasured": -2.79, "unnamed": -2.62, "apart": -0.91, "faceless": -1.39, "placeless": -2.05,
    "rival": -5.26, "strewn": -8.49, "namesake": -1.04, "unfit": -1.89, "untimely": -3.04,
    "astray": -2.86, "unstaged": -2.04, "contrary": -4.85, "unled": -1.14, "groundless": -4.76,
    "unpaced": -1.5, "unsorted": -1.5,
}  # fmt: skip
"""The same where there are no vectors of articles."""


def total(signs: Weights, table: Weights) -> float:
    """Return what `signs` come to."""
    return table.get("always", 0.0) + sum(
        weight * signs[name] for name, weight in table.items() if name in signs
    )
