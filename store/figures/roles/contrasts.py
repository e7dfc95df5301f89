"""Then and now: figures that start or end a change without standing side by side.

"rose 18 per cent to Rs 8,740 crore", "बढ़कर 8,740 करोड़ हो गया, जो इससे पहले 7,400 करोड़ था", "Rs 312 crore to
4,600 people, up from Rs 210 crore", "पहले 1,800 लूम चलते थे, अब 600".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from store.figures.grammar.lexicon import CURRENCIES, TIME_UNITS, UNITS, match, words_of
from store.figures.grammar.singles import Quantity
from store.figures.grammar.tokens import fold
from store.figures.grammar.words import Line
from store.figures.measured.phrases import stops
from store.figures.roles import movements, roles
from store.types import Direction, Role

Parts = list[tuple[Role, Direction]]
MOVED_ON = words_of("roles", "moved_on")
BEFORE = frozenset(
    fold(word) for word in "पहले पूर्व कभी kabhi pehle pahle earlier previously formerly once".split()
)
NOW = frozenset(fold(word) for word in "अब अभी ab abhi now currently today आज वर्तमान फिलहाल".split())
LAST = frozenset(
    fold(word) for word in "पिछले पिछली गत बीते pichhle pichle pichhli pichli last previous".split()
)
TURN = frozenset("बार baar bar".split())
WHICH = frozenset({"जो", "jo"})
WAS = frozenset(fold(word) for word in "था थी थे थीं tha thi the was were had used".split())
UNTIL = frozenset({"तक", "tak"})
WAY = frozenset({"up", "down"})
AGO = frozenset(fold(word) for word in "पहले पूर्व pehle pahle ago back earlier".split())
RISING = 3  # tokens of ", rising to"
STOOD, HAVE = frozenset("stood was were at".split()), frozenset("have has now".split())
REACH = 4  # tokens between a word of motion and the figure it leads to


def told(line: Line, span: tuple[int, int], found: Sequence[Quantity], parts: Parts) -> Parts:
    """Return the roles of a sentence's quantities with the ends of changes that stand apart."""
    out = list(parts)
    for i, quantity in enumerate(found):
        left = found[i - 1].last if i else span[0]
        if out[i][0] == "value" and _led_to(line, span[0], left, quantity):
            out[i] = ("to", "none")
    for i, quantity in enumerate(found):
        if out[i][0] != "value":
            continue
        left = found[i - 1].last if i else span[0]
        right = found[i + 1].first if i + 1 < len(found) else span[1]
        mate = _mate(line, span, found, out, i) if _once(line, left, quantity, right) else None
        mate = _came_from(line, found, out, i) if mate is None else mate
        mate = _grew_on(line, found, out, i) if mate is None else mate
        mate = _left_of(line, span, found, out, i) if mate is None else mate
        mate = _ago(line, (left, right), found, out, i) if mate is None else mate
        if mate is not None:
            sense: Direction = "up" if quantity.value <= found[mate].value else "down"
            out[i], out[mate] = ("from", sense), ("to", sense)
    return out


def _led_to(line: Line, start: int, left: int, quantity: Quantity) -> bool:
    """Whether a rise or a fall ends at the figure: "rose … to Rs 5 crore", "बढ़कर 5 करोड़"."""
    behind = [line[k].key for k in range(max(left, quantity.first - REACH), quantity.first + 1)]
    if MOVED_ON.intersection(behind[:-1]):
        return True
    moved = [k for k in range(start, quantity.first) if _moves(line, k)] if "to" in behind[-3:] else []
    if not moved:
        return False
    commas = [k for k in range(moved[-1], quantity.first) if line[k].text == ","]
    return not commas or line[commas[-1] + 1].key == "to"  # no "fell to 5 per cent, bringing relief to 9,000"


def _moves(line: Line, k: int) -> bool:
    """Whether the word at `k` is one of motion: no "up to", no UP of the map."""
    way = line[k].key in WAY and not line[k].capital and (line[k].key == "down" or line[k + 1].key != "to")
    return way or line[k].key in movements.MOTION - WAY


def _once(line: Line, left: int, quantity: Quantity, right: int) -> bool:
    """Whether the figure is told of an earlier time: पहले or "earlier" by it, a verb of the past after it."""
    told = range(left, min(quantity.last + 2, right))
    since = [k for k in told if line[k].key in BEFORE and not _first_of(line, k, quantity)]
    since += [k for k in told if line[k].key in LAST and _time_at(line, k + 1)]
    was = any(line[k].key in WAS for k in range(left, right))
    return was if since and not line[since[-1]].key.isascii() else bool(since)


def _time_at(line: Line, k: int) -> bool:
    """Whether a unit of time or "बार" stands at `k` ("last year", "इस बार")."""
    unit = match(line, k, UNITS)
    return (unit is not None and unit[0] in TIME_UNITS) or (k < len(line) and line[k].key in TURN)


def _first_of(line: Line, k: int, quantity: Quantity) -> bool:
    """Whether पहले at `k` is "first" of a noun ("पहले दिन"); after से or before a small word it is none."""
    led = k > 0 and line[k - 1].key.endswith(("से", "se"))
    return not led and k + 1 < quantity.first and not stops(line, k + 1)


def _mate(line: Line, span: tuple[int, int], found: Sequence[Quantity], parts: Parts, i: int) -> int | None:
    """Return the figure of now beside one of earlier: the end of a rise, or led by अब or "now"."""
    alike = [k for k, q in enumerate(found) if k != i and _alike(line, q, found[i])]
    for k in sorted(alike, key=lambda k: abs(k - i)):
        left = found[k - 1].last if k else span[0]
        marks = [j for j in range(left, found[k].first) if line[j].key in NOW]
        now = any(line[j + 1].key not in UNTIL for j in marks)
        if (parts[k][0] == "to" and parts[k][1] == "none") or (now and parts[k][0] == "value"):
            return k
    return None


def _alike(line: Line, one: Quantity, other: Quantity) -> bool:
    """Whether two figures may be of one thing: no two nouns are counted, a bare number may be money."""
    nouns = [_noun(line, q) for q in (one, other)]
    if one.unit == other.unit == "count":
        return not all(nouns) or nouns[0] == nouns[1]
    if roles.alike(line, one, other):
        return True
    bare, named = (one, other) if one.unit == "count" else (other, one)
    return named.unit in CURRENCIES and bare.unit == "count" and not roles.counts_its_own(line, one, other)


def _noun(line: Line, quantity: Quantity) -> str:
    """Return the word a count stands before, "" where a small word or a verb follows it."""
    at = quantity.last
    plain = at < len(line) and line[at].kind == "word" and not line[at].broken and not stops(line, at)
    return line[at].key if plain else ""


def _grew_on(line: Line, found: Sequence[Quantity], parts: Parts, i: int) -> int | None:
    """Return the next figure, where this one grew to it ("1,050 करोड़ था जो बढ़कर 1,312 करोड़ हो गया")."""
    if i + 1 >= len(found) or parts[i + 1] != ("to", "none"):
        return None
    between = [line[k].key for k in range(found[i].last, found[i + 1].first)]
    grew = WAS.intersection(between) and WHICH.intersection(between) and MOVED_ON.intersection(between)
    stood = {line[k].key for k in range(max(0, found[i].first - 3), found[i].first)} & STOOD
    on = between[:1] == [","] and bool(stood) and bool(HAVE.intersection(between))
    on = on or (between[:1] == [","] and len(between) == RISING and between[1] in movements.MOTION)
    return i + 1 if (grew or on) and roles.alike(line, found[i], found[i + 1]) else None


def _left_of(
    line: Line, span: tuple[int, int], found: Sequence[Quantity], parts: Parts, i: int
) -> int | None:
    """Return the next figure, where "from" opens this one's clause ("From 300 looms in 1990, 45 remain")."""
    at = found[i].first - (line[found[i].first].key != "from")
    opens = at <= span[0] or line[at - 1].text in ",;"
    if i + 1 >= len(found) or at < span[0] or line[at].key != "from" or not opens:
        return None
    other = found[i + 1]
    bare = other.last >= span[1] or stops(line, other.last) or line[other.last].kind == "sign"
    bare = bare or line[other.last].key == line[found[i].last].key
    comma = any(line[k].text == "," for k in range(found[i].last, other.first))
    free = (comma and parts[i + 1][0] == "value") or parts[i + 1] == (
        "to",
        "none",
    )  # "From 400 … shrunk to 90"
    return i + 1 if bare and free and roles.alike(line, found[i], other) else None


def _ago(line: Line, around: tuple[int, int], found: Sequence[Quantity], parts: Parts, i: int) -> int | None:
    """Return the figure of now before one of years ago ("34 बचे हैं, बीस साल पहले 200 थे")."""
    told = [k for k in range(around[0], found[i].first) if line[k].key in AGO]
    was = found[i].last < around[1] and line[found[i].last].key in WAS
    was = was or any(line[k].key in WAS for k in range(around[0], found[i].first) if line[k].key.isascii())
    dated = told and i and (found[i - 1].unit in TIME_UNITS or match(line, told[-1] - 1, UNITS) is not None)
    if not dated or not was or not (found[i].last >= around[1] or stops(line, found[i].last)):
        return None
    alike = [k for k in range(i) if found[k].unit == found[i].unit and parts[k][0] == "value"]
    return alike[-1] if alike else None


def _came_from(line: Line, found: Sequence[Quantity], parts: Parts, i: int) -> int | None:
    """Return the earlier figure that "up from" or "down from" before this one starts."""
    first = found[i].first
    led = [line[k].key for k in range(max(0, first - 3), first + 1)]
    if not any(one in WAY and other == "from" for one, other in pairwise(led)):
        return None
    alike = [k for k in range(i) if roles.alike(line, found[k], found[i]) and parts[k][0] in ("value", "to")]
    return alike[-1] if alike else None
