"""The period a question speaks of, and another put in its place: और 2016-17 में?, aur pichle saal?

A period that is counted (the year before, दो साल पहले) is counted from the one just spoken of, and from the
reader's day where none was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from store.dialogue import window
from store.text import script
from store.text.normalise import fold, listed

Span = tuple[int, int]


_NEXT = listed("अगले अगला अगली agle agla agli next following")
_BEFORE = listed("पहले पूर्व pehle pahle before earlier prior ago previously back")
_AFTER = listed("बाद baad bad after later")
_THAT = listed("उससे उसके इससे इसके उस usse uske isse iske us that it this")
_ONE = listed("a the an भर bhar वाले वाला वाली wale wala wali that it उससे इससे usse isse se से ठीक theek just")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = re.compile(r"((?:19|20)\d\d)([-/–])(\d\d|(?:19|20)\d\d)")


@dataclass(frozen=True, slots=True)
class _Counted:
    """A period counted from another: its words' places, the unit ("" as the other), how many on."""

    span: Span
    unit: str
    steps: int


def moved(before: str, text: str, today: date) -> tuple[str, str] | None:
    """Return the question `before` with the period of `text` in place of its own, and what else `text` says.

    None where `text` names no period, or counts one from nothing that can be counted from.
    """
    said, told = window.folded(text), window.folded(before)
    counted = _counted(said)
    spans = window.spans(text, today)
    if counted is None and not spans:
        return None
    old = window.spans(before, today)[-1:]
    place = old[0] if old else None
    span = counted.span if counted else spans[-1]
    new = _raw(text, span)
    if counted:
        spoken = _shifted(before.split()[place[0] : place[1]], counted) if place else None
        if spoken is None and (counted.unit != "year" or place):
            spoken = new if counted.span in spans else None
            if spoken is None:
                return None
        new = spoken or str(today.year + counted.steps)
    elif window.UNITS.get(said[span[1] - 1]) == "year" and window.WHICH.get(said[span[0]]) == "this":
        new = str(today.year)
    elif place and _month_alone(said, span) and _YEAR.fullmatch(told[place[1] - 1]):
        new = f"{new} {told[place[1] - 1]}"
    rest = text.split()
    return _put(before, place, new), " ".join([*rest[: span[0]], *rest[span[1] :]])


def _put(before: str, place: Span | None, new: str) -> str:
    raws = before.split()
    if place:
        last = raws[place[1] - 1]
        ending = last[len(last.rstrip("?!।.,")) :]
        return " ".join([*raws[: place[0]], new + ending, *raws[place[1] :]])
    told = script.of_question(before)
    if told == "en":
        bare = before.rstrip("?!. ")
        return f"{bare} in {new}{before[len(bare) :].strip()}"
    dated = any(map(str.isdigit, new))
    return " ".join(filter(None, (new, ("में" if told == "hi" else "me") if dated else "", before)))


def _raw(text: str, span: Span) -> str:
    return " ".join(raw.strip("?!।.,") for raw in text.split()[span[0] : span[1]])


def _month_alone(said: Sequence[str], span: Span) -> bool:
    return span[1] - span[0] == 1 and said[span[0]] in window.MONTH_NAMES


def _counted(said: Sequence[str]) -> _Counted | None:
    """Read पिछले साल, the year before, दो साल पहले, उसके बाद, next month."""
    for at, word in enumerate(said):
        after = said[at + 1] if at + 1 < len(said) else ""
        if after in window.UNITS and (word in _NEXT or window.WHICH.get(word) == "last"):
            return _Counted(_wide(said, at, at + 2), window.UNITS[after], 1 if word in _NEXT else -1)
        if word in _BEFORE | _AFTER:
            return _from_here(said, at, -1 if word in _BEFORE else 1)
    return None


def _from_here(said: Sequence[str], at: int, way: int) -> _Counted | None:
    """Read what stands around पहले or बाद: how many of which unit, or that, on either side."""
    first, unit, steps = at, "", 1
    while first and (
        said[first - 1] in _ONE | _THAT or said[first - 1] in window.UNITS or _number(said[first - 1])
    ):
        first -= 1
        unit = window.UNITS.get(said[first], unit)
        steps = _number(said[first]) or steps
    last = at + 1
    while last < len(said) and (said[last] in _ONE or said[last] in window.UNITS):
        unit = window.UNITS.get(said[last], unit)
        last += 1
    others = [word for word in (*said[:first], *said[last:]) if word not in window.LINKS]
    return _Counted((first, last), unit, way * steps) if unit or first < at or len(others) < 2 else None


def _wide(said: Sequence[str], first: int, last: int) -> Span:
    """Take along what ties a counted period to the one spoken of: उससे पिछले साल."""
    while first and said[first - 1] in _ONE | _THAT:
        first -= 1
    return first, last


def _number(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) < 3 else window.NUMBERS.get(word, 0)


def _shifted(raws: Sequence[str], counted: _Counted) -> str | None:
    """Return a written year, financial year or month that many steps on; None for anything else."""
    said = [fold(raw.strip("?!।.,")) for raw in raws]
    years = counted.unit in {"", "year"}
    if len(said) == 1 and years and (pair := _YEARS.fullmatch(said[0])):
        first = int(pair[1]) + counted.steps
        second = str(first + 1)
        return f"{first}{pair[2]}{second if len(pair[3]) == 4 else second[2:]}"
    if len(said) == 1 and years and _YEAR.fullmatch(said[0]):
        return str(int(said[0]) + counted.steps)
    if len(said) == 2 and counted.unit in {"year", ""} and _YEAR.fullmatch(said[1]):
        return f"{raws[0]} {int(said[1]) + counted.steps}"
    return None
