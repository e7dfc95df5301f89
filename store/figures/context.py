"""Places the quantities of a text in their sentences: role, measured thing, period, scope."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from store.figures import clauses, frames, limits, timing
from store.figures.grammar import quantities
from store.figures.grammar.lexicon import TIME_UNITS, words_of
from store.figures.grammar.singles import Quantity
from store.figures.grammar.words import Line
from store.figures.measured import phrases, rates
from store.figures.measured.ellipsis import completed
from store.figures.measured.phrases import POSTPOSITION
from store.figures.measured.sentence import Sentence, family
from store.figures.measured.subjects import subjects
from store.figures.respell import is_english, respelled
from store.figures.roles import contrasts, doubts, movements, roles
from store.figures.rupees.carried import carried
from store.figures.rupees.money import priced
from store.figures.rupees.opening import carried_back
from store.figures.scanning.scan import Scan
from store.figures.shared import listed, scales
from store.text import passages
from store.types import DateMention, Direction, Period, Role, Span

BUDGET = words_of("roles", "budget")
AGAIN = frozenset({"(", "[", "यानी", "यानि", "अर्थात", "yani", "yaani", "ie", "or"})
AIMED = frozenset({"target", "forecast"})  # "so far this year" is none of a target's time
LAKH = 10**5
LONGEST = 120  # tokens of a sentence: what its figures mean is searched for among all of them
ONE, PAIRED = frozenset({"a", "per", "each"}), frozenset({"dozen", "pair"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A quantity with what its sentence says of it; `words` are the tokens of the measured thing.

    `doubtful` where start, end and change of a sentence do not agree.
    """

    quantity: Quantity
    sentence: Span
    role: Role
    direction: Direction
    words: phrases.Words | None
    period: Period | None
    doubtful: bool = False


def _sentences(found: Scan, text: str, starts: Sequence[int]) -> list[Span]:
    """Return the sentences of a text; two that a quantity reaches into ("Rs.! 5") count as one.

    What has more than `LONGEST` tokens is no sentence but a list, and is read piece by piece.
    """
    inside = {k for quantity in found.quantities for k in range(quantity.first + 1, quantity.last)}
    whole: list[Span] = []
    for sentence in passages.sentences(text, Span(0, len(text))):
        if whole and bisect_left(starts, sentence.start) in inside:
            whole[-1] = Span(whole[-1].start, sentence.end)
        else:
            whole.append(sentence)
    return [piece for sentence in whole for piece in _pieces(sentence, starts, inside)]


def _pieces(sentence: Span, starts: Sequence[int], inside: Set[int]) -> Iterator[Span]:
    """Yield a sentence in pieces of at most `LONGEST` tokens, none ending within a quantity."""
    first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
    start = sentence.start
    while last - first > LONGEST:
        first += LONGEST
        while first in inside:
            first += 1
        if first >= last:
            break
        yield Span(start, starts[first])
        start = starts[first]
    yield Span(start, sentence.end)


def placed(
    found: Scan, text: str, dates: Sequence[DateMention], printed: date | None = None
) -> Iterator[Placed]:
    """Yield every quantity of a text in its sentence, in reading order; `printed` is the report's day."""
    line = respelled(found.line)
    starts = [token.start for token in line]
    inherited: dict[str, phrases.Words] = {}
    for sentence in _sentences(found, text, starts):
        span = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        own = [q for q in found.quantities if span[0] <= q.core - 1 < span[1]]
        if not own:
            inherited = {}
            continue
        own = _without_rates(line, own)
        own = restated(line, movements.unfolded(line, span, own))
        own = scales.carried(line, span, listed.listed(line, own), _dated(found, span))
        busy = _busy(found, line, span, own)
        starts_at = clauses.bounds(line, *span, busy)
        parts = contrasts.told(line, span, own, roles.roles(line, span, own, starts_at))
        own = roles.shared_units(own, parts)
        near = [d for d in dates if sentence.start <= d.start < sentence.end]
        held = {day: frames.holding(line, span, starts_at, near, day) for day in (printed, None)}
        plain = [role for role, _ in parts]
        part = Sentence(line, *span, own, busy, starts_at, plain, is_english(line[slice(*span)]))
        named = subjects(part)
        for i in range(len(own)):
            part = _with(part, i, priced(part, i, named))
            part = _with(part, i, carried(part, i, named))
        for i in reversed(range(len(own))):
            part = _with(part, i, carried_back(part, i, named))
        own = list(part.own)
        named = completed(part, named)
        doubtful, last = doubts.at_odds(own, parts), None
        for i, quantity in enumerate(own):
            words = (
                named[i] or inherited.get(family(quantity)) or (quantity.unit == "percent" and last) or None
            )
            if words is not None and quantity.unit not in TIME_UNITS:
                inherited[family(quantity)] = last = words
            role, direction = parts[i]
            near = held[None if role in AIMED else printed]
            when = timing.period_of(part, i, near, plain)
            whole = _trailed(line, limits.limited(part, i, role, words), words)
            if _year_ago(line, quantity):
                continue
            yield Placed(whole, sentence, role, direction, words, when, i in doubtful)


def _year_ago(line: Line, quantity: Quantity) -> bool:
    """Whether "एक वर्ष पूर्व" says when, as "a year ago" does."""
    after = line[quantity.last].key if quantity.last < len(line) else ""
    return quantity.unit == "years" and quantity.value == 1 and quantity.spelled and after in frames.AGO


def _with(sentence: Sentence, i: int, quantity: Quantity) -> Sentence:
    """Return the sentence with another quantity `i`."""
    own = sentence.own
    return sentence if own[i] is quantity else replace(sentence, own=[*own[:i], quantity, *own[i + 1 :]])


def _without_rates(line: Line, own: Sequence[Quantity]) -> list[Quantity]:
    """Leave out the "a dozen" or "a pair" that a sum is told per ("Rs 120 a dozen")."""
    sums_end = {q.last for q in own if family(q) == "money"}
    paired = [line[q.first].key in ONE and line[q.last - 1].key in PAIRED for q in own]
    return [q for q, pair in zip(own, paired, strict=True) if not (pair and q.first in sums_end)]


def restated(line: Line, own: Sequence[Quantity]) -> list[Quantity]:
    """Make one figure of two that say the same ("1,86,000 करोड़ रुपये (1.86 लाख करोड़)", "… यानी …")."""
    out: list[Quantity] = []
    for quantity in own:
        again = out and _same_amount(out[-1], quantity) and _says_again(line, out[-1].last, quantity.first)
        if again:
            closes = quantity.last < len(line) and line[quantity.last].text in (")", "]")
            unit = out[-1].unit if out[-1].unit_written else quantity.unit
            written = out[-1].unit_written or quantity.unit_written
            last = quantity.last + closes
            out[-1] = replace(out[-1], unit=unit, unit_written=written, last=last, core=last)
        else:
            out.append(quantity)
    return out


def _same_amount(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts agree within the last digit either was written to."""
    units = one.unit == other.unit or not (one.unit_written and other.unit_written)
    return units and abs(one.value - other.value) <= max(one.ulp, other.ulp) and one.value >= LAKH


def _says_again(line: Line, start: int, end: int) -> bool:
    keys = [line[k].key for k in range(start, end)]
    return bool(keys) and len(keys) <= 3 and any(k in AGAIN for k in keys)


def _busy(found: Scan, line: Line, span: tuple[int, int], own: Sequence[Quantity]) -> frozenset[int]:
    """Return the tokens that belong to quantities and dates, and so to no noun phrase."""
    taken = {i for q in own for i in range(q.first, rates.past_rate(line, q.last, q.unit))}
    for mention in found.mentions:
        if span[0] <= mention.first < span[1]:
            after = found.line[mention.last].key if mention.last < span[1] else ""
            budget = found.line[mention.first].key in BUDGET and after not in POSTPOSITION
            taken.update(range(mention.first + budget, mention.last))
    return frozenset(taken)


def _dated(found: Scan, span: tuple[int, int]) -> frozenset[int]:
    """Return the tokens of a sentence that tell a date."""
    told = (m for m in found.mentions if span[0] <= m.first < span[1])
    return frozenset(k for mention in told for k in range(mention.first, mention.last))


def _trailed(line: Line, quantity: Quantity, words: phrases.Words | None) -> Quantity:
    """Take the counted noun into the surface ("75 जिलों"), with a bound after it ("उत्पादों से अधिक")."""
    if (
        words is None
        or words[0] != quantity.last
        or quantity.unit != "count"
        or quantity.qualifier != "exact"
    ):
        return quantity
    grown = quantities.trailing(line, quantity, words[1])
    if grown is not quantity:
        return grown
    return replace(quantity, last=words[1]) if words[1] - words[0] == 1 else quantity
