"""What stands beside a figure that answers: the other sources that print it, and whether it has a chart."""

from __future__ import annotations

from dataclasses import replace

from store import ledger
from store.exchange import Heard
from store.store import Store
from store.types import FIGURES, Article, Cited, Ledger, Series

MOST = 3


async def compared(store: Store, heard: Heard) -> Heard:
    """Add who else prints the figure that leads an answer, and whether the news draws a series of it."""
    answer = heard.answer
    if not answer.answered or answer.asked not in FIGURES or not answer.figures:
        return heard
    near = tuple(ranked.article for ranked in answer.articles)
    printed = await ledger.on(store, answer.question, near)
    lead = answer.figures[0]
    return replace(
        heard,
        agreeing=_agreeing(printed, lead)[:MOST],
        charted=any(told_by(lead.article.id, series) for series in printed.series),
    )


def told_by(article_id: int, found: Series) -> bool:
    """Whether an article prints one of the points of a series."""
    return any(cited.article.id == article_id for point in found.points for cited in point.cited)


def _agreeing(printed: Ledger, lead: Cited) -> tuple[Article, ...]:
    """Return the articles of other sources that print the same, one of each source."""
    group = next(
        (g.cited for g in printed.agreements if any(one.figure == lead.figure for one in g.cited)), ()
    )
    others = {one.article.source: one.article for one in reversed(group)}
    return tuple(article for source, article in others.items() if source != lead.article.source)
