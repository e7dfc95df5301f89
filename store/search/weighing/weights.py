"""What each sign weighs, in log odds: fitted on questions of several hands (docs/evaluation.md)."""

from __future__ import annotations

from typing import Final

Weights = dict[str, float]

ORDER: Final[Weights] = {
    "score": 0.28, "covered": 6.06, "missing": -4.42, "open": -1.95, "places": 2.43, "entries": 2.29,
    "across": 1.17, "apt": 0.64, "year": 3.34, "best": 0.08, "sentence": 5.41,
}  # fmt: skip
"""Which of the articles found comes first."""

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
