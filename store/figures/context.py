"""Places a figure in its sentence: the sentence's span, what is measured, the period it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from store.figures.scan import Scan
from store.types import DateMention, Figure, Period, Span

_END = re.compile(r"[।॥?!\n]+|(?<![\d.])\.(?=\s)|\.$|(?<=\d)\.(?=\s)")


def place(found: Scan, text: str, dates: Sequence[DateMention], figure: Figure) -> Figure:
    """Return the figure with its sentence, measure and period."""
    del found
    sentence = sentence_of(text, figure.start, figure.end)
    return replace(figure, sentence=sentence, period=_period(dates, figure, sentence))


def sentence_of(text: str, start: int, end: int) -> Span:
    """Return the sentence around a place, without the space before it."""
    first = max((m.end() for m in _END.finditer(text, 0, start)), default=0)
    last = _END.search(text, end)
    while first < start and text[first].isspace():
        first += 1
    return Span(first, last.start() if last else len(text))


def _period(dates: Sequence[DateMention], figure: Figure, sentence: Span) -> Period | None:
    near = [d for d in dates if sentence.start <= d.start < sentence.end]
    own = [d for d in near if d.start < figure.end and figure.start < d.end]
    if own:
        return own[0].period
    return min(near, key=lambda d: abs(d.start - figure.start)).period if near else None
