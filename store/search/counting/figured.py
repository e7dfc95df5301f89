"""What the figures of an article lack: what was done, which way they moved, one of them to lead with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from store.search.counting import paces, stages, trends
from store.search.weighing import measured
from store.search.weighing.leading import LEAST, Leads
from store.search.weighing.measured import Told
from store.search.weighing.sentences import Asked
from store.types import FIGURES, Article, Figure

_NOTHING = {"unstaged": 0.0, "contrary": 0.0, "unled": 0.0, "unpaced": 0.0}


def lacking(
    asked: Asked,
    article: Article,
    printed: Sequence[Figure],
    told: Mapping[tuple[int, int], Told],
    leads: Leads,
) -> dict[str, float]:
    """Return what of a question for a figure the ones `printed` in an article are not told of: 1, else 0.

    `unstaged`: what it says was done, by those that are of the thing asked about (`told`, by place), by
    all where none is; `contrary`: they moved the other way than it says; `unled`: some are of the kind asked
    for, and none of them may lead (`leads`): of another thing, place or time.
    """
    question = asked.question
    if question.asked not in FIGURES:
        return _NOTHING
    found = measured.fitting(question, article.text, printed)
    of_it = [one for one in found if (at := (one.start, one.end)) in told and told[at].any >= LEAST]
    return {
        "unstaged": float(stages.untold(asked, article, of_it or found)),
        "contrary": float(trends.contrary(asked, found)),
        "unled": float(bool(found) and not leads.figures),
        "unpaced": float(paces.unpaced(question.text, article, found)),
    }
