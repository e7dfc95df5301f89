"""Places the quantities of a text in their sentences: role, measured thing, period, scope."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from store.figures import measures, roles, timing
from store.figures.grammar import quantities
from store.figures.grammar.lexicon import CHANGE, CURRENCIES, SCALES, TIME_UNITS, look, words_of
from store.figures.grammar.scan import Scan
from store.figures.grammar.singles import Quantity
from store.figures.grammar.words import Line
from store.text import passages
from store.types import DateMention, Direction, Period, Role, Span

MONEY_NOUNS = words_of("roles", "money")
LAKH, CRORE, TRILLION = 10**5, 10**7, 10**12


@dataclass(frozen=True, slots=True)
class Placed:
    """A quantity with what its sentence says of it; `words` are the tokens of the measured thing."""

    quantity: Quantity
    sentence: Span
    role: Role
    direction: Direction
    words: measures.Words | None
    period: Period | None


def placed(found: Scan, text: str, dates: Sequence[DateMention]) -> Iterator[Placed]:
    """Yield every quantity of a text in its sentence, in reading order."""
    starts = [token.start for token in found.line]
    inherited: dict[str, measures.Words] = {}
    for sentence in passages.sentences(text, Span(0, len(text))):
        span = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        own = [q for q in found.quantities if span[0] <= q.core - 1 < span[1]]
        if not own:
            continue
        own = roles.unfolded(found.line, span, own)
        busy = _busy(found, span, own)
        parts = roles.roles(found.line, span, own)
        near = [d for d in dates if sentence.start <= d.start < sentence.end]
        named = [_measure(found.line, span, own, i, busy) for i in range(len(own))]
        for i, quantity in enumerate(own):
            words = named[i] or _shared(own, named, i) or inherited.get(_family(quantity))
            if words is not None and quantity.unit not in TIME_UNITS:
                inherited[_family(quantity)] = words
            role, direction = parts[i]
            priced = _with_money(found.line, own, i, words)
            when = timing.period_of(found.line, own, i, near, role)
            yield Placed(_trailed(found.line, priced, words), sentence, role, direction, words, when)


def _family(quantity: Quantity) -> str:
    return "money" if quantity.unit in CURRENCIES else quantity.unit


def _busy(found: Scan, span: tuple[int, int], own: Sequence[Quantity]) -> frozenset[int]:
    """Return the tokens that belong to quantities and dates, and so to no noun phrase."""
    taken = {i for q in own for i in range(q.first, q.last)}
    for mention in found.mentions:
        if span[0] <= mention.first < span[1]:
            taken.update(range(mention.first, mention.last))
    return frozenset(taken)


def _measure(
    line: Line, span: tuple[int, int], own: Sequence[Quantity], i: int, busy: frozenset[int]
) -> measures.Words | None:
    """Return the tokens of the thing a quantity measures; change and target words are taken off."""
    quantity = own[i]

    def free(at: int) -> bool:
        return at not in busy and span[0] <= at < span[1]

    at = quantity.last
    behind = measures.after(line, at, quantity.unit, free) if at < span[1] else None
    if behind is not None and quantity.unit != "count" and _recipient(line, at, behind):
        behind = None
    if behind is None and i + 1 < len(own) and _leads(line, quantity, own[i + 1]):
        behind = measures.after(line, own[i + 1].last, "count", free)
    changes = behind is not None and any(line[k].key in CHANGE for k in range(*behind))
    words = measures.bare(line, behind) if behind else None
    if words is None and changes and behind is not None:
        words = measures.after(line, behind[1], quantity.unit, free)
    if words is not None or quantity.unit in TIME_UNITS:
        return words
    inside = changes or quantity.unit in roles.RELATIVE_UNITS
    ahead = measures.before(line, quantity.first, span[0], free, inside=inside)
    return measures.bare(line, ahead) if ahead else None


def _recipient(line: Line, at: int, words: measures.Words) -> bool:
    """Whether a noun glued to a sum is who gets it ("5 लाख रुपये कारीगरों को"), not what it is for."""
    direct = words[0] == at
    return direct and words[1] < len(line) and line[words[1]].key in measures.POSTPOSITION


def _leads(line: Line, quantity: Quantity, following: Quantity) -> bool:
    """Whether "1000 करोड़ के 2000 उत्पाद" joins the two: the sum is worth what is counted next."""
    return following.first == quantity.last + 1 and line[quantity.last].key in measures.GENITIVE


def _shared(own: Sequence[Quantity], named: Sequence[measures.Words | None], i: int) -> measures.Words | None:
    """Return the measure of the nearest figure of the same unit in the sentence: an ellipsis."""
    order = [*range(i - 1, -1, -1), *range(i + 1, len(own))]
    same = (named[k] for k in order if named[k] is not None and _family(own[k]) == _family(own[i]))
    return next(same, None)


def _with_money(line: Line, own: Sequence[Quantity], i: int, words: measures.Words | None) -> Quantity:
    """Read a bare sum of lakhs and crores as rupees where the words around it say so ("50 करोड़ का ऋण")."""
    quantity = own[i]
    if quantity.unit != "count" or quantity.multiplier < LAKH:
        return quantity
    follows = line[quantity.last].key if quantity.last < len(line) else ""
    nouns = {line[k].key for k in range(*words)} if words else set()
    direct = words is not None and words[0] == quantity.last
    sums = follows in measures.GENITIVE or _lakh_crore(line, quantity) or follows == "worth"
    paired = any(q.unit in CURRENCIES and q.multiplier >= LAKH for q in own[i + 1 : i + 2]) and not direct
    if sums or paired or (not direct and MONEY_NOUNS.intersection(nouns)):
        return replace(quantity, unit="INR")
    return quantity


def _lakh_crore(line: Line, quantity: Quantity) -> bool:
    """Whether a number is in lakh crore, which only money is."""
    last = look(SCALES, line[quantity.core - 1])
    return quantity.multiplier >= TRILLION and last == CRORE


def _trailed(line: Line, quantity: Quantity, words: measures.Words | None) -> Quantity:
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
