"""How likely an article bears out what a polar question claims: hardly where it leaves words of it open."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

from store.figures.extract import extract
from store.figures.same.amounts import compatible
from store.search.asking import told
from store.search.asking.polar import Polar
from store.search.query import Question
from store.search.weighing.weights import log_odds
from store.types import Article, Figure

WHOLE = 0.7  # how far the least word is taken up of a claim that is all there
CLAIMS: Final = {"always": 0.22, "odds": 0.15, "leading": -2.6, "alien": -1.2, "misquoted": -4.0}
"""Fitted on 357 polar questions of nine hands (docs/evaluation.md), the true ones counted threefold."""


def borne(polar: Polar, chance: float, signs: Mapping[str, float]) -> float:
    """Return the chance (0..1) that an article bears a claim out, from the one that it answers at all.

    Whoever asks "…, right?" expects what the news mostly does not say, unless all the words are there.
    """
    if not polar:
        return chance
    odds = CLAIMS["always"] + CLAIMS["odds"] * log_odds(chance)
    odds += CLAIMS["leading"] * (polar == "leading" and signs["least"] < WHOLE)
    odds += CLAIMS["misquoted"] * signs["misquoted"]
    return 1 / (1 + math.exp(-odds - CLAIMS["alien"] * signs["alien"]))


def misquoted(question: Question, article: Article, printed: Sequence[Figure]) -> dict[str, float]:
    """Return `misquoted`: 1 where a polar question claims a figure that an article does not tell, else 0.

    `printed` are the article's figures; its headline's count, too.
    """
    claimed = told.figures(question.text) if question.polar else ()
    said = (*printed, *extract(article.title).figures) if claimed else ()
    return {"misquoted": float(any(not any(compatible(one, other) for other in said) for one in claimed))}
