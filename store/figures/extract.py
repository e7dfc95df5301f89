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
from store.types import DateMention, Extraction, Figure, Period, Published, TextLanguage

AT_ODDS = 0.4  # the confidence of figures whose start, end and change do not agree
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
    dates = [_date(found, text, mention) for mention in found.mentions if mention.iso or mention.months]
    dates += [d for q in found.quantities if (d := _length(found, text, q)) is not None]
    dates.sort(key=lambda d: (d.start, d.end))
    printed = published.first if published else None
    placed = context.placed(found, text, dates, printed)
    told = (one for one in placed if _counts(one.quantity))
    figures = tuple(_figure(found, text, one, published) for one in told)
    return Extraction(figures, tuple(dates))


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


def _figure(found: Scan, text: str, placed: Placed, published: Published | None) -> Figure:
    quantity = placed.quantity
    said = placed.sentence.of(text)
    start, end = found.line[quantity.first].start, found.line[quantity.last - 1].end
    measure = None
    if placed.words is not None:
        measure = text[found.line[placed.words[0]].start : found.line[placed.words[1] - 1].end]
    measured = naming.key(measure)
    return Figure(
        surface=text[start:end],
        start=start,
        end=end,
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
