"""Tells a range from a movement: "88 से 99 करोड़ हो गया" and "rose from 88 to 99" are two figures each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from store.figures.grammar.lexicon import CHANGE, TIME_UNITS, concept, words_of
from store.figures.grammar.singles import Quantity
from store.figures.grammar.tokens import fold
from store.figures.grammar.words import Line
from store.figures.measured.rates import past_rate
from store.figures.roles.changes import FALL, MOVED, RELATIVE_UNITS, RISE

REACHED, MADE, WENT = (words_of("roles", row) for row in ("reached", "made", "went"))
MOTION = MOVED - words_of("roles", "comparative")
TAKE = frozenset("take takes taken taking took".split())  # "takes from 20 to 30 days" is a range
TOWARDS = frozenset({"पर", "par", "तक", "tak"})
CAME = tuple(
    fold(w) for w in "आ आई आए आया आयी चल ले गय गई पहुंच aa chal chale le gay pahunch pahuch".split()
)  # "180 रुपये पर आ गई"
AGE, SUMS = words_of("text", "age"), words_of("roles", "money")
LEVELS = words_of("roles", "levels")
DID = frozenset("की किया किए कर ki kiya kar".split())
REACH = ("पहुंच", "pahunch", "pahuch")
PASSIVE = ("जा", "गई", "गय", "दी", "दिय", "ja", "ga", "di")
HABIT = ("जात", "jat")
STAYED = frozenset("रहा रही रहे raha rahi rahe".split())
NEAR = 4


def unfolded(line: Line, span: tuple[int, int], found: Sequence[Quantity]) -> list[Quantity]:
    """Turn "88 से 99 करोड़ हो गया" and "rose from 88 to 99" back into the two figures they are."""
    out: list[Quantity] = []
    for quantity in found:
        if quantity.halves and _moves(line, span, quantity):
            low, high = quantity.halves
            unit = quantity.unit
            if low.multiplier < high.multiplier <= low.value:
                low = replace(low, multiplier=high.multiplier, seen=(low.first, high.last))
            out += [replace(low, unit=unit), replace(high, unit=unit)]
        else:
            out.append(quantity)
    return out


def _moves(line: Line, span: tuple[int, int], quantity: Quantity) -> bool:
    """Whether a range is a movement: "from … to" after a verb of rising, or "से … पहुंच/हो गया" after it."""
    joint = line[quantity.halves[0].last].key if quantity.halves else ""
    if quantity.first > span[0] and line[quantity.first - 1].key in AGE:
        return False  # "उम्र 21 से 35 हो"
    if joint == "to":
        before = [line[i].key for i in range(span[0], quantity.first + 1)]
        led = line[quantity.first - 1].key if quantity.first > span[0] else ""
        by = led == "by" and quantity.halves and quantity.halves[1].value <= 2 * quantity.halves[0].value
        if by or _share_range(quantity, line[quantity.first].key, led):
            return False  # "raised incomes by Rs 5,000 to Rs 8,000", not "by Rs 120 to Rs 860"
        took = quantity.unit not in TIME_UNITS and bool(TAKE.intersection(before))
        opened = "from" in (led, line[quantity.first].key) and bool(CHANGE.intersection(before))
        return (
            took
            or opened
            or led == "by"
            or led in RISE | FALL
            or any(k in MOTION or k in WENT for k in before)
        )
    if joint not in ("से", "se"):
        return False
    last = past_rate(line, quantity.last, quantity.unit if quantity.unit_written else "INR")
    after = [line[i].key for i in range(last, min(last + 3, span[1]))]
    if any(concept(line[i]) == "BETWEEN" for i in range(last, min(last + 2, span[1]))):
        return False  # "41,000 से 43,000 करोड़ के बीच रहा"
    stays = last < span[1] and line[last].key in STAYED  # "भाव 42 से 45 रुपये किलो रहा"
    made = (not stays and arrives(line, last, span[1])) or (
        line[last - 1].key in TOWARDS and arrives(line, last - 1, span[1])
    )
    after = after[1:] if after[:1] and after[0] in TOWARDS else after
    made = made or (after[0:1] != [] and after[0] in SUMS and after[1:2] in (["हो"], ["ho"]))
    made = made or set_to(line, span, quantity, last)
    return made or (quantity.unit not in RELATIVE_UNITS and any(k in MOTION for k in after[:2]))


def arrives(line: Line, at: int, end: int) -> bool:
    """Whether something came to the figure before token `at` ("पर आ गया", "तक पहुंचाया", "कर दी", "की गई")."""
    keys = [line[k].key for k in range(at, min(at + 3, end))]
    towards = keys[:1] != [] and keys[0] in TOWARDS
    keys = keys[1:] if towards else keys
    if not keys:
        return towards and line[at].key in ("पर", "par")
    done = len(keys) > 1 and keys[0] in DID and keys[1].startswith(PASSIVE)
    if len(keys) > 1 and keys[1].startswith(HABIT):
        return False  # "8 से 10 हजार हो जाती है"
    came = keys[0].startswith(REACH) or (towards and keys[0].startswith(CAME))
    return keys[0] in REACHED or keys[0] in MADE or done or came


def _share_range(quantity: Quantity, opens: str, led: str) -> bool:
    """Whether two shares after one "per cent" lie side by side: "9 to 11 per cent" without a "from"."""
    plain = quantity.unit in RELATIVE_UNITS and "from" not in (opens, led)
    return plain and quantity.halves is not None and not quantity.halves[0].unit_written


def set_to(line: Line, span: tuple[int, int], quantity: Quantity, last: int) -> bool:
    """Whether a level is changed over a range ("क्षमता 800 से 1,200 किलो रोज की जा रही है")."""
    behind = [line[k].key for k in range(max(span[0], quantity.first - NEAR), quantity.first)]
    if not LEVELS.intersection(behind):
        return False
    at = next((k for k in range(last, min(last + NEAR, span[1])) if line[k].key in DID), span[1])
    follower = line[at + 1].key if at + 1 < span[1] else ""
    return follower.startswith(PASSIVE)


def reached_after(line: Line, last: int, span: tuple[int, int]) -> bool:
    """Whether a change ends at the figure before token `last`."""
    last = past_rate(line, last, "INR")
    keys = [line[i].key for i in range(last, min(last + 3, span[1]))]
    return arrives(line, last, span[1]) or any(k in REACHED or k in MOVED or k in MADE for k in keys)
