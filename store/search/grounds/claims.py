"""How likely an article bears out what a polar question claims: hardly where it leaves words of it open."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from store.search.asking.polar import Polar

WHOLE = 0.7  # how far the least word is taken up of a claim that is all there
LEAST_CHANCE = 0.0025
CLAIMS: Final = {"always": 0.22, "odds": 0.15, "leading": -2.6, "alien": -1.2}
"""Fitted on 357 polar questions of nine hands (docs/evaluation.md), the true ones counted threefold."""


def borne(polar: Polar, chance: float, signs: Mapping[str, float]) -> float:
    """Return the chance (0..1) that an article bears a claim out, from the one that it answers at all.

    Whoever asks "…, right?" expects what the news mostly does not say, unless all the words are there.
    """
    if not polar:
        return chance
    bounded = max(LEAST_CHANCE, min(1 - LEAST_CHANCE, chance))
    odds = CLAIMS["always"] + CLAIMS["odds"] * math.log(bounded / (1 - bounded))
    odds += CLAIMS["leading"] * (polar == "leading" and signs["least"] < WHOLE)
    return 1 / (1 + math.exp(-odds - CLAIMS["alien"] * signs["alien"]))
