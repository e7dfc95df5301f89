"""The part a figure plays in its sentence: a value, the start or end of a change, the change, a target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from store.figures.grammar.lexicon import (
    CARDINALS,
    CHANGE,
    FAMILIES,
    PARTED,
    TARGET,
    TIME_UNITS,
    concept,
    look,
    words_of,
)
from store.figures.grammar.singles import Quantity
from store.figures.grammar.words import Line
from store.figures.measured.phrases import POSTPOSITION, is_physical, is_verb_at
from store.figures.measured.rates import past_rate
from store.figures.roles import aims, changes
from store.figures.roles.changes import COMPARISON, FALL, MOVED, RELATIVE_UNITS
from store.figures.roles.movements import MOTION, PASSIVE, REACHED, TAKE, WENT, reached_after, set_to
from store.types import Direction, Role

COMPARATIVE = words_of("roles", "comparative")
THAT_OF = frozenset("its the their last that those previous what".split())
LINKS = frozenset("to from at in by".split())
AGAINST = frozenset("against surpassing vs versus instead".split())
JOINTS = frozenset("और व तथा एवं aur and".split())
LEFT = ("रह", "हो", "reh", "rah", "ho")
FAR, HUNDRED = 5, 100
Parts = list[tuple[Role, Direction]]


def roles(line: Line, span: tuple[int, int], found: Sequence[Quantity], starts: Sequence[int]) -> Parts:
    """Return for each quantity of a sentence its role and the direction of the change it is part of.

    `starts` are the tokens the sentence's clauses begin at: a target or an estimate holds in its own clause.
    """
    plain: Parts = []
    for i, quantity in enumerate(found):
        opens = max(start for start in starts if start <= quantity.first)
        closes = min((start for start in starts if start > quantity.first), default=span[1])
        left = max(found[i - 1].last, opens) if i else opens
        right = min(found[i + 1].first, closes) if i + 1 < len(found) else closes
        plain.append(_role(line, quantity, (left, right), opens))
    plain = _listed(line, found, plain)
    states = [
        i for i, q in enumerate(found) if q.unit not in RELATIVE_UNITS or not _between_states(line, found, i)
    ]
    for i, j in pairwise(states):
        change = _from_to(line, span, found[i], found[j])
        if change is not None and plain[i][0] not in ("from", "to"):
            plain[i], plain[j] = (change[0], change[2]), (change[1], change[2])
    return _against(line, span, found, plain)


def _listed(line: Line, found: Sequence[Quantity], plain: Parts) -> Parts:
    """Give the items of a list the role of its last ("8.2 प्रतिशत, कालीन का 3.6 प्रतिशत बढ़ा")."""
    out = list(plain)
    for i in range(len(found) - 2, -1, -1):
        role, other = out[i + 1][0], found[i + 1]
        between = range(found[i].last, other.first)
        joined = any(line[k].text == "," or line[k].key in JOINTS for k in between)
        free = (
            joined
            and len(between) <= FAR
            and not any(is_verb_at(line, k) or line[k].key in aims.EYES for k in between)
        )
        alike = found[i].unit == other.unit or role != "change"
        alike = alike and (found[i].unit == other.unit or not is_physical(found[i].unit))
        alike = alike and not (
            is_physical(other.unit) and found[i].unit_written and found[i].unit != other.unit
        )
        alike = alike and not any(line[k].key in TARGET and line[k - 1].text == "," for k in between)
        alike = alike and role in (("change",) if other.unit in RELATIVE_UNITS else ()) + (
            "forecast",
            "target",
        )
        if out[i][0] == "value" and free and alike:
            out[i] = out[i + 1]
    return out


def _between_states(line: Line, found: Sequence[Quantity], i: int) -> bool:
    """Whether a relative figure stands between two of one other unit, whose change it gives."""
    if not 0 < i < len(found) - 1 or found[i].unit in (found[i - 1].unit, found[i + 1].unit):
        return False
    if not alike(line, found[i - 1], found[i + 1]):
        return False
    bare = not found[i - 1].unit_written and not _by_share(found[i - 1], found[i])
    start = bare and (concept(line[found[i - 1].last]) == "FROM" or line[found[i - 1].last].key == "to")
    return not start  # "25 से बढ़कर 50 प्रतिशत": the bare one starts it


def _against(
    line: Line, span: tuple[int, int], found: Sequence[Quantity], plain: list[tuple[Role, Direction]]
) -> list[tuple[Role, Direction]]:
    """Mark what a figure is compared with ("9,800 करोड़ के मुकाबले", "against Rs 20 crore") as its start."""
    for i, quantity in enumerate(found):
        if plain[i][0] != "value" or not is_compared(line, span, quantity):
            continue
        mates = [
            j
            for j, q in enumerate(found)
            if j != i and (alike(line, q, quantity) or _of_per_cent(quantity, q)) and plain[j][0] == "value"
        ]
        if mates:
            mate = min(mates, key=lambda j: (abs(j - i), j > i))
            sense = _sense(quantity, found[mate])
            plain[i], plain[mate] = ("from", sense), ("to", sense)
    return plain


def _of_per_cent(bare: Quantity, other: Quantity) -> bool:
    """Whether a bare number may share the per cent of what stands in its place ("12 की जगह 5 प्रतिशत")."""
    return other.unit == "percent" and not bare.unit_written and bare.value <= 100 and other.first > bare.last


def is_compared(line: Line, span: tuple[int, int], quantity: Quantity) -> bool:
    """Whether a comparison word claims the figure: right after it in Hindi, right before it in English."""
    ahead = [line[i].key for i in range(quantity.last, min(quantity.last + 3, span[1]))]
    if ahead[:1] and concept(line[quantity.last]) == "OF" and COMPARISON.intersection(ahead[1:]):
        return True
    behind = [line[i].key for i in range(max(span[0], quantity.first - 3), quantity.first + 1)]
    if AGAINST.intersection(behind):
        return True
    wider = [line[i].key for i in range(max(span[0], quantity.first - 6), quantity.first)]
    if (
        "than" in wider
        and quantity.qualifier == "exact"
        and THAT_OF.intersection(wider[wider.index("than") :][1:2])
    ):
        return True  # "higher than last year's Rs 300 crore"
    return "compared" in behind or ("over" in behind and bool(CHANGE.intersection(behind)))


def _role(line: Line, quantity: Quantity, room: tuple[int, int], opens: int) -> tuple[Role, Direction]:
    left, right = room
    after = _past_yearly(line, past_rate(line, quantity.last, quantity.unit))
    ahead = [line[i].key for i in range(after, min(after + FAR, right))]
    by = quantity.first > left and line[quantity.first - 1].key == "by"  # "lifted sales of saris in Mau by"
    far = 2 * FAR if by else FAR
    behind = [line[i].key for i in range(max(left, quantity.first - far), quantity.first)]
    direction = changes.told(quantity, behind, ahead)
    if (
        quantity.unit == "ratio"
        and len(ahead) > 1
        and ahead[0].startswith(LEFT)
        and ahead[1].startswith(PASSIVE)
    ):
        direction = "down"  # "मांग आधी रह गई"
    if direction is not None:
        return "change", direction
    if line[quantity.core - 1].key in PARTED:
        return "change", "down"
    if quantity.unit == "times":
        return "change", "down" if FALL.intersection(ahead) else "up"
    return aims.aim(line, quantity, (left, right), opens) or "value", "none"


def _past_yearly(line: Line, at: int) -> int:
    """Step over "year-on-year" at token `at`."""
    keys = [token.key for token in line[at : at + 5]]
    return at + 5 if keys == ["year", "-", "on", "-", "year"] else at


def _from_to(
    line: Line, span: tuple[int, int], one: Quantity, other: Quantity
) -> tuple[Role, Role, Direction] | None:
    """Return the roles and direction where two figures start and end one change, None where they do not."""
    lengths = {one.unit, other.unit} <= TIME_UNITS
    kinds = [FAMILIES.get(q.unit, (q.unit, 1))[0] for q in (one, other)]
    unlike = one.unit != other.unit and not lengths and kinds[0] != kinds[1]
    if unlike and (
        (one.unit_written and other.unit_written) or _no_time(one, other) or _by_share(one, other)
    ):
        return None
    between = [line[i].key for i in range(one.last, other.first)]
    if between[-1:] == ["of"] and "from" in between[-5:-1]:
        between = between[: len(between) - between[::-1].index("from")]  # "from a peak of"
    if not between or len(between) > 9 or counts_its_own(line, one, other):
        return None
    moved = [k for k in between if k in MOTION]
    start, end = one, other
    noun = line[one.last]
    again = noun.kind == "word" and other.last < span[1] and noun.key == line[other.last].key
    closes = past_rate(line, one.last + again, "INR")  # "4 containers se ghatkar 1 container reh gaya"
    after = _past_aside(line, closes)
    fell = len(between) == 1 and one.value > other.value and not lengths  # "जीएसटी 12 से 5 फीसदी"
    reached = fell or reached_after(line, other.last + again, span) or set_to(line, span, one, other.last)
    if after < len(line) and concept(line[after]) == "FROM" and (moved or reached):
        return "from", "to", changes.direction(moved[0]) if moved else _sense(start, end)
    led = {line[i].key for i in range(max(span[0], one.first - 3), one.first)} | {line[one.first].key}
    told = [line[i].key for i in range(span[0], one.first)]
    verbs = [k for k in told if k in MOTION or k in WENT or (k in TAKE and one.unit not in TIME_UNITS)]
    sunk = one.value > other.value or bool({"up", "down"}.intersection(told[-2:]))
    if "from" in led and ("to" in between or line[other.first].key == "to") and (verbs or moved or sunk):
        way = [k for k in verbs or moved if k in MOTION]
        return "from", "to", changes.direction(way[-1]) if way else _sense(one, other)
    sunk = bool({"up", "down"}.intersection(between)) or {"to", "down"} <= led
    if between[-1] == "from" and (verbs or moved or sunk):
        return "to", "from", _sense(other, one)
    return None


def _no_time(one: Quantity, other: Quantity) -> bool:
    """Whether one of two is a length of time and the other too many to be ("3 महीने से …, 4.5 लाख")."""
    return bool(TIME_UNITS & {one.unit, other.unit}) and max(one.multiplier, other.multiplier) > 1


def _by_share(one: Quantity, other: Quantity) -> bool:
    """Whether the other is by how much a sum was passed ("95 लाख से 26 प्रतिशत ज्यादा")."""
    return other.unit in RELATIVE_UNITS and one.unit not in RELATIVE_UNITS and one.value > HUNDRED


def _past_aside(line: Line, at: int) -> int:
    """Return the token after brackets that open at `at` ("80 करोड़ (2023-24) से बढ़ाकर"), else `at`."""
    if at >= len(line) or line[at].text != "(":
        return at
    return next((k + 1 for k in range(at, min(at + FAR, len(line) - 1)) if line[k].text == ")"), at)


def counts_its_own(line: Line, one: Quantity, other: Quantity) -> bool:
    """Whether of two figures with one unit written the bare one counts a noun of its own ("4,500 stalls")."""
    if one.unit_written == other.unit_written:
        return False
    bare = other if one.unit_written else one
    at = past_rate(line, bare.last, "INR")
    if at >= len(line) or line[at].kind != "word" or is_verb_at(line, at) or line[at].key in POSTPOSITION:
        return False
    if look(CARDINALS, line[at]) is not None:
        return False  # "from 11 three years back"
    key = line[at].key
    return concept(line[at]) is None and key not in MOVED and key not in REACHED and key not in LINKS


def alike(line: Line, one: Quantity, other: Quantity) -> bool:
    """Whether two figures have one unit, or one of them crores without it and no noun of its own."""
    if one.unit == other.unit:
        return True
    if TIME_UNITS & {one.unit, other.unit}:
        return False  # "5.4 lakh in five days"
    bare = other if one.unit_written else one
    large = not (one.unit_written and other.unit_written) and bare.multiplier > 1
    return large and not counts_its_own(line, one, other)


def _sense(start: Quantity, end: Quantity) -> Direction:
    first, last = (q.value * FAMILIES.get(q.unit, ("", 1))[1] for q in (start, end))
    return "up" if first <= last else "down"


def shared_units(own: Sequence[Quantity], parts: Sequence[tuple[Role, Direction]]) -> list[Quantity]:
    """Give both ends of a change the unit one of them was printed with ("12 से घटाकर 5 प्रतिशत")."""
    out = list(own)
    for i in range(len(own) - 1):
        if {parts[i][0], parts[i + 1][0]} == {"from", "to"}:
            if own[i].unit_written and own[i + 1].unit_written:
                continue
            named, bare = (own[i], own[i + 1]) if own[i].unit_written else (own[i + 1], own[i])
            if named.unit == "percent" and bare.multiplier > 1:
                continue  # "1,200 करोड़ से 5 प्रतिशत अधिक"
            out[i], out[i + 1] = replace(own[i], unit=named.unit), replace(own[i + 1], unit=named.unit)
    return out
