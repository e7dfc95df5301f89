"""Steps over what stands between a figure and its noun: per what a sum is paid, brackets, an aside."""

from __future__ import annotations

from store.figures.grammar.lexicon import CURRENCIES, TIME_UNITS, UNITS, match
from store.figures.grammar.tokens import fold
from store.figures.grammar.words import Line
from store.figures.measured.phrases import GENITIVE, POSTPOSITION, RATE, SMALL, is_physical

PER = frozenset(fold(word) for word in "प्रति per / हर each every prati har".split())
RATED_AT = frozenset("हिसाब दर भाव रेट hisab hisaab dar bhav bhaav rate".split())
COINS = frozenset({"paisa", "cent"})
BRACKETS = 9  # tokens


def past_rate(line: Line, at: int, unit: str) -> int:
    """Step over what a sum is paid per: "प्रति लूम", "a day", "रोज", "per kg", "per unit every month"."""
    step = at
    while (unit in CURRENCIES or unit in COINS) and (onward := _past_one_rate(line, step)) > step:
        step = onward
    return step


def _past_one_rate(line: Line, at: int) -> int:
    if at >= len(line) or line[at].broken:
        return at
    key = line[at].key
    if key in PER and at + 1 < len(line) and line[at + 1].kind == "word":
        unit_named = match(line, at + 1, UNITS)
        small = key == "each" and line[at + 1].key in SMALL  # "Rs 5,000 each for"
        return unit_named[1] if unit_named else at + 2 - small
    if key in ("a", "an") and at + 1 < len(line) and line[at + 1].kind == "word":
        return at + 2
    if key in ("more", "less", "extra") and at + 2 < len(line) and line[at + 1].key in ("a", "an", "per"):
        return at + 3
    if key in RATE:
        return at + 1
    measured = match(line, at, UNITS)
    alone = measured is not None and (
        measured[1] >= len(line)
        or not _owns(line, measured[1])
        or any(token.key in RATED_AT for token in line[measured[1] + 1 : measured[1] + 2])
    )  # "2,400 रुपये क्विंटल की दर से"
    return measured[1] if measured is not None and alone and is_physical(measured[0]) else at


def _owns(line: Line, at: int) -> bool:
    """Whether a genitive stands at `at` that is no part of a postposition ("के बीच")."""
    between = at + 1 < len(line) and line[at + 1].key in POSTPOSITION
    return line[at].key in GENITIVE and not between


def past_brackets(line: Line, at: int, unit: str) -> int:
    """Step over brackets between a quantity, or one inside them, and its noun ("1.8 acres (0.7 ha) of")."""
    if at >= len(line) or unit in TIME_UNITS or line[at].text not in "()":
        return at
    if line[at].text == ")":
        return at + 1
    close = next((k for k in range(at, min(at + BRACKETS, len(line))) if line[k].text == ")"), None)
    return at if close is None else close + 1


def past_whichever(line: Line, at: int) -> int:
    """Step over ", जो भी कम हो," or ", whichever is less," between a sum and what it is of."""
    if at + 1 >= len(line) or line[at].text != "," or line[at + 1].key not in ("जो", "jo", "whichever"):
        return at
    close = next((k for k in range(at + 2, min(at + 7, len(line))) if line[k].text == ","), None)
    return at if close is None else close + 1
