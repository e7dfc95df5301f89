"""What stands beside a figure that answers: the other sources that print it, and whether it has a chart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from store import ledger
from store.exchange import Heard
from store.store import Store
from store.types import Article, Cited, Ledger, Series, Step

MOST = 3


async def compared(store: Store, heard: Heard) -> Heard:
    """Add who else prints the figure that leads an answer, and whether there is a chart of it."""
    answer = heard.answer
    if not answer.answered or answer.lead is None:
        return heard
    near = tuple(ranked.article for ranked in answer.articles)
    printed = await ledger.on(store, answer.question, near)
    lead = answer.lead
    places = [(quote.article.id, quote.span.start, quote.span.end) for quote in answer.quotes]
    charted = any(told_by(lead.article.id, series) for series in printed.series)
    charted = charted or any(quoted(step, places) for step in printed.steps)
    return replace(heard, agreeing=_agreeing(printed, lead)[:MOST], charted=charted)


def told_by(article_id: int, found: Series) -> bool:
    """Whether an article prints one of the points of a series."""
    return any(cited.article.id == article_id for point in found.points for cited in point.cited)


def quoted(step: Step, places: Iterable[tuple[int, int, int]]) -> bool:
    """Whether a change stands in one of the `places` (article id, start, end) of an answer."""
    start, end = step.start.figure, step.end.figure
    return any(
        number == step.end.article.id
        and first <= min(start.start, end.start)
        and max(start.end, end.end) <= last
        for number, first, last in places
    )


def _agreeing(printed: Ledger, lead: Cited) -> tuple[Article, ...]:
    """Return the articles of other sources that print the same, one of each source."""
    group = next(
        (g.cited for g in printed.agreements if any(one.figure == lead.figure for one in g.cited)), ()
    )
    others = {one.article.source: one.article for one in reversed(group)}
    return tuple(article for source, article in others.items() if source != lead.article.source)
