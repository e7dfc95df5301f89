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
    "always": -12.7, "covered": -2.57, "missing": -1.96, "open": 0.55, "places": 2.4, "across": 1.03,
    "apt": 0.63, "counted": 1.39, "lead": 0.02, "words": 1.74, "number": -0.61, "clash": -7.39,
    "void": -1.88, "stranger": -1.65, "near": 1.99, "turn": -0.15, "most": -0.54,
    "unfigured": -1.29, "ungiven": -2.17, "undone": -2.14, "kin": 9.6, "least": 5.0,
    "bare": -3.18, "alien": 2.17, "unbound": -1.5, "unmeasured": -2.5,
    "unnamed": -3.4, "apart": -2.2, "rival": -2.5,
    "strewn": -3.0, "namesake": -3.0, "unfit": -2.4, "untimely": -5.0, "astray": -3.5,
}  # fmt: skip
"""Whether the first one answers. Words only repeated (`covered`, less what `kin` says) are a near miss's."""

BY_WORDS: Final[Weights] = {
    "always": -12.8, "covered": -1.72, "missing": -1.62, "open": 0.92, "places": 2.44, "across": 0.85,
    "apt": 0.79, "counted": 1.38, "words": 1.88, "number": -0.62, "clash": -7.39, "void": -1.88,
    "stranger": -1.72, "turn": -0.2, "most": -0.66, "unfigured": -1.29,
    "ungiven": -1.99, "undone": -1.99, "kin": 9.93, "least": 4.86, "bare": -3.1, "alien": 2.16,
    "unbound": -1.5, "unmeasured": -2.5,
    "unnamed": -3.4, "apart": -2.2, "rival": -2.5,
    "strewn": -3.0, "namesake": -3.0, "unfit": -2.4, "untimely": -5.0, "astray": -3.5,
}  # fmt: skip
"""The same where there are no vectors of articles."""


def total(signs: Weights, table: Weights) -> float:
    """Return what `signs` come to."""
    return table.get("always", 0.0) + sum(
        weight * signs[name] for name, weight in table.items() if name in signs
    )
