"""All figures and dates of one text: tokens | masks | dates | numbers | ranges, units, bounds | measures.

`extract` is the one door of this room; it is pure, never raises on any text, and its offsets point into the
text as given.
"""

from __future__ import annotations

from decimal import Decimal, localcontext

from store.figures import attribution, context, naming
from store.figures.context import Placed
from store.figures.dates.days import Mention
from store.figures.grammar.lexicon import CURRENCIES
from store.figures.grammar.singles import Quantity
from store.figures.scanning.scan import Scan, months_of, scan
from store.types import DateMention, Extraction, Figure, Period, Published, Span, TextLanguage

AT_ODDS = 0.4  # the confidence of figures whose start, end and change do not agree
BEHIND = 4  # tokens behind a number that may say when it was ("on day two")
DIGITS = 100  # that are reckoned with: all that a text may write, scales and all
MOST = Decimal(10) ** 24  # from which on a number counts nothing that news tells of


def extract(
    text: str, published: Published | None = None, language: TextLanguage | None = None
) -> Extraction:
    """Return every figure and every date of `text` in reading order.

    `published` resolves dates that lean on it ("सोमवार", "12 जनवरी"); `language` is not needed, one grammar
    reads Devanagari, romanised Hindi and English. Values are in base units (rupees, not crore); a number too
    large to count anything is no figure.
    """
    del language
    with localcontext() as arithmetic:
        arithmetic.prec = DIGITS
        return _extracted(text, published)


def _extracted(text: str, published: Published | None) -> Extraction:
    found = scan(text, published)
    dates = _dates(found, text)
    printed = published.first if published else None
    figures = []
    for one in context.placed(found, text, dates, printed):
        shown = _shown(found, text, one) if _counts(one.quantity) else None
        if shown is not None:
            figures.append(_figure(text, one, shown, published, _measure(found, text, one)))
    return Extraction(tuple(figures), tuple(dates))


def _dates(found: Scan, text: str) -> list[DateMention]:
    dates = [_date(found, text, mention) for mention in found.mentions if mention.iso or mention.months]
    dates += [d for q in found.quantities if (d := _length(found, text, q)) is not None]
    return sorted(dates, key=lambda d: (d.start, d.end))


def _shown(found: Scan, text: str, placed: Placed) -> Span | None:
    """Return the surface of a quantity, None where its value follows from none.

    That of one with another's scale or unit begins at the figure that gave it, and runs on, as that of a
    share does, until its value follows from it ("1.3 lakh on day one, 1.8 on day two", "one in five women").
    """
    first, last = placed.quantity.shown
    start = found.line[first].start
    ends = [token.end for token in found.line[last - 1 : last + BEHIND] if token.end <= placed.sentence.end]
    spans = [Span(start, end) for end in ends]
    if placed.quantity.seen is None and placed.quantity.unit != "ratio":
        return spans[0]
    return next((s for s in (*spans, placed.sentence) if _follows(placed.quantity, s.of(text))), None)


def _follows(quantity: Quantity, surface: str) -> bool:
    """Whether the value of a quantity follows from a text alone."""
    found = scan(surface, None)
    alone = (placed.quantity for placed in context.placed(found, surface, _dates(found, surface)))
    return any(one.value == quantity.value for one in alone)


def _counts(quantity: Quantity) -> bool:
    """Whether a quantity, or both ends of a range, are of a size that anything has."""
    ends = (quantity.value, quantity.low, quantity.high)
    return all(end is None or abs(end) < MOST for end in ends)


def _date(found: Scan, text: str, mention: Mention) -> DateMention:
    start, end = found.line[mention.first].start, found.line[mention.last - 1].end
    period = Period(mention.start, mention.end, mention.months)
    return DateMention(text[start:end], start, end, period, mention.iso)


def _length(found: Scan, text: str, quantity: Quantity) -> DateMention | None:
    """Return a length of time in years or months as a mention ("सवा साल" is 15 months)."""
    months = months_of(quantity)
    if months is None or quantity.qualifier == "range":
        return None
    start, end = found.line[quantity.first].start, found.line[quantity.core - 1].end
    return DateMention(text[start:end], start, end, Period(months=months.normalize()))


def _measure(found: Scan, text: str, placed: Placed) -> str | None:
    """Return the words of the measured thing."""
    if placed.words is None:
        return None
    return text[found.line[placed.words[0]].start : found.line[placed.words[1] - 1].end]


def _figure(
    text: str, placed: Placed, shown: Span, published: Published | None, measure: str | None
) -> Figure:
    quantity = placed.quantity
    said = placed.sentence.of(text)
    measured = naming.key(measure)
    return Figure(
        surface=shown.of(text),
        start=shown.start,
        end=shown.end,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        role=placed.role,
        direction=placed.direction,
        measure=measure,
        measure_key=naming.sold(measured, said) if quantity.unit in CURRENCIES else measured,
        period=placed.period,
        ulp=quantity.ulp,
        unit_written=quantity.unit_written,
        as_of=published.first if published else None,
        sentence=placed.sentence,
        scope=attribution.scope(said),
        attribution=attribution.speaker(said),
        confidence=AT_ODDS if placed.doubtful else 1.0,
    )
