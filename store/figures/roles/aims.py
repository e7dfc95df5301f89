"""What is only aimed at or foreseen: targets, hopes, estimates of what is to come."""

from __future__ import annotations

from itertools import pairwise

from store.figures.grammar.lexicon import TARGET, words_of
from store.figures.grammar.singles import Quantity
from store.figures.grammar.words import Line
from store.figures.measured.phrases import GENITIVE
from store.figures.roles.changes import COMPARISON
from store.types import Role

FORECAST, WANTED = words_of("roles", "forecast"), words_of("roles", "wanted")
THAT = frozenset({"कि", "ki", "that"})
FUTURE, FUTURE_ENDS = (
    words_of("roles", "future"),
    ("ेगा", "ेगी", "ेंगे", "ेंगी", "एगा", "एगी", "एंगे", "ega", "egi", "enge"),
)
FAR, ASIDE, AHEAD = 5, 8, 14


def aim(line: Line, quantity: Quantity, room: tuple[int, int], opens: int) -> Role | None:
    """Return whether a figure is a target or a forecast; None where it is neither.

    `room` are the tokens between the figures around it, in its clause, which begins at token `opens`.
    """
    left, right = room
    if _targeted(line, quantity, left, right):
        return "target"
    whole = [line[i].key for i in range(quantity.last, right)]
    if "," in whole and all(key.isascii() for key in whole):
        whole = whole[: whole.index(",")]
    told = [line[i].key for i in range(left, quantity.first)]
    if FORECAST.intersection(whole) or FORECAST.intersection(told) or _hoped(line, left):
        return "forecast"
    return _said_to(line, opens, quantity.last)


def _hoped(line: Line, left: int) -> bool:
    """Whether an aside before token `left` only expects what follows ("and, officials hope, sales of")."""
    if left < 2 or line[left - 1].text != ",":
        return False
    opens = next((k for k in range(left - 2, max(-1, left - ASIDE), -1) if line[k].text in ",;"), None)
    return opens is not None and any(line[k].key in FORECAST for k in range(opens, left))


def _said_to(line: Line, opens: int, last: int) -> Role | None:
    """Return what the words before "कि" or "that" make of what is to come ("अनुमान है कि … होंगे")."""
    if opens < 1 or line[opens - 1].key not in THAT:
        return None
    before: list[str] = []
    for k in range(opens - 2, max(-1, opens - 2 - ASIDE), -1):
        if line[k].kind == "sign":
            break
        before.append(line[k].key)
    if FORECAST.intersection(before):
        return "forecast" if _to_come(line, last) else None
    return "target" if WANTED.intersection(before) else None


def _to_come(line: Line, at: int) -> bool:
    """Whether a verb of the future follows token `at` in its sentence."""
    for token in line[at : at + AHEAD]:
        if token.broken or token.text in "।.;":
            return False
        if token.key in FUTURE or token.key.endswith(FUTURE_ENDS):
            return True
    return False


def _targeted(line: Line, quantity: Quantity, left: int, right: int) -> bool:
    """Whether a target word claims the figure: before it, or after it (in English right after)."""
    ahead = [line[i].key for i in range(quantity.last, min(quantity.last + FAR + 2, right))]
    behind = [line[i].key for i in range(max(left, quantity.first - FAR * 2), quantity.first)]
    planned = quantity.unit == "count" and ("to", "be") in pairwise(ahead)
    aims = [n for n, k in enumerate(behind) if k in TARGET]
    if aims and not planned:
        since = behind[aims[-1] + 1 :]
        share = quantity.unit == "percent" and bool(GENITIVE.intersection(since[:1]))
        return not share and not COMPARISON.intersection(since)  # "150 के लक्ष्य के मुकाबले 163"
    if planned or aims:
        return True  # "30,000 artisans are to be covered"
    wished = [n for n, k in enumerate(behind) if k in WANTED]
    if wished and "to" in behind[wished[-1] :]:
        return True  # "officials want it to cross 150"
    if quantity.unit == "percent" and ahead[:1] == ["of"]:
        return False  # "92 per cent of the target"
    return any(k in TARGET and (not k.isascii() or n < 2 or k == "lakshya") for n, k in enumerate(ahead))
