"""Which of a sentence's dates and periods a figure is about."""

from __future__ import annotations

from collections.abc import Sequence

from store.figures.grammar.lexicon import TIME_UNITS
from store.figures.grammar.singles import Quantity
from store.figures.grammar.words import Line
from store.types import DateMention, Period, Role

LENGTH_LEADS = frozenset(
    "बीते पिछले गत इन अगले past last previous in within over during pichle pichhle bite beete next".split()
)
LENGTH_ENDS = frozenset("में के_दौरान me mein पहले ago दौरान भीतर अंदर".split())
COMPARED = frozenset("तुलना मुकाबले अपेक्षा अधिक ज्यादा tulna muqable mukable adhik zyada jyada".split())
NOW = frozenset("अब ab now".split())
ENGLISH_JOINTS = frozenset("in during for by of since until till as at on".split())


def period_of(
    line: Line, own: Sequence[Quantity], i: int, near: Sequence[DateMention], role: Role
) -> Period | None:
    """Return the period of a sentence's figure `i`: its own length, else the date its words tie it to.

    The start and the end of a change have each their own date or none: they never share one.
    """
    quantity = own[i]
    start, end = line[quantity.first].start, line[quantity.last - 1].end
    inside = [d for d in near if d.start < end and start < d.end]
    if inside and quantity.unit in TIME_UNITS:
        return inside[0].period
    usable = [d for d in near if not (d.start < end and start < d.end) and _is_frame(line, d)]
    tied = _tied_after(line, quantity, usable, own)
    if tied is not None:
        return tied.period
    if role in ("from", "to"):
        others = [q for q in own if q is not quantity]
        usable = [d for d in usable if not any(_tied_after(line, q, [d], own) for q in others)]
        opening = [d for d in usable if d.end <= start and not _between(line, others, d.end, start)]
        return opening[-1].period if opening else None
    nearest = _nearest(usable, start, end) if usable else None
    if nearest is None or (nearest.end <= start and quantity.first and line[quantity.first - 1].key in NOW):
        return None
    return nearest.period


def _between(line: Line, others: Sequence[Quantity], start: int, end: int) -> bool:
    return any(start <= line[q.first].start < end for q in others)


def _is_frame(line: Line, mention: DateMention) -> bool:
    """Whether a mention frames the sentence: a date does, a length only with "बीते", "in", "में" around it."""
    at = next(i for i, token in enumerate(line) if token.start >= mention.start)
    after = next((t.key for t in line[at:] if t.start >= mention.end), "")
    before = line[at - 1].key if at else ""
    if mention.period.months is None:
        return mention.period.first is not None and not _compared(line, mention, before)
    return before in LENGTH_LEADS or after in LENGTH_ENDS


def _compared(line: Line, mention: DateMention, before: str) -> bool:
    """Whether the date is what the sentence compares with ("पिछले साल से 31 प्रतिशत अधिक", "over last year")."""
    after = [t.key for t in line if t.start >= mention.end][:5]
    if before in ("over", "than", "against") or (
        before in ("to", "with") and "compared" in (t.key for t in line)
    ):
        return True
    return bool(COMPARED.intersection(after[:3])) or (
        bool(after) and after[0] in ("से", "se") and bool(COMPARED.intersection(after))
    )


def _tied_after(
    line: Line, quantity: Quantity, usable: Sequence[DateMention], own: Sequence[Quantity]
) -> DateMention | None:
    """Return the date right after an English figure ("Rs 88,967 crore in 2017-18")."""
    end = line[quantity.last - 1].end
    limit = min((line[q.first].start for q in own if q.first >= quantity.last), default=end + 60)
    for mention in usable:
        if end <= mention.start <= min(limit, end + 60):
            between = [t.key for t in line[quantity.last : quantity.last + 8] if t.end <= mention.start]
            if (between and between[-1] in ENGLISH_JOINTS) or between in (["("], [","]):
                return mention
    return None


def _nearest(usable: Sequence[DateMention], start: int, end: int) -> DateMention:
    """Return the last date before the figure, else the first after it."""
    before = [d for d in usable if d.end <= start]
    return before[-1] if before else min(usable, key=lambda d: abs(d.start - end))
