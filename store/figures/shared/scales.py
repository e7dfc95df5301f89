"""Gives a bare number the thousand, lakh or crore of the figure it is set against.

"पहले दिन 40 हजार लोग आए, दूसरे दिन 65", "June mein 1.8 thi", "980 से घटकर 870 करोड़", "slipped to 870 in 2022".
Only where a time, or a place in a list of decimals, sets it against a figure about as large, and no noun
follows it: "Agra sold 3 crore, Kanpur 2" may be of two pieces.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from store.figures.grammar.lexicon import (
    CURRENCIES,
    MONTHS,
    TARGET,
    TIME_UNITS,
    UNITS,
    concept,
    match,
    words_of,
)
from store.figures.grammar.singles import Quantity
from store.figures.grammar.words import Line
from store.figures.measured import phrases
from store.figures.measured.endings import is_place
from store.figures.measured.phrases import GENITIVE, POSTPOSITION
from store.figures.roles.changes import MOVED, RELATIVE_UNITS
from store.figures.roles.movements import MOTION
from store.figures.shared.listed import scaled

THOUSAND, NEAR, FAR, GAP = 1000, 5, 10, 5
NOW = frozenset("अब आज पहले ab aaj pehle pahle".split())
TURN = frozenset("बार baar bar".split())
PASSED_OVER = frozenset(
    "सिर्फ केवल महज बस सीधे पूरे कुल sirf keval mahaj bas seedhe sidhe poore pure kul just only record a".split()
)
GIVERS = frozenset("ने को ne ko".split())
WITHIN = frozenset("on in during last this".split())
PROPOSED = (
    words_of("roles", "estimate") | words_of("roles", "forecast") | TARGET | words_of("shared", "wished")
)
ENDS = frozenset(",;.।)—–")
Span = tuple[int, int]


def carried(line: Line, span: Span, own: Sequence[Quantity], dated: Set[int]) -> list[Quantity]:
    """Return the quantities of the sentence in tokens `span`; `dated` are the tokens of its dates."""
    out = list(own)
    for i in range(len(out)):
        if i + 1 < len(out) and _began(line, out[i], out[i + 1]):
            out[i] = scaled(out[i], out[i + 1])
        before = _before(out, i)
        told = before is not None and _set_against(line, span, (before, out[i]), dated)
        if before is not None and (told or _left_over(line, span, out, i, dated)):
            out[i] = scaled(out[i], before if told else out[i - 2])
    return out


def _plain(quantity: Quantity) -> bool:
    """Whether a number has neither scale nor unit of its own but a currency's sign."""
    bare = quantity.unit == "count" or quantity.unit in CURRENCIES
    return bare and quantity.multiplier == 1 and quantity.qualifier != "range" and quantity.value > 0


def _began(line: Line, one: Quantity, other: Quantity) -> bool:
    """Whether a change leads from a bare number to one with a scale ("980 से घटकर 870 करोड़")."""
    between = [line[k].key for k in range(one.last, other.first)]
    moved = 1 < len(between) <= GAP and between[0] in ("से", "se") and bool(MOTION.intersection(between))
    return moved and _plain(one) and other.multiplier >= THOUSAND and _near(other, one, FAR)


def _before(own: Sequence[Quantity], i: int) -> Quantity | None:
    """Return the figure before that gives its scale: no length of time, no share between."""
    if not _plain(own[i]):
        return None
    aside = TIME_UNITS | RELATIVE_UNITS
    before = next((q for q in reversed(own[:i]) if q.unit not in aside), None)
    if before is None or before.multiplier < THOUSAND or before.qualifier == "range":
        return None
    alike = before.unit == own[i].unit or "count" in (before.unit, own[i].unit)
    return before if alike and (before.unit == "count" or before.unit in CURRENCIES) else None


def _left_over(line: Line, span: Span, own: Sequence[Quantity], i: int, dated: Set[int]) -> bool:
    """Whether a number is what is left of the two before ("75 लाख में से 48 लाख खर्च हुए, 27 लौटे")."""
    if i < 2 or own[i - 1].multiplier != own[i - 2].multiplier or own[i - 1].unit != own[i - 2].unit:
        return False
    rest = abs(own[i - 1].value - own[i - 2].value)
    return rest == own[i].value * own[i - 1].multiplier and _closes(line, span, own[i], dated)


def _near(scaled_one: Quantity, bare: Quantity, fold: int) -> bool:
    mantissa = scaled_one.value / scaled_one.multiplier
    return mantissa < fold * bare.value and bare.value < fold * mantissa


def _set_against(line: Line, span: Span, pair: tuple[Quantity, Quantity], dated: Set[int]) -> bool:
    """Whether a bare number is told of another time than the figure before it, or of what that came to."""
    before, quantity = pair
    if not _closes(line, span, quantity, dated):
        return False
    decimal = bool(quantity.value % 1)
    between = [line[k].key for k in range(before.last, quantity.first)]
    if 0 < len(between) <= GAP and between[0] in ("से", "se") and MOTION.intersection(between):
        return _near(before, quantity, FAR)
    if (between[-1:] == ["to"] and MOVED.intersection(between)) or between in (["to"], ["from"]):
        return _near(before, quantity, FAR)
    led = _lead(line, span, quantity)
    if _sold_too(line, span, pair) or _given_too(line, pair):
        return _near(before, quantity, NEAR)
    timed = _is_time(line, led, dated) or _time_after(line, span, quantity, dated)
    placed = led >= span[0] and line[led].kind == "word" and is_place(line[led].text)
    if not (timed or (placed and (decimal or _owned(line, span, quantity)))):
        return False
    return _near(before, quantity, FAR if decimal else NEAR)


def _sold_too(line: Line, span: Span, pair: tuple[Quantity, Quantity]) -> bool:
    """Whether both stand in one case, elsewhere ("18 हजार में, दुकान पर 30 में")."""
    ends = [line[q.last] for q in pair if q.last < span[1]]
    inside = len(ends) == 2 and all(concept(token) == "IN" for token in ends)
    return inside and line[pair[1].first - 1].key in POSTPOSITION


def _given_too(line: Line, pair: tuple[Quantity, Quantity]) -> bool:
    """Whether somebody else gave or got the number ("बड़ौदा ने 318 करोड़, पीएनबी ने 290")."""
    before, quantity = pair
    marks = [line[q.first - 1].key for q in pair]
    between = range(before.last, quantity.first)
    opens = bool(between) and (line[before.last].text == "," or concept(line[before.last]) == "AND")
    return marks[0] == marks[1] and marks[0] in GIVERS and opens and len(between) <= GAP


def _lead(line: Line, span: Span, quantity: Quantity) -> int:
    """Return the word that leads a number, past "only" and a case mark."""
    at = quantity.first - 1
    while at >= span[0] and line[at].key in PASSED_OVER:
        at -= 1
    return at - (at > span[0] and line[at].key in POSTPOSITION)


def _is_time(line: Line, at: int, dated: Set[int]) -> bool:
    if at < 0:
        return False
    unit = match(line, at, UNITS)
    named = line[at].key in NOW | TURN or line[at].key in MONTHS
    return at in dated or named or (unit is not None and unit[0] in TIME_UNITS)


def _time_after(line: Line, span: Span, quantity: Quantity, dated: Set[int]) -> bool:
    """Whether a time follows an English number ("1.6 on day two", "870 in 2022", "11 a year ago")."""
    at = quantity.last
    if at >= span[1] or not line[at].key.isascii():
        return False
    inside = line[at].key in WITHIN and at + 1 < span[1]
    return at in dated or (inside and (at + 1 in dated or line[at + 1].key == "day"))


def _owned(line: Line, span: Span, quantity: Quantity) -> bool:
    return quantity.last < span[1] and line[quantity.last].key in GENITIVE


def _closes(line: Line, span: Span, quantity: Quantity, dated: Set[int]) -> bool:
    """Whether no noun follows a number but what was wished for ("इस बार 60 का प्रस्ताव")."""
    at = quantity.last
    if at >= span[1] or at in dated or line[at].text in ENDS:
        return True
    if line[at].key in GENITIVE:
        at += 1
        wished = at < span[1] and line[at].key in PROPOSED
        return wished or at >= span[1] or line[at].text in ENDS or phrases.is_verb_at(line, at)
    joined = concept(line[at]) in ("FROM", "UPTO")
    if concept(line[at]) == "AND":  # "और दूसरे दिन", no "और जिलों में"
        onward = range(at + 1, min(at + 3, span[1]))
        return any(_is_time(line, k, dated) or line[k].key in GIVERS for k in onward)
    return joined or line[at].key in WITHIN or phrases.is_verb_at(line, at) or phrases.stops(line, at)
