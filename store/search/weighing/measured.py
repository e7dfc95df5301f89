"""Whether an article prints a figure of the kind of unit asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from store.figures import relevance
from store.figures.extract import extract
from store.search.query import Question
from store.types import FIGURES


def lacking(question: Question, title: str, units: Iterable[str]) -> dict[str, float]:
    """Return what an article under `title` lacks of the figure asked for; its text's figures have `units`.

    `unfigured` is 1 where a figure is asked for and neither they nor the headline's are of that kind of unit:
    money, a share, a length of time, a count …
    """
    if question.asked not in FIGURES:
        return {"unfigured": 0.0}
    asked = _wanted(question.text, question.unit)
    fitting = (relevance.fits(unit, asked) for unit in chain(units, _headline(title)))
    return {"unfigured": float(not any(fitting))}


@lru_cache(maxsize=256)
def _wanted(question: str, unit: str | None) -> relevance.Wanted:
    return relevance.wanted(question, unit)


@lru_cache(maxsize=1 << 12)
def _headline(title: str) -> frozenset[str]:
    figures = extract(title).figures if any(map(str.isdigit, title)) else ()
    return frozenset(one.unit for one in figures)
