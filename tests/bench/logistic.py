"""A logistic drawn to where it should stay, and how well chances part two kinds: for all that is fitted."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
STEPS = 40


def fit(rows: Floats, truth: Floats, weight: Floats, ridge: Floats, drawn: Floats) -> Floats:
    """Return a weight for each column of `rows`, by Newton's method.

    `weight` is what each row counts, `ridge` how strongly each column's weight is drawn to that of `drawn`.
    """
    beta = drawn.copy()
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(rows @ beta, -30, 30)))
        slope = rows.T @ (weight * (truth - chance)) - ridge * (beta - drawn)
        bend = (rows * (weight * chance * (1 - chance))[:, None]).T @ rows + np.diag(ridge)
        beta += np.linalg.solve(bend, slope)
    return beta


def auroc(chance: Floats, truth: NDArray[np.bool_]) -> float:
    """Return how often what is true has the higher chance of a pair."""
    yes, no = chance[truth][:, None], chance[~truth][None, :]
    return float((yes > no).mean() + (yes == no).mean() / 2)
